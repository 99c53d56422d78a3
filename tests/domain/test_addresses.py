"""Links that could do harm, or are none, are refused with the reason a person needs."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import ShopError
from bot.domain.links import Link, read_link
from bot.domain.networks import Network
from bot.domain.refusals import (
    LinkHasLogin,
    LinkHasNoHost,
    LinkHasOddCharacters,
    LinkHasPort,
    LinkHasSpaces,
    LinkHostNotPublic,
    LinkNotHttp,
    LinkTooLong,
    LinkWrongHost,
    NotALink,
    TextMissing,
    UsernameNotValid,
)


def read(text: str, network: Network) -> Link:
    return read_link(text, network=network)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", TextMissing),
        (" \u200e\n", TextMissing),
        ("https://instagram.com/some one", LinkHasSpaces),
        ("https://instagram.com/a\nhttps://instagram.com/b", LinkHasSpaces),
        ("https://instagram.com/a\u00a0b", LinkHasSpaces),
        ("https://instagram.com/a\x00b", LinkHasOddCharacters),
        ("https://instagram.com/a\u202eb", LinkHasOddCharacters),
        ("https://instagram.com/a\u200bb", LinkHasOddCharacters),
        ("https://evil.com\\@instagram.com/", LinkHasOddCharacters),
        ("<https://instagram.com/a>", LinkHasOddCharacters),
        ("https://me:secret@instagram.com/a", LinkHasLogin),
        ("https://instagram.com@evil.com/a", LinkHasLogin),
        ("https://instagram.com:8080/a", LinkHasPort),
        ("https://instagram.com:99999/a", LinkHasPort),
        ("https://instagram.com/" + "a" * 2048, LinkTooLong),
        ("instagram.com/" + "a" * 2030, LinkTooLong),
        ("ftp://instagram.com/a", LinkNotHttp),
        ("javascript:alert(1)", LinkNotHttp),
        ("tg://resolve?domain=durov", LinkNotHttp),
        ("https:instagram.com/a", LinkHasNoHost),
        ("https:///a", LinkHasNoHost),
        ("https://[oops/a", LinkHasNoHost),
        ("https://insta..gram.com/a", LinkHasNoHost),
        ("https://instagram/a", LinkHasNoHost),
        ("username", NotALink),
        ("instagram.com@evil", NotALink),
        ("@no-hyphen", UsernameNotValid),
        ("@", UsernameNotValid),
        ("https://tiktok.com/@someone", LinkWrongHost),
        ("https://instagram.com.evil.com/a", LinkWrongHost),
        ("https://notinstagram.com/a", LinkWrongHost),
        ("https://іnstagram.com/a", LinkWrongHost),
    ],
)
def test_a_link_that_does_not_fit_is_refused_with_its_reason(
    text: str, refusal: type[ShopError]
) -> None:
    with pytest.raises(refusal):
        read(text, Network.INSTAGRAM)


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "shop.localhost",
        "printer.local",
        "db.internal",
        "127.0.0.1",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "0x7f.0.0.1",
        "0x7f000001",
        "[::1]",
        "[fd00::1]",
        "[::ffff:127.0.0.1]",
        "127.0.0.1.",
    ],
)
def test_an_address_inside_a_private_network_is_refused(host: str) -> None:
    with pytest.raises(LinkHostNotPublic):
        read(f"https://{host}/admin", Network.WEBSITE)


@pytest.mark.parametrize(
    "url", ["https://пример.рф/о-нас", "https://8.8.8.8/", "https://[2606:4700::1111]/x"]
)
def test_any_public_host_does_for_a_website(url: str) -> None:
    link = read(url, Network.WEBSITE)

    assert (link.url, link.network, link.kind) == (url, Network.WEBSITE, None)


HOSTILE = st.text() | st.from_regex(r"(https?://)?[^/]*(\.com|\.me|\[|%|:)[^ ]*", fullmatch=True)


@settings(deadline=None)
@given(HOSTILE, st.sampled_from(Network))
def test_hostile_text_is_a_link_or_refused_but_never_fails(text: str, network: Network) -> None:
    with suppress(ShopError):
        link = read(text, network)

        assert link.url.startswith(("http://", "https://"))
        assert link.key.isascii()
        assert read(link.url, network) == link
