"""A bare aiogram bot: three buttons, no filters, nothing behind them. The floor of every tap.

With ``screens`` it shows these instead, by what a button carries: the shop's own screens, with
nothing of the shop behind them.
"""

import asyncio
from contextlib import suppress
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bench.bot_api import TOKEN
from bench.jobs import arguments, take_jobs
from bench.screens import BUTTONS, MARKUP, TEXTS

Screens = dict[str, tuple[str, InlineKeyboardMarkup]]


def build_dispatcher(screens: Screens, start: tuple[str, InlineKeyboardMarkup]) -> Dispatcher:
    """Two handlers, for whatever comes."""
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def arrive(message: Message) -> None:
        text, markup = start
        await message.answer(text, reply_markup=markup)

    @dispatcher.callback_query()
    async def press(callback: CallbackQuery) -> None:
        text, markup = screens[callback.data or ""]
        await callback.answer()
        if isinstance(callback.message, Message):
            await callback.message.edit_text(text, reply_markup=markup)

    return dispatcher


def read_screens(given: dict[str, list[str]] | None) -> Screens:
    """Each button's screen."""
    if given is None:
        markup = InlineKeyboardMarkup.model_validate_json(MARKUP)
        return {data: (text, markup) for data, text in zip(BUTTONS, TEXTS, strict=True)}
    return {
        data: (text, InlineKeyboardMarkup.model_validate_json(markup))
        for data, (text, markup) in given.items()
    }


async def main() -> None:
    """Run until nobody asks any more."""
    given: dict[str, Any] = arguments()
    screens = read_screens(given.get("screens"))
    bot = Bot(
        TOKEN,
        session=AiohttpSession(api=TelegramAPIServer.from_base(given["api"])),
        default=DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True),
    )
    dispatcher = build_dispatcher(screens, next(reversed(screens.values())))
    async with asyncio.TaskGroup() as group:
        polling = group.create_task(
            dispatcher.start_polling(bot, handle_signals=False, close_bot_session=True)
        )
        await take_jobs({})
        with suppress(RuntimeError):
            await dispatcher.stop_polling()
        await polling


if __name__ == "__main__":
    asyncio.run(main())
