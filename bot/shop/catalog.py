"""The catalogue as customers see it: an immutable snapshot in memory, replaced on a change.

Browsing touches no table.
"""

from asyncio import to_thread
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from typing import Final

from bot.domain.errors import NoLongerAvailable
from bot.domain.forms import Form, Limits, form_of
from bot.domain.links import kinds_wanted, link_in, network_of
from bot.domain.money import Money, Rate
from bot.domain.networks import Network, TargetKind
from bot.domain.pricing import PriceRule
from bot.shop.preferences import Preferences
from bot.shop.search import SearchIndex
from db.database import Database
from db.models.catalog import Category, Service
from db.repositories.catalog import ServiceRow

_FOUND_MAX: Final = 50
_PER: Final = 1000


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """A thing on sale. ``price`` is for ``per`` units (1000, or 1 package).

    ``name`` is the shop's, ``listed_as`` the provider's.
    """

    id: int
    provider_id: int
    category_id: int
    network: Network
    name: str
    listed_as: str
    category: str
    form: Form
    price: Money
    per: int
    quantity_min: int
    quantity_max: int
    refill: bool
    cancel: bool
    description: str
    average_time: str
    kinds: frozenset[TargetKind]


@dataclass(frozen=True, slots=True)
class CategoryCard:
    """A heading within a network."""

    id: int
    name: str
    network: Network
    services: int


@dataclass(frozen=True, slots=True)
class NetworkCard:
    """A network and how many services it has."""

    network: Network
    services: int


@dataclass(frozen=True)
class Snapshot:
    """The whole catalogue at one moment."""

    services: Mapping[int, ServiceCard] = field(default_factory=dict)
    by_category: Mapping[int, tuple[ServiceCard, ...]] = field(default_factory=dict)
    categories: Mapping[Network, tuple[CategoryCard, ...]] = field(default_factory=dict)
    networks: tuple[NetworkCard, ...] = ()
    index: SearchIndex = field(default_factory=lambda: SearchIndex(()))
    order: tuple[ServiceCard, ...] = ()
    by_price: Mapping[Network, tuple[ServiceCard, ...]] = field(default_factory=dict)


class Catalog:
    """Browse, search, and read the tables anew when they have changed."""

    def __init__(self, database: Database, preferences: Preferences) -> None:
        self._database = database
        self._preferences = preferences
        self._snapshot = Snapshot()
        self._marks: dict[int, int] = {}

    @property
    def currency(self) -> str | None:
        """The shop's currency; None until it is known."""
        return self._preferences.currency if self._preferences.is_known else None

    @property
    def shop_name(self) -> str | None:
        """What the owner calls the shop; None is the bot's own name."""
        return self._preferences.name

    @property
    def is_open(self) -> bool:
        """Whether there is anything to sell."""
        return bool(self._snapshot.services)

    def networks(self) -> tuple[NetworkCard, ...]:
        """Networks that have something on sale, the best filled first."""
        return self._snapshot.networks

    def categories(self, network: Network) -> tuple[CategoryCard, ...]:
        """A network's categories in the provider's order."""
        return self._snapshot.categories.get(network, ())

    def category(self, category_id: int) -> CategoryCard:
        """One category. Raises NoLongerAvailable."""
        for cards in self._snapshot.categories.values():
            for card in cards:
                if card.id == category_id:
                    return card
        raise NoLongerAvailable

    def services(self, category_id: int) -> tuple[ServiceCard, ...]:
        """A category's services. Raises NoLongerAvailable."""
        found = self._snapshot.by_category.get(category_id)
        if found is None:
            raise NoLongerAvailable
        return found

    def service(self, service_id: int) -> ServiceCard:
        """One service. Raises NoLongerAvailable."""
        found = self._snapshot.services.get(service_id)
        if found is None:
            raise NoLongerAvailable
        return found

    def limits(self, service: ServiceCard) -> Limits:
        """What answers to a service's form must fit."""
        return Limits(service.quantity_min, service.quantity_max, service.network)

    def search(self, text: str) -> tuple[ServiceCard, ...]:
        """Services by words, best first; for a pasted link those that fit it, cheapest first."""
        link = link_in(text)
        if link is not None:
            return self._fitting(link.network, link.kind)
        order = self._snapshot.order
        return tuple(order[i] for i in self._snapshot.index.find(text, limit=_FOUND_MAX))

    async def load(self) -> None:
        """Replace the snapshot by what the tables and the price rule say now."""
        if not self._preferences.is_known:
            return
        async with self._database.reading() as tx:
            rows = await tx.catalog.services()
            categories = {row.id: row for row in await tx.catalog.categories()}
            currencies = {provider.id: provider.currency for provider in await tx.providers.all()}
        rule, known = self._preferences.rule, self._snapshot.services
        self._marks = _marks_of(rows)
        self._snapshot = await to_thread(_build, rows, categories, currencies, rule, known)

    async def catch_up(self, provider_id: int) -> None:
        """Load anew if a provider's services are not as they were: another process was at them."""
        async with self._database.reading() as tx:
            mark = _mark_of(await tx.catalog.marks(provider_id))
        if mark != self._marks.get(provider_id, _mark_of([])):
            await self.load()

    def _fitting(self, network: Network, kind: TargetKind | None) -> tuple[ServiceCard, ...]:
        fitting = (
            service
            for service in self._snapshot.by_price.get(network, ())
            if kind is None or not service.kinds or kind in service.kinds
        )
        return tuple(islice(fitting, _FOUND_MAX))


def _marks_of(rows: Iterable[ServiceRow]) -> dict[int, int]:
    """For each provider a number that changes with anything that is shown of its services."""
    marks: defaultdict[int, list[Hashable]] = defaultdict(list)
    for row in rows:
        marks[row.provider_id].append(row.mark)
    return {provider_id: _mark_of(found) for provider_id, found in marks.items()}


def _mark_of(marks: Iterable[Hashable]) -> int:
    return hash(tuple(marks))


def _build(
    rows: Sequence[ServiceRow],
    categories: Mapping[int, Category],
    currencies: Mapping[int, str | None],
    rule: PriceRule,
    known: Mapping[int, ServiceCard],
) -> Snapshot:
    """Half a second for ten thousand services, so it runs beside the event loop."""
    return _snapshot(_cards(rows, categories, currencies, rule, known))


def _cards(
    rows: Sequence[ServiceRow],
    categories: Mapping[int, Category],
    currencies: Mapping[int, str | None],
    rule: PriceRule,
    known: Mapping[int, ServiceCard],
) -> list[ServiceCard]:
    cards = []
    for row in rows:
        form, currency = form_of(row.type), currencies[row.provider_id]
        if row.disabled_reason is not None or row.hidden or form is None or currency is None:
            continue
        category = categories[row.category_id]
        price = rule.price(
            Rate(row.rate, currency),
            _PER if form.per > 1 else 1,
            per=form.per,
            markup=markup_of(row, category),
        )
        if price is not None:
            cards.append(_card(row, category.name, form, price, known.get(row.id)))
    return cards


def markup_of(service: Service | ServiceRow, category: Category | None) -> Decimal | None:
    """The share added to this service's rate, the most specific one; None is the shop's."""
    if service.markup is not None or category is None:
        return service.markup
    return category.markup


def _card(
    row: ServiceRow, category: str, form: Form, price: Money, known: ServiceCard | None
) -> ServiceCard:
    network, kinds = _recognised(row, category, known)
    return ServiceCard(
        id=row.id,
        provider_id=row.provider_id,
        category_id=row.category_id,
        network=network,
        name=row.own_name or row.name,
        listed_as=row.name,
        category=category,
        form=form,
        price=price,
        per=form.per,
        quantity_min=row.quantity_min,
        quantity_max=row.quantity_max,
        refill=row.refill,
        cancel=row.cancel,
        description=row.description,
        average_time=row.average_time,
        kinds=kinds,
    )


def _recognised(
    row: ServiceRow, category: str, known: ServiceCard | None
) -> tuple[Network, frozenset[TargetKind]]:
    """What a service is for; as before, where it is called as before."""
    if known is not None and (known.listed_as, known.category) == (row.name, category):
        return known.network, known.kinds
    return network_of(category, row.name), kinds_wanted(category, row.name)


def _snapshot(cards: list[ServiceCard]) -> Snapshot:
    by_category: defaultdict[int, list[ServiceCard]] = defaultdict(list)
    for card in cards:
        by_category[card.category_id].append(card)
    categories: defaultdict[Network, list[CategoryCard]] = defaultdict(list)
    for category_id, services in by_category.items():
        network = services[0].network
        categories[network].append(
            CategoryCard(category_id, services[0].category, network, len(services))
        )
    return Snapshot(
        services={card.id: card for card in cards},
        by_category={number: tuple(services) for number, services in by_category.items()},
        categories={network: tuple(found) for network, found in categories.items()},
        networks=_networks(categories.items()),
        index=SearchIndex([_words_about(card) for card in cards]),
        order=tuple(cards),
        by_price=_by_price(cards),
    )


def _by_price(cards: Sequence[ServiceCard]) -> dict[Network, tuple[ServiceCard, ...]]:
    """Each network's services, the cheapest first."""
    found: defaultdict[Network, list[ServiceCard]] = defaultdict(list)
    for card in sorted(cards, key=lambda card: card.price.units):
        found[card.network].append(card)
    return {network: tuple(services) for network, services in found.items()}


def _words_about(card: ServiceCard) -> str:
    names = [card.name] if card.name == card.listed_as else [card.name, card.listed_as]
    return " ".join([*names, card.category, card.network])


def _networks(
    categories: Iterable[tuple[Network, list[CategoryCard]]],
) -> tuple[NetworkCard, ...]:
    found = [NetworkCard(network, sum(c.services for c in cards)) for network, cards in categories]
    last = (Network.WEBSITE, Network.OTHER)
    return tuple(sorted(found, key=lambda card: (card.network in last, -card.services)))
