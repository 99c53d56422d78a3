"""Builds what deals with upstream panels: their clients, and the knowledge of accounts there."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.addresses import is_here
from bot.keys import keys_of
from bot.providers.base import Provider
from bot.providers.registry import KINDS
from bot.setting_groups import ProviderSettings
from bot.settings import Settings
from bot.shop.catalog import Catalog
from bot.shop.clock import Clock
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.providers import Providers
from bot.shop.trials import Account, Accounts, Connect, Trials
from bot.shop.upstream import Search, Upstream, Upstreams
from bot.shop.vault import Vault
from db.database import Database

_PATIENCE_SECONDS: Final = 30.0
_TRIAL_SECONDS: Final = 15.0
"""How long each answer of a panel is waited for while its owner looks on."""

_RETRIES: Final = 2

Hide = Callable[[str], object]
"""Is told of a secret that no log may show."""


def connecting(settings: Settings) -> Connect:
    """Makes clients of panels, in the settings' manner where they name the provider."""

    def connect(name: str, *, url: str, key: str, is_trial: bool = False) -> Provider:
        return KINDS["smm_v2"](
            url=url,
            key=key,
            calls_per_second=settings.dealing_with(name).calls_per_second,
            timeout_seconds=_TRIAL_SECONDS if is_trial else _PATIENCE_SECONDS,
            submission_timeout_seconds=settings.submission.timeout_seconds,
            retries=0 if is_trial else _RETRIES,
        )

    return connect


def build_providers(
    settings: Settings,
    database: Database,
    upstreams: Upstreams,
    preferences: Preferences,
    catalog: Catalog,
    news: News,
    clock: Clock,
    connect: Connect | None,
    hide: Hide | None,
) -> tuple[Trials, Providers]:
    """Who looks at panels that are named in chat, and who deals with those that are used.

    ``connect`` makes clients in place of the usual ones; ``hide`` is told every key before it is
    used.
    """
    accounts, connect = Accounts(), connect or connecting(settings)
    if hide is not None:
        connect = _hiding(connect, hide)
    trials = Trials(
        database,
        accounts,
        news,
        clock,
        connect=connect,
        takes_local=is_here(settings.telegram.api_base),
    )
    providers = Providers(
        database,
        upstreams,
        accounts,
        trials,
        Vault(keys_of(settings)),
        preferences,
        catalog,
        news,
        clock,
        connect=connect,
        width_of=lambda name: settings.dealing_with(name).width,
        named={
            name: Account(given.url, given.key.get_secret_value())
            for name, given in settings.providers.items()
        },
    )
    return trials, providers


def _hiding(connect: Connect, hide: Hide) -> Connect:
    def hidden(name: str, *, url: str, key: str, is_trial: bool = False) -> Provider:
        hide(key)
        return connect(name, url=url, key=key, is_trial=is_trial)

    return hidden


async def build_upstreams(
    settings: Settings, database: Database, panels: Mapping[str, Provider]
) -> Upstreams:
    """The providers that the settings name, each with its client in ``panels``."""
    found = Upstreams()
    for name, panel in panels.items():
        async with database.transaction() as tx:
            row = await tx.providers.named(name)
        given = settings.providers[name]
        found.put(Upstream(row.id, name, panel, given.width, search_of(given)))
    return found


def search_of(given: ProviderSettings) -> Search:
    """How the settings let lost orders be looked for at a provider."""
    return Search(
        exclusive=given.exclusive,
        probe=given.probe,
        forward=given.probe_forward,
        budget=given.probe_budget,
    )
