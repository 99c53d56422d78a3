"""Buying: a quote again, money that it lacks, and the press that makes it an order."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.checkout import Checkout, QuoteCard
from bot.shop.customers import CustomerCard
from bot.shop.orders import Orders
from bot.shop.topups import TopUps
from bot.telegram.callbacks import MissingPaid, PromoOffered, QuoteConfirmed, QuoteOpened
from bot.telegram.drafts import discounted_quote, forget, keep_discounted, keep_quote, leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.form import quote_screen
from bot.telegram.payment_request import offer_ways
from bot.telegram.screens import checkout as screens
from bot.telegram.screens import orders as order_screens
from bot.telegram.show import show
from bot.telegram.states import PayingIn
from bot.telegram.texts.translator import Texts

router = Router(name="purchase")


@router.callback_query(QuoteOpened.filter())
async def open_quote(
    callback: CallbackQuery,
    callback_data: QuoteOpened,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Come back to a quote, perhaps with more money; one that ran out is made anew."""
    order = await checkout.bought(customer.id, callback_data.quote_id)
    if order is not None:
        await show(callback, order_screens.card(t, order))
        return
    await leave(state)
    card = await checkout.resume(customer.id, callback_data.quote_id)
    await show(callback, await quote_screen(card, state=state, t=t, topups=topups))


@router.callback_query(PromoOffered.filter())
async def offer_promo(
    callback: CallbackQuery, callback_data: PromoOffered, state: FSMContext, t: Texts
) -> None:
    """Have a promo code: be asked for it."""
    await keep_discounted(state, callback_data.quote_id)
    await state.set_state(PayingIn.promo)
    await show(callback, screens.ask_promo(t, callback_data.quote_id))


@router.message(StateFilter(PayingIn.promo), is_words)
async def type_promo(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Say the promo code: the quote comes again, less what it takes off."""
    quote_id = await discounted_quote(state)
    card = await checkout.with_promo(customer.id, quote_id, message.text or "")
    await show(message, await quote_screen(card, state=state, t=t, topups=topups))
    await leave(state)


@router.callback_query(MissingPaid.filter())
async def pay_missing(
    callback: CallbackQuery,
    callback_data: MissingPaid,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Pay what a quote lacks, and the order goes on by itself; the press is its confirmation.

    Where the quote lacks nothing any more it is shown again, and once it is bought its order is.
    """
    order = await checkout.bought(customer.id, callback_data.quote_id)
    if order is not None:
        await show(callback, order_screens.card(t, order))
        return
    card = await checkout.resume(customer.id, callback_data.quote_id)
    if not card.missing:
        await show(callback, await quote_screen(card, state=state, t=t, topups=topups))
        return
    await keep_quote(state, card.id)
    await offer_ways(callback, state, customer, t, topups, card.missing, quote_id=card.id)


@router.callback_query(QuoteConfirmed.filter())
async def confirm_order(
    callback: CallbackQuery,
    callback_data: QuoteConfirmed,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    checkout: Checkout,
    orders: Orders,
    topups: TopUps,
) -> None:
    """Buy. The quote's message becomes the order's living card; pressing twice is one order.

    Where its promo code was used up meanwhile the quote without it takes its place.
    """
    pressed = callback.message.message_id if callback.message else None
    order = await checkout.confirm(customer.id, callback_data.quote_id, card_message_id=pressed)
    if isinstance(order, QuoteCard):
        screen = await quote_screen(order, state=state, t=t, topups=topups)
        await show(callback, screen, toast=t.plain("error-promo-over"))
        return
    await forget(state)
    shown = await show(callback, order_screens.card(t, order))
    if shown != order.card_message_id:
        await orders.keep_card(order.id, shown)
