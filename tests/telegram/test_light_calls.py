"""What was made light stays right: texts are kept by type, keyboards are sent whole."""

import gc
import json
from decimal import Decimal
from weakref import ref

import pytest
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import GetMyName, Response, SendMessage
from aiogram.types import BotName, InlineKeyboardButton, InlineKeyboardMarkup

from bench.http_server import serve
from bot.telegram.connection import build_bot
from bot.telegram.light import LightSession, PressAnswer, ScreenEdit
from bot.telegram.screens.screen import Screen
from bot.telegram.show import send
from bot.telegram.texts.translator import Translator
from bot.telegram.updates import RawUpdates, decoded

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Ja & <nein>", callback_data="a:1")]]
)


def test_values_that_are_equal_and_look_different_are_kept_apart() -> None:
    t = Translator(is_strict=True).texts("en")

    pages = [t("page-number", page=page, pages=2) for page in (1, Decimal("1.00"), "1", 1)]

    assert pages[0] == pages[3]
    assert t.plain("page-number", page=1, pages=2) == t.plain("page-number", page=1, pages=2)
    assert t("page-number", page=Decimal("1.50"), pages=2) != pages[0]


async def test_a_keyboard_is_sent_as_it_is() -> None:
    bot = build_bot("42:TEST", api_base="http://127.0.0.1:1")

    assert isinstance(bot.session, LightSession)
    call = SendMessage(chat_id=1, text="Hello", reply_markup=KEYBOARD)
    form = bot.session.build_form_data(bot, call)

    fields = {options["name"]: value for options, _, value in form._fields}
    assert json.loads(fields["reply_markup"]) == {
        "inline_keyboard": [[{"text": "Ja & <nein>", "callback_data": "a:1"}]]
    }
    assert fields["text"] == "Hello"
    await bot.session.close()


def test_a_light_call_says_what_it_has_and_nothing_else() -> None:
    edit = ScreenEdit(
        chat_id=1,
        message_id=2,
        text="Hello",
        reply_markup=KEYBOARD,
        parse_mode=None,
        link_preview_options={"is_disabled": True},
    )
    answer = PressAnswer(callback_query_id="7", text=None, show_alert=None)

    assert json.loads(edit.model_dump_json(exclude_none=True)) == {
        "chat_id": 1,
        "message_id": 2,
        "text": "Hello",
        "reply_markup": {"inline_keyboard": [[{"text": "Ja & <nein>", "callback_data": "a:1"}]]},
        "link_preview_options": {"is_disabled": True},
    }
    assert json.loads(answer.model_dump_json(exclude_none=True)) == {"callback_query_id": "7"}


@pytest.mark.parametrize("answer", [b'{"ok":true,"result":', b'{"ok":true,"result":{}}'])
async def test_an_answer_that_cannot_be_read_is_an_error_of_the_librarys(answer: bytes) -> None:
    async with serve(lambda _path, _body, reply: reply(answer)) as server:
        bot = build_bot("42:TEST", api_base=server.url)

        with pytest.raises(ClientDecodeError):
            await send(bot, 1, Screen("Hello"))
        with pytest.raises(ClientDecodeError):
            await bot(RawUpdates(allowed_updates=[]))
        await bot.session.close()


async def test_nobody_there_is_an_error_of_the_librarys() -> None:
    bot = build_bot("42:TEST", api_base="http://127.0.0.1:1")

    with pytest.raises(TelegramNetworkError):
        await send(bot, 1, Screen("Hello"))
    await bot.session.close()


async def test_a_press_is_read_without_the_keyboard_it_was_made_on() -> None:
    bot = build_bot("42:TEST", api_base="http://127.0.0.1:1")
    person = {"id": 5, "is_bot": False, "first_name": "Mona"}
    message = {
        "message_id": 9,
        "date": 1,
        "chat": {"id": 5, "type": "private"},
        "text": "Hello",
        "reply_markup": {"inline_keyboard": [[{"text": "of a kind unknown here"}]]},
    }
    press = {"id": "1", "from": person, "chat_instance": "1", "data": "a:1", "message": message}

    update = decoded({"update_id": 1, "callback_query": press}, bot)

    assert update is not None
    assert update.callback_query is not None
    assert update.callback_query.data == "a:1"
    assert update.callback_query.message is not None
    assert update.callback_query.message.message_id == 9
    await bot.session.close()


async def test_what_an_answer_is_read_by_is_there_for_the_next_one() -> None:
    bot = build_bot("42:TEST", api_base="http://127.0.0.1:1")

    answer = bot.session.check_response(
        bot, GetMyName(), 200, '{"ok": true, "result": {"name": "Dukkan"}}'
    )
    reader = ref(type(answer))
    del answer
    gc.collect()

    assert reader() is Response[BotName]
    await bot.session.close()
