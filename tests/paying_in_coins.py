"""Crypto Pay for tests: invoices as it tells of them, a list of them, and a hook's body."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from bot.payments.base import Invoice, InvoicePage, PaidInvoice, PaymentAway
from bot.payments.crypto_pay import CryptoPay
from bot.shop.topups import TopUpCard
from tests.storefront import Storefront, usd

COINS: Final = {
    "cryptopay": {"token": "12345:coins", "api_base": "http://127.0.0.1:9"},
    "fx": {"XTR": "0.013", "USDT": "1", "TON": "3"},
}
"""Settings of a shop that takes coins; nobody answers there."""


@dataclass
class ListedInvoices:
    """A list with these invoices, two on a page, as they come; ``error`` is raised once."""

    invoices: Sequence[PaidInvoice]
    goes_back: bool = True
    error: PaymentAway | None = None
    asked: list[Any] = field(default_factory=list)

    async def paid_among(self, references: Sequence[str]) -> Sequence[PaidInvoice]:
        self.asked.append(list(references))
        self._fail()
        return [one for one in self.invoices if one.reference in references]

    async def paid_page(self, offset: int) -> InvoicePage:
        self.asked.append(offset)
        self._fail()
        lines = self.invoices[offset : offset + 2]
        return InvoicePage(len(lines), lines, goes_back=self.goes_back, is_last=len(lines) < 2)

    def _fail(self) -> None:
        error, self.error = self.error, None
        if error is not None:
            raise error


def method_of(storefront: Storefront) -> CryptoPay:
    """The shop's own client."""
    method = storefront.shop.till.crypto_pay
    assert method is not None
    return method


async def opened(
    storefront: Storefront,
    customer_id: int,
    *,
    number: str | None = "77",
    coin: str = "USDT",
    amount: str = "5",
    quote_id: str | None = None,
) -> TopUpCard:
    """A payment that a customer has opened, under this number at Crypto Pay (None: it got lost)."""

    async def open_there(*_: object, **__: object) -> Invoice:
        return Invoice(reference=number, url="https://t.me/CryptoBot?start=x")

    method = method_of(storefront)
    method.open = open_there  # type: ignore[method-assign]
    return await storefront.shop.till.topups.open(
        customer_id, f"crypto-{coin}", usd(amount), quote_id=quote_id
    )


def paid(card: TopUpCard, *, number: str = "77", at: datetime | None = None) -> PaidInvoice:
    """The invoice of a payment, paid as it was asked; three in a hundred are the fee."""
    amount = card.asked.decimal(card.way.asset)
    return PaidInvoice(
        reference=number,
        payload=card.payload,
        asset=card.way.asset,
        amount=amount,
        charged=amount * Decimal("0.03"),
        at=at,
    )


def told(**changes: object) -> dict[str, Any]:
    """A paid invoice as the API shows it."""
    shown: dict[str, Any] = {
        "invoice_id": 77,
        "hash": "IVx",
        "currency_type": "crypto",
        "asset": "USDT",
        "amount": "5",
        "fee_asset": "USDT",
        "fee_amount": Decimal("0.15"),
        "bot_invoice_url": "https://t.me/CryptoBot?start=IVx",
        "status": "paid",
        "paid_at": "2026-03-01T12:00:00.000Z",
        "payload": "f" * 32,
    }
    shown |= changes
    return {name: value for name, value in shown.items() if value is not None}


def written(value: object) -> bytes:
    """JSON with bare decimals."""

    def number(value: object) -> float:
        assert isinstance(value, Decimal)
        return float(value)

    return json.dumps(value, default=number).encode()


def news(**changes: object) -> bytes:
    """The body of a hook about a paid invoice."""
    update = {"update_id": 1, "update_type": "invoice_paid", "payload": told(**changes)}
    return written(update)
