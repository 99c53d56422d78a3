"""The networks that services are for, and what a link may lead to there."""

from enum import StrEnum
from typing import Final


class Network(StrEnum):
    """Where a service delivers; WEBSITE is traffic and SEO, OTHER is anything not known."""

    INSTAGRAM = "instagram"
    TIKTOK = "tiktok"
    YOUTUBE = "youtube"
    TELEGRAM = "telegram"
    X = "x"
    FACEBOOK = "facebook"
    THREADS = "threads"
    DISCORD = "discord"
    SPOTIFY = "spotify"
    TWITCH = "twitch"
    LINKEDIN = "linkedin"
    PINTEREST = "pinterest"
    SNAPCHAT = "snapchat"
    REDDIT = "reddit"
    WHATSAPP = "whatsapp"
    SOUNDCLOUD = "soundcloud"
    KICK = "kick"
    VK = "vk"
    WEBSITE = "website"
    OTHER = "other"


class TargetKind(StrEnum):
    """What an address leads to."""

    PROFILE = "profile"
    POST = "post"
    VIDEO = "video"
    REEL = "reel"
    STORY = "story"
    LIVE = "live"
    COMMENT = "comment"
    CHANNEL = "channel"
    GROUP = "group"
    PAGE = "page"
    PLAYLIST = "playlist"
    TRACK = "track"
    ALBUM = "album"
    ARTIST = "artist"
    EPISODE = "episode"
    SERVER = "server"
    BOT = "bot"
    EVENT = "event"
    BOARD = "board"


BRANDS: Final[dict[Network, str]] = {
    **{network: network.value.title() for network in Network},
    Network.TIKTOK: "TikTok",
    Network.YOUTUBE: "YouTube",
    Network.LINKEDIN: "LinkedIn",
    Network.WHATSAPP: "WhatsApp",
    Network.SOUNDCLOUD: "SoundCloud",
    Network.VK: "VK",
}
"""Names as their owners write them; those of WEBSITE and OTHER are for the texts to translate."""
