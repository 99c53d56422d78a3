"""Panels' wording is understood in the languages and decorations they use."""

import pytest

from bot.domain.networks import Network, TargetKind
from bot.domain.recognition import fold, kinds_wanted, network_of

PROFILE, POST, VIDEO, REEL = (
    TargetKind.PROFILE,
    TargetKind.POST,
    TargetKind.VIDEO,
    TargetKind.REEL,
)


@pytest.mark.parametrize(
    ("category", "name", "network"),
    [
        ("Instagram Followers", "Real, fast", Network.INSTAGRAM),
        ("⭐️ 𝗜𝗻𝘀𝘁𝗮𝗴𝗿𝗮𝗺 ⭐️", "Likes", Network.INSTAGRAM),
        ("<b>İnstagram</b> &amp; more", "Takipçi", Network.INSTAGRAM),
        ("Инстаграм | Подписчики", "", Network.INSTAGRAM),
        ("متابعين إنستغرام", "", Network.INSTAGRAM),
        ("انستقـــرام", "", Network.INSTAGRAM),
        ("IG粉丝", "", Network.INSTAGRAM),
        ("TikTok Views", "", Network.TIKTOK),
        ("Тик-Ток", "", Network.TIKTOK),
        ("مشاهدات تيك توك", "", Network.TIKTOK),
        ("Best sellers", "TT likes", Network.TIKTOK),
        ("Best sellers", "[YT] Subscribers", Network.YOUTUBE),
        ("اليوتيوب", "", Network.YOUTUBE),
        ("Ютуб", "", Network.YOUTUBE),
        ("Телеграмм", "", Network.TELEGRAM),
        ("تليجرام", "", Network.TELEGRAM),
        ("TG_members", "", Network.TELEGRAM),
        ("Twitter / X", "", Network.X),
        ("𝕏 Followers", "", Network.X),
        ("FB page", "", Network.FACEBOOK),
        ("فيسبوك", "", Network.FACEBOOK),
        ("Threads by Instagram", "", Network.THREADS),
        ("Instagram Threads", "", Network.THREADS),
        ("Discord", "", Network.DISCORD),
        ("Spotify Plays", "", Network.SPOTIFY),
        ("Twitch", "", Network.TWITCH),
        ("Linked-In", "", Network.LINKEDIN),
        ("Pinterest", "", Network.PINTEREST),
        ("Snapchat", "", Network.SNAPCHAT),
        ("Reddit", "", Network.REDDIT),
        ("WhatsApp Channel", "", Network.WHATSAPP),
        ("SoundCloud", "", Network.SOUNDCLOUD),
        ("Kick.com", "", Network.KICK),
        ("ВКонтакте", "", Network.VK),
        ("Website Traffic from Instagram", "", Network.WEBSITE),
        ("SEO", "", Network.WEBSITE),
        ("✈️ Members", "", Network.TELEGRAM),
        ("Reels", "Views", Network.INSTAGRAM),
        ("", "", Network.OTHER),
        ("Next 10 boxes", "Kickoff, ignite, attend", Network.OTHER),
    ],
)
def test_a_network_is_recognised(category: str, name: str, network: Network) -> None:
    assert network_of(category, name) is network


def test_the_category_decides_before_the_name() -> None:
    assert network_of("Telegram", "Members from Instagram ads") is Network.TELEGRAM


def test_of_a_category_that_names_several_the_name_tells_which() -> None:
    assert network_of("Instagram & TikTok", "TikTok likes") is Network.TIKTOK
    assert network_of("Instagram & TikTok", "Likes") is Network.INSTAGRAM
    assert network_of("Instagram & TikTok", "YouTube likes") is Network.INSTAGRAM


@pytest.mark.parametrize(
    ("category", "name", "kinds"),
    [
        ("Instagram", "Followers [R30]", {PROFILE}),
        ("Инстаграм", "Подписчики", {PROFILE}),
        ("انستغرام", "متابعين عرب", {PROFILE}),
        ("Instagram", "Likes", {POST, VIDEO, REEL}),
        ("Instagram", "Story views", {TargetKind.STORY, PROFILE}),
        ("Instagram", "Comment likes", {POST, VIDEO, REEL, TargetKind.COMMENT}),
        ("Instagram Reels", "Views", {POST, VIDEO, REEL}),
        ("Telegram", "Channel members", {TargetKind.CHANNEL, TargetKind.GROUP}),
        ("Телеграм", "Подписчики", {TargetKind.CHANNEL, TargetKind.GROUP}),
        ("Telegram", "Post views", {POST}),
        ("Telegram", "Bot start", {TargetKind.BOT}),
        ("YouTube", "Subscribers", {TargetKind.CHANNEL}),
        ("YouTube", "Views", {POST, VIDEO}),
        ("YouTube", "Live stream viewers", {TargetKind.LIVE, VIDEO, TargetKind.CHANNEL}),
        ("Facebook", "Page likes", {TargetKind.PAGE, PROFILE}),
        ("Facebook", "Group members", {TargetKind.GROUP}),
        ("Discord", "Server members", {TargetKind.SERVER}),
        ("Spotify", "Playlist followers", {TargetKind.PLAYLIST}),
        ("Spotify", "Monthly listeners", {TargetKind.ARTIST}),
        ("Twitch", "Followers", {TargetKind.CHANNEL}),
        ("Twitch", "Channel views", {TargetKind.CHANNEL}),
        ("Instagram", "Mentions of user followers", set()),
        ("X", "Retweets", {POST}),
        ("Instagram Likes", "Fast", {POST, VIDEO, REEL}),
        ("Instagram", "Likes for the last 10 posts", set()),
        ("Telegram", "Auto views", set()),
        ("Instagram", "Something else", set()),
        ("Website traffic", "Visits", set()),
    ],
)
def test_the_words_tell_what_a_link_should_lead_to(
    category: str, name: str, kinds: set[TargetKind]
) -> None:
    assert kinds_wanted(category, name) == kinds


def test_folding_takes_case_accents_tags_and_decoration_away() -> None:
    assert fold("<i>Réels</i>\u200d &amp; İĞ") == " reels  & ig"
    assert fold("إعجـــاب") == "اعجاب"
