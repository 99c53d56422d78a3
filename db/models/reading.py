"""Readings of what our account at a provider holds: the evidence of balances."""

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Moment, MoneyColumn, RowId
from db.types import Id


class ReadingRow(Base):
    """A balance read while no add was in the air (bot.domain.calibration.Reading).

    ``taken`` is what the books say that orders have changed of it, ``undecided`` what tries with a
    lost answer may have cost beside that.
    """

    __tablename__ = "reading"
    __table_args__ = (Index("ix_reading_provider_id_id", "provider_id", "id"),)

    id: Mapped[RowId]
    provider_id: Mapped[int] = mapped_column(Id, ForeignKey("provider.id"))
    at: Mapped[Moment]
    amount: Mapped[MoneyColumn]
    decimals: Mapped[int]
    taken: Mapped[MoneyColumn]
    undecided: Mapped[MoneyColumn]
    accepted: Mapped[int]
    newest_attempt: Mapped[int] = mapped_column(BigInteger)
