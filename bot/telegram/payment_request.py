"""Asks a person for a payment: by which way, and then in the manner of that way."""

from aiogram.types import CallbackQuery, Message

from bot.domain.money import Money
from bot.payments.base import WayKind
from bot.shop.customers import CustomerCard
from bot.shop.topups import TopUpCard, TopUps
from bot.telegram.screens import paying as screens
from bot.telegram.show import show
from bot.telegram.stars import send_invoice
from bot.telegram.texts.translator import Texts


async def offer_ways(
    event: Message | CallbackQuery,
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
    await request_payment(event, customer, t, topups, code, amount, quote_id=quote_id)


async def request_payment(
    event: Message | CallbackQuery,
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
    await _show(event, t, card)


async def _show(event: Message | CallbackQuery, t: Texts, card: TopUpCard) -> None:
    match card.way.kind:
        case WayKind.STARS:
            await send_invoice(event, t, card)
        case WayKind.PAGE:
            await show(event, screens.pay_page(t, card))
        case WayKind.TRANSFER:
            raise NotImplementedError
