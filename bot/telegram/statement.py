"""The list of our Stars, as Telegram keeps it (Bot API: getStarTransactions)."""

from typing import Final

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import StarTransaction, TransactionPartnerUser

from bot.shop.statement import Payment, Return, StatementAway, StatementPage
from bot.telegram.texts.translator import Translator

_INVOICE: Final = "invoice_payment"


class TelegramStatement:
    """Reads the list by pages."""

    def __init__(self, bot: Bot, translator: Translator) -> None:
        self._bot = bot
        self._translator = translator

    async def page(self, offset: int) -> StatementPage:
        """See bot.shop.statement.Statement. A payment that was given back does not stand."""
        try:
            listed = await self._bot.get_star_transactions(offset=offset)
        except AiogramError as error:
            raise StatementAway(type(error).__name__) from error
        lines = listed.transactions
        gone = [_return(line) for line in lines if line.receiver is not None]
        returned = {one.charge_id for one in gone}
        payments = [self._payment(line) for line in lines if line.id not in returned]
        return StatementPage(len(lines), [one for one in payments if one is not None], gone)

    def _payment(self, line: StarTransaction) -> Payment | None:
        source = line.source
        if not isinstance(source, TransactionPartnerUser) or source.transaction_type != _INVOICE:
            return None
        return Payment(
            charge_id=line.id,
            at=line.date,
            payload=source.invoice_payload or "",
            stars=line.amount,
            telegram_id=source.user.id,
            first_name=source.user.first_name,
            language=self._translator.closest(source.user.language_code),
        )


def _return(line: StarTransaction) -> Return:
    """An outgoing line; a refund has the number of the payment that it returns."""
    to, payer = line.receiver, None
    if isinstance(to, TransactionPartnerUser) and to.transaction_type == _INVOICE:
        payer = to.user.id
    return Return(charge_id=line.id, at=line.date, stars=line.amount, telegram_id=payer)
