"""What the pretended panel sells, as a compact table: one line per product, read once.

Only things a person buys for accounts of his own; nothing that is aimed at others (no reports, no
strikes, no bought reviews). A heading names the network; a line says

    category / subject / rate / minimum / maximum / tiers / order type (Default when missing)

with the rate per 1000 (or per package) in US dollars, before the factor of the tier.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.panel.catalogue_tiers import TIERS, Tier

TABLE = """
# Instagram
Followers / Instagram Followers / 0.95 / 50 / 100000 / wide
Likes / Instagram Likes / 0.22 / 20 / 200000 / reach
Views & Reach / Instagram Reels Views / 0.08 / 100 / 5000000 / reach
Views & Reach / Instagram Story Views / 0.18 / 50 / 50000 / quick
Views & Reach / Instagram Saves / 0.14 / 20 / 60000 / quick
Comments / Instagram Custom Comments / 9.5 / 5 / 2000 / own / Custom Comments
Comments / Instagram Emoji Comments 😍🔥 / 4.2 / 10 / 5000 / quick
Comments / Instagram 10 Custom Comments / 0.35 / 1 / 1 / one / Custom Comments Package
Comments / Instagram Comment Likes / 1.1 / 20 / 10000 / one / Comment Likes
Comments / Instagram Comment Replies / 11 / 5 / 500 / own / Comment Replies
Mentions / Instagram Mentions / 2.4 / 100 / 50000 / one / Mentions
Mentions / Instagram Mentions with Hashtags / 2.9 / 100 / 20000 / one / Mentions with Hashtags
Mentions / Instagram Mentions Custom List / 3.1 / 20 / 10000 / own / Mentions Custom List
Mentions / Instagram Mentions by Hashtag / 2.6 / 100 / 30000 / one / Mentions Hashtag
Mentions / Instagram Mentions of User Followers / 2.2 / 100 / 80000 / one / Mentions User Followers
Mentions / Instagram Mentions of Media Likers / 2.7 / 100 / 30000 / one / Mentions Media Likers
Automatic / Instagram Auto Likes for new posts / 0.45 / 20 / 20000 / pair / Subscriptions
Automatic / Instagram Auto Views for new posts / 0.12 / 100 / 100000 / one / Subscriptions
# TikTok
Followers / TikTok Followers / 1.60 / 20 / 50000 / wide
Likes / TikTok Likes / 0.48 / 20 / 100000 / reach
Views / TikTok Views / 0.05 / 100 / 10000000 / reach
Views / TikTok Shares / 0.16 / 50 / 100000 / quick
Comments / TikTok Custom Comments / 12 / 5 / 1000 / own / Custom Comments
Live / TikTok Live Viewers | 30 minutes / 6.4 / 20 / 3000 / live
Packages / TikTok Starter Pack: 5K views + 100 likes / 1.9 / 1 / 1 / one / Package
# YouTube
Subscribers / YouTube Subscribers / 14 / 50 / 20000 / growth
Views / YouTube Views / 1.85 / 500 / 1000000 / wide
Views / YouTube Shorts Views / 1.20 / 500 / 500000 / quick
Likes / YouTube Likes / 1.05 / 20 / 50000 / reach
Watch Time / YouTube Watch Time | videos of 60+ minutes / 22 / 100 / 4000 / stable
Comments / YouTube Custom Comments / 18 / 5 / 500 / own / Custom Comments
Ranking / YouTube Search Ranking (SEO) / 4.8 / 100 / 20000 / one / SEO
Live / YouTube Live Viewers | 60 minutes / 9.2 / 50 / 5000 / live
# Telegram
Members / Telegram Channel Members / 0.85 / 100 / 100000 / wide
Members / Telegram Group Members / 1.10 / 100 / 50000 / growth
Members / Telegram Invites from your groups / 16 / 50 / 5000 / one / Invites from Groups
Post Views / Telegram Post Views / 0.06 / 50 / 1000000 / reach
Post Views / Telegram Auto Views for new posts / 0.09 / 50 / 100000 / one / Subscriptions
Reactions / Telegram Reactions 👍❤️🔥 / 0.30 / 10 / 50000 / quick
Reactions / Telegram Premium Reactions 🐳 / 2.10 / 10 / 5000 / quick
Comments / Telegram Custom Comments / 15 / 5 / 500 / own / Custom Comments
Engagement / Telegram Quiz Answers for your own channel / 0.70 / 10 / 20000 / one / Poll
Engagement / Telegram Bot Starts / 1.30 / 100 / 50000 / reach
# X (Twitter)
Followers / X Followers / 3.20 / 50 / 50000 / wide
Likes / X Likes / 1.90 / 20 / 20000 / reach
Reposts / X Reposts / 2.60 / 20 / 20000 / quick
Views / X Post Views / 0.07 / 100 / 5000000 / quick
Comments / X Custom Replies / 24 / 5 / 300 / own / Custom Comments
Mentions / X Mentions Custom List / 5.5 / 20 / 5000 / own / Mentions Custom List
Engagement / X Poll Answers for your own poll / 1.40 / 20 / 10000 / one / Poll
# Facebook
Page Followers / Facebook Page Likes + Followers / 1.45 / 100 / 100000 / wide
Page Followers / Facebook Profile Followers / 0.90 / 100 / 100000 / growth
Post Likes / Facebook Post Likes / 0.65 / 50 / 50000 / reach
Post Likes / Facebook Reactions | Love ❤️ / 0.80 / 50 / 20000 / quick
Video Views / Facebook Video Views / 0.12 / 500 / 2000000 / quick
Groups / Facebook Group Members / 1.70 / 100 / 50000 / growth
Comments / Facebook Custom Comments / 21 / 5 / 500 / own / Custom Comments
# Threads
Followers / Threads Followers / 4.10 / 20 / 20000 / growth
Likes / Threads Likes / 1.60 / 20 / 20000 / reach
Likes / Threads Reposts / 3.30 / 20 / 5000 / quick
Comments / Threads Custom Replies / 26 / 5 / 200 / own / Custom Comments
# Discord
Members / Discord Server Members | Offline / 2.90 / 50 / 20000 / growth
Members / Discord Server Members | Online / 7.80 / 25 / 5000 / growth
Members / Discord Invites from your servers / 32 / 25 / 2000 / one / Invites from Groups
Activity / Discord Message Reactions / 1.50 / 10 / 5000 / quick
# Spotify
Plays / Spotify Track Plays / 0.75 / 1000 / 1000000 / wide
Plays / Spotify Playlist Plays / 0.80 / 1000 / 500000 / growth
Followers / Spotify Artist Followers / 0.55 / 100 / 100000 / reach
Followers / Spotify Saves / 0.62 / 100 / 100000 / quick
Packages / Spotify Monthly Listeners Pack: 5 000 / 14.5 / 1 / 1 / pair / Package
# Twitch
Followers / Twitch Followers / 1.15 / 50 / 20000 / wide
Views / Twitch Clip Views / 0.35 / 100 / 100000 / quick
Views / Twitch Channel Views / 0.28 / 500 / 500000 / quick
Live / Twitch Live Viewers | 1 hour / 8.6 / 20 / 2000 / live
# LinkedIn
Followers / LinkedIn Company Followers / 17 / 50 / 10000 / wide
Followers / LinkedIn Profile Connections / 15.38 / 50 / 5000 / stable
Post Likes / LinkedIn Post Likes / 11 / 20 / 5000 / quick
Post Likes / LinkedIn Post Shares / 13 / 20 / 2000 / quick
Comments / LinkedIn Custom Comments / 40 / 5 / 100 / own / Custom Comments
# Web traffic
Traffic by country / Website Traffic | Worldwide 🌍 / 0.15 / 500 / 1000000 / pair / Web Traffic
Traffic by country / Website Traffic | United States 🇺🇸 / 0.60 / 500 / 500000 / pair / Web Traffic
Traffic by country / زيارات موقع | السعودية 🇸🇦 / 0.55 / 500 / 200000 / one / Web Traffic
Traffic by source / Website Traffic | Google search / 0.42 / 500 / 500000 / one / Web Traffic
Traffic by source / Website Traffic | referrer &amp; UTM / 0.38 / 500 / 90000 / one / Web Traffic
Search / Google Search Clicks by Keywords / 5.20 / 100 / 10000 / one / SEO
"""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A product: its network, category and name, base rate, limits, order type, and its tiers."""

    network: str
    category: str
    subject: str
    rate: str
    quantity_min: int
    quantity_max: int
    tiers: tuple[Tier, ...]
    type: str


def catalogue_lines() -> Iterator[Line]:
    """The lines of the table, in its order."""
    network = ""
    for row in TABLE.strip().splitlines():
        if row.startswith("# "):
            network = row.removeprefix("# ")
            continue
        category, subject, rate, smallest, largest, tiers, *kind = row.split(" / ")
        yield Line(
            network=network,
            category=category,
            subject=subject,
            rate=rate,
            quantity_min=int(smallest),
            quantity_max=int(largest),
            tiers=TIERS[tiers],
            type=kind[0] if kind else "Default",
        )
