"""Whom the bot may write to, groups and their members, the bot's own face."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeUnion,
)

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox


async def test_one_who_never_started_cannot_be_written_to(
    telegram: TelegramSandbox, bot: Bot
) -> None:
    telegram.person(5, first_name="Shy")

    with pytest.raises(TelegramForbiddenError) as refused:
        await bot.send_message(5, "hello")

    assert refused.value.message == "Forbidden: bot can't initiate conversation with a user"


async def test_one_who_blocked_the_bot_cannot_be_written_to_until_they_unblock(
    bot: Bot, mona: Person
) -> None:
    sent = await bot.send_message(mona.id, "before")
    mona.blocks_bot()

    with pytest.raises(TelegramForbiddenError) as message:
        await bot.send_message(mona.id, "hello")
    with pytest.raises(TelegramForbiddenError) as edit:
        await sent.edit_text("after")
    mona.unblocks_bot()
    await sent.edit_text("after")

    assert message.value.message == "Forbidden: bot was blocked by the user"
    assert edit.value.message == "Forbidden: bot was blocked by the user"
    assert [one.text for one in mona.messages] == ["after"]


async def test_one_who_is_gone_cannot_be_written_to(bot: Bot, mona: Person) -> None:
    mona.deletes_account()

    with pytest.raises(TelegramForbiddenError) as refused:
        await bot.send_message(mona.id, "hello")

    assert refused.value.message == "Forbidden: user is deactivated"


@pytest.mark.parametrize("chat_id", [4, -4, "@nobody"])
async def test_an_unknown_chat_is_refused(bot: Bot, chat_id: int | str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(chat_id, "hello")

    assert refused.value.message == "Bad Request: chat not found"


async def test_a_group_that_removed_the_bot_is_closed_to_it(
    telegram: TelegramSandbox, bot: Bot
) -> None:
    group = telegram.group(-100500, title="Staff")
    await bot.send_message(-100500, "alert")
    group.bot_status = "kicked"

    with pytest.raises(TelegramForbiddenError) as refused:
        await bot.send_message(-100500, "alert")

    assert refused.value.message == "Forbidden: bot was kicked from the supergroup chat"
    assert [one.text for one in telegram.messages(-100500)] == ["alert"]


async def test_a_channel_is_found_by_its_name_and_knows_its_members(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    telegram.person(5, first_name="Stranger")
    telegram.group(
        -100600, title="News", kind="channel", username="dukkan_news", members={1001: "member"}
    )

    chat = await bot.get_chat("@dukkan_news")
    joined = await bot.get_chat_member("@dukkan_news", mona.id)
    stranger = await bot.get_chat_member(-100600, 5)
    with pytest.raises(TelegramBadRequest) as unknown:
        await bot.get_chat_member(-100600, 6)

    assert (chat.id, chat.type, chat.title) == (-100600, "channel", "News")
    assert (joined.status, stranger.status) == ("member", "left")
    assert unknown.value.message == "Bad Request: PARTICIPANT_ID_INVALID"


async def test_what_is_said_in_a_group_comes_from_the_group(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    telegram.group(-100500, title="Staff")
    mona.patience = 0.01
    with pytest.raises(AssertionError):
        await mona.says("/tickets", chat=-100500)

    message = (await bot.get_updates())[0].message

    assert message is not None
    assert message.from_user is not None
    assert (message.chat.id, message.from_user.id) == (-100500, 1001)
    assert mona.messages == []


async def test_the_narrowest_scope_decides_which_commands_a_person_sees(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    async def put(text: str, scope: BotCommandScopeUnion | None, language: str | None) -> None:
        await bot.set_my_commands([BotCommand(command="x", description=text)], scope, language)

    def seen(language: str) -> list[str]:
        commands = telegram.world.profile.commands_for(mona.id, language)
        return [command.description for command in commands]

    await put("default", None, None)
    await put("default ru", None, "ru")
    await put("private", BotCommandScopeAllPrivateChats(), None)

    assert (seen("ru"), seen("en")) == (["private"], ["private"])
    await put("mona ru", BotCommandScopeChat(chat_id=mona.id), "ru")
    assert (seen("ru"), seen("en")) == (["mona ru"], ["private"])
    await bot.delete_my_commands(BotCommandScopeAllPrivateChats())
    assert (seen("ru"), seen("en")) == (["mona ru"], ["default"])
    assert await bot.get_my_commands(language_code="ru") == [
        BotCommand(command="x", description="default ru").as_(bot)
    ]


@pytest.mark.parametrize(
    ("command", "description", "reason"),
    [
        ("Start", "x", "BOT_COMMAND_INVALID"),
        ("a" * 33, "x", "BOT_COMMAND_INVALID"),
        ("start", "", "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("start", "x" * 257, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_a_wrong_command_is_refused(
    bot: Bot, command: str, description: str, reason: str
) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.set_my_commands([BotCommand(command=command, description=description)])

    assert refused.value.message == f"Bad Request: {reason}"


async def test_texts_about_the_bot_have_their_limits(bot: Bot) -> None:
    await bot.set_my_name("x" * 64)
    with pytest.raises(TelegramBadRequest) as name:
        await bot.set_my_name("x" * 65)
    with pytest.raises(TelegramBadRequest) as about:
        await bot.set_my_short_description("x" * 121)

    assert name.value.message == "Bad Request: bot name is too long"
    assert about.value.message == "Bad Request: bot short description is too long"
