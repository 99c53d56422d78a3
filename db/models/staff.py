"""What staff has asked for and done."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Moment, RowId
from db.types import CodeType, UtcDateTime


class ActState(StrEnum):
    """An act is asked for first and confirmed then, some by a second owner too."""

    ASKED = "asked"
    AWAITING = "awaiting"
    """Confirmed by whoever asked; another owner has to confirm it as well."""
    WORKING = "working"
    DONE = "done"
    DROPPED = "dropped"


class StaffMember(Base):
    """Somebody who may run the shop, by Telegram's number; named here rather than in settings."""

    __tablename__ = "staff_member"

    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    role: Mapped[str] = mapped_column(String(32))
    added_at: Mapped[Moment]


class StaffAct(Base):
    """One act: the confirm button carries its nonce, the row the rest; also the audit log.

    ``second_id`` is the other owner who confirmed it, where it needed one.
    """

    __tablename__ = "staff_act"

    id: Mapped[RowId]
    nonce: Mapped[str] = mapped_column(String(32), unique=True)
    actor_id: Mapped[int] = mapped_column(BigInteger)
    second_id: Mapped[int | None] = mapped_column(BigInteger)
    act: Mapped[str] = mapped_column(String(32))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(Text)
    state: Mapped[ActState] = mapped_column(CodeType(ActState))
    created_at: Mapped[Moment]
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
