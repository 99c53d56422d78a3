"""Addresses of the networks where people watch and listen."""

from typing import Final

from bot.domain.networks import Network
from bot.domain.networks import TargetKind as Kind
from bot.domain.sites.shape import Shape, Site

SITES: Final[dict[Network, Site]] = {
    Network.YOUTUBE: Site(
        hosts=("youtube.com", "youtu.be"),
        same_hosts={"youtube-nocookie.com": "youtube.com"},
        username=r"[\w.-]{3,30}",
        named_at="youtube.com/@{name}",
        not_names=frozenset({"watch", "playlist", "feed", "results", "shorts", "live"}),
        shapes=(
            Shape("youtube.com/watch?v={id}", Kind.VIDEO),
            Shape("youtube.com/@{name}", Kind.CHANNEL),
            Shape("youtu.be/{id}", Kind.VIDEO, "youtube.com/watch?v={id}"),
            Shape("youtube.com/shorts/{id}", Kind.VIDEO, "youtube.com/watch?v={id}"),
            Shape("youtube.com/live/{id}", Kind.LIVE, "youtube.com/watch?v={id}"),
            Shape("youtube.com/embed/{id}", Kind.VIDEO, "youtube.com/watch?v={id}"),
            Shape("youtube.com/v/{id}", Kind.VIDEO, "youtube.com/watch?v={id}"),
            Shape("youtube.com/watch/{id}", Kind.VIDEO, "youtube.com/watch?v={id}"),
            Shape("youtube.com/playlist?list={id}", Kind.PLAYLIST),
            Shape("youtube.com/post/{id}", Kind.POST),
            Shape("youtube.com/channel/{id}", Kind.CHANNEL),
            Shape("youtube.com/channel/{id}/{any}", Kind.CHANNEL, "youtube.com/channel/{id}"),
            Shape("youtube.com/@{name}/live", Kind.LIVE),
            Shape("youtube.com/@{name}/{any}", Kind.CHANNEL, "youtube.com/@{name}"),
            Shape("youtube.com/c/{name}", Kind.CHANNEL),
            Shape("youtube.com/user/{name}", Kind.CHANNEL),
            Shape("youtube.com/{name}", Kind.CHANNEL),
        ),
    ),
    Network.TIKTOK: Site(
        hosts=("tiktok.com", "vm.tiktok.com", "vt.tiktok.com"),
        username=r"[a-z0-9_.]{2,24}",
        named_at="tiktok.com/@{name}",
        shapes=(
            Shape("tiktok.com/@{name}", Kind.PROFILE),
            Shape("tiktok.com/@{any}/video/{number}", Kind.VIDEO, "tiktok.com/v/{number}"),
            Shape("tiktok.com/@{any}/photo/{number}", Kind.POST, "tiktok.com/v/{number}"),
            Shape("tiktok.com/v/{number}.html", Kind.VIDEO, "tiktok.com/v/{number}"),
            Shape("tiktok.com/@{name}/live", Kind.LIVE),
            Shape("vm.tiktok.com/{id}", Kind.VIDEO),
            Shape("vt.tiktok.com/{id}", Kind.VIDEO, "vm.tiktok.com/{id}"),
            Shape("tiktok.com/t/{id}", Kind.VIDEO),
        ),
    ),
    Network.TWITCH: Site(
        hosts=("twitch.tv", "clips.twitch.tv"),
        username=r"[a-z0-9_]{3,25}",
        named_at="twitch.tv/{name}",
        not_names=frozenset({"directory", "videos", "downloads", "settings"}),
        shapes=(
            Shape("twitch.tv/{name}", Kind.CHANNEL),
            Shape("twitch.tv/videos/{number}", Kind.VIDEO),
            Shape("twitch.tv/{any}/video/{number}", Kind.VIDEO, "twitch.tv/videos/{number}"),
            Shape("clips.twitch.tv/{id}", Kind.VIDEO),
            Shape("twitch.tv/{any}/clip/{id}", Kind.VIDEO, "clips.twitch.tv/{id}"),
            Shape("twitch.tv/{name}/{any}", Kind.CHANNEL, "twitch.tv/{name}"),
        ),
    ),
    Network.SPOTIFY: Site(
        hosts=("open.spotify.com", "spotify.com", "spotify.link"),
        shapes=tuple(
            Shape(
                f"open.spotify.com/{before}{word}/{{id}}", kind, f"open.spotify.com/{word}/{{id}}"
            )
            for before in ("", "{any}/")
            for word, kind in (
                ("track", Kind.TRACK),
                ("playlist", Kind.PLAYLIST),
                ("album", Kind.ALBUM),
                ("artist", Kind.ARTIST),
                ("user", Kind.PROFILE),
                ("episode", Kind.EPISODE),
                ("show", Kind.CHANNEL),
            )
        ),
    ),
    Network.KICK: Site(
        hosts=("kick.com",),
        username=r"[a-z0-9_]{3,25}",
        named_at="kick.com/{name}",
        not_names=frozenset({"browse", "categories", "video"}),
        shapes=(
            Shape("kick.com/{name}", Kind.CHANNEL),
            Shape("kick.com/video/{id}", Kind.VIDEO),
            Shape("kick.com/{any}/videos/{id}", Kind.VIDEO, "kick.com/video/{id}"),
            Shape("kick.com/{any}/clips/{id}", Kind.VIDEO),
        ),
    ),
    Network.SOUNDCLOUD: Site(
        hosts=("soundcloud.com", "on.soundcloud.com"),
        not_names=frozenset({"discover", "search", "stream", "you"}),
        shapes=(
            Shape("soundcloud.com/{name}/{name2}", Kind.TRACK),
            Shape("soundcloud.com/{name}", Kind.ARTIST),
            Shape("soundcloud.com/{name}/sets/{name2}", Kind.PLAYLIST),
            Shape("on.soundcloud.com/{id}", Kind.TRACK),
        ),
    ),
}
