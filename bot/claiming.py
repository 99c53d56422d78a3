"""Showing the link that makes its bearer the owner, to whoever started the shop.

It goes to the console and past the log: being seen once is its purpose, being kept is not.
"""

import sys
from io import StringIO
from typing import TextIO


def claim_link(bot_name: str, word: str) -> str:
    """The address that opens the bot and says the word to it."""
    return f"https://t.me/{bot_name}?start=claim_{word}"


def show_claim_link(link: str, out: TextIO | None = None) -> None:
    """Write it down with what to do; on a terminal also as a picture for a phone's camera."""
    out = sys.stdout if out is None else out
    picture = qr_code(link) if out.isatty() and _draws_blocks(out) else ""
    out.write(
        f"\n{picture}Nobody owns this shop yet. Open this link in Telegram, and it is yours:\n\n"
        f"    {link}\n\n"
        "It works once, and until the next start. The rest is asked in the chat.\n\n"
    )
    out.flush()


def qr_code(text: str) -> str:
    """The text as a QR code in blocks of a terminal, two of its rows in one line."""
    import segno  # noqa: PLC0415 - only where a terminal shows it

    drawn = StringIO()
    segno.make(text, error="m").terminal(out=drawn, compact=True)
    return drawn.getvalue() + "\n"


def _draws_blocks(out: TextIO) -> bool:
    return (out.encoding or "").lower().startswith("utf")
