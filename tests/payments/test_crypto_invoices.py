"""What Crypto Pay says of an invoice is read exactly, or not at all; a hook is proven first."""

from decimal import Decimal
from typing import Any

import pytest

from bot.domain.money import Amount, Money
from bot.payments.crypto_invoices import (
    HookForged,
    HookMalformed,
    paid_invoices,
    read_hook,
    read_invoice,
    read_json,
    signed,
)
from tests.paying_in_coins import news, told, written

TOKEN = "12345:AAsecret"


@pytest.mark.parametrize(
    ("changes", "asset", "amount"),
    [
        ({}, "USDT", "5"),
        ({"amount": "0.00000001", "asset": "BTC", "fee_asset": "BTC"}, "BTC", "0.00000001"),
        ({"paid_asset": "TON", "paid_amount": "1.5"}, "TON", "1.5"),
        ({"paid_asset": "USDT"}, "USDT", "5"),
        ({"amount": None, "asset": None, "paid_asset": "TON", "paid_amount": "2"}, "TON", "2"),
    ],
)
def test_what_came_in_is_what_was_paid(changes: dict[str, Any], asset: str, amount: str) -> None:
    invoice = read_invoice(told(**changes))

    assert invoice is not None
    assert (invoice.asset, invoice.amount) == (asset, Decimal(amount))


@pytest.mark.parametrize(
    "changes",
    [
        {"invoice_id": None},
        {"invoice_id": -1},
        {"invoice_id": 7.5},
        {"amount": None},
        {"amount": "0"},
        {"amount": "-5"},
        {"amount": "1e3"},
        {"amount": "5,0"},
        {"amount": True},
        {"amount": "999999999999", "asset": "TON"},
        {"asset": None},
        {"asset": "usdt"},
        {"asset": "A" * 9},
        {"asset": ["USDT"]},
        {"paid_asset": "TON"},
        {"paid_amount": "5"},
        {"payload": 5},
    ],
)
def test_an_invoice_that_cannot_be_read_is_none(changes: dict[str, Any]) -> None:
    assert read_invoice(told(**changes)) is None
    assert paid_invoices([told(**changes), told(invoice_id=78)]) == [
        read_invoice(told(invoice_id=78))
    ]


@pytest.mark.parametrize(
    ("changes", "fee"),
    [
        ({}, 150_000),
        ({"fee_amount": "0.15"}, 150_000),
        ({"fee_amount": Decimal("1E-7")}, 1),
        ({"fee_amount": None, "fee_asset": None}, 0),
        ({"fee_amount": Decimal(6)}, 5_000_000),
        ({"fee_asset": "TON"}, 0),
        ({"fee_amount": "a lot"}, 0),
        ({"fee_amount": Decimal(-1)}, 0),
    ],
)
def test_a_fee_that_cannot_be_read_keeps_nobody_from_their_money(
    changes: dict[str, Any], fee: int
) -> None:
    invoice = read_invoice(told(**changes))

    assert invoice is not None
    assert invoice.fee == Money(fee)
    assert invoice.paid == Amount(Money(5_000_000), "USDT")


@pytest.mark.parametrize("moment", [None, "yesterday", "2026-03-01T12:00:00", 5])
def test_a_moment_that_cannot_be_read_is_not_known(moment: object) -> None:
    invoice = read_invoice(told(paid_at=moment))

    assert invoice is not None
    assert invoice.at is None


def test_numbers_are_exact() -> None:
    assert read_json(b'{"x": 0.1}')["x"] == Decimal("0.1")


def test_a_proven_hook_tells_of_an_invoice() -> None:
    body = news()

    assert read_hook(body, signature=signed(body, token=TOKEN), token=TOKEN) == read_invoice(told())


def test_the_proof_is_what_another_program_makes_of_the_same_token_and_body() -> None:
    # openssl dgst -sha256 -mac HMAC -macopt hexkey:<SHA-256 of the token>
    proof = "c03860c021fb02a3f9069941fc9b0649845c221b06aede0bc7a56e97763d4c38"

    assert signed(b"{}", token="1:A") == proof


@pytest.mark.parametrize(
    "signature",
    ["", "0" * 64, signed(news(), token="1:else"), signed(news() + b" ", token=TOKEN), "ü\udcff"],
)
def test_a_hook_without_the_proof_is_not_even_parsed(signature: str) -> None:
    with pytest.raises(HookForged):
        read_hook(news(), signature=signature, token=TOKEN)
    with pytest.raises(HookForged):
        read_hook(b"[" * 100_000, signature=signature, token=TOKEN)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        written({"update_type": "invoice_paid"}),
        written({"update_type": "invoice_paid", "payload": []}),
        news(amount="much"),
        news(status="active"),
        news(status="expired"),
    ],
)
def test_a_proven_hook_that_cannot_be_read_is_malformed(body: bytes) -> None:
    with pytest.raises(HookMalformed):
        read_hook(body, signature=signed(body, token=TOKEN), token=TOKEN)


def test_other_news_are_no_invoice() -> None:
    body = written({"update_type": "check_activated", "payload": {}})

    assert read_hook(body, signature=signed(body, token=TOKEN), token=TOKEN) is None
