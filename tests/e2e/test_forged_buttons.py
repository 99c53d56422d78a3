"""Buttons that are old, forged, or somebody else's: a word about it, and nothing changes."""

from typing import Final

import pytest

from tests.e2e.shopping import data_of, placed, quoted, shown
from tests.e2e.storefront import Storefront

FORGED: Final = (
    "q:1:500",
    "qb:1",
    "qc:1",
    "qa:1:link",
    "qr:1",
    "qy:" + "0" * 32,
    "qo:" + "0" * 32,
    "qp:" + "0" * 32,
    "q:1:-5",
    "q:1:99999999999999999999",
    "qa:1:price",
    "ba:77",
    "w:0:all:0:0",
    "w:9223372036854775807:all:0:0",
    "s:1:99999:0:0",
    "l:1:0:0;drop",
    "l:9223372036854775807:0:0",
    "\u0661:1",
    "m:2",
    "-:1:0:0:0",
    "x" * 64,
)
FOREIGN: Final = ("w:1:all:0:0", "wr:1::0:0", "wc:1::0:0", "wy:1::0:0", "wf:1::0:0", "wa:1::0:0")


async def test_forged_and_outlived_buttons_change_nothing(
    store: Storefront, subtests: pytest.Subtests
) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")

    for data in FORGED:
        with subtests.test(data=data):
            await store.mona.says("/start")
            await store.mona.taps_data(data)
            assert store.mona.toast
            assert "went wrong" not in store.mona.toast

    await store.work()
    assert store.panel.journal == []
    assert await store.balance(store.mona) == 5


async def test_orders_of_others_do_not_exist(store: Storefront, subtests: pytest.Subtests) -> None:
    await placed(store)
    await store.nils.says("/start")

    for data in FOREIGN:
        with subtests.test(data=data):
            await store.nils.taps_data(data)
            assert "You have no such order." in str(store.nils.toast)
            assert "mona" not in shown(store.nils.screen)

    await store.work()
    assert await store.orders(store.mona) == ["running"]


async def test_the_quote_of_somebody_else_cannot_be_bought_or_seen(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)
    press = data_of(store.mona, "Confirm")
    await store.nils.says("/start")
    await store.give(store.nils, "50")

    await store.nils.taps_data(press)
    assert "This offer is not there any more." in str(store.nils.toast)
    await store.nils.taps_data(press.replace("qy:", "qo:"))
    assert "This offer is not there any more." in str(store.nils.toast)

    await store.mona.taps("Confirm")
    assert await store.orders(store.mona) == ["paid"]
    assert await store.balance(store.nils) == 50


async def test_buttons_of_a_finished_card_do_nothing_any_more(store: Storefront) -> None:
    number = await placed(store)
    press = data_of(store.mona, "Cancel")
    store.panel.set_order(number, status="Completed")
    await store.work()

    await store.mona.taps_data(press)
    await store.mona.taps_data(press.replace("wc:", "wy:"))

    assert "That is not possible at this point of the order" in str(store.mona.toast)
    assert await store.orders(store.mona) == ["completed"]
