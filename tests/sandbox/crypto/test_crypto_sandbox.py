"""The pretended Crypto Pay answers and refuses as the real one's page says."""

from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from sandbox.crypto.server import TOKEN, TOKEN_HEADER, CryptoPaySandbox
from tests.sandbox.panel.calling import HandClock


class Caller:
    """Somebody with a token."""

    def __init__(self, crypto: CryptoPaySandbox, session: ClientSession) -> None:
        self.crypto = crypto
        self.session = session

    async def calls(self, method: str, *, token: str = TOKEN, **wanted: object) -> Any:
        """The result of a call, or the name of its refusal."""
        url = f"{self.crypto.api_base}/api/{method}"
        headers = {TOKEN_HEADER: token}
        async with self.session.post(url, json=wanted, headers=headers) as answer:
            said = await answer.json()
        assert said["ok"] is (answer.status == 200)
        return said["result"] if said["ok"] else said["error"]["name"]

    async def opens(self, **wanted: object) -> Any:
        usual: dict[str, Any] = {"asset": "USDT", "amount": "5.50"}
        return await self.calls("createInvoice", **usual | wanted)


@pytest.fixture
def clock() -> HandClock:
    """Time stands still."""
    return HandClock()


@pytest.fixture
async def caller(clock: HandClock) -> AsyncIterator[Caller]:
    """The app's own caller."""
    crypto = CryptoPaySandbox(clock=clock)
    await crypto.start()
    async with ClientSession() as session:
        yield Caller(crypto, session)
    await crypto.stop()


async def test_an_invoice_is_shown_as_it_was_asked_for(caller: Caller) -> None:
    made = await caller.opens(payload="abc", description="Top-up", expires_in=3600)

    assert (made["status"], made["asset"], made["amount"]) == ("active", "USDT", "5.50")
    assert (made["payload"], made["description"]) == ("abc", "Top-up")
    assert made["bot_invoice_url"].endswith(f"/invoices/{made['hash']}")
    assert "paid_at" not in made


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ({"asset": "DOGE"}, "ASSET_INVALID"),
        ({"currency_type": "fiat"}, "ASSET_INVALID"),
        ({"amount": "-1"}, "AMOUNT_INVALID"),
        ({"amount": "much"}, "AMOUNT_INVALID"),
        ({"amount": "NaN"}, "AMOUNT_INVALID"),
        ({"description": "x" * 1025}, "DESCRIPTION_TOO_LONG"),
        ({"payload": "x" * 4097}, "PAYLOAD_TOO_LONG"),
        ({"expires_in": 0}, "EXPIRES_IN_INVALID"),
    ],
)
async def test_what_cannot_be_asked_for_is_refused_by_name(
    caller: Caller, wanted: dict[str, object], name: str
) -> None:
    assert await caller.opens(**wanted) == name
    assert caller.crypto.invoices == {}


async def test_a_wrong_token_and_an_unknown_method_are_refused(caller: Caller) -> None:
    assert await caller.calls("getMe", token="1:x") == "UNAUTHORIZED"
    assert await caller.calls("takeAll") == "METHOD_NOT_FOUND"
    assert (await caller.calls("getMe"))["name"] == "Sandbox"


async def test_invoices_are_listed_newest_first_by_status_number_and_page(caller: Caller) -> None:
    first, second, third = [await caller.opens() for _ in range(3)]
    await caller.crypto.pay(caller.crypto.invoices[first["invoice_id"]])
    await caller.crypto.pay(caller.crypto.invoices[third["invoice_id"]])

    paid = await caller.calls("getInvoices", status="paid")
    page = await caller.calls("getInvoices", offset=1, count=1)
    asked = await caller.calls("getInvoices", invoice_ids=str(second["invoice_id"]))

    assert [one["hash"] for one in paid["items"]] == [third["hash"], first["hash"]]
    assert [one["hash"] for one in page["items"]] == [second["hash"]]
    assert [one["status"] for one in asked["items"]] == ["active"]
    assert (paid["items"][0]["paid_amount"], paid["items"][0]["fee_amount"]) == ("5.50", 0.165)


async def test_an_invoice_ends_by_itself_and_its_page_takes_no_payment(
    caller: Caller, clock: HandClock
) -> None:
    made = await caller.opens(expires_in=60)
    clock.move(seconds=61)

    async with caller.session.post(f"{made['bot_invoice_url']}/pay") as page:
        assert "Expired." in await page.text()
    assert caller.crypto.newest.paid_at is None


async def test_an_invoice_can_be_ended_on_its_page(caller: Caller) -> None:
    made = await caller.opens()

    async with caller.session.post(f"{made['bot_invoice_url']}/expire") as page:
        assert "Expired." in await page.text()
    async with caller.session.get(caller.crypto.page_url) as page:
        assert "expired" in await page.text()


async def test_a_broken_api_answers_with_no_json(caller: Caller) -> None:
    caller.crypto.faults.is_broken = True

    async with caller.session.post(f"{caller.crypto.api_base}/api/getMe") as answer:
        assert (answer.status, await answer.text()) == (500, "Internal Server Error")


async def test_invoices_are_kept_in_a_folder_and_taken_up_again(
    tmp_path: Path, clock: HandClock
) -> None:
    before = CryptoPaySandbox(folder=tmp_path, clock=clock)
    invoice = before.open(amount="1.25", payload="abc", expires_in=60)
    await before.pay(invoice, amount="1")

    after = CryptoPaySandbox(folder=tmp_path, clock=clock)

    assert after.newest == invoice
    assert after.newest.paid_amount == Decimal(1)
    assert after.newest.expires_at == clock() + timedelta(seconds=60)
    assert after.open().invoice_id == invoice.invoice_id + 1
