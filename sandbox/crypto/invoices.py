"""Invoices of the pretended Crypto Pay: how they live, and how the API shows them."""

import json
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

ASSETS = ("USDT", "TON", "BTC", "ETH", "LTC", "BNB", "TRX", "USDC")
DESCRIPTION_MAX = 1024
PAYLOAD_BYTES_MAX = 4096
EXPIRES_IN_MAX = 2_678_400
COUNT_MAX = 1000
FEE = Decimal("0.03")
"""The share of what is paid that Crypto Pay keeps."""

FILE_NAME = "crypto.json"


class CryptoRefusal(Exception):
    """The API says no, by this name."""

    def __init__(self, name: str, *, status: int = 400) -> None:
        super().__init__(name)
        self.name = name
        self.status = status


@dataclass(kw_only=True)
class SandboxInvoice:
    """One invoice; amounts are in whole ones of `asset`. `paid_*` differ from what was asked only
    where a test says so."""

    invoice_id: int
    hash: str
    asset: str
    amount: Decimal
    description: str
    payload: str
    created_at: datetime
    expires_at: datetime | None
    paid_at: datetime | None = None
    paid_asset: str | None = None
    paid_amount: Decimal | None = None
    is_ended: bool = False

    def status(self, now: datetime) -> str:
        """`active`, `paid` or `expired`."""
        if self.paid_at is not None:
            return "paid"
        over = self.expires_at is not None and self.expires_at <= now
        return "expired" if over or self.is_ended else "active"

    def shown(self, *, now: datetime, address: str) -> dict[str, Any]:
        """As the class Invoice of the API."""
        url = f"{address}/invoices/{self.hash}"
        shown: dict[str, Any] = {
            "invoice_id": self.invoice_id,
            "hash": self.hash,
            "currency_type": "crypto",
            "asset": self.asset,
            "amount": f"{self.amount:f}",
            "pay_url": url,
            "bot_invoice_url": url,
            "mini_app_invoice_url": url,
            "web_app_invoice_url": url,
            "description": self.description,
            "status": self.status(now),
            "created_at": stamp(self.created_at),
            "allow_comments": False,
            "allow_anonymous": True,
            "payload": self.payload,
        }
        if self.expires_at is not None:
            shown["expiration_date"] = stamp(self.expires_at)
        if self.paid_at is not None:
            asset, amount = self.paid_asset or self.asset, self.paid_amount or self.amount
            shown |= {
                "paid_asset": asset,
                "paid_amount": f"{amount:f}",
                "fee_asset": asset,
                "fee_amount": amount * FEE,
                "paid_at": stamp(self.paid_at),
                "paid_anonymously": True,
            }
        return shown


def stamp(moment: datetime) -> str:
    """A moment as the API writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def written(answer: object) -> bytes:
    """JSON, with decimals as bare numbers."""
    return json.dumps(answer, default=_number).encode()


def read_new(wanted: dict[str, Any]) -> tuple[str, Decimal, str, str, int | None]:
    """Asset, amount, description, payload and lifetime of createInvoice. Raises CryptoRefusal."""
    asset = wanted.get("asset")
    if wanted.get("currency_type", "crypto") != "crypto" or asset not in ASSETS:
        raise CryptoRefusal("ASSET_INVALID")
    try:
        amount = Decimal(str(wanted.get("amount")))
    except InvalidOperation:
        raise CryptoRefusal("AMOUNT_INVALID") from None
    if not amount.is_finite() or amount <= 0:
        raise CryptoRefusal("AMOUNT_INVALID")
    description, payload = str(wanted.get("description", "")), str(wanted.get("payload", ""))
    if len(description) > DESCRIPTION_MAX:
        raise CryptoRefusal("DESCRIPTION_TOO_LONG")
    if len(payload.encode()) > PAYLOAD_BYTES_MAX:
        raise CryptoRefusal("PAYLOAD_TOO_LONG")
    seconds = wanted.get("expires_in")
    if seconds is not None and not 1 <= int(seconds) <= EXPIRES_IN_MAX:
        raise CryptoRefusal("EXPIRES_IN_INVALID")
    return str(asset), amount, description, payload, None if seconds is None else int(seconds)


_adapter = TypeAdapter(list[SandboxInvoice])


def keep_invoices(invoices: list[SandboxInvoice], *, folder: Path) -> None:
    """Write them into the folder, whole at every moment."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{FILE_NAME}.new"
    beside.write_bytes(_adapter.dump_json(invoices, indent=1))
    beside.replace(folder / FILE_NAME)


def recall_invoices(folder: Path) -> list[SandboxInvoice]:
    """Those that are kept there."""
    path = folder / FILE_NAME
    return _adapter.validate_json(path.read_bytes()) if path.exists() else []


def _number(value: object) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value).__name__)
