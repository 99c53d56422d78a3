"""What is on sale: providers, categories and services."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Moment, RowId
from db.types import DecimalText, Id, UtcDateTime


class Provider(Base):
    """One upstream account, and whether orders may go there now.

    ``url`` and ``sealed_key`` are set where the owner named it in chat. ``shared_since`` is when
    somebody else's orders were seen on the account; ``agreed_at_add`` how many adds had been
    accepted when the books and the panel's balance last agreed.
    """

    __tablename__ = "provider"

    id: Mapped[RowId]
    name: Mapped[str] = mapped_column(String(32), unique=True)
    currency: Mapped[str | None] = mapped_column(String(8))
    blocked_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    paused_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    paused_reason: Mapped[str | None] = mapped_column(String(64))
    greatest_order_id: Mapped[int | None] = mapped_column(BigInteger)
    url: Mapped[str | None] = mapped_column(String(512))
    sealed_key: Mapped[str | None] = mapped_column(Text)
    shared_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    agreed_at_add: Mapped[int | None]


class Category(Base):
    """A heading; its number is stable, so old buttons keep working."""

    __tablename__ = "category"

    id: Mapped[RowId]
    name: Mapped[str] = mapped_column(String(512), unique=True)
    markup: Mapped[Decimal | None] = mapped_column(DecimalText)


class Service(Base):
    """A thing on sale, as the provider describes it.

    ``own_name``, ``markup`` and ``hidden`` are the owner's; a sync leaves them alone.
    """

    __tablename__ = "service"
    __table_args__ = (UniqueConstraint("provider_id", "provider_service_id"),)

    id: Mapped[RowId]
    provider_id: Mapped[int] = mapped_column(Id, ForeignKey("provider.id"))
    provider_service_id: Mapped[str] = mapped_column(String(64))
    category_id: Mapped[int] = mapped_column(Id, ForeignKey("category.id"))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(512))
    type: Mapped[str] = mapped_column(String(64))
    rate: Mapped[Decimal] = mapped_column(DecimalText)
    quantity_min: Mapped[int] = mapped_column(BigInteger)
    quantity_max: Mapped[int] = mapped_column(BigInteger)
    refill: Mapped[bool]
    cancel: Mapped[bool]
    dripfeed: Mapped[bool]
    description: Mapped[str] = mapped_column(Text)
    average_time: Mapped[str] = mapped_column(String(128))
    times_missing: Mapped[int]
    disabled_reason: Mapped[str | None] = mapped_column(String(32))
    own_name: Mapped[str | None] = mapped_column(String(512))
    markup: Mapped[Decimal | None] = mapped_column(DecimalText)
    hidden: Mapped[bool] = mapped_column(default=False)
    updated_at: Mapped[Moment]
