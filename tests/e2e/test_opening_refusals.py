"""Whatever goes wrong while a shop is opened: one sentence that says what to do, nothing stored."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.e2e.new_shop import KEY, NewShop, new_shop
from tests.e2e.shopping import screen_of


@pytest.fixture
async def fresh(database_url: str) -> AsyncIterator[NewShop]:
    """The world of an owner, the shop not started yet."""
    async with new_shop(database_url) as world:
        yield world


BAD_NAMES = {
    "x" * 65: "at most 64 characters",
    "two\nlines": "line breaks or invisible characters",
    "ev\u202eil": "line breaks or invisible characters",
    "\u200b": "I see no text there",
}
BAD_CURRENCIES = ("dollars", "QQQ", "$", "12")
BAD_ADDRESSES = {
    "my panel": "There is a blank in the link",
    "panel": "does not look like a link",
    "http://panel.example/api/v2": "could be read on its way",
    "https://me:secret@panel.example/api/v2": "carries a login",
    "https://panel.example/api/v2?key=abc": "the address alone",
    "https://10.0.0.7/api/v2": "private network",
    "https://localhost/api/v2": "private network",
    "ftp://panel.example/api": "Links begin with https://",
    KEY: "does not look like a link",
    f"https://panel.example/api/v2 {KEY}": "There is a blank in the link",
    "https://panel.example/" + "x" * 600: "too long",
}
BAD_KEYS = ("short", "with a blank in it", "ключ-не-латиницей", "x" * 300)


async def test_what_cannot_be_is_refused_in_a_sentence_and_changes_nothing(
    fresh: NewShop, subtests: pytest.Subtests
) -> None:
    mira = fresh.owner
    async with fresh.open():
        await fresh.claims()
        await fresh.walks(to="called?")
        for name, said in BAD_NAMES.items():
            with subtests.test(name=name):
                await mira.says(name)
                assert said in screen_of(mira)
        assert fresh.shop.preferences.name is None
        await mira.says("Mira’s shop")
        for currency in BAD_CURRENCIES:
            with subtests.test(currency=currency):
                await mira.says(currency)
                assert "I do not know this currency" in screen_of(mira)
        assert not fresh.shop.preferences.is_known
        await mira.says("usd")
        for address, said in BAD_ADDRESSES.items():
            with subtests.test(address=address[:60]):
                await mira.says(address)
                assert said in screen_of(mira)
        kept = {one.text or "" for one in mira.messages} & set(BAD_ADDRESSES)
        assert not {one for one in kept if KEY in one or "?" in one or "@" in one}
        await mira.says(fresh.panel.url)
        for key in BAD_KEYS:
            with subtests.test(key=key[:20]):
                await mira.says(key)
                assert "does not look like an API key" in screen_of(mira)
                assert key not in [one.text for one in mira.messages]

        await mira.says(KEY)
        await fresh.work()
        mira.sees("use this panel?")


FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "a web page": ({"kind": "html_200"}, "There is no API at this address"),
    "a proxy's page": ({"kind": "http_502_html"}, "There is no API at this address"),
    "no balance": ({"kind": "body", "body": b"{}"}, "There is no API at this address"),
    "no currency": (
        {"kind": "body", "body": b'{"balance": "5"}', "action": "balance"},
        "does not say which currency",
    ),
    "an empty list": ({"kind": "body", "body": b"[]", "action": "services"}, "holds nothing"),
    "silence": ({"kind": "timeout_before", "seconds": 3.0}, "takes too long"),
    "a refusal": ({"kind": "error", "text": "Maintenance"}, "refuses to answer"),
}


async def test_a_panel_that_will_not_do_is_not_stored(
    fresh: NewShop, subtests: pytest.Subtests
) -> None:
    mira, panel = fresh.owner, fresh.panel
    async with fresh.open():
        await fresh.claims()
        await fresh.walks(to="Where is your panel?")

        await fresh.names_panel(key="another-key-than-theirs")
        mira.sees("The panel does not accept this key.")
        for case, (fault, said) in FAULTS.items():
            with subtests.test(case=case):
                panel.faults.add(**fault)
                await mira.says(KEY)
                await fresh.work()
                assert said in screen_of(mira)
                assert "Nothing was stored." in screen_of(mira)
                panel.faults.clear()
        await mira.says(panel.page_url)
        await mira.says(KEY)
        await fresh.work()
        assert "There is no API at this address" in screen_of(mira)
        await mira.taps_data("zu:" + "0" * 32)
        assert "not on the table any more" in str(mira.toast) + screen_of(mira)
        assert len(fresh.shop.upstreams) == 0

        await mira.taps("Another address")
        await fresh.names_panel()
        await mira.taps("Use it")

        assert len(fresh.shop.upstreams) == 1
