"""Processes that end between any two of their steps, as by a power cut.

A *point* is where a process is about to begin a transaction, to commit it, has committed it, or is
about to ask the panel, or has been answered. Finer than that: any await at all.
"""

from collections.abc import AsyncIterator, Coroutine, Generator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from bot.providers.base import Balance, Outcome, Rejection, Report
from bot.providers.smm_v2 import SmmV2Provider
from db.database import Database
from db.transaction import Transaction

T = TypeVar("T")


class Died(BaseException):
    """The process has ended here. No ``except Exception`` of the shop's hears of it."""


class Fate:
    """When a process dies: at a point, at an await, or not at all."""

    def __init__(self) -> None:
        self.is_dead = False
        self.awaits: int | None = None
        self._points: int | None = None

    def die_at_point(self, number: int) -> None:
        """Die at the point after so many more."""
        self._points = number

    def die_at_await(self, number: int) -> None:
        """Die in the next step, at the await after so many."""
        self.awaits = number

    def pass_by(self) -> None:
        """A point is passed, or is the last one. Whoever else lives in the process dies too."""
        if self._points is not None:
            self.is_dead = self.is_dead or self._points == 0
            self._points -= 1
        if self.is_dead:
            raise Died


class Mortal(Coroutine[Any, Any, T]):
    """A step that ends at its n-th await, after which only its clearing up is heard."""

    def __init__(self, step: Coroutine[Any, Any, T], fate: Fate) -> None:
        self._step = step
        self._fate = fate

    def __await__(self) -> Generator[Any, Any, T]:
        return self._step.__await__()

    def send(self, value: Any) -> Any:
        """Go on until the next await, unless it is the last."""
        left = self._fate.awaits
        if left is not None:
            self._fate.awaits = left - 1
            if left == 0:
                self._fate.is_dead = True
                return self._step.throw(Died())
        return self._step.send(value)

    def throw(self, *error: Any) -> Any:
        """Something went wrong at the await."""
        return self._step.throw(*error)

    def close(self) -> None:
        """Nobody wants to know."""
        self._step.close()


class MortalDatabase(Database):
    """The real database, in a process that may die before, in and after each transaction."""

    fate: Fate

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        self.fate.pass_by()
        async with super().transaction() as tx:
            yield tx
            self.fate.pass_by()
        self.fate.pass_by()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        self.fate.pass_by()
        async with super().reading() as tx:
            yield tx


class MortalProvider(SmmV2Provider):
    """The real client, in a process that may die before and after each call.

    ``losses`` are of answers to coming adds: what came of them instead (tests.proof.lost).
    """

    fate: Fate

    async def place(self, params: Mapping[str, str], *, deadline: float) -> Outcome:
        self.fate.pass_by()
        outcome = await super().place(params, deadline=deadline)
        self.fate.pass_by()
        return outcome

    async def statuses(self, order_ids: Sequence[str]) -> dict[str, Report | Rejection]:
        self.fate.pass_by()
        reports = await super().statuses(order_ids)
        self.fate.pass_by()
        return reports

    async def balance(self) -> Balance:
        self.fate.pass_by()
        return await super().balance()

    async def cancel(self, order_ids: Sequence[str]) -> dict[str, bool | Rejection]:
        self.fate.pass_by()
        answers = await super().cancel(order_ids)
        self.fate.pass_by()
        return answers
