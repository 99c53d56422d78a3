"""A customer's invitation: the link to pass on, and what it brings."""

from urllib.parse import urlencode

from aiogram.types import CopyTextButton, InlineKeyboardButton

from bot.shop.referrals import InviteCard
from bot.telegram.callbacks import MenuOpened, WalletOpened
from bot.telegram.screens.keyboards import Row, button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts


def invitation(t: Texts, card: InviteCard | None, *, bot_name: str) -> Screen:
    """The link, what one earns, how many came; or that inviting brings nothing at the moment."""
    away = [
        button(t.plain("button-wallet"), WalletOpened()),
        button(t.plain("button-menu"), MenuOpened()),
    ]
    if card is None:
        return Screen(t("invite-off"), keyboard(away))
    link = f"https://t.me/{bot_name}?start=r_{card.word}"
    parts = [
        t("screen-invite", percent=card.percent, link=link),
        t("invite-so-far", friends=card.friends, earned=card.earned),
    ]
    return Screen("\n\n".join(parts), keyboard(_passing_on(t, link), away))


def _passing_on(t: Texts, link: str) -> Row:
    """Copy the link, or choose a chat to send it to (https://core.telegram.org/widgets/share)."""
    share = "https://t.me/share/url?" + urlencode({"url": link})
    return [
        InlineKeyboardButton(
            text=t.plain("button-copy-invite"), copy_text=CopyTextButton(text=link)
        ),
        InlineKeyboardButton(text=t.plain("button-share-invite"), url=share),
    ]
