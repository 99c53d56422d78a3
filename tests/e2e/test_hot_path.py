"""A tap that only looks around asks the database nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from tests.e2e.storefront import Storefront


@contextmanager
def statements_of(store: Storefront) -> Iterator[list[str]]:
    """The SQL that is run inside the block."""
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    engine = store.shop.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def test_walking_through_the_catalogue_touches_no_table(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.mona.taps("Catalogue")

    with statements_of(store) as seen:
        await store.mona.taps("Instagram")
        await store.mona.taps("Instagram Followers")
        await store.mona.taps("1.")
        await store.mona.taps("Back")

    assert seen == []


async def test_searching_writes_once_to_remember_the_words(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.mona.says("instagram likes")

    with statements_of(store) as seen:
        await store.mona.says("tiktok views")

    assert len([one for one in seen if not one.startswith(("BEGIN", "SELECT"))]) <= 1
