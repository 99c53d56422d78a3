"""The machine's frame: a world per run, one step after the other, all truths after each.

Rules are kept by subject beside this: people buy (buying), are given something (giving), pay in
Stars (paying), coins (paying_in_coins) or by transfer (transferring), get Stars back (returning);
the panel does as it likes (supplying), staff and time decide (deciding), processes die (crashing).
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from typing import Any, ClassVar

from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from bot.app import Shop
from bot.domain.errors import ShopError
from bot.domain.money import Money
from bot.providers.base import ProviderFailure
from bot.shop.settlement import SomebodyWasFirst
from tests.proof.checks import check_everything
from tests.proof.dying import Died, Mortal
from tests.proof.model import Model, Person
from tests.proof.one_thread import one_thread
from tests.proof.processes import Running, World
from tests.proof.tables import Tables
from tests.storefront import OWNER


@dataclass(frozen=True)
class Done:
    """What came of a step: its value, why it was refused, or neither: the process died in it."""

    value: Any = None
    refused: Exception | None = None
    died: bool = False

    @property
    def is_done(self) -> bool:
        """Whether the shop has said that it is done."""
        return not self.died and self.refused is None


class Stage:
    """What all runs share: a loop, a folder, the migrated template; and how far they came."""

    def __init__(self, runner: asyncio.Runner, template: Path, folder: Path) -> None:
        self.runner = runner
        self.template = template
        self.folder = folder
        self.steps = 0
        self.deaths = 0
        self.reached: Counter[str] = Counter()

    def fresh_file(self) -> Path:
        """A migrated database that nobody has used."""
        path = self.folder / "proof.sqlite3"
        for old in self.folder.glob("proof.sqlite3*"):
            old.unlink()
        copyfile(self.template, path)
        return path


class Machine(RuleBasedStateMachine):
    """The frame. ``stage`` is set while it is on (``on_stage``)."""

    stage: ClassVar[Stage | None] = None
    resolves: ClassVar[bool] = False
    """Whether the shop looks for lost orders itself, or leaves them all to people."""

    def __init__(self) -> None:
        super().__init__()
        assert self.stage is not None
        self._on = self.stage
        path = self._on.fresh_file()
        self.world = World(path, resolves=self.resolves)
        self.model = Model()
        self.run(self.world.open())
        self.tables = Tables(path)

    @initialize()
    def two_people_come_with_money(self) -> None:
        """Anna, and Bob whom she has invited. Money can be transferred to the owner's bank."""
        anna = self.meet(1001)
        for person in (anna, self.meet(1002, by=anna)):
            self.adjust(person, units=20_000_000)
        first, other = (process.shop.till.methods for process in self.world.processes)
        self.run(first.add(OWNER, name="My bank", currency="EUR", words="IBAN DE00 1234"))
        self.run(other.load())

    @invariant()
    def everything_adds_up(self) -> None:
        """After every step."""
        self._on.steps += 1
        check_everything(self.world, self.model, self.tables)

    def teardown(self) -> None:
        """Put the world away."""
        self._on.deaths += self.world.deaths
        self._on.reached.update(self.tables.reached())
        self.tables.close()
        self.run(self.world.close())
        super().teardown()

    def run(self, work: Awaitable[Any]) -> Any:
        """On the one loop of all."""
        return self._on.runner.run(_awaited(work))

    def process(self, number: int) -> Running:
        """One of the two."""
        return self.world.processes[number]

    def both(self, first: int) -> list[Running]:
        """Both, one of them first."""
        return [self.process(first), self.process(1 - first)]

    def act(self, process: Running, step: Awaitable[Any]) -> Done:
        """One step in one process."""
        return self.act_at_once([(process, step)])[0]

    def look_at(self, number: int, look: Callable[[Shop], Awaitable[Any]]) -> Any:
        """What the shop shows in a process; who dies of it is asked again."""
        while True:
            done = self.act(self.process(number), look(self.process(number).shop))
            assert done.refused is None, done.refused
            if done.is_done:
                return done.value

    def act_at_once(self, steps: Sequence[tuple[Running, Awaitable[Any]]]) -> list[Done]:
        """Several steps side by side. Who has died of it lives again afterwards, anew."""
        done: list[Done] = self.run(self._side_by_side(steps))
        return done

    async def _side_by_side(self, steps: Sequence[tuple[Running, Awaitable[Any]]]) -> list[Done]:
        done = await asyncio.gather(*(self._one(process, step) for process, step in steps))
        await self.bury()
        return list(done)

    async def _one(self, process: Running, step: Awaitable[Any]) -> Done:
        try:
            return Done(value=await Mortal(_awaited(step), process.fate))
        except Died:
            return Done(died=True)
        except (ShopError, ProviderFailure, SomebodyWasFirst) as refused:
            return Done(refused=refused)
        finally:
            process.fate.awaits = None

    async def bury(self) -> None:
        """Dead processes are started anew; what the new one does first it does for good."""
        for process in list(self.world.processes):
            if process.fate.is_dead:
                await self.world.start_again(process)

    def meet(self, telegram_id: int, *, by: Person | None = None) -> Person:
        """Somebody writes to the bot for the first time, perhaps invited by another."""
        card = self.run(
            self.process(0).shop.customers.greet(
                telegram_id=telegram_id,
                first_name="Anna",
                username=None,
                language="en",
                referrer_id=None if by is None else by.id,
            )
        )
        person = Person(id=card.id, telegram_id=telegram_id, referrer=by)
        self.model.people.append(person)
        return person

    def adjust(self, person: Person, *, units: int) -> None:
        """Staff gives or takes money; a confirmation that was not heard of is pressed again."""
        staff = self.process(0).shop.staff
        money = Money(units)
        asked = self.act(
            self.process(0),
            staff.ask_credit(OWNER, telegram_id=person.telegram_id, amount=money, reason="test"),
        )
        if not asked.is_done:
            return
        key = f"adjust {asked.value.nonce}"
        person.may_get(key, units)
        while True:
            done = self.act(
                self.process(0), self.process(0).shop.staff.confirm(OWNER, asked.value.nonce)
            )
            if done.died:
                continue
            self._adjusted(person, key, done)
            return

    def _adjusted(self, person: Person, key: str, done: Done) -> None:
        """Done now, or at a press before that nobody heard of; or refused, so not done."""
        if done.is_done or type(done.refused).__name__ == "ActNotOpen":
            person.got(key)
        else:
            person.got_nothing(key)


async def _awaited(step: Awaitable[Any]) -> Any:
    return await step


@contextmanager
def on_stage(stage: Stage) -> Iterator[Stage]:
    """While this is open, machines have a world to play in."""
    Machine.stage = stage
    try:
        with one_thread():
            yield stage
    finally:
        Machine.stage = None
