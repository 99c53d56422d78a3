"""One line per check: what is well, what is not, and what to do about it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from bot.chat_settings import ChatSettings, named_accounts, what_chat_says
from bot.domain.errors import StorageAway
from bot.payments.base import PaymentAway
from bot.payments.crypto_pay import CryptoPay
from bot.providers.doctor import examine
from bot.providers.registry import KINDS
from bot.settings import Settings
from bot.shop.trials import Account
from bot.telegram.connection import examine_hook, examine_token
from db.database import Database
from db.schema import current_revision, newest_revision

_ADVICE_ON_CONNECTION: Final = (
    "check BOT_TOKEN (@BotFather knows it), the network and TELEGRAM__API_BASE"
)


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one check; ``advice`` says what to do when it failed."""

    name: str
    ok: bool
    detail: str
    advice: str = ""


async def diagnose(settings: Settings) -> AsyncIterator[Check]:
    """All checks, one after the other, each as soon as it is done."""
    yield Check("settings", ok=True, detail=f"{len(settings.providers)} provider(s) named")
    yield await _token(settings)
    yield await _updates(settings)
    if settings.cryptopay.token.get_secret_value():
        yield await _crypto_pay(settings)
    checks = await _database(settings)
    said = await what_chat_says(settings) if all(check.ok for check in checks) else ChatSettings()
    yield _owners(settings, said)
    for check in checks:
        yield check
    for line in said.overrides:
        yield Check("in chat", ok=True, detail=line)
    if not settings.providers and not said.accounts:
        yield Check(
            "provider",
            ok=False,
            detail="none is named",
            advice="name one in the chat (/admin), or set PROVIDERS__MAIN__URL and __KEY",
        )
    for name, account in (named_accounts(settings) | dict(said.accounts)).items():
        async for check in _provider(name, account, in_chat=name in said.accounts):
            yield check


async def _token(settings: Settings) -> Check:
    ok, detail = await examine_token(
        settings.bot_token.get_secret_value(), api_base=settings.telegram.api_base
    )
    return Check("token", ok, detail, _ADVICE_ON_CONNECTION)


async def _updates(settings: Settings) -> Check:
    ok, detail = await examine_hook(
        settings.bot_token.get_secret_value(),
        api_base=settings.telegram.api_base,
        url=settings.telegram.webhook_url,
    )
    advice = "TELEGRAM__WEBHOOK_URL must lead to HTTP__PORT here, over https, while the shop runs"
    return Check(
        "updates", ok, detail, advice if settings.telegram.webhook_url else _ADVICE_ON_CONNECTION
    )


async def _crypto_pay(settings: Settings) -> Check:
    given = settings.cryptopay
    method = CryptoPay(given.token.get_secret_value(), api_base=given.api_base)
    advice = "check CRYPTOPAY__TOKEN (@CryptoBot: Crypto Pay, My apps), the network and __API_BASE"
    try:
        name = await method.app_name()
    except PaymentAway as away:
        return Check("Crypto Pay", ok=False, detail=str(away), advice=advice)
    finally:
        await method.close()
    return Check("Crypto Pay", ok=True, detail=f"the app is called {name}")


def _owners(settings: Settings, said: ChatSettings) -> Check:
    count = len({*settings.admins, *said.owners})
    return Check(
        "owners",
        ok=count > 0,
        detail=f"{count} known" if count else "none yet",
        advice="start the shop and open the claim link it prints (or set ADMINS)",
    )


async def _database(settings: Settings) -> list[Check]:
    database = Database(settings.database.url.get_secret_value())
    kind = "SQLite" if database.is_sqlite else "PostgreSQL"
    try:
        revision = await current_revision(database)
    except StorageAway as error:
        detail = f"{kind} does not answer: {type(error.__cause__ or error).__name__}"
        return [Check("database", ok=False, detail=detail, advice="check DATABASE__URL")]
    finally:
        await database.close()
    newest = newest_revision()
    return [
        Check("database", ok=True, detail=kind),
        Check(
            "schema",
            ok=revision == newest,
            detail=f"at {revision or 'nothing'}, newest is {newest}",
            advice="run: dukkan migrate (run and demo do it by themselves)",
        ),
    ]


async def _provider(name: str, account: Account | None, *, in_chat: bool) -> AsyncIterator[Check]:
    advice = (
        "give its key again in the chat: /admin, Settings"
        if in_chat
        else f"check PROVIDERS__{name.upper()}__URL and __KEY"
    )
    if account is None:
        yield Check(f"provider {name}", ok=False, detail="no key opens its secret", advice=advice)
        return
    panel = KINDS["smm_v2"](url=account.url, key=account.key)
    try:
        for finding in await examine(panel):
            yield Check(f"provider {name}: {finding.name}", finding.ok, finding.detail, advice)
    finally:
        await panel.close()
