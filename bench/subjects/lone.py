"""The bare aiogram bot as a program of its own, as a tutorial has it: the floor of starting up."""

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

dispatcher = Dispatcher()


@dispatcher.message()
async def arrive(message: Message) -> None:
    """Say hello."""
    await message.answer("Hello!")


async def main() -> None:
    """Run until told to stop."""
    server = TelegramAPIServer.from_base(os.environ["TELEGRAM__API_BASE"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server))
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
