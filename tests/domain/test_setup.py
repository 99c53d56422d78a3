"""What an owner may type while opening the shop."""

from decimal import Decimal

import pytest

from bot.domain.errors import ShopError
from bot.domain.refusals import LinkHasLogin, LinkHostNotPublic, LinkNotHttp, TextMissing
from bot.domain.setup import (
    CurrencyUnknown,
    KeyNotValid,
    PanelAddressNotBare,
    PanelNotSecure,
    ShopNameNotPlain,
    ShopNameTooLong,
    WorthNotUnderstood,
    host_of,
    masked,
    read_currency,
    read_key,
    read_panel_address,
    read_shop_name,
    read_worth,
)


@pytest.mark.parametrize("name", ["Mira’s shop", "متجر ميرا", "Лавка", "👩‍💻 tools", "x" * 64])
def test_a_name_may_be_in_any_script(name: str) -> None:
    assert read_shop_name(f" \u200f{name}\u200e ") == name


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("", TextMissing),
        (" \u200b ", TextMissing),
        ("x" * 65, ShopNameTooLong),
        ("a\nb", ShopNameNotPlain),
        ("a\u202eb", ShopNameNotPlain),
        ("a\x00b", ShopNameNotPlain),
    ],
)
def test_a_name_that_hides_or_breaks_is_refused(name: str, refusal: type[ShopError]) -> None:
    with pytest.raises(refusal):
        read_shop_name(name)


def test_a_currency_is_a_code() -> None:
    assert [read_currency(text) for text in ("usd", " EUR ", "xtr", "Usdt")] == [
        "USD",
        "EUR",
        "XTR",
        "USDT",
    ]
    for text in ("dollars", "QQQ", "", "$", "US"):
        with pytest.raises(CurrencyUnknown):
            read_currency(text)


def test_a_worth_is_a_number_above_zero_in_any_digits() -> None:
    assert [read_worth(text) for text in ("0.011", "0,011", "٣٫٧٥", "90")] == [
        Decimal("0.011"),
        Decimal("0.011"),
        Decimal("3.75"),
        Decimal(90),
    ]
    for text in ("", "0", "-1", "1e3", "1 000", "much", "1,000,000", "NaN"):
        with pytest.raises(WorthNotUnderstood):
            read_worth(text)


@pytest.mark.parametrize(
    ("entered", "read"),
    [
        ("https://panel.example/api/v2", "https://panel.example/api/v2"),
        ("  panel.example/api/v2/ ", "https://panel.example/api/v2"),
        ("HTTPS://Panel.Example", "https://panel.example"),
    ],
)
def test_a_panel_is_at_a_public_address(entered: str, read: str) -> None:
    assert read_panel_address(entered, takes_local=False) == read
    assert host_of(read) == "panel.example"


@pytest.mark.parametrize(
    ("entered", "refusal"),
    [
        ("http://panel.example/api/v2", PanelNotSecure),
        ("https://panel.example/api/v2?key=1", PanelAddressNotBare),
        ("https://panel.example/api/v2#key", PanelAddressNotBare),
        ("https://me:word@panel.example/", LinkHasLogin),
        ("http://127.0.0.1:8080/api/v2", ShopError),
        ("https://192.168.1.4/api", LinkHostNotPublic),
        ("https://2130706433/api", LinkHostNotPublic),
        ("https://panel.internal/api", LinkHostNotPublic),
        ("file:///etc/passwd", LinkNotHttp),
    ],
)
def test_no_key_is_sent_where_it_could_be_read(entered: str, refusal: type[ShopError]) -> None:
    with pytest.raises(refusal):
        read_panel_address(entered, takes_local=False)


def test_a_sandbox_has_panels_on_this_machine_and_nowhere_else() -> None:
    here = "http://127.0.0.1:8080/api/v2"

    assert read_panel_address(here, takes_local=True) == here
    for entered in ("http://me@127.0.0.1/api", "http://10.0.0.7/api", "http://127.0.0.1:99999/"):
        with pytest.raises(ShopError):
            read_panel_address(entered, takes_local=True)


def test_a_key_is_one_word_and_is_shown_by_its_end() -> None:
    key = "0123456789abcdef"

    assert read_key(f" {key}\u200f\n") == key
    assert (masked(key), masked("short-key"), masked("")) == ("••••cdef", "••••", "••••")
    for text in ("", "seven77", "two words here", "ключ-ключ-ключ", "x" * 257):
        with pytest.raises(KeyNotValid):
            read_key(text)
