"""Inviting others: who came by whose word is kept with the customer; here is what it brings.

Money page section 2: the referrer gets a share of the real money that their friends pay in.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.domain.bonuses import share_of
from bot.domain.ledger import wallet
from bot.domain.money import Money
from bot.domain.payment_entries import referral_rewarded
from bot.domain.referrals import invite_word
from bot.shop.clock import Clock
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.wallet import Wallet
from db.database import Database
from db.models.payment import TopUp
from db.transaction import Transaction

_REWARDS: Final = ("referral", "referral-undone")


@dataclass(frozen=True, slots=True)
class InviteCard:
    """A customer's invitation: its word, what it brings, and what it has brought.

    ``percent`` is of friends' payments; ``earned`` is less what was taken back.
    """

    word: str
    percent: Decimal
    friends: int
    earned: Money


class Referrals:
    """Reads invitations and gives rewards."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        wallet: Wallet,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._wallet = wallet
        self._news = news
        self._clock = clock

    @property
    def is_on(self) -> bool:
        """Whether inviting others brings anything now."""
        return self._preferences.referral_percent > 0

    async def card(self, customer_id: int) -> InviteCard | None:
        """A customer's invitation; None while it brings nothing. Raises ShopNotOpen."""
        if not self.is_on:
            return None
        own = wallet(customer_id, self._preferences.currency)
        async with self._database.reading() as tx:
            return InviteCard(
                word=invite_word(customer_id),
                percent=self._preferences.referral_percent,
                friends=await tx.customers.invited_by(customer_id),
                earned=await tx.ledger.credited(own, kinds=_REWARDS),
            )

    async def reward(self, tx: Transaction, topup: TopUp) -> None:
        """Give who invited the payer their share and tell them, with the payment's credit."""
        payer = await tx.customers.get(topup.customer_id)
        reward = share_of(topup.credit, self._preferences.referral_percent)
        if payer is None or payer.referrer_id is None or not reward:
            return
        referrer, now = await tx.customers.get(payer.referrer_id), self._clock()
        assert referrer is not None
        entry = referral_rewarded(
            topup_id=topup.id,
            referrer_id=referrer.id,
            reward=reward,
            currency=topup.currency,
        )
        await self._wallet.post(tx, entry, at=now)
        await self._news.money(
            tx,
            chat_id=referrer.telegram_id,
            kind="referral",
            amount=reward,
            key=f"ref:{topup.id}",
            at=now,
        )
