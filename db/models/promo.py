"""Promo codes, and who has bought with one."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Moment, MoneyColumn, RowId
from db.types import DecimalText, Id, UtcDateTime


class PromoCode(Base):
    """A discount by a name: so many percent, or where that is null an amount of ``currency``."""

    __tablename__ = "promo_code"
    __table_args__ = (CheckConstraint("uses >= 0 AND uses <= max_uses", name="uses"),)

    id: Mapped[RowId]
    name: Mapped[str] = mapped_column(String(64), unique=True)
    percent: Mapped[Decimal | None] = mapped_column(DecimalText)
    amount: Mapped[MoneyColumn]
    currency: Mapped[str] = mapped_column(String(8))
    max_uses: Mapped[int]
    uses: Mapped[int]
    created_at: Mapped[Moment]
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PromoUse(Base):
    """A purchase at a discount; the row goes when its order is released."""

    __tablename__ = "promo_use"
    __table_args__ = (UniqueConstraint("promo_id", "user_id"),)

    id: Mapped[RowId]
    promo_id: Mapped[int] = mapped_column(Id, ForeignKey("promo_code.id"))
    customer_id: Mapped[int] = mapped_column("user_id", Id, ForeignKey("customer.id"))
    quote_id: Mapped[str] = mapped_column(String(32), unique=True)
    at: Mapped[Moment]
