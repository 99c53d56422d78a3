"""Crypto Pay's own list of paid invoices, and setting our books right by it.

The net under hooks that were lost, or that nobody could take in (money page section 8).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from structlog import get_logger

from bot.payments.base import CRYPTO, InvoiceList, PaidInvoice, PaymentAway
from bot.shop.clock import Clock
from bot.shop.crypto import Crypto
from bot.shop.statement import StatementAway
from db.database import Database

log = get_logger()

_SINCE: Final = "crypto_since"
_SKEW: Final = timedelta(hours=1)
"""How far our clock may be ahead of theirs."""
_ASKED_FOR: Final = timedelta(days=1)
"""How long after its end an invoice is still asked about by its number."""
_ASKED_MAX: Final = 1000
_AT_ONCE: Final = 100
_PAGES_MAX: Final = 100


class CryptoReconciliation:
    """Credits what the list has and the books have not, by the same keys."""

    def __init__(
        self, database: Database, crypto: Crypto, invoices: InvoiceList, clock: Clock
    ) -> None:
        """``bell`` is rung by who says that they have paid."""
        self.bell = database.bells["payments"]
        self._database = database
        self._crypto = crypto
        self._invoices = invoices
        self._clock = clock

    async def run(self) -> int:
        """How many payments had been missed and are taken in now. Raises StatementAway.

        First our own that nobody has paid as far as we know, by their numbers; then the whole
        list, for what fits nothing here. What was paid before the shop was first opened was paid
        to somebody else's.
        """
        since = await self._begin()
        try:
            return await self._take_ours() + await self._take_all(since)
        except PaymentAway as away:
            raise StatementAway(str(away)) from away

    async def _take_ours(self) -> int:
        ended_since, missed = self._clock() - _ASKED_FOR, 0
        async with self._database.reading() as tx:
            unpaid = await tx.payments.unpaid(CRYPTO, since=ended_since, limit=_ASKED_MAX)
        for start in range(0, len(unpaid), _AT_ONCE):
            missed += await self._take(
                await self._invoices.paid_among(unpaid[start : start + _AT_ONCE])
            )
        return missed

    async def _take_all(self, since: datetime) -> int:
        """Page by page, and no further back than where all is known, if the newest come first."""
        offset, missed = 0, 0
        for _ in range(_PAGES_MAX):
            page = await self._invoices.paid_page(offset)
            new = await self._take(
                [one for one in page.invoices if one.at is None or one.at >= since]
            )
            missed += new
            offset += page.lines
            if page.is_last or (page.goes_back and not new):
                break
        return missed

    async def _take(self, invoices: Sequence[PaidInvoice]) -> int:
        missed = 0
        for invoice in invoices:
            if not await self._crypto.knows(invoice):
                log.warning("payment.missed", invoice=invoice.reference)
                missed += await self._crypto.settle(invoice)
        return missed

    async def _begin(self) -> datetime:
        async with self._database.reading() as tx:
            kept = (await tx.customers.preferences()).get(_SINCE)
        since = kept or (self._clock() - _SKEW).isoformat()
        if kept is None:
            async with self._database.transaction() as tx:
                await tx.customers.set_preference(_SINCE, since)
        return datetime.fromisoformat(since)
