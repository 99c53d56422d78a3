"""Small pieces of wording that several screens share: names cut to fit, bars, names of networks."""

from typing import Final

from bot.domain.networks import BRANDS, Network
from bot.telegram.texts.translator import Texts

BUTTON_NAME_MAX: Final = 30
"""Characters of a name on a button that also shows a price; phones show about forty."""

HEADING_MAX: Final = 160
LINK_MAX: Final = 120

_BAR_CELLS: Final = 10
_NAMED_BY_TEXTS: Final = frozenset({Network.WEBSITE, Network.OTHER})


def shortened(text: str, most: int) -> str:
    """The text in at most so many characters, cut between words where that is near."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    before, _, last = cut.rpartition(" ")
    kept = before if before and len(last) <= most // 3 else cut
    return kept.rstrip(" |·-–—,;:[(") + "…"


def shortened_link(link: str) -> str:
    """A link in two or three lines of a phone; whole whenever it fits, so that it can be copied."""
    return link if len(link) <= LINK_MAX else link[: LINK_MAX - 1] + "…"


def network_name(t: Texts, network: Network) -> str:
    """A network's name: its owner's spelling, or ours for what is no network. Not escaped."""
    return t.plain(f"network-{network}") if network in _NAMED_BY_TEXTS else BRANDS[network]


def progress_bar(done: int, *, of: int) -> str:
    """How far it is, in ten cells."""
    filled = share(done, of=of, parts=_BAR_CELLS)
    return "▰" * filled + "▱" * (_BAR_CELLS - filled)


def share(done: int, *, of: int, parts: int) -> int:
    """How many of so many equal parts are done, rounded down and never outside of them."""
    return min(max(done, 0), of) * parts // of if of > 0 else 0
