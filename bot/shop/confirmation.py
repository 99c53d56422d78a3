"""How an act of staff goes from asked to done: confirmed once, by a second owner too where the
amount is above ADMIN__ADJUST_MAX (money page section 10).
"""

from dataclasses import dataclass
from decimal import Decimal

from bot.domain.errors import ActNotOpen, SecondOwnerMissing, SecondOwnerNeeded
from bot.domain.money import ZERO, Amount, Money
from bot.shop.acts import Acts
from bot.shop.asking import ActCard, ask_for
from bot.shop.clock import Clock
from bot.shop.desk import ActKind
from bot.shop.facts import Fact, from_json
from bot.shop.news import News
from bot.shop.owners import Owners
from bot.shop.preferences import Preferences
from db.database import Database, repeats_conflicts
from db.models.staff import ActState, StaffAct
from db.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ActDone:
    """An act that was carried out, with what came of it; or one that was dropped.

    ``awaits`` is the nonce of one that is not done yet: another owner has been asked.
    """

    act: ActKind
    facts: dict[str, Fact]
    awaits: str | None = None


class SecondOwner:
    """Knows which acts one owner alone may not do."""

    def __init__(self, preferences: Preferences, owners: Owners, *, adjust_max: Decimal) -> None:
        """``adjust_max`` is in the shop's currency; up to it one owner is enough. 0: always."""
        self._preferences = preferences
        self._owners = owners
        self._adjust_max = adjust_max

    def is_needed(self, act: ActKind, facts: dict[str, Fact]) -> bool:
        """Whether more is at stake than one owner may move."""
        stake = _at_stake(act, facts) if self._adjust_max else None
        if stake is None:
            return False
        ours = self._preferences.rule.in_ours(stake.money, stake.currency)
        return ours is None or ours > self._limit

    def check(self, actor: int, act: ActKind, facts: dict[str, Fact]) -> None:
        """Refuse at once what nobody could confirm. Raises SecondOwnerMissing."""
        if self.is_needed(act, facts) and not self.others(actor):
            raise SecondOwnerMissing(limit=self._limit)

    def others(self, actor: int) -> list[int]:
        """The owners who may confirm what this one has asked for."""
        return [owner for owner in self._owners.ids if owner != actor]

    @property
    def _limit(self) -> Money:
        return Money.floor(self._adjust_max, self._preferences.currency)


class Confirmation:
    """Writes down what is asked for, and closes it. Actors are Telegram ids, checked here."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        second: SecondOwner,
        news: News,
        clock: Clock,
        owners: Owners,
    ) -> None:
        self._database = database
        self._acts = acts
        self._second = second
        self._news = news
        self._clock = clock
        self._owners = owners

    async def ask(
        self, tx: Transaction, actor: int, act: ActKind, facts: dict[str, Fact], reason: str
    ) -> ActCard:
        """Nothing happens yet. Raises SecondOwnerMissing."""
        self._second.check(actor, act, facts)
        return await ask_for(tx, actor, act, facts, reason, at=self._clock())

    @repeats_conflicts
    async def confirm(self, actor: int, nonce: str) -> ActDone:
        """Carry out what was asked for, once and in one transaction; or ask a second owner first.

        Raises ActNotOpen for a second press or somebody else's, SecondOwnerNeeded for who asked
        and would be the second too, and whatever the act itself raises; then nothing has happened
        and it can be confirmed again.
        """
        now = self._clock()
        async with self._database.transaction() as tx:
            row = await self._open(tx, actor, nonce)
            act, facts = ActKind(row.act), from_json(row.payload)
            is_second = row.state is ActState.AWAITING
            if is_second and row.actor_id == actor:
                raise SecondOwnerNeeded
            if not is_second and self._second.is_needed(act, facts):
                await self._hand_on(tx, row, facts)
                return ActDone(act, facts, awaits=nonce)
            state = ActState.WORKING if act is ActKind.ORDER_PLACED else ActState.DONE
            second = actor if is_second else None
            if not await tx.staff.move(row, state, at=now, second_id=second):
                raise ActNotOpen
            facts |= await self._acts.carry_out(
                tx, act, facts, actor=f"staff:{row.actor_id}", nonce=nonce, reason=row.reason
            )
            if is_second:
                await self._answer(tx, row, "act-seconded", actor)
        await self._acts.after(act)
        return ActDone(act, facts)

    async def drop(self, actor: int, nonce: str) -> ActDone:
        """Forget what was asked for; what it would have been. Raises ActNotOpen."""
        async with self._database.transaction() as tx:
            row = await self._open(tx, actor, nonce)
            if not await tx.staff.move(row, ActState.DROPPED, at=self._clock()):
                raise ActNotOpen
            if row.actor_id != actor:
                await self._answer(tx, row, "act-refused", actor)
        return ActDone(ActKind(row.act), from_json(row.payload))

    async def _open(self, tx: Transaction, actor: int, nonce: str) -> StaffAct:
        """What this owner may close: their own, or what another one has confirmed already."""
        row = await tx.staff.open(nonce)
        if row is None or actor not in self._owners or row.actor_id not in self._owners:
            raise ActNotOpen
        if row.actor_id != actor and row.state is not ActState.AWAITING:
            raise ActNotOpen
        return row

    async def _hand_on(self, tx: Transaction, row: StaffAct, facts: dict[str, Fact]) -> None:
        """Ask the other owners. Raises ActNotOpen, SecondOwnerMissing."""
        act = ActKind(row.act)
        self._second.check(row.actor_id, act, facts)
        if not await tx.staff.move(row, ActState.AWAITING):
            raise ActNotOpen
        told: dict[str, Fact] = {
            **facts,
            "act": act.value,
            "nonce": row.nonce,
            "reason": row.reason,
            "owner": await _name_of(tx, row.actor_id),
        }
        for owner in self._second.others(row.actor_id):
            await self._news.tell(tx, owner, "act-awaits", told, once=row.nonce, at=self._clock())

    async def _answer(self, tx: Transaction, row: StaffAct, name: str, second: int) -> None:
        """Tell who asked what the other owner has decided."""
        told: dict[str, Fact] = {
            **from_json(row.payload),
            "act": row.act,
            "owner": await _name_of(tx, second),
        }
        await self._news.tell(tx, row.actor_id, name, told, once=row.nonce, at=self._clock())


async def _name_of(tx: Transaction, telegram_id: int) -> str:
    known = await tx.customers.by_telegram_id(telegram_id)
    return known.first_name if known is not None else str(telegram_id)


def _at_stake(act: ActKind, facts: dict[str, Fact]) -> Amount | None:
    """What an act may move at most; None where it moves no money."""
    names = {
        ActKind.CREDIT: "amount",
        ActKind.GIFT: "amount",
        ActKind.FLOAT_ACCEPTED: "amount",
        ActKind.ORDER_REFUND: "price",
        ActKind.ORDER_GIVE_UP: "price",
        ActKind.ORDER_SETTLE: "refunded",
        ActKind.REFUND_STARS: "value",
        ActKind.SUSPENSE_CREDIT: "amount",
        ActKind.SUSPENSE_RETURN: "paid",
        ActKind.PROOF_APPROVE: "amount",
    }
    stake = facts.get(names.get(act, ""))
    if not isinstance(stake, Amount):
        return None
    uses, count, before = facts.get("uses", 1), facts.get("count", 1), facts.get("before")
    given = before.money if isinstance(before, Amount) else ZERO
    assert isinstance(uses, int)
    assert isinstance(count, int)
    units = abs(stake.money.units * uses * count - given.units)
    return Amount(Money(units), stake.currency)
