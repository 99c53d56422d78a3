"""News of payments by hook: proven, once, and without a trace where they are forged."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from decimal import Decimal
from io import BytesIO
from unittest.mock import patch

import pytest
from aiohttp import ClientSession

from bot.addresses import CRYPTO_PATH
from bot.domain.errors import StorageAway
from bot.hooks import payment_hooks
from bot.payments.base import PaidInvoice
from bot.payments.crypto_invoices import SIGNATURE_HEADER, signed
from bot.web import BODY_BYTES_MAX, HookPort, Refusals
from tests.conftest import Opening
from tests.paying_in_coins import COINS, news, opened, written
from tests.storefront import Storefront

TOKEN = "12345:coins"


@pytest.fixture
async def storefront(opening: Opening) -> Storefront:
    """A shop that takes coins, and Anna, who has nothing yet."""
    storefront = await opening(**COINS)
    await storefront.meet()
    return storefront


class Door:
    """The port of a shop, and who knocks there."""

    def __init__(self, port: HookPort, refusals: Refusals, session: ClientSession) -> None:
        self.url = f"http://127.0.0.1:{port.number}{CRYPTO_PATH}"
        self.refusals = refusals
        self._session = session

    async def posts(self, body: bytes, headers: Mapping[str, str] | None = None) -> int:
        """The status that a body gets; proven by Crypto Pay's token unless headers are given."""
        if headers is None:
            headers = {SIGNATURE_HEADER.title(): signed(body, token=TOKEN)}
        async with self._session.post(self.url, data=BytesIO(body), headers=headers) as answer:
            return answer.status


@asynccontextmanager
async def open_door(storefront: Storefront) -> AsyncIterator[Door]:
    """The port, open."""
    refusals = Refusals(report_forged=storefront.shop.staff.report_forged)
    port = HookPort(payment_hooks(storefront.shop.till), refusals, host="127.0.0.1", port=0)
    async with port.open(), ClientSession() as session:
        yield Door(port, refusals, session)


async def test_news_of_a_payment_are_taken_in_once_however_often_they_come(
    storefront: Storefront,
) -> None:
    card = await opened(storefront, 1)
    body = news(payload=card.payload)

    async with open_door(storefront) as door:
        statuses = [await door.posts(body) for _ in range(3)]

    assert statuses == [200, 200, 200]
    assert (await storefront.books())["wallet:1"] == Decimal(5)
    assert not door.refusals.counts


async def test_a_payment_that_fits_nothing_is_taken_all_the_same(storefront: Storefront) -> None:
    async with open_door(storefront) as door:
        assert await door.posts(news(payload="of another shop")) == 200

    assert (await storefront.books())["suspense:USDT"] == Decimal(5)


async def test_other_news_are_taken_and_change_nothing(storefront: Storefront) -> None:
    async with open_door(storefront) as door:
        assert await door.posts(written({"update_type": "check_activated"})) == 200

    assert await storefront.books() == {}


async def test_what_is_forged_leaves_no_trace_but_a_count_and_in_time_an_alert(
    storefront: Storefront,
) -> None:
    card = await opened(storefront, 1)
    body = news(payload=card.payload)
    proof = signed(body, token=TOKEN)
    forged: list[tuple[bytes, dict[str, str]]] = [
        (body, {}),
        (body, {SIGNATURE_HEADER: ""}),
        (body, {SIGNATURE_HEADER: signed(body, token="1:else")}),
        (news(payload=card.payload, amount="5.0"), {SIGNATURE_HEADER: proof}),
        (b"", {SIGNATURE_HEADER: proof}),
    ]

    async with open_door(storefront) as door:
        statuses = [await door.posts(*one) for one in forged]

    assert statuses == [401] * 5
    assert await storefront.books() == {}
    assert door.refusals.counts[CRYPTO_PATH, 401] == 5
    assert await storefront.alerts() == ["forged-hook"]
    assert (await storefront.alert_facts("forged-hook"))["path"] == CRYPTO_PATH


async def test_what_is_too_long_or_cannot_be_read_is_refused(storefront: Storefront) -> None:
    async with open_door(storefront) as door:
        statuses = [
            await door.posts(b"x" * (BODY_BYTES_MAX + 1)),
            await door.posts(b"{"),
            await door.posts(news(amount="much")),
        ]

    assert statuses == [413, 400, 400]
    assert await storefront.books() == {}
    assert await storefront.alerts() == []


async def test_while_the_database_is_away_news_are_to_come_again(storefront: Storefront) -> None:
    card = await opened(storefront, 1)
    body, crypto = news(payload=card.payload), storefront.shop.till.crypto

    async def away(_: PaidInvoice) -> bool:
        raise StorageAway

    async with open_door(storefront) as door:
        with patch.object(crypto, "settle", away):
            first = await door.posts(body)
        second = await door.posts(body)

    assert (first, second) == (503, 200)
    assert (await storefront.books())["wallet:1"] == Decimal(5)


async def test_without_a_token_there_is_no_door(opening: Opening) -> None:
    till = (await opening()).shop.till

    assert payment_hooks(till) == ()
