"""Builds what deals with upstream panels: their clients, and the knowledge of accounts there."""

from collections.abc import Mapping
from typing import Final

from bot.addresses import is_here
from bot.keys import keys_of
from bot.providers.base import Provider
from bot.providers.registry import KINDS
from bot.settings import ProviderSettings, Settings
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
) -> tuple[Trials, Providers]:
    """Who looks at panels that are named in chat, and who deals with those that are used.

    ``connect`` makes clients in place of the usual ones.
    """
    accounts, connect = Accounts(), connect or connecting(settings)
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
