"""Calls and objects of the hot path, without what nobody reads.

Most of what a tap costs is pydantic making objects of keyboards: the one that was pressed, the one
that is sent, and the same again in Telegram's answer. None of them is read here but the one sent.
"""

from functools import cache
from http import HTTPStatus
from json import loads
from typing import Any, ClassVar, Final, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InlineKeyboardMarkup
from aiohttp import ClientError, ClientTimeout, FormData
from pydantic import BaseModel

_JSON: Final = {"Content-Type": "application/json"}
_DONE: Final = b'{"ok":true,'
"""How Telegram begins to say that a call was carried out (Bot API: Making requests)."""


class LightCall(TelegramMethod[object]):
    """A call that is written in one go, and of whose answer next to nothing is read.

    None stands for a field that is not sent; defaults of the bot's are not filled in.
    """

    __returning__: ClassVar[Any] = object

    def read(self, answer: bytes) -> object:
        """What is asked of the answer to a call that went well: nothing more."""
        return True


class SentScreen(BaseModel):
    """What is asked of a message that was sent."""

    message_id: int


class ScreenSending(LightCall):
    """Bot API: sendMessage."""

    __returning__ = SentScreen
    __api_method__ = "sendMessage"

    chat_id: int
    text: str
    reply_markup: InlineKeyboardMarkup | None
    parse_mode: str | None
    link_preview_options: dict[str, bool]
    reply_parameters: dict[str, int | bool] | None

    def read(self, answer: bytes) -> SentScreen:
        """The number of the message."""
        return SentScreen(message_id=loads(answer)["result"]["message_id"])


class ScreenEdit(LightCall):
    """Bot API: editMessageText, for a message with a keyboard."""

    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    reply_markup: InlineKeyboardMarkup | None
    parse_mode: str | None
    link_preview_options: dict[str, bool]


class PressAnswer(LightCall):
    """Bot API: answerCallbackQuery."""

    __api_method__ = "answerCallbackQuery"

    callback_query_id: str
    text: str | None
    show_alert: bool | None


@cache
def _answer_type(returning: object) -> object:
    """The type that an answer is read with. Pydantic alone forgets it as soon as nobody holds it,
    and makes it anew for the next call, which takes longer than the call.
    """
    return Response[returning]  # type: ignore[valid-type]


class LightSession(AiohttpSession):
    """A session that writes light calls and keyboards in one go, not piece by piece."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - the library calls it so
    ) -> TelegramType:
        """Make a call. Raises aiogram's errors."""
        if not isinstance(method, LightCall):
            return await super().make_request(bot, method, timeout)
        session = await self.create_session()
        try:
            async with session.post(
                self.api.api_url(token=bot.token, method=method.__api_method__),
                data=method.model_dump_json(exclude_none=True).encode(),
                headers=_JSON,
                timeout=ClientTimeout(total=self.timeout if timeout is None else timeout),
            ) as answer:
                content = await answer.read()
        except TimeoutError as error:
            raise TelegramNetworkError(method, "Request timeout error") from error
        except ClientError as error:
            raise TelegramNetworkError(method, f"{type(error).__name__}: {error}") from error
        if answer.status != HTTPStatus.OK or not content.startswith(_DONE):
            self.check_response(bot, method, answer.status, content.decode(errors="replace"))
        try:
            return cast("TelegramType", method.read(content))
        except (ValueError, KeyError, TypeError) as error:
            raise ClientDecodeError("The answer cannot be read", error, content) from error

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
