"""Updates by hook: the same shop, reached over its own port by Telegram and by strangers."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.domain.errors import StorageAway
from db.database import Database
from sandbox.telegram.desk import Answer
from sandbox.telegram.person import Person
from tests.e2e.shopping import confirmed, news_of, placed, shown
from tests.e2e.storefront import BY_HOOK, Storefront
from tests.telegram.arriving import raw_message, raw_payment

HEADER = "X-Telegram-Bot-Api-Secret-Token"
PROOF = {HEADER: BY_HOOK["webhook_secret"]}
MANY = 12


@pytest.fixture
def front() -> str:
    """By hook."""
    return "webhook"


async def post(
    store: Storefront, body: str | dict[str, Any], headers: dict[str, str] | None = None
) -> int:
    """Post to the hook as anybody can; the status of the answer."""
    data = body if isinstance(body, str) else json.dumps(body)
    url = store.telegram.world.hook.url
    async with (
        ClientSession() as session,
        session.post(url, data=BytesIO(data.encode()), headers=headers) as answer,
    ):
        return answer.status


@contextmanager
def carried(store: Storefront) -> Iterator[list[str]]:
    """The methods that ride in answers of the hook inside the block."""
    seen: list[str] = []
    hook = store.telegram.world.hook
    carry_out = hook.carry_out
    assert carry_out is not None

    async def noted(method: str, fields: dict[str, Any]) -> Answer:
        seen.append(method)
        answer = await carry_out(method, fields)
        assert isinstance(answer, Answer)
        return answer

    hook.carry_out = noted
    yield seen
    hook.carry_out = carry_out


def calls(store: Storefront, method: str) -> int:
    """How often Telegram was asked to do this, one way or the other."""
    return sum(call.method == method for call in store.telegram.journal)


async def test_a_purchase_goes_its_way(store: Storefront) -> None:
    number = await placed(store)
    store.panel.set_order(number, status="Partial", remains=400)
    await store.work()

    assert news_of(store.mona)[-1] == "🌓 Order #1 was delivered in part."
    assert await store.balance(store.mona) == Decimal("4.22")
    assert calls(store, "getUpdates") == 0
    spoiled = [call.method for call in store.telegram.journal if not call.ok]
    assert spoiled == ["setMyCommands"], "the owner alone has no chat yet"


async def test_the_answer_to_a_press_rides_in_the_answer_of_the_hook(store: Storefront) -> None:
    await store.mona.says("/start")

    with carried(store) as riding:
        await store.mona.taps("Catalogue")
        await store.mona.taps("Instagram")

    assert riding == ["answerCallbackQuery"] * 2
    assert calls(store, "answerCallbackQuery") == 2


async def test_a_refusal_is_a_call_of_its_own_so_that_somebody_sees_it(store: Storefront) -> None:
    await confirmed(store)
    await store.mona.taps("Help")
    await store.mona.says("/wallet")

    with carried(store) as riding:
        await store.mona.taps_data("no such button")

    assert riding == ["answerCallbackQuery"]
    assert store.mona.toast


async def test_what_is_not_telegrams_is_turned_away_and_changes_nothing(store: Storefront) -> None:
    await store.nils.says("/start")
    known = len(store.telegram.journal)
    update = raw_message(1, person=store.mona.id)
    large = json.dumps(raw_message(1, person=store.mona.id, text="x" * 1024 * 1024))

    statuses = {
        "no secret": await post(store, update),
        "another secret": await post(store, update, {HEADER: "guess"}),
        "letters of other alphabets": await post(store, update, {HEADER: "Schlüssel"}),
        "from this machine": await post(store, update, {"X-Forwarded-For": "127.0.0.1"}),
        "large without a secret": await post(store, large),
        "large": await post(store, large, PROOF),
        "cut off": await post(store, "{", PROOF),
        "deep": await post(store, "[" * 100_000, PROOF),
        "a list": await post(store, "[]", PROOF),
        "not packed": await post(store, "no gzip", {**PROOF, "Content-Encoding": "gzip"}),
    }

    assert list(statuses.values()) == [401, 401, 401, 401, 413, 413, 400, 400, 400, 400], statuses
    async with store.shop.database.reading() as tx:
        assert await tx.customers.by_telegram_id(store.mona.id) is None
    assert len(store.telegram.journal) == known


async def test_only_a_post_to_the_right_path_is_heard(store: Storefront) -> None:
    await store.nils.says("/start")
    url = store.telegram.world.hook.url

    async with ClientSession(headers=PROOF) as session:
        async with session.get(url) as looked:
            assert looked.status == 405
        async with session.post(f"{url}/more", json=raw_message(1, person=1001)) as beside:
            assert beside.status == 404

    assert store.mona.bot_messages == []


async def test_repeated_forgeries_are_told_to_the_owner_once(
    store: Storefront, olga: Person
) -> None:
    for _ in range(MANY):
        assert await post(store, raw_message(1, person=1001), {}) == 401
    await store.work()

    alerts = [one for one in olga.bot_messages if "without the secret" in shown(one)]
    assert len(alerts) == 1
    assert "/telegram: 5 times." in shown(alerts[0])


async def test_while_the_database_is_away_telegram_keeps_the_update(
    store: Storefront, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.mona.says("/start")
    store.telegram.world.hook.first_pause_seconds = 0.01
    greeted = len(store.mona.bot_messages)
    opened = Database.transaction
    failures = iter([StorageAway(), StorageAway()])

    def away(database: Database) -> Any:
        for failure in failures:
            raise failure
        return opened(database)

    monkeypatch.setattr(Database, "transaction", away)
    await store.mona.says("instagram followers")

    assert store.telegram.world.hook.last_error == (
        "Wrong response from the webhook: 503 Service Unavailable"
    )
    assert len(store.mona.bot_messages) == greeted + 1
    assert "Instagram Followers" in shown(store.mona.screen)


async def test_a_payment_that_is_delivered_again_is_credited_once(store: Storefront) -> None:
    await store.mona.says("/start")
    payment = raw_payment(7, person=store.mona.id)

    statuses = await asyncio.gather(*[post(store, payment, PROOF) for _ in range(3)])
    statuses.append(await post(store, payment, PROOF))
    later = await post(store, {**payment, "update_id": 8}, PROOF)

    assert [*statuses, later] == [200] * 5
    assert await store.balance(store.mona) == Decimal("0.65")


async def test_a_press_that_is_delivered_again_is_handled_once(store: Storefront) -> None:
    await store.mona.says("/start")
    written = len(store.mona.bot_messages)
    said = raw_message(9, person=store.mona.id, text="/wallet")

    await asyncio.gather(*[post(store, said, PROOF) for _ in range(3)])
    await post(store, said, PROOF)

    assert len(store.mona.bot_messages) == written + 1
