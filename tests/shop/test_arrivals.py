"""Many people who come for the first time at once, and what waited for one of them."""

from asyncio import gather
from datetime import UTC, datetime, timedelta

from bench.commits import Commits
from bot.shop.customers import CustomerCard, Customers
from db.database import Database

NOW = datetime(2026, 3, 1, tzinfo=UTC)


async def arrive(customers: Customers, number: int) -> CustomerCard:
    return await customers.greet(
        telegram_id=number, first_name=f"Guest {number}", username=None, language="en"
    )


async def test_a_crowd_is_written_down_in_a_few_transactions(database: Database) -> None:
    customers, commits = Customers(database, lambda: NOW), Commits(database)

    cards = await gather(*(arrive(customers, 1 + number % 150) for number in range(300)))

    assert commits.count <= 10
    assert {card.telegram_id: card.first_name for card in cards} == {
        number: f"Guest {number}" for number in range(1, 151)
    }
    assert len({card.id for card in cards}) == 150
    assert database.bells["outbox"].rings == 0
    async with database.reading() as tx:
        assert len(await tx.customers.by_telegram_ids(range(1, 151))) == 150


async def test_news_that_waited_for_somebody_goes_when_they_come(database: Database) -> None:
    customers = Customers(database, lambda: NOW)
    async with database.transaction() as tx:
        await tx.outbox.add(
            dedupe_key="alert",
            chat_id=7,
            kind="alert",
            priority=1,
            payload={},
            at=NOW + timedelta(days=1),
        )
    rings = database.bells["outbox"].rings

    await gather(arrive(customers, 7), arrive(customers, 8))

    assert database.bells["outbox"].rings == rings + 1
    async with database.reading() as tx:
        assert [one.chat_id for one in await tx.outbox.due(at=NOW, limit=5)] == [7]


async def test_who_comes_back_can_be_reached_and_keeps_their_number(database: Database) -> None:
    customers = Customers(database, lambda: NOW)
    first = await arrive(customers, 7)
    await customers.mark_unreachable(7)

    back, _ = await gather(arrive(customers, 7), arrive(customers, 8))

    assert (back.id, back.is_new) == (first.id, False)
    async with database.reading() as tx:
        row = await tx.customers.by_telegram_id(7)
        assert row is not None
        assert row.unreachable_since is None
