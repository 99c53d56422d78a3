"""The words in which panels speak of networks and of what their services deliver to.

Data for bot.domain.recognition. Words stand between ", "; a blank in one stands for anything
that is no letter. They are folded before they are compared, so one spelling covers cases,
accents and the forms of a letter.
"""

from typing import Final

from bot.domain.networks import Network
from bot.domain.networks import TargetKind as Kind

NAMES: Final[dict[Network, str]] = {
    Network.THREADS: "instagram threads, ثريدز",
    Network.INSTAGRAM: "instagram, инстаграм, انستغرام, انستقرام, انستجرام, انستكرام, اينستاجرام, "
    "اینستاگرام, इंस्टाग्राम, igtv",
    Network.TIKTOK: "tiktok, tik tok, тикток, тик ток, تيك توك, تيكتوك, تیک تاک, टिकटॉक",
    Network.YOUTUBE: "youtube, you tube, ютуб, ютюб, يوتيوب, یوتیوب, यूट्यूब",
    Network.TELEGRAM: "telegram, телеграм, телега, تيليجرام, تليجرام, تلجرام, تيليغرام, تليغرام, "
    "تلغرام, تلقرام, تيليقرام, تلگرام, टेलीग्राम",
    Network.X: "twitter, tweet, твиттер, твитер, تويتر, توییتر",
    Network.FACEBOOK: "facebook, фейсбук, فيسبوك, فيس بوك, فیسبوک, फेसबुक",
    Network.DISCORD: "discord, дискорд, ديسكورد, دیسکورد",
    Network.SPOTIFY: "spotify, спотифай, سبوتيفاي, اسپاتیفای",
    Network.TWITCH: "twitch, твич, تويتش, توییچ",
    Network.LINKEDIN: "linkedin, linked in, линкедин, لينكد, لینکدین",
    Network.PINTEREST: "pinterest, пинтерест, بنترست, بينتيريست",
    Network.SNAPCHAT: "snapchat, снапчат, سناب",
    Network.REDDIT: "reddit, реддит, ريديت",
    Network.WHATSAPP: "whatsapp, whats app, ватсап, вотсап, واتساب, واتس اب, واتساپ",
    Network.SOUNDCLOUD: "soundcloud, sound cloud, саундклауд, ساوند كلاود",
    Network.KICK: "kick.com",
    Network.VK: "vkontakte, вконтакте",
    Network.WEBSITE: "website, web site, web traffic, backlink, веб-сайт, трафик на сайт, "
    "زيارات موقع, زيارات المواقع",
}
"""Names that are sure wherever they stand, inside a longer word too."""

ABBREVIATIONS: Final[dict[Network, str]] = {
    Network.INSTAGRAM: "ig, insta, инста, انستا",
    Network.TIKTOK: "tt, тт",
    Network.YOUTUBE: "yt, ют",
    Network.TELEGRAM: "tg, тг",
    Network.X: "x",
    Network.FACEBOOK: "fb, фб",
    Network.THREADS: "threads, тредс",
    Network.KICK: "kick, кик",
    Network.VK: "vk, вк",
    Network.WEBSITE: "traffic, seo, social signals, трафик, сайт, موقع, مواقع",
}
"""Names that are sure as words of their own only."""

TYPICAL: Final[tuple[tuple[str, Network], ...]] = (
    ("reels, igtv, рилс, ريلز", Network.INSTAGRAM),
    ("shorts, watch hours, watch time, часы просмотра, ساعات مشاهدة", Network.YOUTUBE),
    ("subreddit, upvote", Network.REDDIT),
    ("monthly listeners", Network.SPOTIFY),
)
"""Things that one network has, for texts that name none."""

EMBLEMS: Final[dict[str, Network]] = {
    "📸": Network.INSTAGRAM,
    "📷": Network.INSTAGRAM,
    "✈": Network.TELEGRAM,
    "🐦": Network.X,
    "▶": Network.YOUTUBE,
    "📺": Network.YOUTUBE,
    "🎵": Network.TIKTOK,
    "🎧": Network.SPOTIFY,
    "👻": Network.SNAPCHAT,
    "📌": Network.PINTEREST,
    "🌐": Network.WEBSITE,
}
"""Emoji that panels put where a name would stand."""

_POSTS: Final = frozenset({Kind.POST, Kind.VIDEO, Kind.REEL})
_HOMES: Final = frozenset({Kind.PROFILE, Kind.PAGE, Kind.CHANNEL, Kind.ARTIST, Kind.BOARD})
_SOUNDS: Final = frozenset({Kind.TRACK, Kind.ALBUM, Kind.PLAYLIST, Kind.EPISODE})

WANTS: Final[tuple[tuple[str, frozenset[Kind]], ...]] = (
    (
        (
            "last post, last 1, last 5, last 10, last 20, past post, next post, future post, "
            "new post, auto like, auto view, auto comment, auto reaction, auto share, "
            "автолайк, авто лайк, автопросмотр, авто просмотр, تلقائي"
        ),
        frozenset(),
    ),
    ("mention, упоминани, منشن", frozenset()),
    (
        (
            "comment like, comment repl, comment upvote, like comment, likes on comment, "
            "likes for comment, лайки на комментарии, اعجابات تعليق, لايكات تعليق"
        ),
        _POSTS | {Kind.COMMENT},
    ),
    ("story, stories, сторис, истори, ستوري, قصص", frozenset({Kind.STORY, Kind.PROFILE})),
    (
        (
            "live stream, livestream, live view, live watch, live like, live comment, "
            "live broadcast, live share, concurrent view, stream view, трансляци, эфир, стрим, "
            "بث مباشر"
        ),
        frozenset({Kind.LIVE, Kind.VIDEO, Kind.CHANNEL, Kind.PROFILE}),
    ),
    ("channel view, channel visit", frozenset({Kind.CHANNEL})),
    ("playlist, плейлист, قائمة تشغيل", frozenset({Kind.PLAYLIST})),
    ("album, альбом, البوم", frozenset({Kind.ALBUM})),
    ("artist, monthly listener, слушател, فنان", frozenset({Kind.ARTIST})),
    ("episode, podcast, подкаст, بودكاست", frozenset({Kind.EPISODE, Kind.CHANNEL})),
    ("bot start, start bot, bot user, bot member, bot sub, bot refer", frozenset({Kind.BOT})),
    ("event, мероприяти", frozenset({Kind.EVENT})),
    ("board follow", frozenset({Kind.BOARD})),
    ("reel, рилс, ريلز", _POSTS),
    ("shorts", _POSTS),
    ("server, сервер, سيرفر", frozenset({Kind.SERVER})),
    (
        "member, join, boost, участник, вступлени, буст, اعضاء, عضو",
        frozenset({Kind.CHANNEL, Kind.GROUP, Kind.SERVER}),
    ),
    (
        "subscriber, مشترك",
        frozenset({Kind.CHANNEL, Kind.GROUP, Kind.PROFILE, Kind.PAGE}),
    ),
    ("follower, подписчик, متابع, takipci, seguidor", _HOMES),
    (
        "friend, connection, profile, visit, друзья, профил, اصدقاء",
        frozenset({Kind.PROFILE}),
    ),
    ("page like, лайки на страниц, اعجاب صفح", frozenset({Kind.PAGE, Kind.PROFILE})),
    ("play, stream, listen, прослушивани, استماع", _SOUNDS | _POSTS),
    (
        (
            "like, view, comment, reaction, share, save, vote, poll, retweet, repost, quote, "
            "bookmark, impression, reach, upvote, watch, tweet, emoji, лайк, просмотр, "
            "комментари, реакци, репост, опрос, голос, сохранени, اعجاب, لايك, مشاهد, تعليق, "
            "تفاعل, مشارك, حفظ, begeni, izlenme, yorum, curtida, visualiza, me gusta"
        ),
        _POSTS | {Kind.TRACK, Kind.ALBUM, Kind.EPISODE},
    ),
)
"""What a service's words want a link to be, most telling first; empty: it depends."""
