"""Payments in Stars that were credited, and a Telegram that gives them back as a test says."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import select

from bot.domain.ledger import Entry
from bot.domain.payment_entries import bonus_given, referral_rewarded
from bot.domain.payments import RefundState, TopUpState
from bot.payments.base import STARS
from bot.shop.cashier import Answer, Returned
from db.models.ledger import EntryRow
from db.models.payment import StarsRefund, TopUp
from tests.storefront import ANNA, OWNER, Storefront, usd

CHARGE = "charge"
NOTHING: dict[str, Decimal] = {}
HELD = {
    "clearing:stars": Decimal(100),
    "fx:USD": Decimal("-1.3"),
    "fx:XTR": Decimal(100),
    "hold:1": Decimal("1.3"),
}
"""The books while Anna's 100 Stars are on their way back."""


@dataclass
class PretendedCashier:
    """Gives everything back, but for the answers that are given in turn.

    ``meanwhile`` happens once, between Telegram's answer and its use.
    """

    answers: list[Answer] = field(default_factory=list)
    asked: list[tuple[int, str]] = field(default_factory=list)
    meanwhile: Callable[[], Awaitable[object]] | None = None

    async def give_back(self, telegram_id: int, charge_id: str) -> Answer:
        self.asked.append((telegram_id, charge_id))
        if self.meanwhile is not None:
            act, self.meanwhile = self.meanwhile, None
            await act()
        return self.answers.pop(0) if self.answers else Returned()


async def paid(storefront: Storefront, *, stars: int = 100, charge: str = CHARGE) -> int:
    """Anna, customer 1, has paid in so many Stars; the number of her payment."""
    customer = await storefront.meet()
    await storefront.shop.till.stars.settle(
        customer_id=customer, payload=f"of {charge}", charge_id=charge, stars=stars
    )
    async with storefront.database.reading() as tx:
        topup = await tx.payments.by_reference(STARS, charge)
    assert topup is not None
    return topup.id


async def ask(storefront: Storefront, topup_id: int, *, reason: str = "a double payment") -> None:
    """The owner has a payment given back, asked for and confirmed."""
    card = await storefront.shop.staff.ask_refund(OWNER, topup_id=topup_id, reason=reason)
    await storefront.shop.staff.confirm(OWNER, card.nonce)


async def goes_back(storefront: Storefront, charge: str = CHARGE, *, stars: int = 100) -> bool:
    """Telegram says that a charge has gone back; whether it was news."""
    return await storefront.shop.till.chargebacks.take(
        charge_id=charge, stars=stars, telegram_id=ANNA
    )


async def post(storefront: Storefront, entry: Entry) -> None:
    """Post an entry as the shop does."""
    async with storefront.database.transaction() as tx:
        await storefront.shop.wallet.post(tx, entry)


async def give_bonus(storefront: Storefront, topup_id: int, amount: str) -> None:
    """Anna gets something on top of a payment."""
    bonus = bonus_given(topup_id=topup_id, customer_id=1, bonus=usd(amount), currency="USD")
    await post(storefront, bonus)


async def reward(storefront: Storefront, topup_id: int, referrer_id: int, amount: str) -> None:
    """Who invited Anna gets a share of a payment."""
    share = referral_rewarded(
        topup_id=topup_id, referrer_id=referrer_id, reward=usd(amount), currency="USD"
    )
    await post(storefront, share)


async def state_of(storefront: Storefront, topup_id: int) -> TopUpState:
    """Where a payment stands."""
    async with storefront.database.reading() as tx:
        topup = await tx.session.get(TopUp, topup_id)
    assert topup is not None
    return topup.state


async def refunds(storefront: Storefront) -> list[RefundState]:
    """The states of all refunds, in the order in which they were asked for."""
    async with storefront.database.reading() as tx:
        rows = await tx.session.scalars(select(StarsRefund.state).order_by(StarsRefund.id))
        return list(rows)


async def keys(storefront: Storefront) -> list[str]:
    """The keys of all entries but tests' own gifts, in order."""
    async with storefront.database.reading() as tx:
        rows = await tx.session.scalars(select(EntryRow.idem_key).order_by(EntryRow.id))
        return [key for key in rows if not key.startswith("adj:test")]
