"""What a panel's wording speaks of: the network of a service, and the kind of link it wants.

Panels write these names for people, in many languages, scripts and decorations. A wrong guess
costs little: the owner can correct the network, and a kind that does not fit only warns.
"""

from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from re import compile as compile_pattern
from typing import Final
from unicodedata import category as character_category
from unicodedata import normalize

from bot.domain.networks import Network, TargetKind
from bot.domain.sites.directory import SITES
from bot.domain.wording import ABBREVIATIONS, EMBLEMS, NAMES, TYPICAL, WANTS

_TAG: Final = compile_pattern(r"<[^<>]*>")
_RUN_OF_LETTERS: Final = compile_pattern(r"[a-z0-9]+|[^\W\d_a-z]+")
_CATEGORIES_REMEMBERED: Final = 1024
"""A hundred services stand under one heading."""

_TATWEEL: Final = "\u0640"
_K = TargetKind

_ALIKE: Final[dict[Network, frozenset[TargetKind]]] = {
    Network.TELEGRAM: frozenset({_K.CHANNEL, _K.GROUP}),
    Network.FACEBOOK: frozenset({_K.PROFILE, _K.PAGE}),
    Network.VK: frozenset({_K.PROFILE, _K.PAGE, _K.GROUP}),
}
"""Kinds that a network's addresses do not tell apart: who wants one takes the others."""

_KINDS: Final = {
    network: frozenset(shape.kind for shape in site.shapes) for network, site in SITES.items()
}


class _Letters(dict[int, int | None]):
    """What translate makes of a character: itself, or nothing for marks and decoration."""

    def __missing__(self, code: int) -> int | None:
        dropped = chr(code) == _TATWEEL or character_category(chr(code)) in ("Mn", "Cf", "Cc")
        self[code] = None if dropped else code
        return self[code]


_LETTERS: Final = _Letters({ord("ı"): ord("i"), ord("\n"): ord(" "), ord("\t"): ord(" ")})


def fold(text: str) -> str:
    """Text for comparing: no case, accents, decoration, HTML; Arabic letters in one form."""
    bare = _TAG.sub(" ", unescape(text)).casefold()
    return bare if bare.isascii() else normalize("NFKD", bare).casefold().translate(_LETTERS)


def network_of(category: str, name: str) -> Network:
    """The network a service belongs to; OTHER when neither text names one.

    The category decides; where it names several, the one of them that the name names first.
    """
    in_category = _networks_of_category(category)
    in_name = _networks_in(_spaced(name)) if len(set(in_category)) != 1 else []
    if in_category:
        return next((found for found in in_name if found in in_category), in_category[0])
    if in_name:
        return in_name[0]
    return _hinted(category) or _hinted(name) or Network.OTHER


def kinds_wanted(category: str, name: str) -> frozenset[TargetKind]:
    """The kinds of link that make sense for a service; empty where any may."""
    network = network_of(category, name)
    if network not in _KINDS:
        return frozenset()
    wanted = _wanted_in(_spaced(name))
    if wanted is None:
        wanted = _wanted_by_category(category)
    alike = _ALIKE.get(network, frozenset())
    if wanted & alike:
        wanted |= alike
    return wanted & _KINDS[network]


def _spaced(text: str) -> str:
    """The folded text as runs of letters, a blank around each: words are found by ``in``.

    Latin letters and those of other scripts are runs of their own.
    """
    return f" {' '.join(_RUN_OF_LETTERS.findall(fold(text)))} "


def _beginnings(words: str) -> tuple[str, ...]:
    """What to look for in a spaced text: Latin words where a word begins, others anywhere.

    Other scripts put articles and prefixes before a word.
    """
    spaced = (_spaced(word).rstrip() for word in words.split(", "))
    return tuple(word if word.isascii() else word.strip() for word in spaced)


def _namings() -> Iterator[tuple[str, Network]]:
    for network, words in NAMES.items():
        yield from ((_spaced(word).strip(), network) for word in words.split(", "))
    for network, words in ABBREVIATIONS.items():
        yield from ((_spaced(word), network) for word in words.split(", "))


_ALL_NAMINGS: Final = tuple(_namings())
_NAMINGS: Final = {
    False: _ALL_NAMINGS,
    True: tuple((word, network) for word, network in _ALL_NAMINGS if word.isascii()),
}
_ALL_WANTS: Final = tuple((_beginnings(words), kinds) for words, kinds in WANTS)
_WANTS: Final = {
    False: _ALL_WANTS,
    True: tuple((tuple(filter(str.isascii, words)), kinds) for words, kinds in _ALL_WANTS),
}
"""What to look for in any text, and the part of it that a text of Latin letters may hold."""

_TYPICAL: Final = tuple((_beginnings(words), network) for words, network in TYPICAL)


def _networks_in(spaced: str) -> list[Network]:
    """The networks a text names, in the order of the text; of two at one place the earlier."""
    found = [
        (spaced.find(word), network)
        for word, network in _NAMINGS[spaced.isascii()]
        if word in spaced
    ]
    return [network for _, network in sorted(found, key=lambda pair: pair[0])]


@lru_cache(maxsize=_CATEGORIES_REMEMBERED)
def _networks_of_category(category: str) -> tuple[Network, ...]:
    return tuple(_networks_in(_spaced(category)))


@lru_cache(maxsize=_CATEGORIES_REMEMBERED)
def _wanted_by_category(category: str) -> frozenset[TargetKind]:
    return _wanted_in(_spaced(category)) or frozenset()


def _hinted(text: str) -> Network | None:
    """The network of a thing that only it has, or whose emblem stands in the text."""
    spaced = _spaced(text)
    for words, network in _TYPICAL:
        if any(word in spaced for word in words):
            return network
    return next((EMBLEMS[character] for character in text if character in EMBLEMS), None)


def _any_in(spaced: str, words: tuple[str, ...]) -> bool:
    # A loop of its own: any() over a generator takes twice as long, and this is asked a lot.
    for word in words:  # noqa: SIM110
        if word in spaced:
            return True
    return False


def _wanted_in(spaced: str) -> frozenset[TargetKind] | None:
    return next(
        (kinds for words, kinds in _WANTS[spaced.isascii()] if _any_in(spaced, words)),
        None,
    )
