"""The settings that belong together, each with its default and what it may be.

Read from the environment by bot.settings alone.
"""

from decimal import Decimal
from re import compile as compile_pattern
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from bot.addresses import CRYPTO_PATH, can_be_delivered_to, checked_address, is_crypto_pays

DEFAULT_DATABASE: Final = "sqlite:///data/dukkan.sqlite3"

_CRYPTO_TOKEN: Final = compile_pattern(r"[!-~]{8,256}")
_WEBHOOK_SECRET: Final = compile_pattern(r"[A-Za-z0-9_-]{1,256}")
"""Bot API: setWebhook, secret_token."""

PositiveSeconds = Annotated[int, Field(gt=0)]


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
        if is_crypto_pays(value):
            raise ValueError(f"another path than {CRYPTO_PATH}, which is where Crypto Pay delivers")
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


class ReferralSettings(Group):
    """What inviting others brings."""

    percent: Decimal = Field(default=Decimal(0), ge=0, le=100)


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


class AdminSettings(Group):
    """What one owner may do alone."""

    adjust_max: Decimal = Field(default=Decimal(0), ge=0, le=10**12, allow_inf_nan=False)
    """In the shop's currency; an act above it needs a second owner. 0: no limit."""
