"""Transfers by hand: where to send the money, and the proof of it."""

from typing import Final

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.payments import TopUpState
from bot.domain.transfers import Proof, ProofNotUsable, check_file, read_reference
from bot.shop.customers import CustomerCard
from bot.shop.transfers import TransferCard, Transfers
from bot.telegram.drafts import leave
from bot.telegram.filters import is_attachment, is_words
from bot.telegram.payment_request import await_proof, proof_awaited
from bot.telegram.screens import transfers as screens
from bot.telegram.show import show
from bot.telegram.states import PayingIn
from bot.telegram.texts.translator import Texts
from bot.telegram.transfer_callbacks import (
    TransferDropOffered,
    TransferDropped,
    TransferOpened,
    TransferSent,
    TransfersOpened,
)

router = Router(name="transfers")

_PROVED: Final = "proved_by"
"""The message that was the last proof, which may be told again."""


async def brings_proof(message: Message, state: FSMContext) -> bool:
    """A file where a proof is awaited, or the same message once more."""
    if not await is_attachment(message):
        return False
    if await state.get_state() in (PayingIn.transfer.state, PayingIn.proof.state):
        return True
    return bool((await state.get_data()).get(_PROVED) == message.message_id)


@router.callback_query(TransfersOpened.filter())
async def open_transfers(
    callback: CallbackQuery,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    transfers: Transfers,
) -> None:
    """See one's transfers that are under way."""
    await leave(state)
    await show(callback, screens.mine(t, await transfers.mine(customer.id)))


@router.callback_query(TransferOpened.filter())
async def open_transfer(
    callback: CallbackQuery,
    callback_data: TransferOpened,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    transfers: Transfers,
) -> None:
    """See one, and how to pay it while it is open: then a proof may come at once."""
    card = await transfers.card(customer.id, callback_data.topup_id)
    await _await(state, card)
    await show(callback, screens.transfer(t, card))


@router.callback_query(TransferSent.filter())
async def say_sent(
    callback: CallbackQuery,
    callback_data: TransferSent,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    transfers: Transfers,
) -> None:
    """Have sent the money: be asked for the proof. The instructions stay above."""
    card = await transfers.to_prove(customer.id, callback_data.topup_id)
    await await_proof(state, card.id, PayingIn.proof)
    await show(callback, screens.ask_proof(t, card), anew=True)


@router.message(brings_proof)
async def send_proof(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    transfers: Transfers,
) -> None:
    """Send the proof. The same message told again is the same proof."""
    topup_id = await proof_awaited(state)
    card = await transfers.prove(customer.id, topup_id, _proof(message))
    await leave(state)
    await state.update_data({_PROVED: message.message_id})
    await show(message, screens.transfer(t, card))


@router.message(StateFilter(PayingIn.proof), is_words)
async def write_in_place_of_proof(
    message: Message, state: FSMContext, customer: CustomerCard, t: Texts, transfers: Transfers
) -> None:
    """Write where a file was asked for: be asked once more."""
    card = await transfers.to_prove(customer.id, await proof_awaited(state))
    await show(message, screens.ask_proof(t, card, again=True))


@router.callback_query(TransferDropOffered.filter())
async def offer_drop(
    callback: CallbackQuery,
    callback_data: TransferDropOffered,
    customer: CustomerCard,
    t: Texts,
    transfers: Transfers,
) -> None:
    """Want to cancel: be asked whether the money is not on its way."""
    card = await transfers.to_prove(customer.id, callback_data.topup_id)
    await show(callback, screens.sure_to_drop(t, card))


@router.callback_query(TransferDropped.filter())
async def drop_transfer(
    callback: CallbackQuery,
    callback_data: TransferDropped,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    transfers: Transfers,
) -> None:
    """Cancel it."""
    await leave(state)
    card = await transfers.cancel(customer.id, callback_data.topup_id)
    await show(callback, screens.transfer(t, card))


async def _await(state: FSMContext, card: TransferCard) -> None:
    if card.state is TopUpState.OPEN:
        await await_proof(state, card.id, PayingIn.transfer)
    else:
        await leave(state)


def _proof(message: Message) -> Proof:
    """What was sent, by what Telegram says of it. Raises ProofNotUsable, ProofTooLarge."""
    sent = message.photo[-1] if message.photo else message.document
    if sent is None:
        raise ProofNotUsable
    mime_type = None if message.photo else (message.document and message.document.mime_type) or ""
    return Proof(
        kind=check_file(mime_type=mime_type, size_bytes=sent.file_size),
        file_id=sent.file_id,
        file_unique_id=sent.file_unique_id,
        reference=read_reference(message.caption),
        chat_id=message.chat.id,
        message_id=message.message_id,
    )
