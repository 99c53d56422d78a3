"""A screen in front of a person: edited where they tapped, sent where that is not possible."""

import pytest
from aiogram import Bot
from aiogram.types import (
    CallbackQuery,
    Chat,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    User,
)

from bot.telegram.screens.screen import Screen
from bot.telegram.show import answer_press, show
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Menu", callback_data="menu")]]
)


def press_of(bot: Bot, message: Message | InaccessibleMessage) -> CallbackQuery:
    """A press as it arrives, long unknown to Telegram: its answer comes too late."""
    user = User(id=1001, is_bot=False, first_name="Mona")
    return CallbackQuery(
        id="1", from_user=user, chat_instance="1", message=message, data="menu"
    ).as_(bot)


def methods(telegram: TelegramSandbox) -> list[str]:
    return [call.method for call in telegram.journal]


async def test_a_message_is_answered_with_a_new_one(
    bot: Bot, telegram: TelegramSandbox, mona: Person
) -> None:
    said = await bot.send_message(mona.id, "hello")

    shown = await show(said.as_(bot), Screen("<b>Shop</b>", KEYBOARD))

    assert mona.screen.message_id == shown
    assert mona.screen.text == "Shop"
    assert mona.buttons == ["Menu"]
    assert '"is_disabled": true' in str(telegram.journal[-1].params).lower().replace("'", '"')


async def test_a_press_is_answered_first_and_its_message_edited(
    bot: Bot, telegram: TelegramSandbox, mona: Person
) -> None:
    old = await bot.send_message(mona.id, "Old", reply_markup=KEYBOARD)

    shown = await show(press_of(bot, old), Screen("New"))

    assert methods(telegram) == ["sendMessage", "answerCallbackQuery", "editMessageText"]
    assert shown == old.message_id
    assert mona.screen.text == "New"


async def test_showing_the_same_again_is_fine(bot: Bot, mona: Person) -> None:
    old = await bot.send_message(mona.id, "Same", reply_markup=KEYBOARD)

    shown = await show(press_of(bot, old), Screen("Same", KEYBOARD))

    assert shown == old.message_id
    assert len(mona.bot_messages) == 1


@pytest.mark.parametrize("loss", ["deleted", "inaccessible"])
async def test_a_message_that_is_gone_is_replaced_by_a_new_one(
    bot: Bot, mona: Person, loss: str
) -> None:
    old: Message | InaccessibleMessage = await bot.send_message(mona.id, "Old")
    if loss == "deleted":
        await bot.delete_message(mona.id, old.message_id)
    else:
        chat = Chat(id=mona.id, type="private")
        old = InaccessibleMessage(chat=chat, message_id=old.message_id, date=0)

    shown = await show(press_of(bot, old), Screen("New"))

    assert shown != old.message_id
    assert mona.screen.text == "New"


async def test_a_screen_can_be_shown_anew(bot: Bot, mona: Person) -> None:
    card = await bot.send_message(mona.id, "Card")

    await show(press_of(bot, card), Screen("Menu"), anew=True)

    assert [message.text for message in mona.bot_messages] == ["Card", "Menu"]


async def test_a_toast_that_nobody_can_see_any_more_is_told(bot: Bot, mona: Person) -> None:
    message = await bot.send_message(mona.id, "Old")

    assert await answer_press(press_of(bot, message), "Too late", alert=True) is False


def test_a_screen_fits_into_one_message() -> None:
    assert Screen("x" * 5000).text == "x" * 4095 + "…"
