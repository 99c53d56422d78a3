"""Whoever fails with our secret in the words of the refusal: it is kept, shown, logged nowhere."""

import logging
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Final
from unittest.mock import patch

import pytest
from sqlalchemy import select

from db.models.base import Base
from sandbox.crypto.invoices import CryptoRefusal
from sandbox.crypto.server import CryptoPaySandbox
from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.shopping import confirmed
from tests.e2e.storefront import KEY, OWNER, Storefront, open_storefront

pytestmark = pytest.mark.parametrize("backend", BOTH)

COINS: Final = {"XTR": Decimal("0.013"), "USDT": Decimal(1)}


@pytest.fixture
async def store(database_url: str, crypto: CryptoPaySandbox) -> AsyncIterator[Storefront]:
    """The shop, which takes coins."""
    coins = {"token": crypto.token, "api_base": crypto.api_base}
    async with open_storefront(database_url, settings={"cryptopay": coins, "fx": COINS}) as opened:
        yield opened


@pytest.fixture
async def olga(store: Storefront) -> Person:
    """The owner."""
    person = store.telegram.person(OWNER, first_name="Olga", username="olga", role="owner")
    await person.says("/start")
    return person


async def kept(store: Storefront) -> str:
    """All that the database holds, as text."""
    async with store.shop.database.reading() as tx:
        tables = [
            (await tx.session.execute(select(one))).all() for one in Base.metadata.sorted_tables
        ]
    return str(tables)


def said(store: Storefront) -> str:
    """All that anybody was sent."""
    return str([call.params for call in store.telegram.journal])


async def test_no_secret_that_somebody_echoes_is_kept_shown_or_logged(
    store: Storefront,
    olga: Person,
    crypto: CryptoPaySandbox,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    token = store.telegram.token
    coins = CryptoRefusal(crypto.token, status=401)
    for action in ("status", "balance", "services"):
        store.panel.faults.add(kind="error", action=action, text=f"Odd key {KEY}", times=5)
    store.panel.faults.add(kind="error", action="add", text=f"Odd key {KEY}")
    await confirmed(store)
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    await store.mona.taps("$5.00")
    for method, code in (("sendMessage", 400), ("sendMessage", 502), ("editMessageText", 400)):
        store.telegram.faults.add(
            method=method, code=code, description=f"Odd call of /bot{token}/x", chat_id=1001
        )

    with patch.object(crypto, "_answer", side_effect=coins):
        await store.mona.taps("USDT")
        for _ in range(3):
            await store.work()
            store.time.passes(minutes=20)

    everywhere = "".join((await kept(store), said(store), caplog.text, *capsys.readouterr()))
    assert "Odd key ***" in everywhere
    assert "Odd call of /bot***/x" in everywhere
    assert "HTTP 401" in everywhere
    for secret in (KEY, token, crypto.token):
        assert secret not in everywhere
