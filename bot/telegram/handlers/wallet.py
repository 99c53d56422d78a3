"""The wallet: balance, history, paying in with Stars, gift codes."""

from aiogram import Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, PreCheckoutQuery

from bot.domain.errors import AmountNotUnderstood, ShopNotOpen
from bot.domain.money import Money
from bot.domain.numerals import plain_digits
from bot.shop.catalog import Catalog
from bot.shop.checkout import Checkout
from bot.shop.codes import Codes
from bot.shop.customers import CustomerCard
from bot.shop.topups import TopUps
from bot.shop.wallet import Wallet
from bot.telegram.callbacks import (
    AmountChosen,
    AmountOffered,
    CodeOffered,
    HistoryOpened,
    TopUpOpened,
    WalletOpened,
)
from bot.telegram.drafts import ButtonOutdated, forget, leave, quote_of
from bot.telegram.filters import is_payment, is_words
from bot.telegram.handlers.form import quote_screen
from bot.telegram.screens import wallet as screens
from bot.telegram.show import show
from bot.telegram.stars import send_invoice
from bot.telegram.states import PayingIn
from bot.telegram.texts.translator import Texts

router = Router(name="wallet")


@router.message(Command("wallet"))
async def ask_for_wallet(
    message: Message, state: FSMContext, customer: CustomerCard, t: Texts, wallet: Wallet
) -> None:
    """See the wallet by command."""
    await leave(state)
    card = await wallet.card(customer.id)
    await show(message, screens.wallet(t, card, quote_id=await quote_of(state)))


@router.callback_query(WalletOpened.filter())
async def open_wallet(
    callback: CallbackQuery, state: FSMContext, customer: CustomerCard, t: Texts, wallet: Wallet
) -> None:
    """See the wallet."""
    await leave(state)
    card = await wallet.card(customer.id)
    await show(callback, screens.wallet(t, card, quote_id=await quote_of(state)))


@router.callback_query(HistoryOpened.filter())
async def open_history(
    callback: CallbackQuery,
    callback_data: HistoryOpened,
    customer: CustomerCard,
    t: Texts,
    wallet: Wallet,
) -> None:
    """See a page of what moved in the wallet."""
    page = await wallet.history(customer.id, number=callback_data.page)
    await show(callback, screens.history(t, page))


@router.callback_query(TopUpOpened.filter())
async def open_top_up(callback: CallbackQuery, state: FSMContext, t: Texts, topups: TopUps) -> None:
    """See what can be paid in."""
    await leave(state)
    if not topups.stars_available:
        await show(callback, screens.no_way_to_pay(t))
        return
    presets = topups.presets()
    stars = [topups.stars_for(amount) for amount in presets]
    await show(callback, screens.top_up(t, presets, stars))


@router.callback_query(AmountChosen.filter())
async def choose_amount(
    callback: CallbackQuery,
    callback_data: AmountChosen,
    customer: CustomerCard,
    t: Texts,
    topups: TopUps,
) -> None:
    """Choose one of the quick amounts; the invoice says what it is now."""
    presets = topups.presets()
    if callback_data.index >= len(presets):
        raise ButtonOutdated
    card = await topups.open_stars(customer.id, presets[callback_data.index])
    await send_invoice(callback, t, card)


@router.callback_query(AmountOffered.filter())
async def offer_amount(
    callback: CallbackQuery, state: FSMContext, t: Texts, topups: TopUps
) -> None:
    """Choose another amount: be asked for it."""
    await state.set_state(PayingIn.amount)
    await show(callback, screens.ask_amount(t, example=topups.worth(100)))


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
    card = await topups.open_stars(customer.id, amount)
    await leave(state)
    await send_invoice(message, t, card)


@router.pre_checkout_query()
async def check_payment(query: PreCheckoutQuery, customer: CustomerCard, topups: TopUps) -> None:
    """Press "pay": reads only. A payment that does not fit is refused by the error handler."""
    await topups.check_stars(
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
    topups: TopUps,
    wallet: Wallet,
) -> None:
    """Have paid. The same charge told twice is credited once.

    What it was paid for goes on by itself; where that cannot be, there is a new quote.
    """
    payment = message.successful_payment
    assert payment is not None
    settled = await topups.settle_stars(
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
    await show(message, screens.paid(t, settled, card, quote_id=quote_id, again=again is not None))
    if again is not None:
        await show(message, await quote_screen(again, state=state, t=t, topups=topups))


@router.callback_query(CodeOffered.filter())
async def offer_code(callback: CallbackQuery, state: FSMContext, t: Texts) -> None:
    """Redeem a gift code: be asked for it."""
    await state.set_state(PayingIn.code)
    await show(callback, screens.ask_code(t))


@router.message(StateFilter(PayingIn.code), is_words)
async def type_code(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    codes: Codes,
    wallet: Wallet,
) -> None:
    """Say the gift code."""
    value = await codes.redeem(customer.id, message.text or "")
    await leave(state)
    card = await wallet.card(customer.id)
    quote_id = await quote_of(state)
    await show(message, screens.gift_redeemed(t, value, card, quote_id=quote_id))


def _read_amount(text: str, currency: str | None) -> Money:
    if currency is None:
        raise ShopNotOpen
    amount = Money.read(plain_digits(text).strip("$€£₽⭐ \n"), currency)
    if amount is None:
        raise AmountNotUnderstood
    return amount
