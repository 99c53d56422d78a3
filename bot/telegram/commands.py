"""The commands that Telegram lists under "/", in each language, and the owner's own."""

from collections.abc import Iterable
from typing import Final

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.shop.owners import Owners
from bot.telegram.refusals import is_unreachable
from bot.telegram.texts.translator import FALLBACK, Texts, Translator

CUSTOMER: Final = (
    "start",
    "catalogue",
    "search",
    "orders",
    "wallet",
    "invite",
    "language",
    "support",
    "paysupport",
    "help",
    "cancel",
)
OWNER: Final = ("admin", "stats", "books", "broadcast", "sync", "credit", "gift", "markup", "order")

_LANGUAGE_CODE_LENGTH: Final = 2


async def register(bot: Bot, translator: Translator, owners: Owners) -> None:
    """Tell Telegram all commands: for everybody by language, then for each owner's chat.

    Bot API: setMyCommands; its language codes have two letters, so others show English. An owner
    who has never started the bot has no chat yet and gets the owner's commands next time.
    """
    for code in translator.languages():
        await bot.set_my_commands(
            commands_of(translator.texts(code), CUSTOMER),
            scope=BotCommandScopeAllPrivateChats(),
            language_code=None if code == FALLBACK else code[:_LANGUAGE_CODE_LENGTH],
        )
    for owner in owners.ids:
        await register_for(bot, owner, translator.texts(FALLBACK), is_owner=True)


async def register_for(bot: Bot, chat_id: int, t: Texts, *, is_owner: bool) -> None:
    """Tell Telegram the commands of one person's chat, in the language they chose."""
    names = (*CUSTOMER, *OWNER) if is_owner else CUSTOMER
    try:
        await bot.set_my_commands(commands_of(t, names), scope=BotCommandScopeChat(chat_id=chat_id))
    except TelegramBadRequest as error:
        if not is_unreachable(error):
            raise


def commands_of(t: Texts, names: Iterable[str]) -> list[BotCommand]:
    """These commands with what they do."""
    return [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in names]
