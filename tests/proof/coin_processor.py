"""Stands where the shop has its client of Crypto Pay, without a network between."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bot.domain.money import Money
from bot.payments.base import CRYPTO, Invoice, InvoicePage, PaidInvoice, PaymentAway, Way
from bot.payments.crypto_pay import WAYS
from tests.proof.model import CoinInvoice

TON: Final = "TON"
_MILLIS: Final = 1_000
_NANOS_OF_A_MILLI: Final = 10**6


class CoinProcessor:
    """The processor's own memory: every invoice that was ever made there, paid or not."""

    code = CRYPTO

    def __init__(self) -> None:
        self.made: list[CoinInvoice] = []
        self.loses_answer = False

    def ways(self) -> Sequence[Way]:
        """One coin is enough."""
        return [way for way in WAYS if way.asset == TON]

    async def open(self, way: Way, *, payload: str, asked: Money, words: str) -> Invoice:
        """The invoice is made, whether or not its number is heard."""
        millis = asked.units // _NANOS_OF_A_MILLI
        number = str(700 + len(self.made))
        self.made.append(CoinInvoice(number, payload, millis))
        losing, self.loses_answer = self.loses_answer, False
        if losing:
            raise PaymentAway("no answer in time")
        return Invoice(reference=number, url="https://t.me/CryptoBot?start=x")

    async def paid_among(self, references: Sequence[str]) -> Sequence[PaidInvoice]:
        """As Crypto Pay's list, of these."""
        return [told(one) for one in self._paid() if one.number in references]

    async def paid_page(self, offset: int) -> InvoicePage:
        """The whole list is one page."""
        lines = [told(one) for one in self._paid()[offset:]]
        return InvoicePage(len(lines), lines, goes_back=False, is_last=True)

    def _paid(self) -> list[CoinInvoice]:
        return [one for one in self.made if one.paid is not None]


def told(invoice: CoinInvoice) -> PaidInvoice:
    """An invoice as its processor tells of it; three in a hundred are the fee."""
    assert invoice.paid is not None
    amount = Decimal(invoice.paid) / _MILLIS
    return PaidInvoice(
        reference=invoice.number,
        payload=invoice.payload,
        asset=TON,
        amount=amount,
        charged=amount * 3 / 100,
    )


def nanos(millis: int) -> int:
    """So many thousandths of a TON in units."""
    return millis * _NANOS_OF_A_MILLI
