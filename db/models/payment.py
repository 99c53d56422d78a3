"""Money coming in: top-ups and gift codes."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.payments import TopUpState
from db.models.base import Base, CustomerId, Moment, MoneyColumn, RowId
from db.types import CodeType, Id, UtcDateTime


class TopUp(Base):
    """One payment: what is credited and what is paid for it are fixed when it is opened.

    So is the ``bonus`` that comes on top of ``credit``.

    ``way`` is the code of the way to pay, ``reference`` the method's own number of the payment.
    ``quote_id`` is the purchase that goes on when it is paid (money page T1).
    """

    __tablename__ = "topup"
    __table_args__ = (
        UniqueConstraint("method", "reference"),
        Index("ix_topup_customer_id", "customer_id"),
    )

    id: Mapped[RowId]
    payload: Mapped[str] = mapped_column(String(32), unique=True)
    customer_id: Mapped[CustomerId]
    method: Mapped[str] = mapped_column(String(32))
    way: Mapped[str] = mapped_column(String(32))
    state: Mapped[TopUpState] = mapped_column(CodeType(TopUpState))
    credit: Mapped[MoneyColumn]
    bonus: Mapped[MoneyColumn] = mapped_column(server_default="0")
    currency: Mapped[str] = mapped_column(String(8))
    amount: Mapped[MoneyColumn]
    asset: Mapped[str] = mapped_column(String(8))
    reference: Mapped[str | None] = mapped_column(String(160))
    created_at: Mapped[Moment]
    expires_at: Mapped[Moment]
    paid_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    quote_id: Mapped[str | None] = mapped_column(String(32))


class GiftCode(Base):
    """A code that is worth money; only its hash is kept.

    Those of one ``batch`` were made by one act of staff, and are revoked together.
    """

    __tablename__ = "gift_code"
    __table_args__ = (Index("ix_gift_code_batch", "batch"),)

    id: Mapped[RowId]
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    value: Mapped[MoneyColumn]
    currency: Mapped[str] = mapped_column(String(8))
    max_uses: Mapped[int]
    uses: Mapped[int]
    batch: Mapped[str] = mapped_column(String(32), server_default="")
    created_at: Mapped[Moment]
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


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
