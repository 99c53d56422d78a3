"""The books: accounts, entries, postings. Entries and postings are only ever added."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.ledger import AccountKind
from db.models.base import Base, Moment, MoneyColumn, RowId
from db.types import CodeType, Id

NOT_NEGATIVE = (
    "balance >= 0 OR NOT (code LIKE 'wallet:%' OR code LIKE 'hold:%'"
    " OR code LIKE 'debt:%' OR code LIKE 'suspense:%')"
)

WAITING = "entry.kind = 'suspense'"
"""Entries of payments that fit no top-up; the index of them is found by these very words."""

_SUSPENSE = text("kind = 'suspense'")


class AccountRow(Base):
    """An account; ``balance`` caches the postings on its normal side."""

    __tablename__ = "account"
    __table_args__ = (CheckConstraint(NOT_NEGATIVE, name="not_negative"),)

    id: Mapped[RowId]
    code: Mapped[str] = mapped_column(String(64), unique=True)
    kind: Mapped[AccountKind] = mapped_column(CodeType(AccountKind))
    currency: Mapped[str] = mapped_column(String(8))
    customer_id: Mapped[int | None] = mapped_column("user_id", Id, ForeignKey("customer.id"))
    balance: Mapped[MoneyColumn]


class EntryRow(Base):
    """One event; its ``idem_key`` lets it happen once."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("ix_entry_order_id", "order_id"),
        Index("ix_entry_topup_id", "topup_id"),
        Index("ix_entry_suspense", "id", sqlite_where=_SUSPENSE, postgresql_where=_SUSPENSE),
    )

    id: Mapped[RowId]
    kind: Mapped[str] = mapped_column(String(32))
    idem_key: Mapped[str] = mapped_column(String(200), unique=True)
    order_id: Mapped[int | None] = mapped_column(Id, ForeignKey("orders.id"))
    topup_id: Mapped[int | None] = mapped_column(Id, ForeignKey("topup.id"))
    actor: Mapped[str] = mapped_column(String(64))
    note: Mapped[str] = mapped_column(Text)
    created_at: Mapped[Moment]


class PostingRow(Base):
    """One debit and one credit of the same amount."""

    __tablename__ = "posting"
    __table_args__ = (
        CheckConstraint("amount > 0", name="positive"),
        CheckConstraint("debit_account_id <> credit_account_id", name="two_accounts"),
        Index("ix_posting_entry_id", "entry_id"),
        Index("ix_posting_debit", "debit_account_id", "id"),
        Index("ix_posting_credit", "credit_account_id", "id"),
    )

    id: Mapped[RowId]
    entry_id: Mapped[int] = mapped_column(Id, ForeignKey("entry.id"))
    debit_account_id: Mapped[int] = mapped_column(Id, ForeignKey("account.id"))
    credit_account_id: Mapped[int] = mapped_column(Id, ForeignKey("account.id"))
    amount: Mapped[MoneyColumn]
    currency: Mapped[str] = mapped_column(String(8))


APPEND_ONLY = ("entry", "posting")
"""Tables that a trigger guards against UPDATE, DELETE and TRUNCATE."""
