"""A panel with a folder goes on where it stopped."""

from decimal import Decimal
from pathlib import Path

import pytest

from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import KEY, HandClock, small_catalogue

WANTED = {"link": "https://example.org/partial", "quantity": "1000"}


def panel_in(folder: Path, clock: HandClock) -> PanelSandbox:
    return PanelSandbox(
        key=KEY, catalogue=small_catalogue(), balance=Decimal(10), folder=folder, clock=clock
    )


async def test_orders_refills_journal_and_balance_come_back(
    tmp_path: Path, hand_clock: HandClock
) -> None:
    folder = tmp_path / "kept" / "panel"
    before = panel_in(folder, hand_clock)
    done = before.book.place(before.catalogue["1"], {"link": "a", "quantity": "100"})
    running = before.book.place(before.catalogue["1"], WANTED)
    before.set_order(done.id, status="Completed")
    before.book.ask_refill(done, before.catalogue["1"])
    await before.stop()

    after = panel_in(folder, hand_clock)

    assert after.journal == before.journal
    assert after.orders == before.orders
    assert after.book.refills == before.book.refills
    assert after.balance == Decimal("7.80000")
    hand_clock.move(seconds=1000)
    assert after.orders[running.id].status == "Partial"
    assert after.balance == Decimal("8.60000")


async def test_new_ids_go_on_above_the_old_ones(tmp_path: Path, hand_clock: HandClock) -> None:
    before = panel_in(tmp_path, hand_clock)
    old = before.book.place(before.catalogue["1"], WANTED)
    await before.stop()

    after = panel_in(tmp_path, hand_clock)
    new = after.book.place(after.catalogue["1"], WANTED)

    assert int(new.id) > int(old.id)


def test_nothing_half_written_is_left_behind(tmp_path: Path, hand_clock: HandClock) -> None:
    panel = panel_in(tmp_path, hand_clock)
    order = panel.book.place(panel.catalogue["1"], WANTED)

    panel.set_order(order.id, status="Completed")

    assert [path.name for path in tmp_path.iterdir()] == ["panel.json"]


def test_a_file_that_is_not_ours_stops_the_start(tmp_path: Path, hand_clock: HandClock) -> None:
    (tmp_path / "panel.json").write_text("{}")

    with pytest.raises(ValueError, match="balance"):
        panel_in(tmp_path, hand_clock)
