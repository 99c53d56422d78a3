"""Money coming in: top-ups and gift codes."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.payments import RefundState, TopUpState
from db.models.base import Base, CustomerId, Moment, MoneyColumn, RowId
from db.types import CodeType, Id, UtcDateTime


class TopUp(Base):
    """One payment: what is credited and what is paid for it are fixed when it is opened.

    ``way`` is the code of the way to pay, ``reference`` the method's own number of the payment.
    ``quote_id`` is the purchase that goes on when it is paid (money page T1).
    """

    __tablename__ = "topup"
    __table_args__ = (
        UniqueConstraint("method", "reference"),
        Index("ix_topup_customer_id", "customer_id"),
        Index("ix_topup_expires_at", "expires_at"),
        Index("ix_topup_state", "state"),
    )

    id: Mapped[RowId]
    payload: Mapped[str] = mapped_column(String(32), unique=True)
    customer_id: Mapped[CustomerId]
    method: Mapped[str] = mapped_column(String(32))
    way: Mapped[str] = mapped_column(String(32))
    state: Mapped[TopUpState] = mapped_column(CodeType(TopUpState))
    credit: Mapped[MoneyColumn]
    currency: Mapped[str] = mapped_column(String(8))
    amount: Mapped[MoneyColumn]
    asset: Mapped[str] = mapped_column(String(8))
    reference: Mapped[str | None] = mapped_column(String(160))
    created_at: Mapped[Moment]
    expires_at: Mapped[Moment]
    paid_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    quote_id: Mapped[str | None] = mapped_column(String(32))


_OPEN_OR_DONE = text("state IN ('asked','done')")
_ASKED = text("state = 'asked'")


class StarsRefund(Base):
    """A payment in Stars that we give back: one row per request, one open or done per charge.

    ``value`` is what the payment was credited as, ``bonus`` what was given on top of it; both are
    on hold while the state is "asked". ``answer`` is Telegram's when it has refused.
    """

    __tablename__ = "stars_refund"
    __table_args__ = (
        Index(
            "uq_stars_refund_charge",
            "charge_id",
            unique=True,
            sqlite_where=_OPEN_OR_DONE,
            postgresql_where=_OPEN_OR_DONE,
        ),
        Index("ix_stars_refund_due", "not_before", sqlite_where=_ASKED, postgresql_where=_ASKED),
        Index("ix_stars_refund_topup_id", "topup_id"),
    )

    id: Mapped[RowId]
    topup_id: Mapped[int] = mapped_column(Id, ForeignKey("topup.id"))
    charge_id: Mapped[str] = mapped_column(String(160))
    customer_id: Mapped[CustomerId]
    stars: Mapped[MoneyColumn]
    value: Mapped[MoneyColumn]
    bonus: Mapped[MoneyColumn]
    currency: Mapped[str] = mapped_column(String(8))
    state: Mapped[RefundState] = mapped_column(CodeType(RefundState))
    actor: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
    tries: Mapped[int]
    not_before: Mapped[Moment]
    created_at: Mapped[Moment]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class GiftCode(Base):
    """A code that is worth money; only its hash is kept."""

    __tablename__ = "gift_code"

    id: Mapped[RowId]
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    value: Mapped[MoneyColumn]
    currency: Mapped[str] = mapped_column(String(8))
    max_uses: Mapped[int]
    uses: Mapped[int]
    created_at: Mapped[Moment]


class GiftRedemption(Base):
    """Who has redeemed what."""

    __tablename__ = "gift_redemption"
    __table_args__ = (UniqueConstraint("code_id", "user_id"),)

    id: Mapped[RowId]
    code_id: Mapped[int] = mapped_column(Id, ForeignKey("gift_code.id"))
    customer_id: Mapped[int] = mapped_column("user_id", Id, ForeignKey("customer.id"))
    at: Mapped[Moment]


class GiftTry(Base):
    """A wrong guess, counted against who made it."""

    __tablename__ = "gift_try"
    __table_args__ = (Index("ix_gift_try_customer_id", "customer_id", "at"),)

    id: Mapped[RowId]
    customer_id: Mapped[CustomerId]
    at: Mapped[Moment]
