"""A batch of gift codes as a file for its owner: sent once, for only hashes are kept."""

from typing import Final

from aiogram.enums import ParseMode
from aiogram.types import BufferedInputFile, CallbackQuery

from bot.domain.sheets import sheet
from bot.telegram.show import bot_of
from bot.telegram.texts.translator import Texts

_NAME: Final = "gift-codes.csv"


def gift_link(bot_name: str, code: str) -> str:
    """Where a code is redeemed by opening it (product page 2: deep links)."""
    return f"https://t.me/{bot_name}?start=g_{code}"


async def send_gift_file(event: CallbackQuery, t: Texts, codes: str, *, bot_name: str) -> None:
    """Send the codes, one per line of the text, to who has confirmed them, each with its link."""
    made = codes.split("\n")
    rows = [("code", "link"), *((code, gift_link(bot_name, code)) for code in made)]
    await bot_of(event).send_document(
        chat_id=event.from_user.id,
        document=BufferedInputFile(sheet(rows).encode(), filename=_NAME),
        caption=t("gift-file", count=len(made)),
        parse_mode=ParseMode.HTML,
    )
