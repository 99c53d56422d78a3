"""The catalogue as staff sees it: hidden and disabled services too, and why a price is what it is.

Read from the tables page by page; what customers see is kept in memory (bot.shop.catalog).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.domain.errors import NoLongerAvailable
from bot.domain.forms import form_of
from bot.domain.links import network_of
from bot.domain.money import Money, Rate
from bot.domain.networks import Network
from bot.domain.pricing import PriceRule
from bot.shop.catalog import markup_of
from bot.shop.page import Page
from bot.shop.preferences import Preferences
from db.database import Database
from db.models.catalog import Category, Provider, Service
from db.repositories.shelf import CategoryRow
from db.transaction import Transaction

_PAGE: Final = 8
_PER: Final = 1000

HIDDEN: Final = "hidden"
UNKNOWN_TYPE: Final = "type"
NO_RATE: Final = "currency"
"""Why a service is not on sale, besides what its row names: the panel's, ours, the settings'."""


@dataclass(frozen=True, slots=True)
class PriceSteps:
    """How a price came about. ``worth`` is None where the supplier counts in our currency.

    ``source`` says whose mark-up counts: service, category or shop.
    """

    rate: Decimal
    rate_currency: str
    worth: Decimal | None
    markup: Decimal
    source: str
    quantum: Money
    price: Money
    per: int


@dataclass(frozen=True, slots=True)
class ShelfService:
    """A service as staff sees it. ``off`` is why it is not on sale; None where it is."""

    id: int
    category_id: int
    category: str
    network: Network
    provider: str
    provider_service_id: str
    name: str
    listed_as: str
    own_markup: Decimal | None
    is_hidden: bool
    off: str | None
    quantity_min: int
    quantity_max: int
    steps: PriceSteps | None


@dataclass(frozen=True, slots=True)
class ShelfCategory:
    """A heading with how much stands under it."""

    id: int
    name: str
    network: Network
    services: int
    hidden: int
    disabled: int
    markup: Decimal | None


@dataclass(frozen=True, slots=True)
class ShelfNetwork:
    """A network with how much there is for it."""

    network: Network
    services: int


@dataclass(frozen=True, slots=True)
class PriceBoard:
    """How the shop prices everything, and how much is priced in another way."""

    currency: str
    markup: Decimal
    quantum: Money
    margin_floor: Decimal
    worth: Mapping[str, Decimal]
    categories: int
    services: int


class Shelf:
    """Reads the catalogue for staff."""

    def __init__(self, database: Database, preferences: Preferences) -> None:
        self._database = database
        self._preferences = preferences

    async def networks(self) -> tuple[ShelfNetwork, ...]:
        """Networks that have anything at all, the best filled first."""
        found: defaultdict[Network, int] = defaultdict(int)
        async with self._database.reading() as tx:
            rows = await tx.shelf.categories()
        for row in rows:
            found[network_of(row.name, row.example)] += row.services
        cards = [ShelfNetwork(network, services) for network, services in found.items()]
        return tuple(sorted(cards, key=lambda card: -card.services))

    async def categories(self, network: Network) -> tuple[ShelfCategory, ...]:
        """A network's headings in the provider's order."""
        async with self._database.reading() as tx:
            cards = [_category(row) for row in await tx.shelf.categories()]
        return tuple(card for card in cards if card.network is network)

    async def category(self, category_id: int) -> ShelfCategory:
        """One heading. Raises NoLongerAvailable."""
        async with self._database.reading() as tx:
            rows = await tx.shelf.categories(category_id)
        if not rows:
            raise NoLongerAvailable
        return _category(rows[0])

    async def services(self, category_id: int, *, number: int = 0) -> Page[ShelfService]:
        """A page of a heading's services."""
        async with self._database.reading() as tx:
            rows = await tx.shelf.services(category_id, offset=number * _PAGE, limit=_PAGE + 1)
            cards = await self._cards(tx, rows)
        return Page.cut(cards, number=number, size=_PAGE)

    async def find(self, text: str, *, number: int = 0) -> Page[ShelfService]:
        """Services by our number, the provider's, or words of either name."""
        async with self._database.reading() as tx:
            rows = await tx.shelf.find(text.strip(), offset=number * _PAGE, limit=_PAGE + 1)
            cards = await self._cards(tx, rows)
        return Page.cut(cards, number=number, size=_PAGE)

    async def service(self, service_id: int) -> ShelfService:
        """One service. Raises NoLongerAvailable."""
        async with self._database.reading() as tx:
            row = await tx.catalog.service(service_id)
            if row is None:
                raise NoLongerAvailable
            return (await self._cards(tx, [row]))[0]

    async def prices(self) -> PriceBoard:
        """How everything is priced. Raises ShopNotOpen before there is a currency."""
        rule = self._preferences.rule
        async with self._database.reading() as tx:
            categories, services = await tx.shelf.own_markups()
        return PriceBoard(
            currency=rule.currency,
            markup=rule.markup,
            quantum=rule.quantum,
            margin_floor=rule.margin_floor,
            worth=rule.worth,
            categories=categories,
            services=services,
        )

    async def _cards(self, tx: Transaction, rows: Sequence[Service]) -> list[ShelfService]:
        rule = self._preferences.rule if self._preferences.is_known else None
        providers = {one.id: one for one in await tx.providers.all()}
        categories: dict[int, Category] = {}
        for number in {row.category_id for row in rows}:
            category = await tx.catalog.category(number)
            assert category is not None
            categories[number] = category
        return [
            _service(row, categories[row.category_id], providers[row.provider_id], rule)
            for row in rows
        ]


def _category(row: CategoryRow) -> ShelfCategory:
    return ShelfCategory(
        id=row.id,
        name=row.name,
        network=network_of(row.name, row.example),
        services=row.services,
        hidden=row.hidden,
        disabled=row.disabled,
        markup=row.markup,
    )


def _service(
    row: Service, category: Category, provider: Provider, rule: PriceRule | None
) -> ShelfService:
    steps = _steps(row, category, provider, rule)
    return ShelfService(
        id=row.id,
        category_id=row.category_id,
        category=category.name,
        network=network_of(category.name, row.name),
        provider=provider.name,
        provider_service_id=row.provider_service_id,
        name=row.own_name or row.name,
        listed_as=row.name,
        own_markup=row.markup,
        is_hidden=row.hidden,
        off=_why_off(row, steps),
        quantity_min=row.quantity_min,
        quantity_max=row.quantity_max,
        steps=steps,
    )


def _why_off(row: Service, steps: PriceSteps | None) -> str | None:
    if row.disabled_reason is not None:
        return row.disabled_reason
    if form_of(row.type) is None:
        return UNKNOWN_TYPE
    if row.hidden:
        return HIDDEN
    return None if steps is not None else NO_RATE


def _steps(
    row: Service, category: Category, provider: Provider, rule: PriceRule | None
) -> PriceSteps | None:
    """The way from the supplier's rate to our price; None where there is none."""
    form = form_of(row.type)
    if rule is None or form is None or provider.currency is None:
        return None
    per, own = (_PER if form.per > 1 else 1), markup_of(row, category)
    rate = Rate(row.rate, provider.currency)
    price = rule.price(rate, per, per=form.per, markup=own)
    if price is None:
        return None
    source = "shop" if own is None else "category" if row.markup is None else "service"
    return PriceSteps(
        rate=row.rate,
        rate_currency=provider.currency,
        worth=None if provider.currency == rule.currency else rule.worth[provider.currency],
        markup=rule.markup if own is None else own,
        source=source,
        quantum=rule.quantum,
        price=price,
        per=per,
    )
