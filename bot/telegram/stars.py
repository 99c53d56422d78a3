"""Invoices in Telegram Stars (Bot API: sendInvoice with the currency XTR and no provider)."""

from typing import Final

from aiogram.types import CallbackQuery, LabeledPrice, Message

from bot.shop.topups import TopUpCard
from bot.telegram.show import answer_press, bot_of
from bot.telegram.texts.translator import Texts

CURRENCY: Final = "XTR"
_TITLE_MAX: Final = 32
_DESCRIPTION_MAX: Final = 255


async def send_invoice(event: Message | CallbackQuery, t: Texts, card: TopUpCard) -> None:
    """Send the invoice of an open top-up to who has asked for it.

    Where an order goes on once it is paid, the invoice says so.
    """
    told = "invoice-description" if card.quote_id is None else "invoice-description-order"
    if isinstance(event, CallbackQuery):
        await answer_press(event)
    label = t.plain("invoice-title")[:_TITLE_MAX]
    chat_id = event.chat.id if isinstance(event, Message) else event.from_user.id
    await bot_of(event).send_invoice(
        chat_id=chat_id,
        title=label,
        description=t.plain(told, credit=card.credit)[:_DESCRIPTION_MAX],
        payload=card.payload,
        currency=CURRENCY,
        prices=[LabeledPrice(label=label, amount=card.asked.units)],
    )
