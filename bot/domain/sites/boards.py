"""Addresses of the networks that gather boards, communities and work."""

from typing import Final

from bot.domain.networks import Network
from bot.domain.networks import TargetKind as Kind
from bot.domain.sites.shape import Shape, Site

_PINTEREST_ABROAD: Final = (
    "pinterest.at",
    "pinterest.ca",
    "pinterest.ch",
    "pinterest.co.kr",
    "pinterest.co.uk",
    "pinterest.com.au",
    "pinterest.com.mx",
    "pinterest.de",
    "pinterest.es",
    "pinterest.fr",
    "pinterest.ie",
    "pinterest.it",
    "pinterest.jp",
    "pinterest.nz",
    "pinterest.pt",
    "pinterest.se",
)

SITES: Final[dict[Network, Site]] = {
    Network.LINKEDIN: Site(
        hosts=("linkedin.com", "lnkd.in"),
        shapes=(
            Shape("linkedin.com/in/{name}", Kind.PROFILE),
            Shape("linkedin.com/posts/{id}", Kind.POST),
            Shape("linkedin.com/feed/update/{id}", Kind.POST),
            Shape("linkedin.com/company/{name}", Kind.PAGE),
            Shape("linkedin.com/company/{name}/{any}", Kind.PAGE, "linkedin.com/company/{name}"),
            Shape("linkedin.com/showcase/{name}", Kind.PAGE),
            Shape("linkedin.com/school/{name}", Kind.PAGE),
            Shape("linkedin.com/groups/{number}", Kind.GROUP),
            Shape("linkedin.com/events/{id}", Kind.EVENT),
        ),
    ),
    Network.PINTEREST: Site(
        hosts=("pinterest.com", "pin.it"),
        same_hosts=dict.fromkeys(_PINTEREST_ABROAD, "pinterest.com"),
        username=r"[a-z0-9_]{3,30}",
        named_at="pinterest.com/{name}",
        not_names=frozenset({"pin", "ideas", "search"}),
        shapes=(
            Shape("pinterest.com/{name}", Kind.PROFILE),
            Shape("pinterest.com/pin/{id}", Kind.POST),
            Shape("pinterest.com/{name}/{name2}", Kind.BOARD),
        ),
    ),
    Network.REDDIT: Site(
        hosts=("reddit.com", "redd.it"),
        shapes=(
            Shape("reddit.com/r/{any}/comments/{id}", Kind.POST, "redd.it/{id}"),
            Shape("reddit.com/r/{any}/comments/{id}/{any2}", Kind.POST, "redd.it/{id}"),
            Shape("reddit.com/r/{any}/comments/{id}/{any2}/{id2}", Kind.COMMENT),
            Shape("reddit.com/r/{any}/s/{id}", Kind.POST),
            Shape("redd.it/{id}", Kind.POST),
            Shape("reddit.com/r/{name}", Kind.GROUP),
            Shape("reddit.com/user/{name}", Kind.PROFILE),
            Shape("reddit.com/u/{name}", Kind.PROFILE, "reddit.com/user/{name}"),
        ),
    ),
    Network.VK: Site(
        hosts=("vk.com",),
        same_hosts={"vk.ru": "vk.com"},
        username=r"[a-z0-9_.]{3,32}",
        named_at="vk.com/{name}",
        not_names=frozenset({"feed", "im", "groups", "video", "music"}),
        shapes=(
            Shape("vk.com/wall{pair}", Kind.POST),
            Shape("vk.com/{any}?w=wall{pair}", Kind.POST, "vk.com/wall{pair}"),
            Shape("vk.com/{any}?z=video{pair}", Kind.VIDEO, "vk.com/video{pair}"),
            Shape("vk.com/video{pair}", Kind.VIDEO),
            Shape("vk.com/clip{pair}", Kind.REEL),
            Shape("vk.com/club{number}", Kind.GROUP),
            Shape("vk.com/public{number}", Kind.PAGE, "vk.com/club{number}"),
            Shape("vk.com/{name}", Kind.PROFILE),
        ),
    ),
}
