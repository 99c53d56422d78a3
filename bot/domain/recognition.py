"""What a panel's wording speaks of: the network of a service, and the kind of link it wants.

Panels write these names for people, in many languages, scripts and decorations. A wrong guess
costs little: the owner can correct the network, and a kind that does not fit only warns.
"""

from html import unescape
from re import Pattern, escape
from re import compile as compile_pattern
from typing import Final
from unicodedata import category as character_category
from unicodedata import normalize

from bot.domain.networks import Network, TargetKind
from bot.domain.sites.directory import SITES
from bot.domain.wording import ABBREVIATIONS, EMBLEMS, NAMES, TYPICAL, WANTS

_TAG: Final = compile_pattern(r"<[^<>]*>")
_TATWEEL: Final = "\u0640"
_K = TargetKind

_ALIKE: Final[dict[Network, frozenset[TargetKind]]] = {
    Network.TELEGRAM: frozenset({_K.CHANNEL, _K.GROUP}),
    Network.FACEBOOK: frozenset({_K.PROFILE, _K.PAGE}),
    Network.VK: frozenset({_K.PROFILE, _K.PAGE, _K.GROUP}),
}
"""Kinds that a network's addresses do not tell apart: who wants one takes the others."""


def fold(text: str) -> str:
    """Text for comparing: no case, accents, decoration, HTML; Arabic letters in one form."""
    bare = _TAG.sub(" ", unescape(text)).casefold().replace("ı", "i")
    letters = normalize("NFKD", bare).casefold()
    return "".join(
        character
        for character in letters
        if character != _TATWEEL and character_category(character) not in ("Mn", "Cf", "Cc")
    )


def network_of(category: str, name: str) -> Network:
    """The network a service belongs to; OTHER when neither text names one.

    The category decides; where it names several, the one of them that the name names first.
    """
    in_category, in_name = _networks_in(fold(category)), _networks_in(fold(name))
    if in_category:
        return next((found for found in in_name if found in in_category), in_category[0])
    if in_name:
        return in_name[0]
    return _hinted(fold(category)) or _hinted(fold(name)) or Network.OTHER


def kinds_wanted(category: str, name: str) -> frozenset[TargetKind]:
    """The kinds of link that make sense for a service; empty where any may."""
    site = SITES.get(network_of(category, name))
    if site is None:
        return frozenset()
    wanted = _wanted_in(fold(name))
    if wanted is None:
        wanted = _wanted_in(fold(category)) or frozenset()
    alike = _ALIKE.get(network_of(category, name), frozenset())
    if wanted & alike:
        wanted |= alike
    return wanted & frozenset(shape.kind for shape in site.shapes)


def _word(word: str, *, whole: bool) -> str:
    """A pattern for a folded word: Latin ones begin (and, whole, end) where a word does."""
    folded = fold(word)
    pattern = r"[\W_]*".join(escape(piece) for piece in folded.split())
    if not folded.isascii():
        return rf"(?<!\w){pattern}(?!\w)" if whole else pattern
    return rf"(?<![a-z0-9]){pattern}" + (r"(?![a-z0-9])" if whole else "")


def _one_of(words: str, *, whole: bool = False) -> str:
    return "|".join(_word(word, whole=whole) for word in words.split(", ") if word)


def _naming(network: Network) -> str:
    anywhere = "|".join(escape(fold(word)) for word in NAMES[network].split(", "))
    whole = _one_of(ABBREVIATIONS.get(network, ""), whole=True)
    return f"(?P<{network.value}>{anywhere}" + (f"|{whole})" if whole else ")")


_NAMING: Final = compile_pattern("|".join(_naming(network) for network in NAMES))
_WANTS: Final[tuple[tuple[Pattern[str], frozenset[TargetKind]], ...]] = tuple(
    (compile_pattern(_one_of(words)), kinds) for words, kinds in WANTS
)
_TYPICAL: Final = tuple((compile_pattern(_one_of(words)), found) for words, found in TYPICAL)


def _networks_in(folded: str) -> list[Network]:
    """The networks a folded text names, in the order of the text."""
    return [Network(found.lastgroup) for found in _NAMING.finditer(folded) if found.lastgroup]


def _hinted(folded: str) -> Network | None:
    """The network of a thing that only it has, or whose emblem stands in the text."""
    for pattern, network in _TYPICAL:
        if pattern.search(folded):
            return network
    return next((EMBLEMS[character] for character in folded if character in EMBLEMS), None)


def _wanted_in(folded: str) -> frozenset[TargetKind] | None:
    return next((kinds for pattern, kinds in _WANTS if pattern.search(folded)), None)
