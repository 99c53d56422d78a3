"""Asks a person for a payment: by which way, and then in the manner of that way."""

from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message

from bot.domain.money import Amount, Money
from bot.domain.payments import TopUpState
from bot.payments.base import WayKind
from bot.shop.customers import CustomerCard
from bot.shop.topups import TopUpCard, TopUps
from bot.shop.transfers import TransferCard
from bot.telegram.drafts import ButtonOutdated
from bot.telegram.screens import paying as screens
from bot.telegram.screens.transfers import transfer
from bot.telegram.show import show
from bot.telegram.stars import send_invoice
from bot.telegram.states import PayingIn
from bot.telegram.texts.translator import Texts

_AWAITED: Final = "proof_of"


async def offer_ways(
    event: Message | CallbackQuery,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    topups: TopUps,
    amount: Money,
    *,
    quote_id: str | None = None,
) -> None:
    """Let a person choose how to pay this amount; where there is one way it is taken at once.

    ``quote_id`` is bought when it is paid. Raises what TopUps.offers and TopUps.open raise.
    """
    offers = topups.offers(amount)
    if len(offers) > 1:
        await show(event, screens.ways(t, amount, offers, quote_id=quote_id))
        return
    code = offers[0].way.code
    await request_payment(event, state, customer, t, topups, code, amount, quote_id=quote_id)


async def request_payment(
    event: Message | CallbackQuery,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    topups: TopUps,
    code: str,
    amount: Money,
    *,
    quote_id: str | None = None,
) -> None:
    """Open a payment and show how to pay it. Raises what TopUps.open raises."""
    words = t.plain("invoice-title")
    card = await topups.open(customer.id, code, amount, quote_id=quote_id, words=words)
    await _show(event, state, t, card)


async def await_proof(state: FSMContext, topup_id: int, asked: State) -> None:
    """A file that comes now is the proof of this transfer."""
    await state.update_data({_AWAITED: topup_id})
    await state.set_state(asked)


async def proof_awaited(state: FSMContext) -> int:
    """The transfer whose proof may come now. Raises ButtonOutdated when that is forgotten."""
    kept: int | None = (await state.get_data()).get(_AWAITED)
    if kept is None:
        raise ButtonOutdated
    return kept


async def _show(
    event: Message | CallbackQuery, state: FSMContext, t: Texts, card: TopUpCard
) -> None:
    match card.way.kind:
        case WayKind.STARS:
            await send_invoice(event, t, card)
        case WayKind.PAGE:
            await show(event, screens.pay_page(t, card))
        case WayKind.TRANSFER:
            await await_proof(state, card.id, PayingIn.transfer)
            await show(event, transfer(t, _transfer(card)))


def _transfer(card: TopUpCard) -> TransferCard:
    """A payment that was opened just now, as a transfer."""
    return TransferCard(
        id=card.id,
        name=card.way.label,
        words=card.invoice.words,
        asked=Amount(card.asked, card.way.asset),
        credit=card.credit,
        state=TopUpState.OPEN,
        expires_at=card.expires_at,
        quote_id=card.quote_id,
    )
