"""What a customer's link leads to: its network, its kind, and when two links are the same.

The addresses themselves are data (bot.domain.sites). The bot never fetches a link.
"""

from dataclasses import dataclass
from re import IGNORECASE
from re import compile as compile_pattern
from typing import Final
from urllib.parse import parse_qsl, urlencode

from bot.domain.addresses import Address, read_address, trimmed
from bot.domain.errors import ShopError
from bot.domain.networks import BRANDS, Network, TargetKind
from bot.domain.recognition import kinds_wanted, network_of
from bot.domain.refusals import LinkWrongHost, NotALink, UsernameNotValid
from bot.domain.sites.directory import SITES, Place, place_of, steady, target_of

__all__ = [
    "Link",
    "Network",
    "TargetKind",
    "kinds_wanted",
    "link_example",
    "link_in",
    "network_of",
    "read_link",
]

_ANYWHERE: Final = frozenset({Network.WEBSITE, Network.OTHER})
_EXAMPLE_ANYWHERE: Final = "https://example.com/page"
_EXAMPLE_PARTS: Final = {
    "name": "username",
    "name2": "title",
    "bot": "username_bot",
    "any": "username",
    "any2": "title",
    "id": "AbC123xyz",
    "id2": "AbC456xyz",
    "number": "123456",
    "number2": "234567",
    "number3": "345678",
    "pair": "1_23",
}
_TRACKER: Final = compile_pattern(
    r"utm_.*|igshid|igsh|si|fbclid|gclid|yclid|dclid|msclkid|twclid|ttclid|mc_[ce]id|ref_?(src|url)"
    r"|feature|share_id|share_app_id|is_from_webapp|sender_device|_[rt]|mibextid|xmt|rdid",
    IGNORECASE,
)
_IDLE_SUBDOMAIN: Final = compile_pattern(r"(?:(?:www|m|mobile)\.)+")


@dataclass(frozen=True, slots=True)
class Link:
    """A checked link.

    ``url`` is what goes to the panel, ``kind`` None where its path says nothing, ``key`` the same
    for all spellings of one target. ``network`` is the host's own, where that is known.
    """

    url: str
    network: Network
    kind: TargetKind | None
    key: str

    def fits(self, kinds: frozenset[TargetKind]) -> bool:
        """Whether the link may be of one of these kinds; an empty set takes any."""
        return not kinds or self.kind is None or self.kind in kinds


def read_link(text: str, *, network: Network) -> Link:
    """The link a person entered for a service of this network.

    ``https://`` is added to what looks like a host, and ``@name`` becomes an address where the
    network has them. WEBSITE and OTHER take any public host. Raises one of bot.domain.refusals.
    """
    entered = trimmed(text)
    example = link_example(network, frozenset())
    if entered.startswith("@"):
        entered = _named(entered[1:], network, example=example)
    address = read_address(entered, example=example)
    place = place_of(address.host)
    if network not in _ANYWHERE and (place is None or place.network is not network):
        raise LinkWrongHost(network=BRANDS[network], host=address.host, example=example)
    if place is None:
        return Link(address.url, network, None, _plain_key(address.host, address))
    return _known_link(address, place)


def link_in(text: str) -> Link | None:
    """The link in what a person wrote outside a form; None when it is words to search for.

    A host alone counts only where it is a known network's: "cheap.followers" is words.
    """
    for candidate in (text, *(word for word in text.split() if "://" in word)):
        try:
            link = read_link(candidate, network=Network.WEBSITE)
        except ShopError:
            continue
        if link.network is not Network.WEBSITE or "://" in candidate:
            return link
    return None


def link_example(network: Network, kinds: frozenset[TargetKind]) -> str:
    """An address of the network to show, of one of these kinds where it has such."""
    site = SITES.get(network)
    if site is None:
        return _EXAMPLE_ANYWHERE
    fitting = (shape.address for shape in site.shapes if shape.kind in kinds)
    template = next(fitting, "") or site.named_at or site.shapes[0].address
    return "https://" + template.format_map(_EXAMPLE_PARTS)


def _named(name: str, network: Network, *, example: str) -> str:
    site = SITES.get(network)
    if site is None or not site.username:
        raise NotALink(example=example)
    if compile_pattern(site.username, IGNORECASE).fullmatch(name) is None:
        raise UsernameNotValid(name=name[:64])
    return "https://" + site.named_at.format(name=name)


def _known_link(address: Address, place: Place) -> Link:
    path = address.path
    before = _IDLE_SUBDOMAIN.sub("", place.before + ".").rstrip(".")
    if SITES[place.network].name_as_subdomain and before:
        path = f"{before}/{path}"
    query = dict(parse_qsl(address.query, keep_blank_values=True))
    target = target_of(place, path=path, query=query)
    if target is None:
        return Link(address.url, place.network, None, _plain_key(place.host, address))
    kind, key = target
    return Link(address.url, place.network, kind, key)


def _plain_key(host: str, address: Address) -> str:
    """The key of an address of no known shape: what is left without spelling and trackers."""
    pairs = parse_qsl(address.query, keep_blank_values=True)
    kept = urlencode(sorted(pair for pair in pairs if _TRACKER.fullmatch(pair[0]) is None))
    key = "/".join(part for part in (_IDLE_SUBDOMAIN.sub("", host), steady(address.path)) if part)
    return f"{key}?{kept}" if kept else key
