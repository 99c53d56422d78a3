"""The HTTP face towards the chat page, what it does in a person's name."""

from typing import Any, TypedDict

from aiogram.types import InlineKeyboardButton, Message
from aiohttp import web

from sandbox.telegram import acts
from sandbox.telegram.directory import Account
from sandbox.telegram.page_errors import PageError, answered
from sandbox.telegram.world import World

TEXT_MAX = 4096


class PageActs:
    """Texts, files, presses, payments and blocks from the page."""

    def __init__(self, world: World) -> None:
        """The acts happen in this state."""
        self._world = world

    def add_routes(self, application: web.Application) -> None:
        """Serve `POST /page/chats/{person}/...`."""
        handlers = {
            "text": self._text,
            "photo": self._photo,
            "document": self._document,
            "sticker": self._sticker,
            "press": self._press,
            "pay": self._pay,
            "charge-back": self._charge_back,
            "block": self._block,
        }
        for name, handler in handlers.items():
            application.router.add_post(f"/page/chats/{{person}}/{name}", answered(handler))

    async def _text(self, request: web.Request) -> web.StreamResponse:
        account = account_of(self._world, request)
        fields = await _json(request)
        text = str(fields.get("text") or "").strip()
        if not 1 <= len(text) <= TEXT_MAX:
            raise PageError(400, f"a text has 1 to {TEXT_MAX} characters")
        reply_to = fields.get("reply_to")
        acts.write(
            self._world, account, text, reply_to=reply_to if isinstance(reply_to, int) else None
        )
        return web.json_response({})

    async def _photo(self, request: web.Request) -> web.StreamResponse:
        account = account_of(self._world, request)
        upload, about = await _upload(request)
        acts.send_photo(self._world, account, upload.file.read(), **about)
        return web.json_response({})

    async def _document(self, request: web.Request) -> web.StreamResponse:
        account = account_of(self._world, request)
        upload, about = await _upload(request)
        file = self._world.files.keep(
            upload.file.read(),
            kind="document",
            name=upload.filename,
            mime_type=upload.content_type,
        )
        acts.send_document(self._world, account, file, **about)
        return web.json_response({})

    async def _sticker(self, request: web.Request) -> web.StreamResponse:
        acts.send_sticker(self._world, account_of(self._world, request))
        return web.json_response({})

    async def _press(self, request: web.Request) -> web.StreamResponse:
        account = account_of(self._world, request)
        fields = await _json(request)
        message = self._message(account, fields)
        button = _button(message, fields)
        if button is None or button.callback_data is None:
            raise PageError(400, "there is no such button to press")
        press = acts.press(
            self._world,
            account,
            chat_id=account.id,
            message_id=message.message_id,
            data=button.callback_data,
        )
        return web.json_response({"press": press.query.id})

    async def _pay(self, request: web.Request) -> web.StreamResponse:
        account = account_of(self._world, request)
        message = self._message(account, await _json(request))
        invoice = self._world.payments.invoices.get(message.message_id)
        if invoice is None:
            raise PageError(400, "this message is no invoice")
        paid = await acts.pay(self._world, account, invoice)
        return web.json_response({"ok": paid.error is None, "error": paid.error})

    async def _charge_back(self, request: web.Request) -> web.StreamResponse:
        account = account_of(self._world, request)
        payment = self._message(account, await _json(request)).successful_payment
        if payment is None:
            raise PageError(400, "this message is no payment")
        acts.charge_back(self._world, account, payment.telegram_payment_charge_id)
        return web.json_response({})

    async def _block(self, request: web.Request) -> web.StreamResponse:
        account = account_of(self._world, request)
        blocked = (await _json(request)).get("blocked")
        if not isinstance(blocked, bool):
            raise PageError(400, "blocked is true or false")
        acts.set_blocked(self._world, account, blocked=blocked)
        return web.json_response({"blocked": blocked})

    def _message(self, account: Account, fields: dict[str, Any]) -> Message:
        message_id = fields.get("message_id")
        message = (
            self._world.chats.find(account.id, message_id) if isinstance(message_id, int) else None
        )
        if message is None:
            raise PageError(404, "this message is gone")
        return message


def account_of(world: World, request: web.Request) -> Account:
    """The person in the address; raises `PageError` 404 for a stranger."""
    given = request.match_info["person"]
    account = (
        world.directory.people.get(int(given)) if given.isascii() and given.isdigit() else None
    )
    if account is None or not account.shown:
        raise PageError(404, "nobody here has this number")
    return account


def _button(message: Message, fields: dict[str, Any]) -> InlineKeyboardButton | None:
    row, column = fields.get("row"), fields.get("column")
    if message.reply_markup is None or not isinstance(row, int) or not isinstance(column, int):
        return None
    rows = message.reply_markup.inline_keyboard
    if 0 <= row < len(rows) and 0 <= column < len(rows[row]):
        return rows[row][column]
    return None


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        fields = await request.json()
    except ValueError as error:
        raise PageError(400, "this is no JSON") from error
    if not isinstance(fields, dict):
        raise PageError(400, "an object is expected")
    return fields


class _About(TypedDict):
    caption: str | None
    reply_to: int | None


async def _upload(request: web.Request) -> tuple[web.FileField, _About]:
    """The file of a form, and what goes with it."""
    form = await request.post()
    upload = form.get("file")
    if not isinstance(upload, web.FileField):
        raise PageError(400, "there is no file")
    caption = str(form.get("caption") or "")
    reply_to = str(form.get("reply_to") or "")
    is_number = reply_to.isascii() and reply_to.isdigit()
    return upload, {"caption": caption or None, "reply_to": int(reply_to) if is_number else None}
