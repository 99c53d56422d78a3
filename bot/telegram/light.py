"""Calls and objects of the hot path, without what nobody reads.

Most of what a tap costs is pydantic making objects of keyboards: the one that was pressed, the one
that is sent, and the same again in Telegram's answer. None of them is read here but the one sent.
"""

from functools import cache
from http import HTTPStatus

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions
from aiohttp import FormData


class ScreenEdit(TelegramMethod[object]):
    """editMessageText for a message with a keyboard (Bot API: editMessageText).

    Its answer stays the plain mapping that came: an edited message keeps its number, and that is
    all that is asked of it.
    """

    __returning__ = object
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    reply_markup: InlineKeyboardMarkup | None
    parse_mode: str | None
    link_preview_options: LinkPreviewOptions


@cache
def _answer_type(returning: object) -> object:
    """The type that an answer is read with. Pydantic alone forgets it as soon as nobody holds it,
    and makes it anew for the next call, which takes longer than the call.
    """
    return Response[returning]  # type: ignore[valid-type]


class LightSession(AiohttpSession):
    """A session that writes a keyboard's JSON in one go, not button by button."""

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """The answer, read by a type that is there to stay. Raises what Telegram refuses with.

        The words of a refusal go far, to the owner's chat for one. A proxy between us and Telegram
        may have put our address into them, and the token is a part of it.
        """
        _answer_type(method.__returning__)
        if status_code != HTTPStatus.OK:
            content = content.replace(bot.token, "***")
        return super().check_response(bot, method, status_code, content)

    def build_form_data(self, bot: Bot, method: TelegramMethod[TelegramType]) -> FormData:
        """The fields of a call."""
        keyboard = getattr(method, "reply_markup", None)
        if not isinstance(keyboard, InlineKeyboardMarkup):
            return super().build_form_data(bot, method)
        form = super().build_form_data(bot, method.model_copy(update={"reply_markup": None}))
        form.add_field("reply_markup", keyboard.model_dump_json(exclude_none=True))
        return form
