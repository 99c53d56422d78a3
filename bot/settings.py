"""The only reader of the environment: every setting, its default, and what it may be."""

from decimal import Decimal
from pathlib import Path
from re import compile as compile_pattern
from typing import Annotated, Any, Final
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.setting_groups import (
    AdminSettings,
    AuditSettings,
    CatalogSettings,
    CryptoPaySettings,
    DatabaseSettings,
    HttpSettings,
    OrdersSettings,
    PollingSettings,
    PricingSettings,
    ProviderSettings,
    ReconcileSettings,
    ReferralSettings,
    SubmissionSettings,
    TelegramSettings,
    ThrottleSettings,
)

_TOKEN: Final = compile_pattern(r"[0-9]+:\S+")
_FERNET_KEY: Final = compile_pattern(r"[A-Za-z0-9_-]{43}=")

Currency = Annotated[str, Field(pattern=r"^[A-Z]{2,8}$")]


class SettingsError(Exception):
    """A setting is missing or wrong; the text is one line that names it."""


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
    referral: ReferralSettings = ReferralSettings()
    fx: dict[str, Decimal] = Field(default_factory=dict)
    orders: OrdersSettings = OrdersSettings()
    submission: SubmissionSettings = SubmissionSettings()
    polling: PollingSettings = PollingSettings()
    catalog: CatalogSettings = CatalogSettings()
    reconcile: ReconcileSettings = ReconcileSettings()
    audit: AuditSettings = AuditSettings()
    throttle: ThrottleSettings = ThrottleSettings()
    admin: AdminSettings = AdminSettings()

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
            *(key.get_secret_value() for key in self.secret_keys),
            *([database, password, unquote(password)] if password else []),
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
