"""Who may run the shop, and what they do: asked for, confirmed once, kept as the log of acts.

A confirm button carries a nonce alone; amounts and ids come from the row that was written when
the act was asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.domain.errors import (
    ActNotOpen,
    AmountNotUnderstood,
    AmountTooLarge,
    CustomerNotFound,
    NothingToChange,
    NotPossibleNow,
    OrderNotFound,
)
from bot.domain.ledger import wallet
from bot.domain.money import ZERO, Amount, Money
from bot.shop.acts import Acts
from bot.shop.asking import ActCard, ask_for, reason_of
from bot.shop.clock import Clock
from bot.shop.customers import CustomerCard
from bot.shop.desk import ActKind, decisions_about
from bot.shop.facts import Fact, from_json
from bot.shop.markups import check_percent, place_of
from bot.shop.news import News
from bot.shop.owners import Owners
from bot.shop.preferences import Preferences
from bot.shop.suspense import Suspense
from db.database import Database, repeats_conflicts
from db.models.staff import ActState
from db.transaction import Transaction

NEED_REASON: Final = frozenset({ActKind.ORDER_REFUND, ActKind.ORDER_GIVE_UP, ActKind.ORDER_SETTLE})
"""Decisions that give money back (money page section 10)."""

_USES_MAX: Final = 100_000
_TEXT_MAX: Final = 2_000


@dataclass(frozen=True, slots=True)
class ActDone:
    """An act that was carried out, with what came of it; or one that was dropped."""

    act: ActKind
    facts: dict[str, Fact]


class Staff:
    """The owners and their acts. Actors are Telegram ids, checked at every call."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        acts: Acts,
        suspense: Suspense,
        news: News,
        clock: Clock,
        owners: Owners,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._acts = acts
        self._suspense = suspense
        self._news = news
        self._clock = clock
        self._owners = owners

    def is_owner(self, telegram_id: int) -> bool:
        """Whether this person owns the shop."""
        return telegram_id in self._owners

    async def ask_credit(
        self, actor: int, *, telegram_id: int, amount: Money, reason: str
    ) -> ActCard:
        """Give a customer money, or take it (a negative amount).

        Raises CustomerNotFound, ReasonMissing, AmountNotUnderstood, AmountTooLarge.
        """
        reason = reason_of(reason)
        if not amount:
            raise AmountNotUnderstood
        currency = self._preferences.currency
        async with self._database.transaction() as tx:
            customer = await tx.customers.by_telegram_id(telegram_id)
            if customer is None:
                raise CustomerNotFound
            balance = await tx.ledger.balance(wallet(customer.id, currency))
            if balance + amount < ZERO:
                raise AmountTooLarge(balance=balance)
            facts: dict[str, Fact] = {
                "customer": customer.first_name,
                "customer_id": customer.id,
                "telegram_id": telegram_id,
                "amount": Amount(amount, currency),
                "balance": Amount(balance, currency),
            }
            return await self._ask(tx, actor, ActKind.CREDIT, facts, reason)

    async def ask_freeze(
        self, actor: int, *, customer_id: int, frozen: bool, reason: str
    ) -> ActCard:
        """Let a customer buy nothing for now, or let them buy again.

        Raises CustomerNotFound, ReasonMissing, NothingToChange.
        """
        reason = reason_of(reason)
        async with self._database.transaction() as tx:
            customer = await tx.customers.get(customer_id)
            if customer is None:
                raise CustomerNotFound
            if (customer.frozen_at is not None) == frozen:
                raise NothingToChange
            facts: dict[str, Fact] = {
                "customer": customer.first_name,
                "customer_id": customer.id,
                "telegram_id": customer.telegram_id,
            }
            act = ActKind.FREEZE if frozen else ActKind.UNFREEZE
            return await self._ask(tx, actor, act, facts, reason)

    async def ask_refund(self, actor: int, *, topup_id: int, reason: str) -> ActCard:
        """Give a payment in Stars back. Raises ReasonMissing and what Refunds.offer raises."""
        reason = reason_of(reason)
        async with self._database.transaction() as tx:
            offer = await self._acts.refunds.offer(tx, topup_id)
            return await self._ask(tx, actor, ActKind.REFUND_STARS, offer.facts, reason)

    async def ask_gift(self, actor: int, *, amount: Money, uses: int, reason: str) -> ActCard:
        """Make a gift code. Raises AmountNotUnderstood, ReasonMissing."""
        if amount <= ZERO or not 1 <= uses <= _USES_MAX:
            raise AmountNotUnderstood
        reason = reason_of(reason)
        facts: dict[str, Fact] = {
            "amount": Amount(amount, self._preferences.currency),
            "uses": uses,
        }
        async with self._database.transaction() as tx:
            return await self._ask(tx, actor, ActKind.GIFT, facts, reason)

    async def ask_markup(
        self,
        actor: int,
        *,
        percent: Decimal | None,
        service_id: int | None = None,
        category_id: int | None = None,
    ) -> ActCard:
        """Set the share that is added to providers' prices, everywhere or in one place.

        None takes a place's own share away. Raises AmountNotUnderstood, MarkupUnderFloor,
        NoLongerAvailable, NothingToChange.
        """
        if percent is not None:
            check_percent(percent, floor=self._preferences.margin_floor)
        async with self._database.transaction() as tx:
            facts = await place_of(
                tx,
                shop=self._preferences.markup,
                service_id=service_id,
                category_id=category_id,
            )
            if percent is None and "own" not in facts:
                raise NothingToChange
            if percent is not None:
                facts["percent"] = percent
            return await self._ask(tx, actor, ActKind.MARKUP, facts, "")

    async def ask_order(
        self,
        actor: int,
        *,
        order_id: int,
        act: ActKind,
        reason: str = "",
        provider_order_id: str | None = None,
        refunded: Money | None = None,
    ) -> ActCard:
        """Decide about an order.

        Raises OrderNotFound, NotPossibleNow, ReasonMissing where money goes back, and for a
        settlement by hand AmountTooLarge (with the price as the most).
        """
        if act in NEED_REASON:
            reason = reason_of(reason)
        async with self._database.transaction() as tx:
            order = await tx.orders.get(order_id)
            if order is None:
                raise OrderNotFound
            needed = {
                ActKind.ORDER_PLACED: provider_order_id,
                ActKind.ORDER_SETTLE: refunded,
            }
            if act not in decisions_about(order) or needed.get(act, act) is None:
                raise NotPossibleNow
            currency = self._preferences.currency
            facts: dict[str, Fact] = {"order": order_id, "price": Amount(order.price, currency)}
            if provider_order_id is not None:
                facts["provider_order"] = provider_order_id[:64]
            if refunded is not None:
                if refunded > order.price:
                    raise AmountTooLarge(balance=order.price)
                facts["refunded"] = Amount(refunded, currency)
                facts["before"] = Amount(order.refunded, currency)
            return await self._ask(tx, actor, act, facts, reason)

    async def ask_suspense(
        self, actor: int, *, entry_id: int, customer_id: int | None, reason: str
    ) -> ActCard:
        """Credit a customer with a payment that waits, or without one, note that it went back.

        Raises ReasonMissing, and what Suspense.facts raises.
        """
        reason = reason_of(reason)
        async with self._database.transaction() as tx:
            act, facts = await self._suspense.facts(tx, entry_id, customer_id)
            return await self._ask(tx, actor, act, facts, reason)

    @repeats_conflicts
    async def confirm(self, actor: int, nonce: str) -> ActDone:
        """Carry out what was asked for, once and in one transaction.

        Raises ActNotOpen for a second press or somebody else's, and whatever the act itself
        raises; then nothing has happened and it can be confirmed again.
        """
        now = self._clock()
        async with self._database.transaction() as tx:
            row = await tx.staff.owned(nonce, actor) if self.is_owner(actor) else None
            if row is None:
                raise ActNotOpen
            act, facts = ActKind(row.act), from_json(row.payload)
            state = ActState.WORKING if act is ActKind.ORDER_PLACED else ActState.DONE
            if not await tx.staff.close(nonce, state, at=now):
                raise ActNotOpen
            facts |= await self._acts.carry_out(
                tx, act, facts, actor=f"staff:{actor}", nonce=nonce, reason=row.reason
            )
        await self._acts.after(act)
        return ActDone(act, facts)

    async def drop(self, actor: int, nonce: str) -> ActDone:
        """Forget what was asked for; what it would have been. Raises ActNotOpen."""
        async with self._database.transaction() as tx:
            row = await tx.staff.owned(nonce, actor)
            if row is None or not await tx.staff.close(nonce, ActState.DROPPED, at=self._clock()):
                raise ActNotOpen
        return ActDone(ActKind(row.act), from_json(row.payload))

    async def pass_on(self, customer: CustomerCard, text: str, *, message_id: int) -> None:
        """Hand a customer's words about a payment to the owners, once per message."""
        facts: dict[str, Fact] = {
            "customer": customer.first_name,
            "telegram_id": customer.telegram_id,
            "text": text[:_TEXT_MAX],
        }
        async with self._database.transaction() as tx:
            await self._news.alert(
                tx,
                "paysupport",
                facts,
                once=f"{customer.telegram_id}:{message_id}",
                at=self._clock(),
            )

    async def report_bug(self, where: str) -> None:
        """Tell the owners that something broke; the log has the rest."""
        now = self._clock()
        facts: Mapping[str, Fact] = {"where": where[:200]}
        async with self._database.transaction() as tx:
            await self._news.alert(tx, "bug", facts, once=f"{where}:{now:%Y-%m-%d-%H}", at=now)

    async def report_forged(self, path: str, count: int) -> None:
        """Tell the owners that somebody without the secret posts to a hook, at most hourly."""
        now = self._clock()
        facts: Mapping[str, Fact] = {"path": path, "count": count}
        once = f"{path}:{now:%Y-%m-%d-%H}"
        async with self._database.transaction() as tx:
            await self._news.alert(tx, "forged-hook", facts, once=once, at=now)

    async def _ask(
        self, tx: Transaction, actor: int, act: ActKind, facts: dict[str, Fact], reason: str
    ) -> ActCard:
        return await ask_for(tx, actor, act, facts, reason, at=self._clock())
