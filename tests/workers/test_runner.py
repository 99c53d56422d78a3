"""Supervision: one worker's failure stops no other, and a stop lets rounds end."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.domain.errors import StorageAway
from bot.workers import runner as runner_module
from bot.workers.runner import Runner
from db.bell import Bell

Act = Callable[[int], Awaitable[bool]]


class Doing:
    """A worker that does what it is told, given the number of the round."""

    def __init__(self, name: str, act: Act, *, interval: float = 60, bell: Bell | None = None):
        self.name = name
        self.interval = interval
        self.bell = bell
        self.rounds = 0
        self._act = act

    async def run_once(self) -> bool:
        self.rounds += 1
        return await self._act(self.rounds)


class Owner:
    """Hears of bugs."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    async def hear(self, where: str) -> None:
        self.heard.append(where)


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner_module, "_PAUSE", 0.001)


def _stops(runner: list[Runner], *, at: int, more: bool = True) -> Act:
    async def act(number: int) -> bool:
        if number >= at:
            runner[0].stop()
        return more

    return act


async def _run(*workers: Doing, owner: Owner, runner: list[Runner]) -> None:
    runner.append(Runner(workers, report_bug=owner.hear))
    async with asyncio.timeout(5):
        await runner[0].run()


async def test_a_worker_with_more_to_do_goes_on_at_once() -> None:
    runner: list[Runner] = []
    busy = Doing("busy", _stops(runner, at=5))

    await _run(busy, owner=Owner(), runner=runner)

    assert busy.rounds == 5


async def test_one_that_fails_stops_no_other_and_is_tried_again() -> None:
    runner: list[Runner] = []
    owner = Owner()

    async def fail(number: int) -> bool:
        if number < 4:
            raise LookupError(number)
        runner[0].stop()
        return False

    async def idle(number: int) -> bool:
        return False

    broken, other = Doing("broken", fail), Doing("other", idle)
    await _run(broken, other, owner=owner, runner=runner)

    assert (broken.rounds, other.rounds) == (4, 1)
    assert owner.heard == ["worker broken"] * 3


async def test_storage_that_is_away_is_no_bug() -> None:
    runner: list[Runner] = []
    owner = Owner()

    async def fail(number: int) -> bool:
        if number < 3:
            raise StorageAway
        runner[0].stop()
        return False

    worker = Doing("worker", fail)
    await _run(worker, owner=owner, runner=runner)

    assert (worker.rounds, owner.heard) == (3, [])


@pytest.mark.parametrize("problem", [StorageAway, LookupError])
async def test_an_owner_who_cannot_be_told_stops_nothing(problem: type[Exception]) -> None:
    runner: list[Runner] = []

    async def fail(number: int) -> bool:
        if number == 1:
            raise LookupError
        runner[0].stop()
        return False

    async def cannot(_where: str) -> None:
        raise problem

    worker = Doing("worker", fail)
    runner.append(Runner([worker], report_bug=cannot))
    async with asyncio.timeout(5):
        await runner[0].run()

    assert worker.rounds == 2


async def test_a_stop_lets_the_round_end_and_begins_no_new_one() -> None:
    runner: list[Runner] = []
    ended: list[int] = []

    async def slow(number: int) -> bool:
        runner[0].stop()
        await asyncio.sleep(0.01)
        ended.append(number)
        return True

    await _run(Doing("slow", slow), owner=Owner(), runner=runner)

    assert ended == [1]


async def test_a_stop_ends_the_rest_of_those_who_wait() -> None:
    runner: list[Runner] = []

    async def idle(number: int) -> bool:
        return False

    waiting = Doing("waiting", idle, interval=3600)
    with_bell = Doing("with bell", idle, interval=3600, bell=Bell())
    await _run(
        waiting, with_bell, Doing("last", _stops(runner, at=1)), owner=Owner(), runner=runner
    )

    assert (waiting.rounds, with_bell.rounds) == (1, 1)


async def test_a_bell_ends_the_rest() -> None:
    runner: list[Runner] = []
    bell = Bell()
    sleeper = Doing("sleeper", _stops(runner, at=2, more=False), interval=3600, bell=bell)

    async def ring(number: int) -> bool:
        await asyncio.sleep(0.005)
        bell.ring()
        return False

    await _run(sleeper, Doing("ringer", ring, interval=3600), owner=Owner(), runner=runner)

    assert sleeper.rounds == 2


async def test_a_bell_that_rings_during_a_round_is_not_missed() -> None:
    runner: list[Runner] = []
    bell = Bell()

    async def work(number: int) -> bool:
        if number == 1:
            bell.ring()
        else:
            runner[0].stop()
        return False

    worker = Doing("worker", work, interval=3600, bell=bell)
    await _run(worker, owner=Owner(), runner=runner)

    assert worker.rounds == 2
