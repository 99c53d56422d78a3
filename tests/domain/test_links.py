"""Links are read by network: what fits is understood, what could do harm is refused."""

import pytest

from bot.domain.links import Link, link_example, link_in, read_link
from bot.domain.networks import BRANDS, Network, TargetKind
from bot.domain.refusals import (
    LinkWrongHost,
    NotALink,
)
from bot.domain.sites.directory import SITES


def read(text: str, network: Network) -> Link:
    return read_link(text, network=network)


@pytest.mark.parametrize(
    ("text", "network", "kind"),
    [
        ("https://www.instagram.com/some.one/", Network.INSTAGRAM, TargetKind.PROFILE),
        ("https://instagram.com/p/Cx_1-a/", Network.INSTAGRAM, TargetKind.POST),
        ("https://instagram.com/reel/Cx1/?igsh=abc", Network.INSTAGRAM, TargetKind.REEL),
        ("https://instagram.com/some.one/reel/Cx1", Network.INSTAGRAM, TargetKind.REEL),
        ("https://instagram.com/stories/some.one/31", Network.INSTAGRAM, TargetKind.STORY),
        ("https://www.tiktok.com/@some.one", Network.TIKTOK, TargetKind.PROFILE),
        ("https://www.tiktok.com/@some.one/video/71?_r=1", Network.TIKTOK, TargetKind.VIDEO),
        ("https://www.tiktok.com/@some.one/live", Network.TIKTOK, TargetKind.LIVE),
        ("https://vm.tiktok.com/ZMabc/", Network.TIKTOK, TargetKind.VIDEO),
        ("https://t.me/durov", Network.TELEGRAM, TargetKind.CHANNEL),
        ("https://t.me/+AbCd", Network.TELEGRAM, TargetKind.GROUP),
        ("https://t.me/joinchat/AbCd", Network.TELEGRAM, TargetKind.GROUP),
        ("https://t.me/durov/42", Network.TELEGRAM, TargetKind.POST),
        ("https://t.me/c/1234/42", Network.TELEGRAM, TargetKind.POST),
        ("https://t.me/durov/42?comment=7", Network.TELEGRAM, TargetKind.COMMENT),
        ("https://t.me/durov/s/3", Network.TELEGRAM, TargetKind.STORY),
        ("https://t.me/Shop_Bot?start=7", Network.TELEGRAM, TargetKind.BOT),
        ("https://www.youtube.com/watch?v=AbC&list=PL1", Network.YOUTUBE, TargetKind.VIDEO),
        ("https://youtube.com/shorts/AbC", Network.YOUTUBE, TargetKind.VIDEO),
        ("https://youtube.com/playlist?list=PL1", Network.YOUTUBE, TargetKind.PLAYLIST),
        ("https://youtube.com/@Some.One", Network.YOUTUBE, TargetKind.CHANNEL),
        ("https://youtube.com/channel/UCab/videos", Network.YOUTUBE, TargetKind.CHANNEL),
        ("https://youtube.com/live/AbC", Network.YOUTUBE, TargetKind.LIVE),
        ("https://x.com/someone", Network.X, TargetKind.PROFILE),
        ("https://mobile.twitter.com/someone/status/77", Network.X, TargetKind.POST),
        ("https://facebook.com/some.one", Network.FACEBOOK, TargetKind.PROFILE),
        ("https://facebook.com/profile.php?id=100", Network.FACEBOOK, TargetKind.PROFILE),
        ("https://facebook.com/groups/cats", Network.FACEBOOK, TargetKind.GROUP),
        ("https://facebook.com/some.one/posts/pfbid02", Network.FACEBOOK, TargetKind.POST),
        ("https://facebook.com/watch/?v=55", Network.FACEBOOK, TargetKind.VIDEO),
        ("https://fb.watch/AbC/", Network.FACEBOOK, TargetKind.VIDEO),
        ("https://facebook.com/reel/55", Network.FACEBOOK, TargetKind.REEL),
        ("https://www.threads.net/@some.one", Network.THREADS, TargetKind.PROFILE),
        ("https://www.threads.com/@some.one/post/AbC", Network.THREADS, TargetKind.POST),
        ("https://discord.gg/AbC", Network.DISCORD, TargetKind.SERVER),
        ("https://discord.com/invite/AbC", Network.DISCORD, TargetKind.SERVER),
        ("https://open.spotify.com/track/AbC?si=1", Network.SPOTIFY, TargetKind.TRACK),
        ("https://open.spotify.com/intl-de/artist/AbC", Network.SPOTIFY, TargetKind.ARTIST),
        ("https://open.spotify.com/playlist/AbC", Network.SPOTIFY, TargetKind.PLAYLIST),
        ("https://open.spotify.com/episode/AbC", Network.SPOTIFY, TargetKind.EPISODE),
        ("https://www.twitch.tv/someone", Network.TWITCH, TargetKind.CHANNEL),
        ("https://www.twitch.tv/videos/55", Network.TWITCH, TargetKind.VIDEO),
        ("https://clips.twitch.tv/AbC", Network.TWITCH, TargetKind.VIDEO),
        ("https://kick.com/someone", Network.KICK, TargetKind.CHANNEL),
        ("https://www.linkedin.com/company/some-one/", Network.LINKEDIN, TargetKind.PAGE),
        ("https://www.pinterest.de/pin/55/", Network.PINTEREST, TargetKind.POST),
        ("https://www.snapchat.com/add/someone", Network.SNAPCHAT, TargetKind.PROFILE),
        ("https://old.reddit.com/r/cats/comments/ab1/hi", Network.REDDIT, TargetKind.POST),
        ("https://chat.whatsapp.com/AbC", Network.WHATSAPP, TargetKind.GROUP),
        ("https://soundcloud.com/someone/sets/best", Network.SOUNDCLOUD, TargetKind.PLAYLIST),
        ("https://vk.com/wall-1_2", Network.VK, TargetKind.POST),
    ],
)
def test_a_path_tells_what_it_leads_to(text: str, network: Network, kind: TargetKind) -> None:
    link = read(text, network)

    assert (link.network, link.kind) == (network, kind)
    assert link.url == text


@pytest.mark.parametrize(
    ("text", "network"),
    [
        ("https://instagram.com/explore", Network.INSTAGRAM),
        ("https://instagram.com/", Network.INSTAGRAM),
        ("https://youtube.com/watch", Network.YOUTUBE),
        ("https://x.com/home", Network.X),
    ],
)
def test_a_path_that_leads_to_nothing_of_a_person_has_no_kind(text: str, network: Network) -> None:
    assert read(text, network).kind is None


@pytest.mark.parametrize(
    ("text", "network", "url"),
    [
        ("instagram.com/SomeOne", Network.INSTAGRAM, "https://instagram.com/SomeOne"),
        ("  t.me/durov\n", Network.TELEGRAM, "https://t.me/durov"),
        ("\u200et.me/durov\u202c", Network.TELEGRAM, "https://t.me/durov"),
        ("//t.me/durov", Network.TELEGRAM, "https://t.me/durov"),
        ("HTTP://T.ME:80/Durov", Network.TELEGRAM, "http://t.me/Durov"),
        ("t.me:443/durov", Network.TELEGRAM, "https://t.me/durov"),
        ("http://example.com:443/", Network.WEBSITE, "http://example.com:443/"),
        ("example.com?page=1#top", Network.WEBSITE, "https://example.com?page=1#top"),
        ("@some.one", Network.INSTAGRAM, "https://instagram.com/some.one"),
        ("@some.one", Network.TIKTOK, "https://tiktok.com/@some.one"),
        ("@Durov", Network.TELEGRAM, "https://t.me/Durov"),
        ("@someone", Network.X, "https://x.com/someone"),
    ],
)
def test_what_goes_to_the_panel_is_a_full_address(text: str, network: Network, url: str) -> None:
    assert read(text, network).url == url


@pytest.mark.parametrize(
    ("network", "spellings"),
    [
        (
            Network.INSTAGRAM,
            [
                "instagram.com/Some.One",
                "https://www.instagram.com/some.one/?igsh=x#bio",
                "@SOME.one",
                "http://instagr.am/some.one",
            ],
        ),
        (
            Network.INSTAGRAM,
            ["instagram.com/p/AbC", "instagram.com/reel/AbC/?utm_source=ig", "instagr.am/x/p/AbC"],
        ),
        (
            Network.YOUTUBE,
            [
                "https://youtu.be/AbC?si=9",
                "https://www.youtube.com/watch?v=AbC&t=3s",
                "https://m.youtube.com/watch?feature=share&v=AbC",
                "https://youtube.com/shorts/AbC",
                "https://music.youtube.com/watch?v=AbC",
            ],
        ),
        (Network.X, ["https://twitter.com/one/status/5?s=20", "https://x.com/i/status/5"]),
        (
            Network.TELEGRAM,
            ["t.me/Durov", "telegram.me/durov/", "https://durov.t.me", "t.me/s/durov", "@durov"],
        ),
        (Network.DISCORD, ["discord.gg/AbC", "https://discordapp.com/invite/AbC"]),
        (
            Network.FACEBOOK,
            ["facebook.com/watch/?v=5", "m.facebook.com/some.one/videos/5/", "fb.com/watch?v=5"],
        ),
        (
            Network.WEBSITE,
            [
                "example.com/a?b=2&a=1",
                "https://www.Example.com//a/?a=1&b=2&utm_medium=x&fbclid=y#z",
                "http://m.example.com:80/a?a=1&b=2",
                "https://example.com./%61?a=1&b=2",
            ],
        ),
    ],
)
def test_all_spellings_of_one_target_have_one_key(network: Network, spellings: list[str]) -> None:
    assert len({read(spelling, network).key for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("network", "one", "other"),
    [
        (Network.YOUTUBE, "youtu.be/AbC", "youtu.be/abc"),
        (Network.INSTAGRAM, "instagram.com/p/AbC", "instagram.com/p/ABC"),
        (Network.INSTAGRAM, "instagram.com/one", "instagram.com/stories/one"),
        (Network.TELEGRAM, "t.me/durov/4", "t.me/durov/5"),
        (Network.TELEGRAM, "t.me/durov/4", "t.me/durov/4?comment=1"),
        (Network.TELEGRAM, "t.me/a_bot?start=1", "t.me/a_bot?start=2"),
        (Network.TELEGRAM, "t.me/+AbC", "t.me/+ABC"),
        (Network.WEBSITE, "example.com/a?page=1", "example.com/a?page=2"),
        (Network.WEBSITE, "shop.example.com", "example.com"),
    ],
)
def test_different_targets_have_different_keys(network: Network, one: str, other: str) -> None:
    assert read(one, network).key != read(other, network).key


def test_a_link_has_the_same_key_whatever_service_it_is_for() -> None:
    url = "https://youtu.be/AbC"

    assert read(url, Network.WEBSITE) == read(url, Network.YOUTUBE)
    assert read(url, Network.OTHER).network is Network.YOUTUBE


def test_a_key_holds_no_character_that_a_database_refuses() -> None:
    key = read("https://example.com/%00%0a?a=%00", Network.WEBSITE).key

    assert key == "example.com/%00%0A?a=%00"


def test_a_wrong_host_is_answered_with_the_right_one() -> None:
    with pytest.raises(LinkWrongHost) as refused:
        read("https://example.com/a", Network.TIKTOK)

    assert refused.value.facts == {
        "network": "TikTok",
        "host": "example.com",
        "example": "https://tiktok.com/@username",
    }
    assert refused.value.code == "error-link-wrong-host"


def test_a_bare_name_is_no_link_where_names_do_not_find_anything() -> None:
    with pytest.raises(NotALink) as refused:
        read("@someone", Network.DISCORD)

    assert refused.value.example == "https://discord.gg/AbC123xyz"


def test_a_link_fits_its_own_kind_and_an_unknown_one_fits_all() -> None:
    post = read("instagram.com/p/AbC", Network.INSTAGRAM)
    unknown = read("instagram.com/explore", Network.INSTAGRAM)
    profiles = frozenset({TargetKind.PROFILE})

    assert not post.fits(profiles)
    assert post.fits(frozenset({TargetKind.POST, TargetKind.REEL}))
    assert post.fits(frozenset())
    assert unknown.fits(profiles)


@pytest.mark.parametrize("network", list(SITES))
def test_every_shape_is_read_as_its_own_kind(network: Network) -> None:
    for kind in {shape.kind for shape in SITES[network].shapes}:
        example = link_example(network, frozenset({kind}))

        link = read(example, network)

        assert link.kind is kind, example
        assert link.url == example


@pytest.mark.parametrize("network", list(Network))
def test_every_network_has_a_brand_and_an_example_that_is_taken(network: Network) -> None:
    example = link_example(network, frozenset())

    assert BRANDS[network]
    assert read(example, network).network is network


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("t.me/durov", "https://t.me/durov"),
        ("look: https://youtu.be/AbC !", "https://youtu.be/AbC"),
        ("https://example.com", "https://example.com"),
        ("instagram likes", None),
        ("cheap.followers", None),
        ("@someone", None),
        ("https://localhost/a", None),
        ("", None),
    ],
)
def test_a_pasted_link_is_told_from_words(text: str, url: str | None) -> None:
    link = link_in(text)

    assert (link and link.url) == url
