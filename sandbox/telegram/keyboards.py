"""What Telegram accepts as a keyboard.

Limits of the Bot API: callback data 1 to 64 bytes, at most 100 buttons and 8 in a row, a copied
text of 1 to 256 characters, one kind per button.
"""

from urllib.parse import urlsplit

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from sandbox.telegram.refusals import Refused, bad_request

BUTTONS_MAX = 100
ROW_MAX = 8
REPLY_BUTTONS_MAX = 300
REPLY_ROW_MAX = 12
CALLBACK_DATA_BYTES_MAX = 64
COPY_TEXT_MAX = 256

KINDS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)


def check_inline_keyboard(markup: InlineKeyboardMarkup, *, invoice: bool = False) -> None:
    """Raise `Refused` (400) when the keyboard breaks a rule; the first button of an
    `invoice` pays, and no other does."""
    rows = markup.inline_keyboard
    _check_size(rows=[len(row) for row in rows], total_max=BUTTONS_MAX, row_max=ROW_MAX)
    for row_number, row in enumerate(rows):
        for column, button in enumerate(row):
            _check_button(button)
            is_first = (row_number, column) == (0, 0)
            if bool(button.pay) != (invoice and is_first):
                raise bad_request("BUTTON_TYPE_INVALID")


def check_reply_keyboard(markup: ReplyKeyboardMarkup) -> None:
    """Raise `Refused` (400) when the keyboard under the text field breaks a rule."""
    rows = markup.keyboard
    _check_size(rows=[len(row) for row in rows], total_max=REPLY_BUTTONS_MAX, row_max=REPLY_ROW_MAX)
    for row in rows:
        for button in row:
            if not button.text.strip():
                raise bad_request("keyboard button text must be non-empty")


def _check_size(*, rows: list[int], total_max: int, row_max: int) -> None:
    if sum(rows) > total_max or max(rows, default=0) > row_max:
        raise bad_request("reply markup is too long")


def _check_button(button: InlineKeyboardButton) -> None:
    if button.model_extra:
        name = next(iter(button.model_extra))
        raise bad_request(f'can\'t parse inline keyboard button: Unknown field "{name}"')
    if not button.text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    kinds = [kind for kind in KINDS if getattr(button, kind) is not None]
    if not kinds:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if len(kinds) > 1:
        raise bad_request("can't parse inline keyboard button: Exactly one kind is expected")
    if button.callback_data is not None:
        _check_callback_data(button.callback_data)
    if button.url is not None:
        _check_url(button.url)
    if button.copy_text is not None and not 1 <= len(button.copy_text.text) <= COPY_TEXT_MAX:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_callback_data(data: str) -> None:
    if not 1 <= len(data.encode()) <= CALLBACK_DATA_BYTES_MAX:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(url: str) -> None:
    if reason := _why_not_a_link(url):
        raise _invalid_url(url, reason)


def _why_not_a_link(url: str) -> str | None:
    if not url.strip():
        return "URL must be non-empty"
    candidate = url if "://" in url or url.startswith("tg:") else f"http://{url}"
    try:
        parts = urlsplit(candidate)
        host = parts.hostname or ""
    except ValueError:
        return "Wrong HTTP URL"
    if parts.scheme in {"tg", "ton", "tonsite"}:
        return None
    if parts.scheme not in {"http", "https"}:
        return "Unsupported URL protocol"
    local = host == "localhost" or "." in host or ":" in host
    return None if local and " " not in candidate else "Wrong HTTP URL"


def _invalid_url(url: str, reason: str) -> Refused:
    return bad_request(f"inline keyboard button URL '{url}' is invalid: {reason}")
