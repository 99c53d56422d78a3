"""News that is owed to people, written down with what caused it."""

from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Moment, RowId
from db.types import CodeType, Id


class NoticeState(StrEnum):
    """Where a notice stands."""

    WAITING = "waiting"
    SENT = "sent"
    SUPERSEDED = "superseded"
    DEAD = "dead"


class Notice(Base):
    """One message owed. ``chat_id`` is Telegram's; its text is made when it is sent."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_state", "state", "priority", "not_before"),)

    id: Mapped[RowId]
    dedupe_key: Mapped[str] = mapped_column(String(160), unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str] = mapped_column(String(32))
    priority: Mapped[int]
    order_id: Mapped[int | None] = mapped_column(Id)
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[NoticeState] = mapped_column(CodeType(NoticeState))
    not_before: Mapped[Moment]
    tries: Mapped[int]
    created_at: Mapped[Moment]
