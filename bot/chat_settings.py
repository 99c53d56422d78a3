"""What the chat has stored over the settings, for whoever looks from outside: the doctor.

Read from the tables; nothing is changed and nothing is loaded that a running shop holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.errors import VaultClosed
from bot.domain.setup import masked
from bot.keys import keys_of
from bot.settings import Settings
from bot.shop.owners import OWNER
from bot.shop.preferences import CHOSEN, CURRENCY, MARKUP, WORTH
from bot.shop.trials import Account
from bot.shop.vault import Vault
from db.database import Database
from db.models.catalog import Provider


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """Who claimed the shop, what wins over which setting, and the panels named in chat.

    An account is None where no key opens its secret.
    """

    owners: tuple[int, ...] = ()
    overrides: tuple[str, ...] = ()
    accounts: Mapping[str, Account | None] = field(default_factory=dict)


async def what_chat_says(settings: Settings) -> ChatSettings:
    """Everything of it. The schema must be the newest. Raises StorageAway."""
    database = Database(settings.database.url.get_secret_value())
    try:
        async with database.reading() as tx:
            owners = await tx.staff.members(OWNER)
            stored = await tx.customers.preferences()
            providers = await tx.providers.all()
    finally:
        await database.close()
    accounts = _accounts(Vault(keys_of(settings)), providers)
    return ChatSettings(
        owners=tuple(owners),
        overrides=(*_overrides(settings, stored), *_other_accounts(settings, accounts)),
        accounts=accounts,
    )


def named_accounts(settings: Settings) -> dict[str, Account | None]:
    """The accounts that the settings name."""
    return {
        name: Account(given.url, given.key.get_secret_value())
        for name, given in settings.providers.items()
    }


def _overrides(settings: Settings, stored: Mapping[str, str]) -> Iterator[str]:
    """One line for each setting that chat has decided otherwise."""
    given = {MARKUP: str(settings.pricing.markup)}
    if CHOSEN in stored and settings.currency is not None:
        given[CURRENCY] = settings.currency
    given |= {f"{WORTH}{code}": f"{worth:f}" for code, worth in settings.fx.items()}
    for key, value in given.items():
        said = stored.get(key)
        if said is not None and said != value:
            yield f"{_setting(key)}: {said} in chat wins over {value}"


def _other_accounts(settings: Settings, accounts: Mapping[str, Account | None]) -> Iterator[str]:
    for name, named in named_accounts(settings).items():
        said = accounts.get(name)
        if named is None or said is None:
            continue
        if said.url != named.url:
            yield f"PROVIDERS__{name.upper()}__URL: {said.url} in chat wins over {named.url}"
        if said.key != named.key:
            yield f"PROVIDERS__{name.upper()}__KEY: {masked(said.key)} in chat wins"


def _accounts(vault: Vault, providers: Iterable[Provider]) -> dict[str, Account | None]:
    found: dict[str, Account | None] = {}
    for row in providers:
        if row.url is not None and row.sealed_key is not None:
            try:
                found[row.name] = Account(row.url, vault.unseal(row.sealed_key))
            except VaultClosed:
                found[row.name] = None
    return found


def _setting(key: str) -> str:
    """The setting's name, for a stored key."""
    names = {MARKUP: "PRICING__MARKUP", CURRENCY: "CURRENCY"}
    return names.get(key) or f"FX__{key.removeprefix(WORTH)}"
