"""Proofs of transfers: looked at, approved, approved with another amount, rejected."""

from typing import Final

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.money import Money
from bot.shop.customers import CustomerCard
from bot.shop.proofs import Proofs
from bot.telegram.attachments import show_attachment
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import proofs as screens
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.states import Judging
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import (
    ProofAmountOffered,
    ProofApproved,
    ProofOpened,
    ProofRejected,
    ProofsOpened,
)

router = owner_router("proofs")

_PAYMENT: Final = "desk_payment"
_CAME: Final = "desk_came"


@router.callback_query(ProofsOpened.filter())
async def open_proofs(
    callback: CallbackQuery,
    callback_data: ProofsOpened,
    state: FSMContext,
    proofs: Proofs,
    t: Texts,
) -> None:
    """See what waits, or turn the pages."""
    await leave(state)
    await show(callback, screens.proofs(t, await proofs.page(callback_data.page)))


@router.callback_query(ProofOpened.filter())
async def open_proof(
    callback: CallbackQuery, callback_data: ProofOpened, state: FSMContext, proofs: Proofs, t: Texts
) -> None:
    """See one, with its file."""
    await leave(state)
    card = await proofs.card(callback_data.topup_id)
    await show_attachment(callback, screens.proof(t, card), anew=callback_data.anew)


@router.callback_query(ProofApproved.filter())
async def offer_approval(
    callback: CallbackQuery,
    callback_data: ProofApproved,
    state: FSMContext,
    proofs: Proofs,
    t: Texts,
) -> None:
    """The money has come: be asked where it was seen, under the file."""
    card = await proofs.to_decide(callback_data.topup_id)
    await state.update_data({_PAYMENT: card.id, _CAME: None})
    await state.set_state(Judging.approval_reason)
    await show(callback, screens.approval_question(t, card), anew=True)


@router.callback_query(ProofAmountOffered.filter())
async def offer_amount(
    callback: CallbackQuery,
    callback_data: ProofAmountOffered,
    state: FSMContext,
    proofs: Proofs,
    t: Texts,
) -> None:
    """Another amount has come: be asked how much."""
    card = await proofs.to_decide(callback_data.topup_id)
    await state.update_data({_PAYMENT: card.id})
    await state.set_state(Judging.amount)
    await show(callback, screens.amount_question(t, card), anew=True)


@router.message(StateFilter(Judging.amount), is_words)
async def enter_amount(message: Message, state: FSMContext, proofs: Proofs, t: Texts) -> None:
    """How much; then why."""
    card = await proofs.to_decide(int((await state.get_data())[_PAYMENT]))
    came = Money.read(message.text or "", card.asked.currency)
    if came is None:
        await show(message, screens.amount_question(t, card, again=True))
        return
    await state.update_data({_CAME: came.units})
    await state.set_state(Judging.approval_reason)
    await show(message, screens.amount_reason_question(t, card, came))


@router.message(StateFilter(Judging.approval_reason), is_words)
async def enter_approval_reason(
    message: Message, customer: CustomerCard, state: FSMContext, proofs: Proofs, t: Texts
) -> None:
    """Why, and everything to be confirmed."""
    said = await state.get_data()
    asked = await proofs.ask_approve(
        customer.telegram_id,
        int(said[_PAYMENT]),
        came=None if said[_CAME] is None else Money(int(said[_CAME])),
        reason=message.text or "",
    )
    await leave(state)
    await show(message, act_asked(t, asked))


@router.callback_query(ProofRejected.filter())
async def offer_rejection(
    callback: CallbackQuery,
    callback_data: ProofRejected,
    state: FSMContext,
    proofs: Proofs,
    t: Texts,
) -> None:
    """Nothing has come: be asked what the customer is told."""
    card = await proofs.to_decide(callback_data.topup_id)
    await state.update_data({_PAYMENT: card.id})
    await state.set_state(Judging.reason)
    await show(callback, screens.reject_question(t, card), anew=True)


@router.message(StateFilter(Judging.reason), is_words)
async def enter_reason(
    message: Message, customer: CustomerCard, state: FSMContext, proofs: Proofs, t: Texts
) -> None:
    """Why, to be confirmed."""
    topup_id = int((await state.get_data())[_PAYMENT])
    asked = await proofs.ask_reject(customer.telegram_id, topup_id, reason=message.text or "")
    await leave(state)
    await show(message, act_asked(t, asked))
