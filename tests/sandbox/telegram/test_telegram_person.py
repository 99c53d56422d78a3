"""A person talks with a small bot: says, taps, sees, waits."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress

import pytest
from aiogram import Bot
from aiogram.methods import GetUpdates
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Update,
)

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[
        [
            InlineKeyboardButton(text="Buy one", callback_data="buy:1"),
            InlineKeyboardButton(text="Site", url="https://example.org/shop"),
        ]
    ]
)


async def answer(bot: Bot, update: Update) -> None:
    """Echo texts under a keyboard; count presses in the message."""
    if update.message is not None:
        text = f"You said {update.message.text}"
        await bot.send_message(update.message.chat.id, text, reply_markup=KEYBOARD)
    if update.callback_query is not None and update.callback_query.message is not None:
        query = update.callback_query
        assert query.message is not None
        await query.answer("Done", show_alert=True)
        await bot.edit_message_text(
            f"Pressed {query.data} ({update.update_id})",
            chat_id=query.message.chat.id,
            message_id=query.message.message_id,
            reply_markup=KEYBOARD,
        )


async def poll(bot: Bot, handle: Callable[[Bot, Update], Awaitable[None]]) -> None:
    offset = 0
    while True:
        for update in await bot(GetUpdates(offset=offset, timeout=10)):
            await handle(bot, update)
            offset = update.update_id + 1


@pytest.fixture
async def _running(bot: Bot) -> AsyncIterator[None]:
    program = asyncio.ensure_future(poll(bot, answer))
    yield
    program.cancel()
    with suppress(asyncio.CancelledError):
        await program


@pytest.mark.usefixtures("_running")
async def test_a_person_says_something_and_sees_the_answer(mona: Person) -> None:
    await mona.says("hello")

    assert mona.sees("You said hello") == mona.screen
    assert [message.text for message in mona.messages] == ["hello", "You said hello"]
    assert mona.buttons == ["Buy one", "Site"]


@pytest.mark.usefixtures("_running")
async def test_a_tap_is_answered_by_a_toast_and_an_edit(mona: Person) -> None:
    await mona.says("hello")

    await mona.taps("Buy")

    assert mona.toast == "Done"
    assert mona.sees("Pressed buy:1").edit_date is not None
    assert len(mona.messages) == 2


@pytest.mark.usefixtures("_running")
async def test_two_taps_at_once_are_two_updates(mona: Person, telegram: TelegramSandbox) -> None:
    await mona.says("hello")

    await asyncio.gather(mona.taps("Buy one"), mona.taps("Buy one"))

    answers = [call for call in telegram.journal if call.method == "answerCallbackQuery"]
    assert len({call.params["callback_query_id"] for call in answers}) == 2


@pytest.mark.usefixtures("_running")
async def test_a_tap_on_a_link_opens_it_and_tells_the_bot_nothing(mona: Person) -> None:
    await mona.says("hello")

    await mona.taps("Site")

    assert mona.opened == "https://example.org/shop"
    assert mona.toast is None


@pytest.mark.usefixtures("_running")
async def test_a_missing_button_is_an_error_that_lists_those_there(mona: Person) -> None:
    await mona.says("hello")

    with pytest.raises(AssertionError, match=r"no button contains 'Sell'.*'Buy one', 'Site'"):
        await mona.taps("Sell")


@pytest.mark.usefixtures("_running")
async def test_waiting_sees_an_edit_that_comes_later(mona: Person, bot: Bot) -> None:
    await mona.says("hello")
    waiting = asyncio.ensure_future(mona.waits_for("Changed", seconds=5))
    await asyncio.sleep(0)

    await bot.edit_message_text("Changed since", chat_id=mona.id, message_id=mona.screen.message_id)

    assert (await waiting).text == "Changed since"


async def test_waiting_in_vain_is_an_error_with_the_end_of_the_chat(mona: Person, bot: Bot) -> None:
    await bot.send_message(mona.id, "Something else")

    with pytest.raises(AssertionError, match="Mona waited for 'News'\n#101 bot: Something else"):
        await mona.waits_for("News", seconds=0.01)


async def test_a_person_does_not_wait_for_ever_for_a_bot_that_sleeps(mona: Person) -> None:
    mona.patience = 0.01

    with pytest.raises(AssertionError, match=r"has not handled an update of Mona within 0\.01 s"):
        await mona.says("anybody there?")


async def test_a_press_on_a_message_that_is_gone_comes_without_its_text(
    mona: Person, bot: Bot
) -> None:
    mona.patience = 0.01
    with pytest.raises(AssertionError):
        await mona.taps_data("order:7", message_id=5)

    updates = await bot.get_updates()

    query = updates[0].callback_query
    assert query is not None
    assert query.message is not None
    assert (query.data, query.message.message_id, query.message.date) == ("order:7", 5, 0)


async def test_one_who_blocked_the_bot_cannot_write_to_it(mona: Person, bot: Bot) -> None:
    mona.blocks_bot()

    with pytest.raises(AssertionError, match="Mona has blocked the bot"):
        await mona.says("hello")
    change = (await bot.get_updates())[0].my_chat_member
    assert change is not None
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "kicked")


@pytest.mark.usefixtures("_running")
async def test_a_link_into_the_bot_starts_it_with_its_payload(mona: Person) -> None:
    await mona.opens("https://t.me/dukkan_sandbox_bot?start=s_12")
    await mona.opens("https://t.me/another_bot?start=s_13")

    assert mona.sees("You said /start s_12") == mona.screen
    assert len(mona.messages) == 2


async def test_a_forwarded_message_says_whose_it_was(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    nora = telegram.person(1002, first_name="Nora")
    nora.patience = mona.patience = 0.01
    with pytest.raises(AssertionError):
        await nora.says("my order?")

    with pytest.raises(AssertionError):
        await mona.forwards(nora.messages[0])

    message = (await bot.get_updates())[1].message
    assert message is not None
    assert isinstance(message.forward_origin, MessageOriginUser)
    assert (message.text, message.forward_origin.sender_user.id) == ("my order?", 1002)


async def test_a_forwarded_message_of_somebody_who_hides_says_a_name_alone(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    nora = telegram.person(1002, first_name="Nora")
    nora.account.hides_when_forwarded = True
    nora.patience = mona.patience = 0.01
    with pytest.raises(AssertionError):
        await nora.says("my order?")

    for _ in range(2):
        with pytest.raises(AssertionError):
            await mona.forwards([*nora.messages, *mona.messages][-1])

    for update in (await bot.get_updates())[1:]:
        assert update.message is not None
        origin = update.message.forward_origin
        assert isinstance(origin, MessageOriginHiddenUser)
        assert origin.sender_user_name == "Nora"
