"""Every button that anybody was ever shown, pressed by a customer who has the same things."""

import json
from typing import Any

import pytest
from sqlalchemy import text

from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.shopping import quoted
from tests.e2e.storefront import OWNER, Storefront
from tests.e2e.test_every_button_forged import bugs
from tests.e2e.transferring import PDF, add_bank

pytestmark = pytest.mark.parametrize("backend", BOTH)


def shown_to(store: Storefront, chat_id: int) -> list[str]:
    """What the buttons carry that the bot has ever shown in a chat."""
    data: dict[str, None] = {}
    for call in store.telegram.journal:
        if call.chat_id == chat_id and (markup := call.params.get("reply_markup")):
            read: dict[str, Any] = json.loads(markup) if isinstance(markup, str) else markup
            rows = read.get("inline_keyboard", [])
            buttons = [one for row in rows for one in row]
            data |= {one["callback_data"]: None for one in buttons if "callback_data" in one}
    return list(data)


async def has_everything(store: Storefront, person: Person) -> None:
    """An order, an offer, and a transfer with its proof."""
    await person.says("/start")
    await store.give(person, "5")
    await quoted(person, link=f"https://instagram.com/{person.id}")
    await person.taps("Confirm")
    await store.work()
    await quoted(person, link=f"https://instagram.com/{person.id}x")
    await person.says("/wallet")
    await person.taps("Top up")
    await person.taps("$10.00")
    await person.taps("I have sent it")
    await person.sends_document(PDF)
    await store.work()


async def things_of(store: Storefront, person: Person) -> dict[str, list[tuple[object, ...]]]:
    """What is a person's, and what the owner was asked."""
    number = await store.customer_id(person)
    queries = {
        "orders": f"SELECT * FROM orders WHERE customer_id = {number}",
        "topup": f"SELECT * FROM topup WHERE customer_id = {number}",
        "entry": "SELECT * FROM entry",
        "staff_act": "SELECT * FROM staff_act",
        "preference": "SELECT * FROM preference",
        "method": "SELECT * FROM transfer_method",
        "service": "SELECT id, hidden, own_name, markup FROM service",
        "customer": f"SELECT id, language, banned_at, frozen_at FROM customer WHERE id = {number}",
    }
    async with store.shop.database.reading() as tx:
        return {
            name: sorted([tuple(row) for row in await tx.session.execute(text(query))], key=repr)
            for name, query in queries.items()
        }


async def test_no_button_of_somebody_elses_does_anything_for_a_customer(
    store: Storefront, olga: Person
) -> None:
    await add_bank(store, olga)
    await has_everything(store, store.mona)
    await has_everything(store, store.nils)
    await olga.says("/credit 1001 5 late order")
    await olga.says("/admin")
    await olga.taps("Transfers to look at")
    await olga.taps("#")
    await olga.taps(" came")
    before = await things_of(store, store.mona)
    stolen = [one for chat in (store.mona.id, OWNER) for one in shown_to(store, chat)]
    kinds = {one.split(":")[0] for one in stolen}

    toasts = []
    for data in stolen:
        await store.nils.taps_data(data, message_id=store.nils.bot_messages[0].message_id)
        toasts.append(str(store.nils.toast))
    await store.work()

    assert len(kinds) >= 20
    assert [one for one in toasts if "went wrong" in one] == []
    after = await things_of(store, store.mona)
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}
    assert await bugs(store) == 0
    assert "mona" not in " ".join(str(one.text).lower() for one in store.nils.bot_messages)
