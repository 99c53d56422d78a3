"""What Telegram may answer to a piece of news, row by row of money page 9.2.

What it means for broadcasts is told in test_broadcast_refusals.py and tests/shop/test_mailing.py;
how long whom a 429 holds up in tests/telegram/test_outgoing.py.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Final

import pytest
from sqlalchemy import select

from bot.domain.money import Money
from bot.telegram.screens import admin as admin_screens
from bot.telegram.screens.admin import alert_screen
from bot.telegram.screens.screen import Screen
from db.models.outbox import Notice, NoticeState
from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.shopping import placed, shown
from tests.e2e.storefront import Storefront

pytestmark = pytest.mark.parametrize("backend", BOTH)

NEWS: Final = "$1.00"
UNREADABLE: Final = "Bad Request: can't parse entities: Unsupported start tag"
SILENCE: Final = 3600
"""Longer than the bot waits by itself."""

Sign = Callable[[Person], Awaitable[None]]


@pytest.fixture
def is_misread() -> bool:
    """Here Telegram may."""
    return True


async def owe(store: Storefront) -> None:
    """Mona is owed the word that money came."""
    async with store.shop.database.transaction() as tx:
        await store.shop.news.money(
            tx,
            chat_id=store.mona.id,
            kind="adjust",
            amount=Money(10**6),
            key="owed",
            at=store.time(),
        )


async def owed(store: Storefront) -> Notice:
    """That word, read anew."""
    async with store.shop.database.reading() as tx:
        found = await tx.session.scalars(select(Notice).where(Notice.dedupe_key == "money:owed"))
        return found.one()


def refuses(store: Storefront, code: int, description: str, *, times: int = 1) -> None:
    """So Telegram answers what is sent to Mona next."""
    wait = SILENCE if code == 429 else None
    store.telegram.faults.add(
        method="sendMessage",
        code=code,
        description=description,
        retry_after=wait,
        chat_id=store.mona.id,
        times=times,
    )


def heard(person: Person) -> int:
    """How often the news is in a person's chat."""
    return sum(NEWS in shown(one) for one in person.bot_messages)


def alerts_of(person: Person, words: str) -> list[str]:
    """What an owner was told in these words."""
    return [text for one in person.bot_messages if words in (text := shown(one))]


async def test_429_waits_as_told_counts_no_try_and_drops_nothing(store: Storefront) -> None:
    await store.mona.says("/start")
    refuses(store, 429, "Too Many Requests: retry after 3600")
    await owe(store)

    await store.work()
    waiting = await owed(store)
    assert (waiting.state, waiting.tries) == (NoticeState.WAITING, 0)
    assert waiting.not_before > store.time() + timedelta(seconds=SILENCE - 60)
    assert heard(store.mona) == 0


async def _writes(person: Person) -> None:
    await person.says("what is new?")


async def _presses(person: Person) -> None:
    await person.taps_data("menu", message_id=person.bot_messages[0].message_id)


@pytest.mark.parametrize("sign", [_writes, _presses])
@pytest.mark.parametrize(
    ("code", "description"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_403_deactivated_or_chat_not_found_waits_for_any_sign_of_life(
    store: Storefront, code: int, description: str, sign: Sign
) -> None:
    await store.mona.says("/start")
    refuses(store, code, description)
    await owe(store)
    await store.work()
    store.time.passes(days=400)
    await store.work()
    assert heard(store.mona) == 0

    await sign(store.mona)
    await store.work()

    assert heard(store.mona) == 1
    assert (await owed(store)).tries == 0


async def test_message_is_not_modified_is_a_success(store: Storefront, olga: Person) -> None:
    number = await placed(store)
    card = store.mona.sees("This card keeps itself up to date.").message_id
    store.telegram.faults.add(
        method="editMessageText", code=400, description="Bad Request: message is not modified"
    )
    store.panel.set_order(number, status="In progress", remains=500)

    await store.work()

    assert store.mona.sees("This card keeps itself up to date.").message_id == card
    assert alerts_of(olga, "could not be delivered") == []


@pytest.mark.parametrize("why", ["message to edit not found", "message can't be edited"])
async def test_an_edit_that_is_gone_or_cannot_be_is_sent_anew(store: Storefront, why: str) -> None:
    number = await placed(store)
    card = store.mona.sees("This card keeps itself up to date.").message_id
    store.telegram.faults.add(method="editMessageText", code=400, description=f"Bad Request: {why}")
    store.panel.set_order(number, status="In progress", remains=500)

    await store.work()

    assert store.mona.sees("500 of 1,000 delivered").message_id > card


async def test_cannot_parse_entities_goes_once_as_plain_text_and_the_owner_is_told(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")
    refuses(store, 400, UNREADABLE)
    await owe(store)

    await store.work()

    assert heard(store.mona) == 1
    assert (await owed(store)).state == NoticeState.SENT
    alert = "Telegram could not read the text notifier.money_news"
    assert len(alerts_of(olga, alert)) == 1


async def test_an_alert_that_cannot_be_parsed_either_is_told_of_once(
    store: Storefront, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: Any) -> Screen:
        return Screen(f"<odd>{alert_screen(*given).text}")

    monkeypatch.setattr(admin_screens, "alert_screen", broken)
    await store.mona.says("/start")
    refuses(store, 400, UNREADABLE)
    await owe(store)

    for _ in range(3):
        await store.work()

    told = alerts_of(olga, "Telegram could not read the text")
    assert [one.split("the text ")[1].split(";")[0] for one in told] == [
        "notifier.money_news",
        "notifier.alert",
    ]


@pytest.mark.parametrize(("code", "why"), [(500, "Internal"), (502, "Bad Gateway"), (0, "")])
async def test_5xx_or_network_is_tried_again(store: Storefront, code: int, why: str) -> None:
    await store.mona.says("/start")
    refuses(store, code, why, times=2)
    await owe(store)

    for _ in range(3):
        await store.work()
        store.time.passes(minutes=10)

    assert heard(store.mona) == 1
    assert (await owed(store)).tries == 2


async def test_another_4xx_is_dead_and_the_owner_is_told(store: Storefront, olga: Person) -> None:
    await store.mona.says("/start")
    refuses(store, 400, "Bad Request: TOO_ODD", times=9)
    await owe(store)

    await store.work()
    store.time.passes(days=1)
    await store.work()

    assert (await owed(store)).state == NoticeState.DEAD
    assert len(alerts_of(olga, "could not be delivered")) == 1
