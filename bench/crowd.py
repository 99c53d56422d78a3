"""Sets people going and waits for all of them: as fast as they can, or at a steady pace."""

import asyncio
from collections.abc import Sequence
from typing import Final

from bench.people import Person, Say, Step

WAIT_SECONDS: Final = 120.0
ARRIVAL: Final = (Say("/start"),)


class BotWrong(Exception):
    """The bot did not do what a person expected of it: there is nothing to measure."""


async def walk_all(
    people: Sequence[Person],
    script: Sequence[Step],
    *,
    steps: int,
    wait_seconds: float = WAIT_SECONDS,
) -> None:
    """Let everyone do so many steps, each as fast as the bot answers. Raises BotWrong."""
    ends = _Ends(len(people))
    for person in people:
        person.walk(script, steps=steps, done=ends.note)
    await ends.wait(people, wait_seconds)


async def walk_steadily(
    people: Sequence[Person],
    script: Sequence[Step],
    *,
    steps: int,
    per_second: float,
    wait_seconds: float = WAIT_SECONDS,
) -> None:
    """Begin so many steps a second, by one person after the other, ``steps`` in all.

    Raises BotWrong, also when somebody's turn comes again before the bot has answered them.
    """
    ends = _Ends(steps)
    loop = asyncio.get_running_loop()
    began = loop.time()
    for number in range(steps):
        person = people[number % len(people)]
        if person.waits:
            raise BotWrong(f"person {person.id} still waits when their turn comes again")
        person.walk(script, steps=1, done=ends.note)
        await asyncio.sleep(max(0.0, began + (number + 1) / per_second - loop.time()))
    await ends.wait(people, wait_seconds)


class _Ends:
    """Counts who is done."""

    def __init__(self, expected: int) -> None:
        self._expected = expected
        self._done = 0
        self._all = asyncio.Event()

    def note(self, _person: Person) -> None:
        self._done += 1
        if self._done == self._expected:
            self._all.set()

    async def wait(self, people: Sequence[Person], seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._all.wait()
        except TimeoutError:
            missing = self._expected - self._done
            raise BotWrong(f"{missing} of {self._expected} still wait for the bot") from None
        troubles = [person.trouble for person in people if person.trouble]
        if troubles:
            raise BotWrong(f"{len(troubles)} people are lost, the first: {troubles[0]}")
