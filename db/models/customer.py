"""Customers, and where each one's conversation stands."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Moment, RowId
from db.types import UtcDateTime


class Customer(Base):
    """A person with one wallet. The books know ``id``; only this row knows Telegram's.

    ``referrer_id`` is who invited them: set with the row or never, so always an older customer.
    Whoever is frozen buys nothing; whoever is banned gets no further than to write to the owner.
    """

    __tablename__ = "customer"
    __table_args__ = (
        Index("ix_customer_referrer_id", "referrer_id"),
        Index(
            "ix_customer_banned",
            "telegram_id",
            sqlite_where=text("banned_at IS NOT NULL"),
            postgresql_where=text("banned_at IS NOT NULL"),
        ),
    )

    id: Mapped[RowId]
    telegram_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    first_name: Mapped[str] = mapped_column(String(128))
    username: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    unreachable_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last_seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    frozen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    referrer_id: Mapped[int | None] = mapped_column(BigInteger)
    banned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[Moment]


class Dialog(Base):
    """What a person has entered so far. Losing it costs a few taps, never money."""

    __tablename__ = "dialog"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[str | None] = mapped_column(String(64))
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    updated_at: Mapped[Moment]


class Preference(Base):
    """One thing the owner has set in chat, or the shop has learned once."""

    __tablename__ = "preference"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(String(1024))
