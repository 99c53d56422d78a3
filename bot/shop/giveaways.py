"""What the owner gives away: gift codes, promo codes, bonuses on payments, rewards for invitations.

A wish is checked first, then asked for with a reason, confirmed as every act is (bot.shop.staff),
and carried out here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from bot.domain.bonuses import BONUS_PERCENT_MAX, TIERS_MAX, Bonuses, BonusTier
from bot.domain.errors import (
    AmountNotUnderstood,
    GiftsTooLarge,
    NameTaken,
    NothingToChange,
    NotPossibleNow,
    TooManyTiers,
)
from bot.domain.money import ZERO, Amount, Money, scale_of
from bot.domain.promos import PROMO_PERCENT_MAX, Discount
from bot.shop.asking import ActCard, ask_for, reason_of
from bot.shop.clock import Clock
from bot.shop.codes import Codes
from bot.shop.desk import ActKind
from bot.shop.facts import Fact
from bot.shop.preferences import BONUSES, CURRENCY, Preferences
from bot.shop.promos import random_name
from db.database import Database
from db.models.promo import PromoCode
from db.transaction import Transaction

GIVEAWAYS: Final = frozenset(
    {
        ActKind.GIFT,
        ActKind.GIFT_REVOKE,
        ActKind.PROMO,
        ActKind.PROMO_REVOKE,
        ActKind.BONUS,
        ActKind.BONUS_END,
        ActKind.REFERRAL,
    }
)
USES_MAX: Final = 100_000
GIFTS_MAX: Final = 1_000
"""Codes of one batch."""
DAYS_MAX: Final = 3_650
_WORTH_MAX: Final = 10**9
"""Whole ones of the currency that all codes of a batch may come to: beyond is a slip."""


@dataclass(frozen=True, slots=True)
class Wish:
    """An act that makes sense, and what it would do; nothing is asked for yet."""

    act: ActKind
    facts: dict[str, Fact]


@dataclass(frozen=True, slots=True)
class GiveawayBoard:
    """What is given on payments now: on top of them, and to who invited the payer."""

    bonuses: Bonuses
    referral_percent: Decimal


class Giveaways:
    """Asks for acts and carries them out. Whoever calls has checked that an owner speaks."""

    def __init__(
        self, database: Database, preferences: Preferences, codes: Codes, clock: Clock
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._codes = codes
        self._clock = clock

    def gift(self, *, amount: Money, uses: int, count: int = 1, days: int = 0) -> Wish:
        """Make ``count`` gift codes, for ``uses`` people each; they end after so many days, or not.

        Raises AmountNotUnderstood, GiftsTooLarge.
        """
        within = 1 <= uses <= USES_MAX and 1 <= count <= GIFTS_MAX and 0 <= days <= DAYS_MAX
        if amount <= ZERO or not within:
            raise AmountNotUnderstood
        currency = self._preferences.currency
        total, most = Money(amount.units * uses * count), Money(_WORTH_MAX * scale_of(currency))
        if total > most:
            raise GiftsTooLarge(most=most)
        facts: dict[str, Fact] = {"amount": Amount(amount, currency), "uses": uses}
        if count > 1 or days:
            facts |= {"count": count, "days": days, "total": Amount(total, currency)}
        return Wish(ActKind.GIFT, facts)

    async def gift_end(self, batch: str) -> Wish:
        """Let nobody redeem the codes of a batch any more. Raises NothingToChange."""
        async with self._database.reading() as tx:
            row = await tx.payments.gift_batch(batch)
        if row is None or row.revoked_at is not None:
            raise NothingToChange
        value = Amount(row.value, row.currency)
        facts: dict[str, Fact] = {"batch": batch, "amount": value, "count": row.codes}
        return Wish(ActKind.GIFT_REVOKE, facts | {"used": row.used, "uses": row.uses})

    async def promo(
        self, *, name: str | None, discount: Discount, uses: int, days: int = 0
    ) -> Wish:
        """Make a promo code; without a name it gets a random one.

        Raises AmountNotUnderstood, NameTaken.
        """
        percent = discount.percent
        fits = discount.amount > ZERO if percent is None else 0 < percent <= PROMO_PERCENT_MAX
        if not fits or not 1 <= uses <= USES_MAX or not 0 <= days <= DAYS_MAX:
            raise AmountNotUnderstood
        if name is not None:
            async with self._database.reading() as tx:
                if await tx.promos.by_name(name) is not None:
                    raise NameTaken
        facts: dict[str, Fact] = {"name": name or random_name(), "uses": uses, "days": days}
        if percent is None:
            facts["amount"] = Amount(discount.amount, self._preferences.currency)
        else:
            facts["percent"] = percent
        return Wish(ActKind.PROMO, facts)

    async def promo_end(self, promo_id: int) -> Wish:
        """Let nobody buy with a promo code any more. Raises NothingToChange."""
        async with self._database.reading() as tx:
            row = await tx.promos.get(promo_id)
        if row is None or row.revoked_at is not None:
            raise NothingToChange
        facts: dict[str, Fact] = {"promo": promo_id, "name": row.name}
        return Wish(ActKind.PROMO_REVOKE, facts | {"used": row.uses, "uses": row.max_uses})

    def bonus(self, tier: BonusTier) -> Wish:
        """Give so much on top of payments from an amount on, in place of what was given there.

        Raises AmountNotUnderstood, TooManyTiers, NothingToChange.
        """
        if tier.least <= ZERO or not 0 < tier.percent <= BONUS_PERCENT_MAX:
            raise AmountNotUnderstood
        before = self._preferences.bonuses
        if tier in before.tiers:
            raise NothingToChange
        if len(before.with_tier(tier).tiers) > TIERS_MAX:
            raise TooManyTiers(most=TIERS_MAX)
        return Wish(ActKind.BONUS, self._facts_of(tier))

    def bonus_end(self, place: int) -> Wish:
        """Give the bonus at this place of the list no more. Raises NothingToChange."""
        tiers = self._preferences.bonuses.tiers
        if not 0 <= place < len(tiers):
            raise NothingToChange
        return Wish(ActKind.BONUS_END, self._facts_of(tiers[place]))

    def referral(self, percent: Decimal) -> Wish:
        """Give who invites others such a share of their payments; 0 is nothing.

        Raises AmountNotUnderstood, NothingToChange.
        """
        before = self._preferences.referral_percent
        if not 0 <= percent <= BONUS_PERCENT_MAX:
            raise AmountNotUnderstood
        if percent == before:
            raise NothingToChange
        return Wish(ActKind.REFERRAL, {"percent": percent, "before": before})

    async def ask(self, actor: int, wish: Wish, reason: str) -> ActCard:
        """Ask for it, to be confirmed. Raises ReasonMissing."""
        why = reason_of(reason)
        async with self._database.transaction() as tx:
            return await ask_for(tx, actor, wish.act, wish.facts, why, at=self._clock())

    def board(self) -> GiveawayBoard:
        """What is given on payments now. Raises ShopNotOpen."""
        return GiveawayBoard(self._preferences.bonuses, self._preferences.referral_percent)

    async def carry_out(
        self, tx: Transaction, act: ActKind, facts: Mapping[str, Fact], *, nonce: str
    ) -> dict[str, Fact]:
        """Do what was confirmed; returns what is new to tell, codes among it.

        Raises NotPossibleNow, NameTaken, NothingToChange.
        """
        match act:
            case ActKind.GIFT:
                return await self._make_gifts(tx, facts, batch=nonce)
            case ActKind.GIFT_REVOKE:
                ended = await tx.payments.revoke_gifts(str(facts["batch"]), at=self._clock())
                if not ended:
                    raise NothingToChange
                return {"count": ended}
            case ActKind.PROMO:
                await self._make_promo(tx, facts)
            case ActKind.PROMO_REVOKE:
                if not await tx.promos.revoke(_number(facts["promo"]), at=self._clock()):
                    raise NothingToChange
            case ActKind.REFERRAL:
                await self._preferences.write_referral_percent(tx, _percent(facts))
            case _:
                await self._change_bonuses(tx, act, facts)
        return {}

    async def _make_gifts(
        self, tx: Transaction, facts: Mapping[str, Fact], *, batch: str
    ) -> dict[str, Fact]:
        codes = await self._codes.make(
            tx,
            batch=batch,
            count=_number(facts.get("count", 1)),
            value=self._money(facts["amount"]),
            uses=_number(facts["uses"]),
            expires_at=self._end_of(facts),
        )
        return {"codes": "\n".join(codes)} if "count" in facts else {"code": codes[0]}

    async def _make_promo(self, tx: Transaction, facts: Mapping[str, Fact]) -> None:
        percent = _percent(facts) if "percent" in facts else None
        promo = PromoCode(
            name=str(facts["name"]),
            percent=percent,
            amount=self._money(facts["amount"]) if percent is None else ZERO,
            currency=self._preferences.currency,
            max_uses=_number(facts["uses"]),
            uses=0,
            created_at=self._clock(),
            expires_at=self._end_of(facts),
            revoked_at=None,
        )
        if not await tx.promos.add(promo):
            raise NameTaken

    async def _change_bonuses(
        self, tx: Transaction, act: ActKind, facts: Mapping[str, Fact]
    ) -> None:
        """From what is stored, not from memory: another change may have been confirmed just now."""
        await tx.customers.lock_preference(CURRENCY)  # the one that is surely there
        stored = (await tx.customers.preferences()).get(BONUSES)
        bonuses = Bonuses.read(stored, self._preferences.currency)
        least = self._money(facts["amount"])
        if act is ActKind.BONUS:
            bonuses = bonuses.with_tier(BonusTier(least, _percent(facts)))
        else:
            bonuses = bonuses.without(least)
        await self._preferences.write_bonuses(tx, bonuses)

    def _facts_of(self, tier: BonusTier) -> dict[str, Fact]:
        return {"amount": Amount(tier.least, self._preferences.currency), "percent": tier.percent}

    def _end_of(self, facts: Mapping[str, Fact]) -> datetime | None:
        days = _number(facts.get("days", 0))
        return self._clock() + timedelta(days=days) if days else None

    def _money(self, fact: Fact) -> Money:
        """An amount as it was asked for. Raises NotPossibleNow where we count otherwise by now."""
        assert isinstance(fact, Amount)
        if fact.currency != self._preferences.currency:
            raise NotPossibleNow
        return fact.money


def _number(fact: Fact) -> int:
    assert isinstance(fact, int)
    return fact


def _percent(facts: Mapping[str, Fact]) -> Decimal:
    percent = facts["percent"]
    assert isinstance(percent, Decimal)
    return percent
