"""Structured logs without secrets: JSON, or readable lines on a terminal.

What libraries log goes through the same masking, their exceptions included.
"""

import logging
import sys
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Any, Final, TextIO
from urllib.parse import quote, quote_plus

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

MASK: Final = "***"
_QUIET: Final = ("httpx", "httpcore", "aiohttp", "aiogram", "aiosqlite", "alembic", "asyncio")
_LEFT: Final = ("", "/", "!$&'()*+,;=:@/")
"""Characters that one or another writer of addresses leaves as they are (RFC 3986)."""

_SHORTEST: Final = 6
"""A shorter text is no secret worth the name, and masking it would spoil ordinary words."""


class SecretMask:
    """A processor that replaces secrets wherever they stand in an event."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets: list[str] = []
        for secret in secrets:
            self.hide(secret)

    def hide(self, secret: str) -> None:
        """Replace this one too from now on, also as addresses and forms write it."""
        if len(secret) >= _SHORTEST:
            written = {secret, quote_plus(secret), *(quote(secret, safe=one) for one in _LEFT)}
            self._secrets = sorted({*self._secrets, *written}, key=len, reverse=True)

    def __call__(self, _logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
        """The event without secrets."""
        return {key: self.clean(value) for key, value in event.items()}

    def clean(self, value: Any) -> Any:
        """A value without secrets; what hides one in another type becomes text."""
        if isinstance(value, str):
            for secret in self._secrets:
                value = value.replace(secret, MASK)
            return value
        if isinstance(value, dict):
            return {self.clean(key): self.clean(item) for key, item in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self.clean(item) for item in value]
        if value is None or isinstance(value, bool | int | float):
            return value
        text = str(value)
        return self.clean(text) if self.clean(text) != text else value


class _Lines(logging.StreamHandler[TextIO]):
    """Lines of the log; of one that cannot be formatted nothing is shown, for nobody masked it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Say where it came from, as long as there is anybody to tell."""
        if not self.stream.closed:
            self.stream.write(f"a line of {record.name} could not be written ({record.filename})\n")


def set_up_logs(secrets: Sequence[str], *, quiet: bool = False) -> SecretMask:
    """Send all logs to standard error. ``quiet`` keeps warnings and worse alone.

    What ends the process goes there too. The mask can be told of secrets that are learned later.
    """
    mask = SecretMask(secrets)
    on_terminal = sys.stderr.isatty()
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(),
        structlog.processors.format_exc_info,
        mask,
    ]
    render: Processor = (
        structlog.dev.ConsoleRenderer() if on_terminal else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = _Lines(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                mask,
                render,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING if quiet else logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = _log_the_end
    return mask


def _log_the_end(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    """A traceback that Python would print by itself passes the mask as well."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    logging.getLogger(__name__).critical("ended by an error", exc_info=(kind, error, traceback))
