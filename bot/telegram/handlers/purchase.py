"""Buying: a quote again, money that it lacks, and the press that makes it an order."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.shop.checkout import Checkout
from bot.shop.customers import CustomerCard
from bot.shop.orders import Orders
from bot.shop.topups import TopUps
from bot.telegram.callbacks import MissingPaid, QuoteConfirmed, QuoteOpened
from bot.telegram.drafts import forget, keep_quote
from bot.telegram.handlers.form import quote_screen
from bot.telegram.payment_request import offer_ways
from bot.telegram.screens import orders as order_screens
from bot.telegram.show import show
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
    card = await checkout.resume(customer.id, callback_data.quote_id)
    await show(callback, await quote_screen(card, state=state, t=t, topups=topups))


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
) -> None:
    """Buy. The quote's message becomes the order's living card; pressing twice is one order."""
    pressed = callback.message.message_id if callback.message else None
    order = await checkout.buy(customer.id, callback_data.quote_id, card_message_id=pressed)
    await forget(state)
    shown = await show(callback, order_screens.card(t, order))
    if shown is not None and shown.message_id != order.card_message_id:
        await orders.keep_card(order.id, shown.message_id)
