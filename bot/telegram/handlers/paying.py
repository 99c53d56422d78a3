"""Paying in: an amount, a way to pay it, and Stars that come in."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, PreCheckoutQuery

from bot.domain.errors import AmountNotUnderstood, PaymentNotOpen, ShopNotOpen
from bot.domain.money import Money
from bot.domain.numerals import plain_digits
from bot.shop.catalog import Catalog
from bot.shop.chargebacks import Chargebacks
from bot.shop.checkout import Checkout
from bot.shop.customers import CustomerCard
from bot.shop.stars import Stars
from bot.shop.topups import TopUps
from bot.shop.wallet import Wallet
from bot.telegram.callbacks import (
    AmountChosen,
    AmountOffered,
    PaymentClaimed,
    TopUpOpened,
    WayChosen,
)
from bot.telegram.drafts import ButtonOutdated, amount_of, forget, keep_amount, leave, quote_of
from bot.telegram.filters import is_payment, is_return, is_words
from bot.telegram.handlers.form import quote_screen
from bot.telegram.payment_request import offer_ways, request_payment
from bot.telegram.screens import paying as screens
from bot.telegram.screens import wallet as wallet_screens
from bot.telegram.show import answer_press, show
from bot.telegram.states import PayingIn
from bot.telegram.texts.translator import Texts

router = Router(name="paying")


@router.callback_query(TopUpOpened.filter())
async def open_top_up(callback: CallbackQuery, state: FSMContext, t: Texts, topups: TopUps) -> None:
    """See what can be paid in."""
    await leave(state)
    if not topups.can_pay:
        await show(callback, screens.no_way_to_pay(t))
        return
    offers = [topups.offers(amount) for amount in topups.presets()]
    await show(callback, screens.top_up(t, topups.presets(), offers, topups.bonuses))


@router.callback_query(AmountChosen.filter())
async def choose_amount(
    callback: CallbackQuery,
    callback_data: AmountChosen,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    topups: TopUps,
) -> None:
    """Choose one of the quick amounts; what is asked for it is what it is now."""
    presets = topups.presets()
    if callback_data.index >= len(presets):
        raise ButtonOutdated
    amount = presets[callback_data.index]
    await keep_amount(state, amount)
    await offer_ways(callback, state, customer, t, topups, amount)


@router.callback_query(AmountOffered.filter())
async def offer_amount(
    callback: CallbackQuery, state: FSMContext, t: Texts, topups: TopUps
) -> None:
    """Choose another amount: be asked for it."""
    await state.set_state(PayingIn.amount)
    await show(callback, screens.ask_amount(t, example=topups.presets()[0]))


@router.message(StateFilter(PayingIn.amount), is_words)
async def type_amount(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    topups: TopUps,
) -> None:
    """Say how much to pay in."""
    amount = _read_amount(message.text or "", catalog.currency)
    topups.offers(amount)
    await keep_amount(state, amount)
    await leave(state)
    await offer_ways(message, state, customer, t, topups, amount)


@router.callback_query(WayChosen.filter())
async def choose_way(
    callback: CallbackQuery,
    callback_data: WayChosen,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Choose how to pay: the amount asked for last, or what a quote lacks."""
    if callback_data.quote_id is None:
        amount = await amount_of(state)
        if amount is None:
            raise ButtonOutdated
        await request_payment(callback, state, customer, t, topups, callback_data.code, amount)
        return
    card = await checkout.resume(customer.id, callback_data.quote_id)
    if not card.missing:
        await show(callback, await quote_screen(card, state=state, t=t, topups=topups))
        return
    await request_payment(
        callback, state, customer, t, topups, callback_data.code, card.missing, quote_id=card.id
    )


@router.callback_query(PaymentClaimed.filter())
async def claim_payment(
    callback: CallbackQuery,
    callback_data: PaymentClaimed,
    customer: CustomerCard,
    t: Texts,
    topups: TopUps,
) -> None:
    """Have paid on a page: it is looked for, and the news of it comes by itself."""
    is_there = await topups.look_for(customer.id, callback_data.topup_id)
    said = t.plain("toast-payment-there" if is_there else "toast-payment-looking")
    await answer_press(callback, said, alert=True)


@router.pre_checkout_query()
async def check_payment(
    query: PreCheckoutQuery, customer: CustomerCard | None, stars: Stars
) -> None:
    """Press "pay": reads only. A payment that does not fit is refused by the error handler."""
    if customer is None:
        raise PaymentNotOpen
    await stars.check(
        customer_id=customer.id,
        payload=query.invoice_payload,
        stars=query.total_amount,
        currency=query.currency,
    )
    await query.answer(ok=True)


@router.message(is_payment)
async def take_payment(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    checkout: Checkout,
    stars: Stars,
    topups: TopUps,
    wallet: Wallet,
) -> None:
    """Have paid in Stars. The same charge told twice is credited once.

    What it was paid for goes on by itself; where that cannot be, there is a new quote.
    """
    payment = message.successful_payment
    assert payment is not None
    settled = await stars.settle(
        customer_id=customer.id,
        payload=payment.invoice_payload,
        charge_id=payment.telegram_payment_charge_id,
        stars=payment.total_amount,
    )
    card = await wallet.card(customer.id)
    if settled.order_id is not None:
        await forget(state)
    again = None
    if settled.quote_id is not None and settled.order_id is None:
        again = await checkout.resume_paid(customer.id, settled.quote_id)
    quote_id = await quote_of(state)
    screen = wallet_screens.paid(t, settled, card, quote_id=quote_id, again=again is not None)
    await show(message, screen)
    if again is not None:
        await show(message, await quote_screen(again, state=state, t=t, topups=topups))


@router.message(is_return)
async def take_return(message: Message, chargebacks: Chargebacks) -> None:
    """Have one's Stars back, by the shop or without it. The news of it comes by itself."""
    gone = message.refunded_payment
    assert gone is not None
    await chargebacks.take(
        charge_id=gone.telegram_payment_charge_id,
        stars=gone.total_amount,
        telegram_id=message.chat.id,
    )


def _read_amount(text: str, currency: str | None) -> Money:
    if currency is None:
        raise ShopNotOpen
    amount = Money.read(plain_digits(text).strip("$€£₽⭐ \n"), currency)
    if amount is None:
        raise AmountNotUnderstood
    return amount
