"""The wallet: balance, history, gift codes."""

from aiogram import Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.codes import Codes
from bot.shop.customers import CustomerCard
from bot.shop.referrals import Referrals
from bot.shop.wallet import Wallet
from bot.telegram.callbacks import (
    CodeOffered,
    HistoryOpened,
    WalletOpened,
)
from bot.telegram.drafts import leave, quote_of
from bot.telegram.filters import is_words
from bot.telegram.screens import wallet as screens
from bot.telegram.show import show
from bot.telegram.states import PayingIn
from bot.telegram.texts.translator import Texts

router = Router(name="wallet")


@router.message(Command("wallet"))
async def ask_for_wallet(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    wallet: Wallet,
    referrals: Referrals,
) -> None:
    """See the wallet by command."""
    await leave(state)
    card = await wallet.card(customer.id)
    quote_id = await quote_of(state)
    await show(message, screens.wallet(t, card, quote_id=quote_id, invites=referrals.is_on))


@router.callback_query(WalletOpened.filter())
async def open_wallet(
    callback: CallbackQuery,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    wallet: Wallet,
    referrals: Referrals,
) -> None:
    """See the wallet."""
    await leave(state)
    card = await wallet.card(customer.id)
    quote_id = await quote_of(state)
    await show(callback, screens.wallet(t, card, quote_id=quote_id, invites=referrals.is_on))


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
