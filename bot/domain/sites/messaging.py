"""Addresses of the networks where people talk in channels and groups."""

from typing import Final

from bot.domain.networks import Network
from bot.domain.networks import TargetKind as Kind
from bot.domain.sites.shape import Shape, Site

SITES: Final[dict[Network, Site]] = {
    Network.TELEGRAM: Site(
        hosts=("t.me",),
        same_hosts={"telegram.me": "t.me", "telegram.dog": "t.me"},
        username=r"[a-z][a-z0-9_]{3,31}",
        named_at="t.me/{name}",
        not_names=frozenset({"c", "s", "joinchat", "addstickers", "share", "proxy", "addlist"}),
        name_as_subdomain=True,
        shapes=(
            Shape("t.me/{bot}?start={id}", Kind.BOT),
            Shape("t.me/{bot}?startapp={id}", Kind.BOT),
            Shape("t.me/{bot}", Kind.BOT),
            Shape("t.me/{name}", Kind.CHANNEL),
            Shape("t.me/{name}/{number}", Kind.POST),
            Shape("t.me/{name}/{number}?comment={id}", Kind.COMMENT),
            Shape("t.me/{name}/{any}/{number}", Kind.POST, "t.me/{name}/{number}"),
            Shape("t.me/s/{name}", Kind.CHANNEL, "t.me/{name}"),
            Shape("t.me/s/{name}/{number}", Kind.POST, "t.me/{name}/{number}"),
            Shape("t.me/c/{number}/{number2}", Kind.POST),
            Shape("t.me/{name}/s/{number}", Kind.STORY),
            Shape("t.me/+{id}", Kind.GROUP),
            Shape("t.me/joinchat/{id}", Kind.GROUP, "t.me/+{id}"),
            Shape("t.me/boost/{name}", Kind.CHANNEL, "t.me/{name}"),
        ),
    ),
    Network.DISCORD: Site(
        hosts=("discord.com", "discord.gg"),
        same_hosts={"discordapp.com": "discord.com"},
        shapes=(
            Shape("discord.gg/{id}", Kind.SERVER),
            Shape("discord.com/invite/{id}", Kind.SERVER, "discord.gg/{id}"),
            Shape("discord.com/channels/{number}", Kind.SERVER),
            Shape("discord.com/channels/{number}/{number2}", Kind.CHANNEL),
            Shape("discord.com/channels/{number}/{number2}/{number3}", Kind.POST),
            Shape("discord.com/users/{number}", Kind.PROFILE),
        ),
    ),
    Network.WHATSAPP: Site(
        hosts=("whatsapp.com", "chat.whatsapp.com", "wa.me"),
        shapes=(
            Shape("whatsapp.com/channel/{id}", Kind.CHANNEL),
            Shape("whatsapp.com/channel/{id}/{number}", Kind.POST),
            Shape("chat.whatsapp.com/{id}", Kind.GROUP),
            Shape("chat.whatsapp.com/invite/{id}", Kind.GROUP, "chat.whatsapp.com/{id}"),
            Shape("wa.me/{number}", Kind.PROFILE),
        ),
    ),
    Network.SNAPCHAT: Site(
        hosts=("snapchat.com",),
        username=r"[a-z][a-z0-9_.-]{2,14}",
        named_at="snapchat.com/@{name}",
        shapes=(
            Shape("snapchat.com/@{name}", Kind.PROFILE),
            Shape("snapchat.com/add/{name}", Kind.PROFILE, "snapchat.com/@{name}"),
            Shape("snapchat.com/spotlight/{id}", Kind.VIDEO),
            Shape("snapchat.com/@{any}/spotlight/{id}", Kind.VIDEO, "snapchat.com/spotlight/{id}"),
        ),
    ),
}
