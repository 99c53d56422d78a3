"""Every kind of button there is, with values nobody was given: a polite answer, and no change."""

from collections.abc import Iterator
from typing import Final

from aiogram.filters.callback_data import CallbackData
from sqlalchemy import text

from sandbox.telegram.person import Person
from tests.e2e.shopping import placed
from tests.e2e.storefront import Storefront

HUGE: Final = str(2**63)
SENSELESS: Final = (HUGE, "-1")
"""What no button of ours ever carries."""

STOLEN: Final = ("1", "")
"""What an owner's button or another customer's may carry."""

DATA_BYTES: Final = 64
KEPT: Final = ("orders", "entry", "posting", "staff_act", "preference", "customer")
"""An unpaid payment of one's own may be opened by anybody."""

KEPT_OF_SHELF: Final = "SELECT id, hidden, own_name, markup FROM service ORDER BY id"


def buttons(kind: type[CallbackData] = CallbackData) -> Iterator[type[CallbackData]]:
    """Every class of callback data that the shop has."""
    for one in kind.__subclasses__():
        if one.__module__.startswith("bot.telegram"):
            yield one
        yield from buttons(one)


def forged(values: tuple[str, ...]) -> list[str]:
    """Each button once with each value in all of its fields, as far as Telegram lets it through."""
    data = {
        ":".join([one.__prefix__, *([value] * len(one.model_fields))])
        for one in buttons()
        for value in values
    }
    return sorted(one for one in data if len(one.encode()) <= DATA_BYTES)


async def everything(store: Storefront) -> dict[str, list[tuple[object, ...]]]:
    """What must stay as it is; when a person was last here is no matter."""
    async with store.shop.database.reading() as tx:
        found = {}
        for table in KEPT:
            columns = "id, frozen_at, banned_at, language" if table == "customer" else "*"
            rows = await tx.session.execute(text(f"SELECT {columns} FROM {table} ORDER BY 1"))
            found[table] = [tuple(row) for row in rows]
        rows = await tx.session.execute(text(KEPT_OF_SHELF))
        found["shelf"] = [tuple(row) for row in rows]
    return found


async def _presses(store: Storefront, person: Person, data: str) -> str | None:
    """Press; what was wrong with the answer."""
    before = len(store.telegram.journal)
    await person.taps_data(data, message_id=person.bot_messages[0].message_id)
    methods = [call.method for call in store.telegram.journal[before:]]
    if "went wrong" in str(person.toast):
        return f"{data}: {person.toast}"
    return None if "answerCallbackQuery" in methods else f"{data}: {methods}"


async def bugs(store: Storefront) -> int:
    """How many bugs the owner was told of."""
    async with store.shop.database.reading() as tx:
        found = await tx.session.scalar(
            text("SELECT COUNT(*) FROM outbox WHERE dedupe_key LIKE 'alert:bug%'")
        )
    return int(found or 0)


async def test_no_value_that_nobody_was_given_changes_anything(
    store: Storefront, olga: Person
) -> None:
    await placed(store)
    await olga.says("/credit 1001 5 late order")
    await olga.taps("Drop")
    before = await everything(store)

    wrong = [await _presses(store, olga, data) for data in forged(SENSELESS)]

    assert [one for one in wrong if one] == []
    assert await everything(store) == before
    assert await bugs(store) == 0


async def test_a_stranger_gains_nothing_by_any_button(store: Storefront, olga: Person) -> None:
    await placed(store)
    await olga.says("/credit 1001 5 late order")
    await store.nils.says("/start")
    before = await everything(store)

    wrong = [await _presses(store, store.nils, data) for data in forged(STOLEN)]

    assert [one for one in wrong if one] == []
    after = await everything(store)
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}
    assert await bugs(store) == 0
    assert "mona" not in " ".join(str(one.text).lower() for one in store.nils.bot_messages)
    assert await store.orders(store.mona) == ["running"]
