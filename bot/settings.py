"""The only reader of the environment: every setting, its default, and what it may be."""

from decimal import Decimal
from pathlib import Path
from re import compile as compile_pattern
from typing import Annotated, Any, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.addresses import can_be_delivered_to, checked_address

DEFAULT_DATABASE: Final = "sqlite:///data/dukkan.sqlite3"

_TOKEN: Final = compile_pattern(r"[0-9]+:\S+")
_CRYPTO_TOKEN: Final = compile_pattern(r"[!-~]{8,256}")
_FERNET_KEY: Final = compile_pattern(r"[A-Za-z0-9_-]{43}=")
_WEBHOOK_SECRET: Final = compile_pattern(r"[A-Za-z0-9_-]{1,256}")
"""Bot API: setWebhook, secret_token."""

PositiveSeconds = Annotated[int, Field(gt=0)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{2,8}$")]


class SettingsError(Exception):
    """A setting is missing or wrong; the text is one line that names it."""


class Group(BaseModel):
    """Settings that belong together."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TelegramSettings(Group):
    """How to reach Telegram, and how fast we may send."""

    api_base: str = "https://api.telegram.org"
    webhook_url: str = ""
    """Where Telegram delivers updates; without one the shop asks for them."""
    webhook_secret: SecretStr = Field(default=SecretStr(""), validate_default=True)
    global_rate: int = Field(default=25, ge=1, le=1000)
    chat_rate: int = Field(default=1, ge=1, le=1000)

    @field_validator("api_base")
    @classmethod
    def _is_address(cls, value: str) -> str:
        return checked_address(value)

    @field_validator("webhook_url")
    @classmethod
    def _is_public(cls, value: str) -> str:
        if value and not can_be_delivered_to(value):
            raise ValueError("an address that begins with https:// and has no ? and no # in it")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _is_given_with_the_url(cls, value: SecretStr, info: ValidationInfo) -> SecretStr:
        secret = value.get_secret_value()
        if not secret and info.data.get("webhook_url"):
            raise ValueError("is missing; TELEGRAM__WEBHOOK_URL needs it, any long random word")
        if secret and not _WEBHOOK_SECRET.fullmatch(secret):
            raise ValueError("1 to 256 of the characters A-Z a-z 0-9 _ -")
        return value


class HttpSettings(Group):
    """Where the shop listens. Port 0 is any free one; the log says which."""

    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8080, ge=0, le=65535)
    internal_port: int = Field(default=8081, ge=0, le=65535)


class CryptoPaySettings(Group):
    """Taking payments in coins by Crypto Pay; without a token there are none."""

    token: SecretStr = SecretStr("")
    api_base: str = "https://pay.crypt.bot"

    @field_validator("token")
    @classmethod
    def _can_be_sent(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value()
        if token and not _CRYPTO_TOKEN.fullmatch(token):
            raise ValueError("@CryptoBot gives a token that looks like 12345:AAbcDE")
        return value

    @field_validator("api_base")
    @classmethod
    def _is_address(cls, value: str) -> str:
        return checked_address(value)


class DatabaseSettings(Group):
    """Where the books are kept."""

    url: SecretStr = SecretStr(DEFAULT_DATABASE)

    @field_validator("url")
    @classmethod
    def _is_database(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(("sqlite:///", "postgresql://", "postgres://")):
            raise ValueError("an address that begins with sqlite:/// or postgresql://")
        return value


class ProviderSettings(Group):
    """One upstream account."""

    url: str
    key: SecretStr = Field(min_length=1)
    width: int = Field(default=4, ge=1, le=64)
    exclusive: bool = True
    probe: bool = True
    probe_forward: int = Field(default=500, ge=1, le=100_000)
    probe_budget: int = Field(default=20_000, ge=1, le=1_000_000)
    calls_per_second: float = Field(default=1, gt=0, le=1000)

    @field_validator("url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        return checked_address(value)


class PricingSettings(Group):
    """What is added to providers' prices."""

    markup: Decimal = Field(default=Decimal("0.30"), ge=0, le=100)
    quantum: Decimal | None = Field(default=None, gt=0)
    margin_floor: Decimal = Field(default=Decimal(0), ge=0, le=100)


class OrdersSettings(Group):
    """How long things hold, and how many."""

    quote_ttl_seconds: PositiveSeconds = 900
    queue_max_age_seconds: PositiveSeconds = 21600
    open_max: int = Field(default=2000, ge=1)
    late_window_seconds: PositiveSeconds = 5184000


class SubmissionSettings(Group):
    """Placing orders upstream."""

    timeout_seconds: PositiveSeconds = 75
    settle_seconds: PositiveSeconds = 240
    auto_resolve: bool = True
    calibration_adds: int = Field(default=20, ge=2, le=1000)
    escalate_seconds: PositiveSeconds = 1800
    give_up_seconds: PositiveSeconds = 86400


class PollingSettings(Group):
    """One number that shortens every wait that is not a setting of its own."""

    scale: float = Field(default=1, gt=0, le=100)


class CatalogSettings(Group):
    """Reading providers' lists."""

    sync_seconds: PositiveSeconds = 600


class ReconcileSettings(Group):
    """Comparing payments with the lists of those who took them."""

    seconds: PositiveSeconds = 600


class AuditSettings(Group):
    """Checking the books."""

    seconds: PositiveSeconds = 900


class ThrottleSettings(Group):
    """How fast one person may tap and write."""

    updates: int = Field(default=20, ge=1)
    seconds: PositiveSeconds = 10


class Settings(BaseSettings):
    """Everything that can be set, read once at the start."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_nested_delimiter="__",
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    bot_token: SecretStr = Field(min_length=1)
    admins: Annotated[tuple[int, ...], NoDecode] = ()
    currency: Currency | None = None
    timezone: str = "UTC"
    secret_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    telegram: TelegramSettings = TelegramSettings()
    http: HttpSettings = HttpSettings()
    cryptopay: CryptoPaySettings = CryptoPaySettings()
    database: DatabaseSettings = DatabaseSettings()
    providers: dict[str, ProviderSettings] = Field(default_factory=dict)
    pricing: PricingSettings = PricingSettings()
    fx: dict[str, Decimal] = Field(default_factory=dict)
    orders: OrdersSettings = OrdersSettings()
    submission: SubmissionSettings = SubmissionSettings()
    polling: PollingSettings = PollingSettings()
    catalog: CatalogSettings = CatalogSettings()
    reconcile: ReconcileSettings = ReconcileSettings()
    audit: AuditSettings = AuditSettings()
    throttle: ThrottleSettings = ThrottleSettings()

    @field_validator("bot_token")
    @classmethod
    def _is_token(cls, value: SecretStr) -> SecretStr:
        given = value.get_secret_value()
        if given and not _TOKEN.fullmatch(given):
            raise ValueError("@BotFather gives a token that looks like 123456:ABC-DEF")
        return value

    @field_validator("admins", mode="before")
    @classmethod
    def _numbers(cls, value: Any) -> Any:
        """Numeric ids, separated by commas or blanks."""
        if not isinstance(value, str):
            return value
        words = value.replace(",", " ").split()
        if not all(word.isascii() and word.isdigit() for word in words):
            raise ValueError("numeric Telegram ids, separated by commas")
        return tuple(int(word) for word in words)

    @field_validator("secret_keys", mode="before")
    @classmethod
    def _are_keys(cls, value: Any) -> Any:
        """Fernet keys, separated by commas or blanks: 32 bytes each, in URL-safe base64."""
        words = value.replace(",", " ").split() if isinstance(value, str) else value
        if not all(_FERNET_KEY.fullmatch(str(word)) for word in words):
            raise ValueError("keys of 44 characters each, separated by commas, as in .env.example")
        return tuple(words)

    @field_validator("timezone")
    @classmethod
    def _is_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("a time zone such as Europe/Berlin") from error
        return value

    @field_validator("fx")
    @classmethod
    def _are_rates(cls, value: dict[str, Decimal]) -> dict[str, Decimal]:
        if any(not rate.is_finite() or rate <= 0 for rate in value.values()):
            raise ValueError("what one unit is worth, above zero")
        return {currency.upper(): rate for currency, rate in value.items()}

    def dealing_with(self, name: str) -> ProviderSettings:
        """How to deal with a provider: as its group says, or as usual where it has none."""
        usual = ProviderSettings.model_construct(url="", key=SecretStr(""))
        return self.providers.get(name, usual)

    def secrets(self) -> list[str]:
        """Texts that must never be shown: tokens, keys, the database's password."""
        keys = [given.key.get_secret_value() for given in self.providers.values()]
        database = self.database.url.get_secret_value()
        password = urlsplit(database).password
        return [
            self.bot_token.get_secret_value(),
            self.telegram.webhook_secret.get_secret_value(),
            self.cryptopay.token.get_secret_value(),
            *keys,
            *([database, password] if password else []),
        ]


class SettingsForBooks(Settings):
    """The same for who only reads or copies the books: that needs no bot."""

    bot_token: SecretStr = SecretStr("")


def load_settings(
    env_file: Path | None = Path(".env"), *, for_books: bool = False, **given: Any
) -> Settings:
    """The settings of this process; ``for_books`` does without a token.

    Raises SettingsError with one line that names the setting.
    """
    kind = SettingsForBooks if for_books else Settings
    try:
        return kind(_env_file=env_file, **given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = "__".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {_words(first['msg'])}") from None


def _words(message: str) -> str:
    return {
        "Field required": "is missing; set it in the environment or in .env (README.md: how)"
    }.get(message, message.removeprefix("Value error, "))
