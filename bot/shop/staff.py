"""Who may run the shop, and what they do: asked for, confirmed once, kept as the log of acts.

A confirm button carries a nonce alone; amounts and ids come from the row that was written when
the act was asked for.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, Literal

from bot.domain.errors import (
    AmountNotUnderstood,
    AmountTooLarge,
    CustomerNotFound,
    NothingToChange,
    NotPossibleNow,
    OrderNotFound,
    OwnerStays,
)
from bot.domain.ledger import wallet
from bot.domain.money import ZERO, Amount, Money
from bot.shop.acts import HOLDS
from bot.shop.asking import ActCard, reason_of
from bot.shop.clock import Clock
from bot.shop.confirmation import ActDone, Confirmation
from bot.shop.customers import CustomerCard
from bot.shop.desk import ActKind, decisions_about
from bot.shop.facts import Fact
from bot.shop.floats import Booking, Floats
from bot.shop.markups import check_percent, place_of
from bot.shop.news import News
from bot.shop.owners import Owners
from bot.shop.preferences import Preferences
from bot.shop.refunds import Refunds
from bot.shop.suspense import Suspense
from db.database import Database

NEED_REASON: Final = frozenset({ActKind.ORDER_REFUND, ActKind.ORDER_GIVE_UP, ActKind.ORDER_SETTLE})
"""Decisions that give money back (money page section 10)."""

_TEXT_MAX: Final = 2_000

Subject = Literal["support", "paysupport"]
"""What a customer writes to the owners about: anything, or a payment."""


class Staff:
    """The owners and their acts. Actors are Telegram ids, checked at every call."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        confirmation: Confirmation,
        floats: Floats,
        refunds: Refunds,
        suspense: Suspense,
        news: News,
        clock: Clock,
        owners: Owners,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._floats = floats
        self._confirmation = confirmation
        self._refunds = refunds
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
            return await self._confirmation.ask(tx, actor, ActKind.CREDIT, facts, reason)

    async def ask_freeze(
        self, actor: int, *, customer_id: int, frozen: bool, reason: str
    ) -> ActCard:
        """Let a customer buy nothing for now, or let them buy again.

        Raises CustomerNotFound, ReasonMissing, NothingToChange.
        """
        act = ActKind.FREEZE if frozen else ActKind.UNFREEZE
        return await self._ask_hold(actor, customer_id, act, reason)

    async def ask_ban(self, actor: int, *, customer_id: int, banned: bool, reason: str) -> ActCard:
        """Let a customer do nothing but write to the owners, or let them in again.

        Raises CustomerNotFound, ReasonMissing, NothingToChange, OwnerStays.
        """
        act = ActKind.BAN if banned else ActKind.UNBAN
        return await self._ask_hold(actor, customer_id, act, reason)

    async def ask_float(self, actor: int, *, reading_id: int, reason: str) -> ActCard:
        """Take what a panel's balance says beside the books as it is: our loss, or our gain.

        Raises ReasonMissing, NotPossibleNow, NothingToChange.
        """
        reason = reason_of(reason)
        async with self._database.transaction() as tx:
            found = await self._floats.difference(tx, reading_id, Booking.ACCEPTED)
            facts: dict[str, Fact] = {
                "reading": reading_id,
                "provider": found.provider,
                "amount": found.amount,
            }
            return await self._confirmation.ask(tx, actor, ActKind.FLOAT_ACCEPTED, facts, reason)

    async def ask_refund(self, actor: int, *, topup_id: int, reason: str) -> ActCard:
        """Give a payment in Stars back. Raises ReasonMissing and what Refunds.offer raises."""
        reason = reason_of(reason)
        async with self._database.transaction() as tx:
            offer = await self._refunds.offer(tx, topup_id)
            act = ActKind.REFUND_STARS
            return await self._confirmation.ask(tx, actor, act, offer.facts, reason)

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
            return await self._confirmation.ask(tx, actor, ActKind.MARKUP, facts, "")

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
            return await self._confirmation.ask(tx, actor, act, facts, reason)

    async def ask_suspense(
        self, actor: int, *, entry_id: int, customer_id: int | None, reason: str
    ) -> ActCard:
        """Credit a customer with a payment that waits, or without one, note that it went back.

        Raises ReasonMissing, and what Suspense.facts raises.
        """
        reason = reason_of(reason)
        async with self._database.transaction() as tx:
            act, facts = await self._suspense.facts(tx, entry_id, customer_id)
            return await self._confirmation.ask(tx, actor, act, facts, reason)

    async def confirm(self, actor: int, nonce: str) -> ActDone:
        """Carry out what was asked for, as ``Confirmation.confirm``."""
        return await self._confirmation.confirm(actor, nonce)

    async def drop(self, actor: int, nonce: str) -> ActDone:
        """Forget what was asked for, as ``Confirmation.drop``."""
        return await self._confirmation.drop(actor, nonce)

    async def pass_on(
        self, customer: CustomerCard, text: str, *, message_id: int, about: Subject
    ) -> None:
        """Hand a customer's words to the owners, once per message."""
        facts: dict[str, Fact] = {
            "customer": customer.first_name,
            "customer_id": customer.id,
            "telegram_id": customer.telegram_id,
            "text": text[:_TEXT_MAX],
        }
        async with self._database.transaction() as tx:
            await self._news.alert(
                tx,
                about,
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

    async def report_text(self, place: str) -> None:
        """Tell the owners that Telegram could not read a text as HTML, once a day for a place.

        So an alert that cannot be read either is told of once, and not for ever.
        """
        now = self._clock()
        once = f"{place}:{now:%Y-%m-%d}"
        async with self._database.transaction() as tx:
            await self._news.alert(tx, "text-not-parsed", {"name": place}, once=once, at=now)

    async def report_forged(self, path: str, count: int) -> None:
        """Tell the owners that somebody without the secret posts to a hook, at most hourly."""
        now = self._clock()
        facts: Mapping[str, Fact] = {"path": path, "count": count}
        once = f"{path}:{now:%Y-%m-%d-%H}"
        async with self._database.transaction() as tx:
            await self._news.alert(tx, "forged-hook", facts, once=once, at=now)

    async def _ask_hold(self, actor: int, customer_id: int, act: ActKind, reason: str) -> ActCard:
        reason = reason_of(reason)
        column, holds = HOLDS[act]
        async with self._database.transaction() as tx:
            customer = await tx.customers.get(customer_id)
            if customer is None:
                raise CustomerNotFound
            if (getattr(customer, column) is not None) == holds:
                raise NothingToChange
            if act is ActKind.BAN and self.is_owner(customer.telegram_id):
                raise OwnerStays
            facts: dict[str, Fact] = {
                "customer": customer.first_name,
                "customer_id": customer.id,
                "telegram_id": customer.telegram_id,
            }
            return await self._confirmation.ask(tx, actor, act, facts, reason)
