"""A web address as a person types it, taken apart and refused where it could do harm.

The rules are those of money page section 10. Nothing is ever fetched: the text goes to a panel,
which may well fetch it, so addresses of private networks are refused too.
"""

from dataclasses import dataclass
from ipaddress import ip_address
from re import IGNORECASE
from re import compile as compile_pattern
from typing import Final
from urllib.parse import SplitResult, urlsplit

from bot.domain.characters import INVISIBLE, is_harmful
from bot.domain.refusals import (
    LinkHasLogin,
    LinkHasNoHost,
    LinkHasOddCharacters,
    LinkHasPort,
    LinkHasSpaces,
    LinkHostNotPublic,
    LinkNotHttp,
    LinkTooLong,
    NotALink,
    TextMissing,
)

LENGTH_MAX: Final = 2048
"""Characters in a link (money page section 10)."""

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_QUOTING: Final = frozenset('\\<>"`{}|^')
_SCHEME: Final = compile_pattern(r"([a-z][a-z0-9+.-]*):(?!\d)(//)?", IGNORECASE)
_HOST_FIRST: Final = compile_pattern(r"(//)?[^/?#@:]+\.[^/?#@:]+([/?#:].*)?")
_HOST_NAME: Final = compile_pattern(r"([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_IP_LIKE: Final = compile_pattern(r"\[.*\]|([0-9a-fx]+\.)*(0x[0-9a-f]*|[0-9]+)")
_PRIVATE_NAMES: Final = (
    "localhost",
    ".localhost",
    ".local",
    ".localdomain",
    ".internal",
    ".intranet",
    ".lan",
    ".home",
    ".corp",
    ".home.arpa",
    ".onion",
)


@dataclass(frozen=True, slots=True)
class Address:
    """A public address of the web. The host is in lower case and ASCII, without its port."""

    url: str
    host: str
    path: str
    query: str


def trimmed(text: str) -> str:
    """The text without what copying leaves at its ends.

    Raises TextMissing, LinkTooLong, LinkHasSpaces, LinkHasOddCharacters.
    """
    entered = text.strip("".join(INVISIBLE) + " \t\r\n\u00a0")
    if not entered:
        raise TextMissing
    if len(entered) > LENGTH_MAX:
        raise LinkTooLong(most=LENGTH_MAX)
    if any(character.isspace() for character in entered):
        raise LinkHasSpaces
    if any(character in _QUOTING or is_harmful(character) for character in entered):
        raise LinkHasOddCharacters
    return entered


def read_address(entered: str, *, example: str) -> Address:
    """The address in a trimmed text; what looks like a host gets its ``https://``.

    ``example`` is shown when the text is no address. Raises NotALink, LinkNotHttp, LinkHasLogin,
    LinkHasPort, LinkHasNoHost, LinkHostNotPublic, LinkTooLong.
    """
    parts = _split(_with_scheme(entered, example=example))
    if "@" in parts.netloc:
        raise LinkHasLogin
    port = _port_of(parts)
    host = _public_host(parts.hostname or "")
    name = (parts.hostname or "").rstrip(".")
    shown = f"[{name}]" if ":" in name else name
    url = parts._replace(netloc=f"{shown}:{port}" if port else shown).geturl()
    if len(url) > LENGTH_MAX:
        raise LinkTooLong(most=LENGTH_MAX)
    return Address(url, host, parts.path, parts.query)


def _with_scheme(entered: str, *, example: str) -> str:
    named = _SCHEME.match(entered)
    if named is not None:
        if named[1].lower() not in _DEFAULT_PORTS:
            raise LinkNotHttp(example=example)
        if named[2] is None:
            raise LinkHasNoHost
        return entered
    if _HOST_FIRST.fullmatch(entered) is None:
        raise NotALink(example=example)
    return "https://" + entered.removeprefix("//")


def _split(text: str) -> SplitResult:
    try:
        return urlsplit(text)
    except ValueError as error:
        raise LinkHasNoHost from error


def _port_of(parts: SplitResult) -> int | None:
    """The port to write down: none where it is the scheme's own."""
    try:
        port = parts.port
    except ValueError as error:
        raise LinkHasPort from error
    if port is not None and port not in _DEFAULT_PORTS.values():
        raise LinkHasPort
    return None if port == _DEFAULT_PORTS[parts.scheme] else port


def _public_host(shown: str) -> str:
    host = shown.rstrip(".")
    if _IP_LIKE.fullmatch(host) or ":" in host:
        return _public_ip(host)
    if host.endswith(_PRIVATE_NAMES):
        raise LinkHostNotPublic
    try:
        ascii_host = host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise LinkHasNoHost from error
    if _HOST_NAME.fullmatch(ascii_host) is None:
        raise LinkHasNoHost
    return ascii_host


def _public_ip(host: str) -> str:
    """An address in numbers, if it is written in full and public; short forms may mean any."""
    try:
        public = ip_address(host).is_global
    except ValueError as error:
        raise LinkHostNotPublic from error
    if not public:
        raise LinkHostNotPublic
    return host
