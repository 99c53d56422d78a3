"""Every site there is, and which of them a host or an address belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from re import Pattern, escape, split
from re import compile as compile_pattern
from typing import Final
from urllib.parse import quote, unquote

from bot.domain.networks import Network, TargetKind
from bot.domain.sites import boards, media, messaging, social
from bot.domain.sites.shape import Shape, Site

SITES: Final[dict[Network, Site]] = {
    **social.SITES,
    **media.SITES,
    **messaging.SITES,
    **boards.SITES,
}

_PARTS: Final = {
    "name": r"[^/?+]+",
    "id": r"[^/?]+",
    "any": r"[^/?]+",
    "bot": r"[^/?+]+[bB][oO][tT]",
    "number": r"[0-9]+",
    "pair": r"-?[0-9]+_[0-9]+",
}
_CASELESS: Final = ("name", "bot")
_KEPT_BY_QUOTING: Final = "/@+-._~=:,!"

_HOSTS: Final[dict[str, Network]] = {
    host: network for network, site in SITES.items() for host in (*site.hosts, *site.same_hosts)
}


@dataclass(frozen=True, slots=True)
class Place:
    """A host of a known site: the host it stands for, and what stood before it."""

    network: Network
    host: str
    before: str


def place_of(host: str) -> Place | None:
    """The site that a lower-case host belongs to, with or without what stands before it."""
    labels = host.split(".")
    for start in range(len(labels)):
        known = ".".join(labels[start:])
        if known in _HOSTS:
            network = _HOSTS[known]
            same = SITES[network].same_hosts.get(known, known)
            return Place(network, same, ".".join(labels[:start]))
    return None


def target_of(
    place: Place, *, path: str, query: Mapping[str, str]
) -> tuple[TargetKind, str] | None:
    """What a path of a known site leads to, and its key; None where no shape fits."""
    site = SITES[place.network]
    address = f"{place.host}/{steady(path)}"
    for shape in sorted(site.shapes, key=lambda shape: "?" not in shape.address):
        parts = _parts_of(shape, address, query)
        if parts is not None and site.not_names.isdisjoint(parts.values()):
            return shape.kind, (shape.key or shape.address).format_map(parts)
    return None


def steady(path: str) -> str:
    """A path in one spelling: no slashes at its ends or doubled, one way of quoting."""
    segments = (segment for segment in path.split("/") if segment)
    return quote(unquote("/".join(segments)), safe=_KEPT_BY_QUOTING)


def _parts_of(shape: Shape, address: str, query: Mapping[str, str]) -> dict[str, str] | None:
    path, _, parameter = shape.address.partition("?")
    fitting = _pattern_of(path).fullmatch(address)
    if fitting is None:
        return None
    found = fitting.groupdict()
    if parameter:
        name, _, value = parameter.partition("=")
        fitting = _pattern_of(value).fullmatch(steady(query.get(name, "")))
        if fitting is None:
            return None
        found |= fitting.groupdict()
    return {part: _in_one_case(part, value) for part, value in found.items()}


def _in_one_case(part: str, value: str) -> str:
    if not part.startswith(_CASELESS):
        return value
    return quote(unquote(value).lower(), safe=_KEPT_BY_QUOTING)


@cache
def _pattern_of(template: str) -> Pattern[str]:
    pieces = split(r"\{([a-z]+)([0-9]?)\}", template)
    pattern = escape(pieces[0])
    for word, digit, literal in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        pattern += f"(?P<{word}{digit}>{_PARTS[word]}){escape(literal)}"
    return compile_pattern(pattern)
