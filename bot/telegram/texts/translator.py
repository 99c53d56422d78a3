"""What the bot says, in each language: Fluent texts with values that are made safe.

The text of a message is trusted HTML, its values never are. A language is one ``.ftl`` file here;
the files are found by scanning the folder.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from pathlib import Path
from types import NoneType
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale
from fluent.runtime import FluentResource
from fluent.syntax.ast import EntryType, Junk, Message, Term
from structlog import get_logger

from bot.domain.books import Month
from bot.domain.money import Amount, Money
from bot.telegram.texts.formats import bare_money_text, moment_text, money_text, month_text
from bot.telegram.texts.markup import escaped, fit_marks, plain
from bot.telegram.texts.source import Source

FOLDER: Final = Path(__file__).parent
FALLBACK: Final = "en"
"""The language every text exists in."""

REMEMBERED: Final = 2048
"""Texts kept ready in each language: making one costs a hundred times as much as finding it."""

_LASTING: Final = (str, int, bool, NoneType, Money, Amount)

log = get_logger(__name__)


class TextBroken(Exception):
    """A text, or a value it needs, is missing or wrong: a mistake of ours or a translator's."""


class Texts:
    """What the bot says in one language: ``t("key", name=value)``."""

    def __init__(
        self,
        language: str,
        source: Source,
        *,
        currency: str | None,
        timezone: ZoneInfo,
        fail: Callable[[str, str, list[str]], None],
        fallback: "Texts | None",
    ) -> None:
        """``fail`` is told the language, key and faults of a broken text before it falls back."""
        self.language = language
        self._locale = Locale.parse(language, sep="-")
        self.is_rtl: bool = self._locale.text_direction == "rtl"
        self._source = source
        self._currency = currency
        self._timezone = timezone
        self._fail = fail
        self._fallback = fallback
        self._made = lru_cache(maxsize=REMEMBERED)(self._remember)
        self._made_plain = lru_cache(maxsize=REMEMBERED)(self._remember_plain)

    def __call__(self, key: str, /, **values: object) -> str:
        """The text as HTML for a message, every value escaped.

        Takes text, Enum (its value), Money (in the shop's currency), Amount, int and Decimal,
        Month, datetime, bool ("yes", "no"), None ("none"), and lists of these.
        Raises TextBroken for an unknown key or a missing value where texts are strict.
        """
        if _is_lasting(values):
            return self._made(key, *_typed(values))
        return self._make(key, values)

    def plain(self, key: str, /, **values: object) -> str:
        """The same for buttons and toasts: no tags, no entities, no invisible marks."""
        if _is_lasting(values):
            return self._made_plain(key, *_typed(values))
        return plain(self._make(key, values))

    def _remember(self, key: str, *typed: tuple[str, type, object]) -> str:
        return self._make(key, {name: value for name, _, value in typed})

    def _remember_plain(self, key: str, *typed: tuple[str, type, object]) -> str:
        return plain(self._made(key, *typed))

    def _make(self, key: str, values: Mapping[str, object]) -> str:
        found, faults = self._format(key, values)
        if not faults:
            return found
        self._fail(self.language, key, faults)
        return self._fallback(key, **values) if self._fallback else found

    def _format(self, key: str, values: Mapping[str, object]) -> tuple[str, list[str]]:
        if not self._source.has_message(key):
            return key, ["no such text"]
        pattern = self._source.get_message(key).value
        if pattern is None:
            return key, ["the text is empty"]
        faults: list[str] = []
        arguments = {name: self._argument(value, faults) for name, value in values.items()}
        html, errors = self._source.format_pattern(pattern, arguments)
        faults.extend(str(error) for error in errors)
        return fit_marks(html, is_rtl=self.is_rtl), faults

    def _argument(self, value: object, faults: list[str]) -> str | int | Decimal:
        if isinstance(value, Enum):
            value = value.value
        match value:
            case None:
                return "none"
            case bool():
                return "yes" if value else "no"
            case int() | Decimal():
                return value
            case str():
                return escaped(value)
            case list() | tuple() | set() | frozenset():
                return ", ".join(self._item(one, faults) for one in value)
            case _:
                return self._formatted(value, faults)

    def _item(self, value: object, faults: list[str]) -> str:
        return str(self._argument(value, faults))

    def _formatted(self, value: object, faults: list[str]) -> str:
        match value:
            case Money() if self._currency is not None:
                return money_text(value, self._currency, self._locale)
            case Money():
                return bare_money_text(value, self._locale)
            case Amount():
                return money_text(value.money, value.currency, self._locale)
            case Month():
                return month_text(value, locale=self._locale)
            case datetime():
                return moment_text(value, timezone=self._timezone, locale=self._locale)
            case _:
                faults.append(f"a value of type {type(value).__name__}")
                return escaped(str(value))


class Translator:
    """Every language the bot speaks."""

    def __init__(
        self,
        *,
        folder: Path = FOLDER,
        timezone: str = "UTC",
        currency: Callable[[], str | None] = lambda: None,
        is_strict: bool = False,
    ) -> None:
        """``timezone`` is the shop's, as in the tz database.

        ``currency`` answers with the shop's currency, None while it is not known yet.

        Strict (in tests) a broken text raises TextBroken; otherwise it is logged and the English
        one is shown instead.
        """
        self._currency = currency
        self._timezone = ZoneInfo(timezone)
        self._is_strict = is_strict
        self._sources = {path.stem: self._read(path) for path in sorted(folder.glob("*.ftl"))}
        if FALLBACK not in self._sources:
            raise TextBroken(f"{folder} holds no {FALLBACK}.ftl")
        self._codes = {code.lower(): code for code in self._sources}
        self._texts: dict[tuple[str, str | None], Texts] = {}

    def texts(self, language: str, *, currency: str | None = None) -> Texts:
        """The texts in the closest language, Money being in ``currency`` (default: the shop's)."""
        code = self.closest(language)
        known = (code, currency or self._currency())
        if known not in self._texts:
            self._texts[known] = self._made(*known)
        return self._texts[known]

    def closest(self, language_code: str | None) -> str:
        """The language for what a Telegram app says it is set to (an IETF tag, or nothing)."""
        code = (language_code or "").replace("_", "-").lower()
        base = code.partition("-")[0]
        for candidate in (code, base):
            if candidate in self._codes:
                return self._codes[candidate]
        relatives = (known for known in sorted(self._codes) if known.partition("-")[0] == base)
        return self._codes[next(relatives, FALLBACK)]

    def languages(self) -> dict[str, str]:
        """Each language's code and its own name for itself."""
        return {code: _own_name(code) for code in self._sources}

    def _made(self, code: str, currency: str | None) -> Texts:
        fallback = None if code == FALLBACK else self.texts(FALLBACK, currency=currency)
        return Texts(
            code,
            self._sources[code],
            currency=currency,
            timezone=self._timezone,
            fail=self._fail,
            fallback=fallback,
        )

    def _read(self, path: Path) -> Source:
        text = path.read_text(encoding="utf-8")
        if self._is_strict:
            self._check(path, text)
        return Source(path.stem, text)

    def _check(self, path: Path, text: str) -> None:
        """See that the whole file can be read; a shop at work finds out text by text."""
        entries = FluentResource(text).body
        if faults := [*_unreadable(entries), *_repeated(entries)]:
            self._fail(path.stem, path.name, faults)

    def _fail(self, language: str, key: str, faults: list[str]) -> None:
        if self._is_strict:
            raise TextBroken(f"{language}: {key}: {'; '.join(faults)}")
        log.error("text broken", language=language, key=key, faults=faults)


def _is_lasting(values: Mapping[str, object]) -> bool:
    """Whether equal values of these types always make the same text; 1.0 and 1.00 do not."""
    return all(type(value) in _LASTING or isinstance(value, Enum) for value in values.values())


def _typed(values: Mapping[str, object]) -> list[tuple[str, type, object]]:
    """The values with their types, because True is equal to 1."""
    return [(name, type(value), value) for name, value in values.items()]


def _unreadable(entries: Iterable[EntryType]) -> list[str]:
    return [f"not Fluent: {one.content!r}" for one in entries if isinstance(one, Junk)]


def _repeated(entries: Iterable[EntryType]) -> list[str]:
    named = Counter((type(one), one.id.name) for one in entries if isinstance(one, Message | Term))
    return [f"{name} stands there {count} times" for (_, name), count in named.items() if count > 1]


def _own_name(code: str) -> str:
    name = Locale.parse(code, sep="-").display_name or code
    return name[:1].upper() + name[1:]
