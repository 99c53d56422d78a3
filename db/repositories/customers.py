"""People, their dialogs, and the shop's preferences."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, func, or_, select, update

from bot.domain.ledger import Account
from bot.domain.money import ZERO, Money
from db.models.customer import Customer, Dialog, Preference
from db.models.ledger import AccountRow
from db.repositories.base import Repository, as_number, has_words


class Customers(Repository):
    """Customers by either number."""

    async def get(self, customer_id: int) -> Customer | None:
        """By our own number."""
        return await self.session.get(Customer, customer_id)

    async def lock(self, customer_id: int) -> None:
        """Let no other transaction pass here for this customer before ours ends.

        For what counts rows and then adds one. SQLite has one writer anyway.
        """
        await self.session.execute(_locked(select(Customer.id), customer_id))

    async def lock_buyer(self, customer_id: int, debt: Account) -> tuple[bool, Money]:
        """The same, with whether staff has shut them out, and what their debt account holds."""
        owed = select(AccountRow.balance).where(AccountRow.code == debt.code).scalar_subquery()
        rows = await self.session.execute(
            _locked(select(Customer.frozen_at, Customer.banned_at, owed), customer_id)
        )
        frozen_at, banned_at, balance = rows.one()
        return frozen_at is not None or banned_at is not None, balance or ZERO

    async def banned(self) -> Sequence[int]:
        """The Telegram numbers of those who are banned."""
        rows = await self.session.scalars(
            select(Customer.telegram_id).where(Customer.banned_at.is_not(None))
        )
        return rows.all()

    async def by_telegram_id(self, telegram_id: int) -> Customer | None:
        """By Telegram's number."""
        return await self.session.scalar(
            select(Customer).where(Customer.telegram_id == telegram_id)
        )

    async def by_telegram_ids(self, telegram_ids: Sequence[int]) -> Sequence[Customer]:
        """Those of these that we know."""
        rows = await self.session.scalars(
            select(Customer).where(Customer.telegram_id.in_(telegram_ids))
        )
        return rows.all()

    async def add(self, **values: Any) -> Customer:
        """A new customer, or the one that was just added by somebody else."""
        await self.insert_unless_there(Customer, **values)
        found = await self.by_telegram_id(values["telegram_id"])
        assert found is not None
        return found

    async def invited_by(self, customer_id: int) -> int:
        """How many came by this customer's invitation."""
        found = await self.session.scalar(
            select(func.count()).select_from(Customer).where(Customer.referrer_id == customer_id)
        )
        return found or 0

    async def change(self, customer_id: int, **values: Any) -> None:
        """Set some columns of one customer."""
        await self.session.execute(
            update(Customer).where(Customer.id == customer_id).values(**values)
        )

    async def mark_unreachable(self, telegram_id: int, *, at: datetime) -> None:
        """Nothing can be sent to this person until they write again."""
        await self.session.execute(
            update(Customer)
            .where(Customer.telegram_id == telegram_id, Customer.unreachable_since.is_(None))
            .values(unreachable_since=at)
        )

    async def dialog(self, key: str) -> Dialog | None:
        """Where a conversation stands."""
        return await self.session.get(Dialog, key)

    async def keep_dialog(
        self, key: str, *, state: str | None, data: dict[str, Any], at: datetime
    ) -> None:
        """Remember where a conversation stands."""
        await self.put(Dialog, key=key, state=state, data=data, updated_at=at)

    async def drop_dialog(self, key: str) -> None:
        """Forget where a conversation stood."""
        await self.session.execute(delete(Dialog).where(Dialog.key == key))

    async def preferences(self) -> dict[str, str]:
        """All that is set."""
        rows = await self.session.scalars(select(Preference))
        return {row.key: row.value for row in rows}

    async def set_preference(self, key: str, value: str) -> None:
        """Set one."""
        await self.session.merge(Preference(key=key, value=value))

    async def lock_preference(self, key: str) -> None:
        """Let nobody else who asks for this pass before this transaction ends; it must be set.

        For what is read, changed and written back.
        """
        asked = select(Preference.key).where(Preference.key == key).with_for_update()
        await self.session.execute(asked)

    async def drop_preference(self, key: str) -> bool:
        """Forget one; False when it was not set."""
        done = await self.session.execute(
            delete(Preference)
            .where(Preference.key == key)
            .execution_options(synchronize_session=False)
            .returning(Preference.key)
        )
        return done.first() is not None

    async def find(self, text: str, *, offset: int, limit: int) -> Sequence[Customer]:
        """Customers by either number, by user name or by a part of a name; the newest first."""
        statement = select(Customer).order_by(Customer.id.desc()).offset(offset).limit(limit)
        number, name = as_number(text), text.removeprefix("@")
        if number is not None:
            known = or_(Customer.id == number, Customer.telegram_id == number)
            statement = statement.where(known)
        elif text.startswith("@"):
            statement = statement.where(has_words(Customer.username, name))
        elif text:
            named = or_(has_words(Customer.first_name, text), has_words(Customer.username, text))
            statement = statement.where(named)
        return (await self.session.scalars(statement)).all()

    async def saw(self, telegram_ids: Sequence[int], *, at: datetime) -> None:
        """These people have been here."""
        await self.session.execute(
            update(Customer).where(Customer.telegram_id.in_(telegram_ids)).values(last_seen_at=at)
        )


def _locked(asked: Select[Any], customer_id: int) -> Select[Any]:
    return asked.where(Customer.id == customer_id).with_for_update(key_share=True, of=Customer)
