"""Quotes, orders, the attempts to place them, their history and their refills."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.money import Money
from bot.domain.orders import AttemptState, OrderState, RefillState
from db.models.base import Base, CustomerId, Moment, MoneyColumn, RowId
from db.types import CodeType, DecimalText, Id, MoneyType, UtcDateTime


def _only(condition: str) -> dict[str, Any]:
    """A partial index in both databases."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


class Quote(Base):
    """A price that holds for a while; its random id is all that a confirm button carries.

    ``full_price`` is what it would be without the discount of ``promo_id``.
    """

    __tablename__ = "quote"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    customer_id: Mapped[CustomerId]
    service_id: Mapped[int] = mapped_column(Id, ForeignKey("service.id"))
    values: Mapped[dict[str, str]] = mapped_column(JSON)
    link: Mapped[str] = mapped_column(String(2048))
    link_key: Mapped[str] = mapped_column(String(2048))
    quantity: Mapped[int] = mapped_column(BigInteger)
    price: Mapped[MoneyColumn]
    max_cost: Mapped[MoneyColumn]
    rate_seen: Mapped[Decimal] = mapped_column(DecimalText)
    created_at: Mapped[Moment]
    expires_at: Mapped[Moment]
    used: Mapped[bool]
    promo_id: Mapped[int | None] = mapped_column(BigInteger)
    full_price: Mapped[Money | None] = mapped_column(MoneyType)


class Order(Base):
    """One purchase; its money is on hold while it is open."""

    __tablename__ = "orders"
    __table_args__ = (
        Index("ix_orders_customer_id_id", "customer_id", "id"),
        Index("ix_orders_state", "state", "state_changed_at"),
        Index(
            "ix_orders_link_key",
            "link_key",
            **_only("state IN ('paid','sending','unclear','running')"),
        ),
    )

    id: Mapped[RowId]
    customer_id: Mapped[CustomerId]
    quote_id: Mapped[str] = mapped_column(String(32), ForeignKey("quote.id"), unique=True)
    service_id: Mapped[int] = mapped_column(Id, ForeignKey("service.id"))
    provider_id: Mapped[int] = mapped_column(Id, ForeignKey("provider.id"))
    service_name: Mapped[str] = mapped_column(String(512))
    values: Mapped[dict[str, str]] = mapped_column(JSON)
    link: Mapped[str] = mapped_column(String(2048))
    link_key: Mapped[str] = mapped_column(String(2048))
    quantity: Mapped[int] = mapped_column(BigInteger)
    price: Mapped[MoneyColumn]
    max_cost: Mapped[MoneyColumn]
    refunded: Mapped[MoneyColumn]
    state: Mapped[OrderState] = mapped_column(CodeType(OrderState))
    state_version: Mapped[int]
    state_changed_at: Mapped[Moment]
    created_at: Mapped[Moment]
    not_before: Mapped[datetime | None] = mapped_column(UtcDateTime)
    tries: Mapped[int]
    link_busy: Mapped[bool]
    cancel_wanted: Mapped[bool]
    cancel_asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    escalated_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str | None] = mapped_column(String(64))
    status: Mapped[str | None] = mapped_column(String(64))
    start_count: Mapped[int | None] = mapped_column(BigInteger)
    remains: Mapped[int | None] = mapped_column(BigInteger)
    charge: Mapped[Money | None] = mapped_column(MoneyType)
    needs_person: Mapped[str | None] = mapped_column(String(32))
    card_message_id: Mapped[int | None] = mapped_column(BigInteger)


class Attempt(Base):
    """One try to place an order. While ``sending`` the row is also the lease of its slot."""

    __tablename__ = "attempt"
    __table_args__ = (
        Index(
            "uq_attempt_live",
            "order_id",
            unique=True,
            **_only("state IN ('sending','unclear','accepted','abandoned')"),
        ),
        Index(
            "uq_attempt_provider_order_id",
            "provider_id",
            "provider_order_id",
            unique=True,
            **_only("provider_order_id IS NOT NULL"),
        ),
        Index("uq_attempt_slot", "provider_id", "slot", unique=True, **_only("state = 'sending'")),
        Index("ix_attempt_order_id", "order_id"),
    )

    id: Mapped[RowId]
    order_id: Mapped[int] = mapped_column(Id, ForeignKey("orders.id"))
    provider_id: Mapped[int] = mapped_column(Id, ForeignKey("provider.id"))
    state: Mapped[AttemptState] = mapped_column(CodeType(AttemptState))
    slot: Mapped[int]
    holder: Mapped[str] = mapped_column(String(128))
    lease_until: Mapped[Moment]
    sent_at: Mapped[Moment]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    id_floor: Mapped[int | None] = mapped_column(BigInteger)
    expected_cost: Mapped[MoneyColumn]
    cost: Mapped[MoneyColumn]
    recosts: Mapped[int]
    provider_order_id: Mapped[str | None] = mapped_column(String(64))
    answer: Mapped[str] = mapped_column(Text)
    evidence: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class OrderEvent(Base):
    """The timeline of an order: every move, who made it, and why."""

    __tablename__ = "order_event"
    __table_args__ = (Index("ix_order_event_order_id", "order_id"),)

    id: Mapped[RowId]
    order_id: Mapped[int] = mapped_column(Id, ForeignKey("orders.id"))
    at: Mapped[Moment]
    state: Mapped[OrderState] = mapped_column(CodeType(OrderState))
    actor: Mapped[str] = mapped_column(String(64))
    note: Mapped[str] = mapped_column(Text)


class Refill(Base):
    """A request to the panel to fill up what dropped. No money."""

    __tablename__ = "refill"
    __table_args__ = (
        Index("uq_refill_open", "order_id", unique=True, **_only("state = 'open'")),
        Index("ix_refill_order_id", "order_id"),
    )

    id: Mapped[RowId]
    order_id: Mapped[int] = mapped_column(Id, ForeignKey("orders.id"))
    provider_refill_id: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[RefillState] = mapped_column(CodeType(RefillState))
    asks: Mapped[int]
    asked_at: Mapped[Moment]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
