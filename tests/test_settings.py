"""Settings that need each other, or that may be written in many wrong ways."""

import pytest

from bot.settings import Settings, SettingsError, load_settings

URL = "https://shop.example/telegram"


def settings_of(**telegram: str) -> Settings:
    return load_settings(None, bot_token="1:x", telegram=telegram)


@pytest.mark.parametrize(
    "url",
    [
        URL,
        "https://shop.example:8443",
        "https://shop.example/cryptopay/telegram",
        "http://127.0.0.1:8080/telegram",
        "http://[::1]:8080/",
        "http://localhost/telegram",
    ],
)
def test_a_hook_has_an_address_and_a_secret(url: str) -> None:
    settings = settings_of(webhook_url=url, webhook_secret="A-z_0")

    assert settings.telegram.webhook_url == url
    assert "A-z_0" in settings.secrets()
    assert "A-z_0" not in repr(settings)


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/telegram",
        "http://127.0.0.1.example/",
        "shop.example/telegram",
        "https://",
        "https://shop.example:port/",
        "https://me:word@shop.example/",
        "https://shop.example/?token=1",
        "https://shop.example/#here",
        "https://[::1",
        "ftp://shop.example/",
    ],
)
def test_a_hook_nobody_can_deliver_to_is_named_in_one_line(url: str) -> None:
    with pytest.raises(SettingsError, match=r"^TELEGRAM__WEBHOOK_URL: an address [^\n]+$"):
        settings_of(webhook_url=url, webhook_secret="word")


@pytest.mark.parametrize("path", ["/cryptopay", "/%63ryptopay"])
def test_telegram_delivers_elsewhere_than_crypto_pay(path: str) -> None:
    with pytest.raises(SettingsError, match=r"^TELEGRAM__WEBHOOK_URL: another path [^\n]+$"):
        settings_of(webhook_url=f"https://shop.example{path}", webhook_secret="word")


@pytest.mark.parametrize("secret", ["two words", "Schlüssel", "a" * 257, "a+b"])
def test_a_secret_that_telegram_would_refuse_is_named_in_one_line(secret: str) -> None:
    with pytest.raises(SettingsError, match=r"^TELEGRAM__WEBHOOK_SECRET: 1 to 256 [^\n]+$"):
        settings_of(webhook_url=URL, webhook_secret=secret)


def test_a_hook_without_a_secret_stops_the_start() -> None:
    with pytest.raises(SettingsError, match=r"^TELEGRAM__WEBHOOK_SECRET: is missing; [^\n]+$"):
        settings_of(webhook_url=URL)


def test_without_an_address_the_shop_asks_for_updates() -> None:
    assert settings_of().telegram.webhook_url == ""
    assert settings_of(webhook_secret="kept-for-later").telegram.webhook_url == ""


def test_the_books_are_read_without_a_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOT_TOKEN", raising=False)

    assert load_settings(env_file=None, for_books=True).bot_token.get_secret_value() == ""
    with pytest.raises(SettingsError, match="BOT_TOKEN"):
        load_settings(env_file=None)


def test_a_wrong_token_is_named_for_the_books_too() -> None:
    with pytest.raises(SettingsError, match="BOT_TOKEN"):
        load_settings(env_file=None, for_books=True, bot_token="none")


def test_the_token_of_crypto_pay_is_kept_secret() -> None:
    settings = load_settings(None, bot_token="1:x", cryptopay={"token": "12345:AAsecret"})

    assert settings.cryptopay.api_base == "https://pay.crypt.bot"
    assert "12345:AAsecret" in settings.secrets()
    assert "AAsecret" not in repr(settings)


@pytest.mark.parametrize("token", ["short", "12345:AA secret", "12345:AAsecret\n", "12345:Äsecret"])
def test_a_token_that_no_header_can_carry_is_named_in_one_line(token: str) -> None:
    with pytest.raises(SettingsError, match=r"^CRYPTOPAY__TOKEN: @CryptoBot [^\n]+$"):
        load_settings(None, bot_token="1:x", cryptopay={"token": token})


def test_an_address_of_crypto_pay_begins_like_one() -> None:
    with pytest.raises(SettingsError, match=r"^CRYPTOPAY__API_BASE: an address [^\n]+$"):
        load_settings(None, bot_token="1:x", cryptopay={"api_base": "pay.crypt.bot"})
