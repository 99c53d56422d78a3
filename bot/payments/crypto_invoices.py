"""Reads what Crypto Pay says: answers, invoices, and hooks with their proof.

Nothing is guessed: numbers are exact (money page 1.1), and an invoice that cannot be read is none.
"""

import hmac
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from re import compile as compile_pattern
from typing import Any, Final

from structlog import get_logger

from bot.domain.money import read_decimal
from bot.payments.base import PaidInvoice

SIGNATURE_HEADER: Final = "crypto-pay-api-signature"

_ASSET: Final = compile_pattern(r"[A-Z0-9]{2,8}")
_ERROR_NAME: Final = compile_pattern(r"[A-Z0-9_]{1,64}")
_NUMBER_MAX: Final = 2**63 - 1
_PAYLOAD_MAX: Final = 4096
_NOTHING: Final = Decimal(0)

log = get_logger()


class AnswerOdd(Exception):
    """Not what the API's page describes, or a refusal; the text is for the log."""


class HookForged(Exception):
    """The hook does not prove that Crypto Pay has sent it."""


class HookMalformed(Exception):
    """Crypto Pay has sent it, and it cannot be read."""


def read_json(body: bytes) -> Any:
    """What a body says, its numbers exact. Raises AnswerOdd."""
    try:
        return json.loads(body, parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise AnswerOdd("no JSON") from None


def result_of(answer: Any, *, status: int) -> Mapping[str, Any]:
    """The ``result`` of an answer that is ``ok``. Raises AnswerOdd with the API's own error."""
    if not isinstance(answer, dict):
        raise AnswerOdd(f"HTTP {status}")
    result = answer.get("result")
    if status == 200 and answer.get("ok") is True and isinstance(result, dict):
        return result
    error = answer.get("error")
    name = error.get("name") if isinstance(error, dict) else None
    known = isinstance(name, str) and _ERROR_NAME.fullmatch(name)
    raise AnswerOdd(f"HTTP {status} {name}" if known else f"HTTP {status}")


def paid_invoices(lines: Sequence[Any]) -> list[PaidInvoice]:
    """Those of these lines that are paid invoices; one that cannot be read is logged."""
    invoices = []
    for line in lines:
        if not isinstance(line, dict) or line.get("status") != "paid":
            continue
        invoice = read_invoice(line)
        if invoice is None:
            log.error("invoice not understood", invoice=number_of(line))
        else:
            invoices.append(invoice)
    return invoices


def number_of(line: Any) -> str | None:
    """The number of an invoice (Invoice, ``invoice_id``)."""
    value = line.get("invoice_id") if isinstance(line, dict) else None
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return str(value) if 0 < value <= _NUMBER_MAX else None


def read_invoice(line: Mapping[str, Any]) -> PaidInvoice | None:
    """A paid invoice; None where anything that money hangs on cannot be read.

    ``paid_asset`` and ``paid_amount`` say what has come in where an invoice could be paid in
    several coins; without them it is ``asset`` and ``amount``.
    """
    number = number_of(line)
    asset, amount = _paid(line)
    payload = line.get("payload") or ""
    if number is None or not amount or not isinstance(payload, str):
        return None
    if not isinstance(asset, str) or not _ASSET.fullmatch(asset):
        return None
    invoice = PaidInvoice(
        reference=number,
        payload=payload[:_PAYLOAD_MAX],
        asset=asset,
        amount=amount,
        charged=_charged(line, asset, number),
        at=_moment(line.get("paid_at")),
    )
    return invoice if invoice.paid.money.units <= _NUMBER_MAX else None


def read_hook(body: bytes, *, signature: str, token: str) -> PaidInvoice | None:
    """The invoice that a hook tells of; None for other news (Webhook updates, ``update_type``).

    Nothing is parsed before the proof: HMAC-SHA256 of the body as it came, under the SHA-256 of
    the token, compared in constant time. Raises HookForged, HookMalformed.
    """
    if not hmac.compare_digest(
        signature.encode("utf-8", "surrogateescape"), signed(body, token=token).encode()
    ):
        raise HookForged
    try:
        update = read_json(body)
    except AnswerOdd:
        raise HookMalformed from None
    if not isinstance(update, dict):
        raise HookMalformed
    if update.get("update_type") != "invoice_paid":
        return None
    invoices = paid_invoices([update.get("payload")])
    if not invoices:
        raise HookMalformed
    return invoices[0]


def signed(body: bytes, *, token: str) -> str:
    """The proof that goes with a hook (Webhooks, verifying webhook updates)."""
    return hmac.new(sha256(token.encode()).digest(), body, sha256).hexdigest()


def _paid(line: Mapping[str, Any]) -> tuple[Any, Decimal | None]:
    asset, amount = line.get("paid_asset"), line.get("paid_amount")
    if asset is None and amount is None:
        return line.get("asset"), read_decimal(line.get("amount"))
    if asset == line.get("asset") and amount is None:
        return asset, read_decimal(line.get("amount"))
    return asset, read_decimal(amount)


def _charged(line: Mapping[str, Any], asset: str, number: str) -> Decimal:
    """The fee (Invoice, ``fee_amount`` in ``fee_asset``); one that cannot be read is left out.

    It is ours, not the payer's: the payment is credited all the same.
    """
    value = line.get("fee_amount")
    fee = read_decimal(value)
    if fee is not None and line.get("fee_asset") in (None, asset):
        return fee
    if value is not None:
        log.warning("fee not understood", invoice=number)
    return _NOTHING


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _refuse(constant: str) -> None:
    raise ValueError(constant)
