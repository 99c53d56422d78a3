"""Crypto Pay's client: what it sends, what it believes, and that its token stays with it."""

import asyncio
import json
import traceback
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import httpx
import pytest

from bot.domain.money import Amount, Money
from bot.payments.base import Invoice, PaymentAway
from bot.payments.crypto_pay import WAYS, CryptoPay
from tests.paying_in_coins import told, written

TOKEN = "12345:AAsecretOfTheShop"
USDT = next(way for way in WAYS if way.asset == "USDT")
MADE = {"invoice_id": 77, "status": "active", "bot_invoice_url": "https://t.me/CryptoBot?start=x"}


class FakeApi:
    """Answers what it was told to, and notes what it was asked."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.answer: httpx.Response | Exception = self.made(MADE)
        self.waits = False
        self.client = CryptoPay(
            TOKEN, transport=httpx.MockTransport(self._answer), open_seconds=0.05
        )

    @staticmethod
    def made(result: object, *, status: int = 200, ok: object = True) -> httpx.Response:
        return httpx.Response(status, content=written({"ok": ok, "result": result}))

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if self.waits:
            await asyncio.sleep(60)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    async def open(self) -> Invoice:
        asked = Money(5_010_000)
        return await self.client.open(USDT, payload="f" * 32, asked=asked, words="Top-up")


@pytest.fixture
async def api() -> AsyncIterator[FakeApi]:
    fake = FakeApi()
    yield fake
    await fake.client.close()


async def test_an_invoice_asks_for_one_coin_and_an_exact_amount(api: FakeApi) -> None:
    invoice = await api.open()

    assert invoice == Invoice(reference="77", url="https://t.me/CryptoBot?start=x")
    (request,) = api.requests
    assert str(request.url) == "https://pay.crypt.bot/api/createInvoice"
    assert request.headers["Crypto-Pay-API-Token"] == TOKEN
    assert json.loads(request.content) == {
        "currency_type": "crypto",
        "asset": "USDT",
        "amount": "5.01",
        "description": "Top-up",
        "payload": "f" * 32,
        "allow_comments": False,
        "expires_in": 3600,
    }


def test_every_coin_has_a_way_whose_code_fits_into_a_button() -> None:
    steps = {way.asset: way.step.decimal(way.asset) for way in WAYS}

    assert steps == {
        "USDT": Decimal("0.01"),
        "TON": Decimal("0.01"),
        "BTC": Decimal("0.000001"),
        "ETH": Decimal("0.00001"),
        "LTC": Decimal("0.0001"),
        "BNB": Decimal("0.0001"),
        "TRX": Decimal("0.1"),
        "USDC": Decimal("0.01"),
    }
    assert all(len(way.code) <= 20 for way in WAYS)


def test_where_the_owner_takes_no_coins_there_is_no_way() -> None:
    assert CryptoPay(TOKEN, is_on=lambda: False).ways() == ()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (httpx.ConnectError("no " + TOKEN), "createInvoice: ConnectError"),
        (httpx.ReadTimeout("slow"), "createInvoice: ReadTimeout"),
        (httpx.Response(200, content=b"<html>"), "createInvoice: no JSON"),
        (httpx.Response(200, content=b"[" * 100_000), "createInvoice: no JSON"),
        (httpx.Response(200, content=b'{"ok": true, "result": NaN}'), "createInvoice: no JSON"),
        (httpx.Response(200, content=b"x" * 2**21), "createInvoice: more than a mebibyte"),
        (httpx.Response(200, json=[]), "createInvoice: HTTP 200"),
        (httpx.Response(200, json={"ok": False}), "createInvoice: HTTP 200"),
        (httpx.Response(302, headers={"location": "https://evil.example"}), "no JSON"),
        (
            httpx.Response(401, json={"ok": False, "error": {"code": 401, "name": "UNAUTHORIZED"}}),
            "createInvoice: HTTP 401 UNAUTHORIZED",
        ),
        (
            httpx.Response(400, json={"ok": False, "error": {"name": f"<b>{TOKEN}"}}),
            "createInvoice: HTTP 400$",
        ),
        (FakeApi.made(MADE, status=500), "createInvoice: HTTP 500"),
        (FakeApi.made(MADE, ok="true"), "createInvoice: HTTP 200"),
        (FakeApi.made([]), "createInvoice: HTTP 200"),
        (FakeApi.made({}), "createInvoice: no invoice"),
        (FakeApi.made(MADE | {"invoice_id": 0}), "createInvoice: no invoice"),
        (FakeApi.made(MADE | {"invoice_id": True}), "createInvoice: no invoice"),
        (FakeApi.made(MADE | {"invoice_id": "77"}), "createInvoice: no invoice"),
        (FakeApi.made(MADE | {"invoice_id": 2**63}), "createInvoice: no invoice"),
        (FakeApi.made(MADE | {"bot_invoice_url": "javascript:alert(1)"}), "no invoice"),
    ],
)
async def test_what_is_no_invoice_is_a_method_that_is_away_and_names_no_secret(
    api: FakeApi, answer: httpx.Response | Exception, said: str
) -> None:
    api.answer = answer

    with pytest.raises(PaymentAway, match=said) as away:
        await api.open()

    assert TOKEN not in "".join(traceback.format_exception(away.value))
    assert len(api.requests) == 1
    assert TOKEN not in repr(api.client)


async def test_nobody_waits_long_for_an_invoice(api: FakeApi) -> None:
    api.waits = True

    with pytest.raises(PaymentAway, match="createInvoice: TimeoutError"):
        await api.open()


async def test_the_app_is_known_by_its_name(api: FakeApi) -> None:
    api.answer = api.made({"app_id": 1, "name": "Shop"})

    assert await api.client.app_name() == "Shop"


async def test_paid_invoices_are_asked_for_by_number(api: FakeApi) -> None:
    api.answer = api.made({"items": [told(), told(invoice_id=78, status="active")]})

    (invoice,) = await api.client.paid_among(["77", "78"])

    assert json.loads(api.requests[0].content)["invoice_ids"] == "77,78"
    assert (invoice.reference, invoice.payload) == ("77", "f" * 32)
    assert invoice.paid == Amount(Money(5_000_000), "USDT")
    assert invoice.fee == Money(150_000)
    assert invoice.at is not None


async def test_a_page_says_how_it_is_ordered_and_whether_it_is_the_last(api: FakeApi) -> None:
    lines = [told(invoice_id=number) for number in range(200, 100, -1)]
    api.answer = api.made({"items": lines})
    full = await api.client.paid_page(300)
    api.answer = api.made({"items": lines[:2][::-1]})
    rest = await api.client.paid_page(400)

    assert json.loads(api.requests[0].content) == {"status": "paid", "offset": 300, "count": 100}
    assert (full.lines, full.goes_back, full.is_last) == (100, True, False)
    assert (rest.lines, rest.goes_back, rest.is_last) == (2, False, True)


@pytest.mark.parametrize("items", [None, {}, "x"])
async def test_a_list_that_is_none_is_not_an_empty_one(api: FakeApi, items: Any) -> None:
    api.answer = api.made({"items": items})

    with pytest.raises(PaymentAway, match="getInvoices: no list"):
        await api.client.paid_page(0)


async def test_lines_that_cannot_be_read_hold_up_no_other(api: FakeApi) -> None:
    api.answer = api.made({"items": [None, 5, {"status": "paid"}, told()]})

    page = await api.client.paid_page(0)

    assert [one.reference for one in page.invoices] == ["77"]
    assert page.lines == 4
