"""getUpdates: what is handed out, when it counts as handled, and who may ask."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError

from sandbox.telegram import acts
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox


def write(telegram: TelegramSandbox, mona: Person, *texts: str) -> None:
    for text in texts:
        acts.write(telegram.world, mona.account, text)


async def texts_from(bot: Bot, offset: int | None = None, limit: int | None = None) -> list[str]:
    updates = await bot.get_updates(offset=offset, limit=limit)
    return [update.message.text or "" for update in updates if update.message]


async def test_what_is_not_confirmed_is_delivered_again(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    write(telegram, mona, "one", "two")

    first = await bot.get_updates()
    again = await texts_from(bot)
    after = await texts_from(bot, offset=first[0].update_id + 1)

    assert again == ["one", "two"]
    assert after == ["two"]


async def test_an_update_is_handled_when_a_later_offset_confirms_it(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    saying = asyncio.ensure_future(mona.says("hello"))
    updates = await bot.get_updates(timeout=1)
    handled_when_read = saying.done()

    await bot.get_updates(offset=updates[0].update_id + 1)
    await saying

    assert handled_when_read is False


async def test_a_batch_has_a_limit(telegram: TelegramSandbox, bot: Bot, mona: Person) -> None:
    write(telegram, mona, "one", "two", "three")

    assert await texts_from(bot, limit=2) == ["one", "two"]


async def test_a_negative_offset_forgets_all_but_the_last(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    write(telegram, mona, "one", "two", "three")

    assert await texts_from(bot, offset=-1) == ["three"]
    assert await texts_from(bot) == ["three"]


async def test_a_long_poll_ends_as_soon_as_something_arrives(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    polling = asyncio.ensure_future(bot.get_updates(timeout=30))
    await telegram.world.updates.polled.wait()

    write(telegram, mona, "hello")

    async with asyncio.timeout(2):
        assert len(await polling) == 1


async def test_of_two_polls_the_older_ends_with_409(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    older = asyncio.ensure_future(bot.get_updates(timeout=30))
    await telegram.world.updates.polled.wait()

    newer = await bot.get_updates(timeout=0)
    with pytest.raises(TelegramConflictError) as refused:
        await older

    assert newer == []
    assert refused.value.message == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )


async def test_polling_is_refused_while_a_webhook_is_set(bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")

    with pytest.raises(TelegramConflictError) as refused:
        await bot.get_updates()
    await bot.delete_webhook()

    assert refused.value.message == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    assert await bot.get_updates() == []


async def test_setting_a_webhook_ends_a_poll_under_way(telegram: TelegramSandbox, bot: Bot) -> None:
    polling = asyncio.ensure_future(bot.get_updates(timeout=30))
    await telegram.world.updates.polled.wait()

    await bot.set_webhook("http://127.0.0.1:9/hook")

    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await polling


async def test_kinds_that_are_not_allowed_never_reach_the_bot(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])

    await mona.says("nobody listens")

    assert await bot.get_updates() == []
    assert len(mona.messages) == 1


async def test_allowed_kinds_are_remembered_until_said_otherwise(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await bot.get_updates()
    write(telegram, mona, "lost")
    lost = await texts_from(bot)

    await bot.get_updates(allowed_updates=[])
    write(telegram, mona, "heard")

    assert lost == []
    assert await texts_from(bot) == ["heard"]
