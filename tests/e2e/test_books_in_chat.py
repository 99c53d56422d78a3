"""The owner reads the books of a month in the chat and has the postings sent."""

from zoneinfo import ZoneInfo

from bot.domain.books import Month
from sandbox.telegram.person import Person
from tests.e2e.shopping import data_of, placed, screen_of
from tests.e2e.storefront import Storefront


def _seconds_to_next_month(store: Storefront) -> float:
    now = store.time()
    return (Month.of(now).shifted(1).begins(ZoneInfo("UTC")) - now).total_seconds() + 1


async def test_the_owner_turns_months_and_gets_the_file_once(
    store: Storefront, olga: Person
) -> None:
    number = await placed(store)
    store.panel.set_order(number, status="Completed")
    await store.work()
    store.time.passes(seconds=_seconds_to_next_month(store))

    await olga.says("/books")
    now = screen_of(olga)
    await olga.taps("‹")
    before = screen_of(olga)
    await olga.taps("All postings")
    await olga.taps("All postings")
    await store.work()

    assert "So far; the month is not over." in now
    assert "Turnover kept: $0.00" in now
    assert "Turnover kept: $1.30" in before
    assert "From you to customers: $5.00" in before
    assert "Cost at main: $1.00" in before
    assert "At the end of the month" in before
    assert "In customers’ wallets: $3.70" in before
    files = [one for one in olga.bot_messages if one.document]
    (document,) = [one.document for one in files]
    assert document is not None
    assert (document.file_name or "").startswith("books-20")
    kept = store.telegram.world.files.find(document.file_id)
    lines = kept.content.decode().splitlines()
    assert lines[0].startswith("posting,entry,at,event,")
    assert len(lines) == 1 + 5
    assert (files[0].caption or "").endswith("5 postings.")


async def test_the_books_are_there_for_owners_alone(store: Storefront, olga: Person) -> None:
    await olga.says("/books")
    data = data_of(olga, "All postings")

    await store.mona.says("/books")
    await store.mona.taps_data(data)
    await store.work()

    assert "Books" not in screen_of(store.mona)
    assert [one for one in store.mona.bot_messages if one.document] == []
