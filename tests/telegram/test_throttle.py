"""So many updates of one person, one warning, then silence; payments always pass."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot

from bot.telegram.middlewares.throttle import PEOPLE_KEPT_MIN, ThrottleMiddleware
from bot.telegram.texts.translator import Translator
from sandbox.telegram.person import Person
from tests.telegram.arriving import raw_message, raw_payment, raw_pre_checkout, received


@dataclass
class Stopwatch:
    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Door:
    """A throttle, and who came through it."""

    def __init__(self, bot: Bot, folder: Path) -> None:
        (folder / "en.ftl").write_text("toast-slow-down = Slowly, please\n")
        self.t = Translator(folder=folder, is_strict=True).texts("en")
        self.watch = Stopwatch()
        self.throttle = ThrottleMiddleware(updates=3, seconds=10, monotonic=self.watch)
        self.passed: list[int] = []
        self._bot = bot

    async def __call__(self, raw: dict[str, Any]) -> None:
        update = received(raw, self._bot)

        async def handler(event: Any, data: dict[str, Any]) -> None:
            self.passed.append(event.update_id)

        user = getattr(update.event, "from_user", None)
        await self.throttle(handler, update, {"event_from_user": user, "t": self.t})


@pytest.fixture
def door(bot: Bot, tmp_path: Path) -> Door:
    return Door(bot, tmp_path)


async def test_one_warning_and_then_silence(door: Door, mona: Person) -> None:
    for number in range(1, 8):
        await door(raw_message(number, person=mona.id))

    assert door.passed == [1, 2, 3]
    assert [said.text for said in mona.bot_messages] == ["Slowly, please"]


async def test_the_window_slides(door: Door, mona: Person) -> None:
    for number in range(1, 5):
        await door(raw_message(number, person=mona.id))

    door.watch.seconds += 9.9
    await door(raw_message(5, person=mona.id))
    door.watch.seconds += 0.1
    await door(raw_message(6, person=mona.id))

    assert door.passed == [1, 2, 3, 6]


async def test_one_persons_flood_is_nobody_elses(door: Door, mona: Person) -> None:
    for number in range(1, 6):
        await door(raw_message(number, person=mona.id))
    await door(raw_message(6, person=2002))

    assert door.passed == [1, 2, 3, 6]


async def test_payments_always_pass(door: Door, mona: Person) -> None:
    for number in range(1, 6):
        await door(raw_message(number, person=mona.id))
    await door(raw_pre_checkout(6, person=mona.id))
    await door(raw_payment(7, person=mona.id))

    assert door.passed == [1, 2, 3, 6, 7]


async def test_people_who_left_are_forgotten(door: Door) -> None:
    for person in range(1, PEOPLE_KEPT_MIN + 1):
        await door(raw_message(person, person=person))
    door.watch.seconds += 11
    await door(raw_message(9999, person=9999))

    assert len(door.throttle._people) == 1
