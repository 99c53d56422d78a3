"""Taking in a provider's list: only differences are written, and a bad list changes nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from bot.providers.base import Listing, Offer, ProviderFailure
from bot.shop.catalog import Catalog
from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.upstream import KnownList, Upstream
from db.database import Database
from db.repositories.catalog import ServiceRow
from db.transaction import Transaction

MISSING: Final = "missing"
"""Why a service is off sale: it has vanished from the list twice."""

_MISSING_TIMES: Final = 2
_LOST_SHARE: Final = 2
"""A list that lost more than one in so many services is not believed (money page 6)."""
_NAME_MAX: Final = 512
_COMPARED: Final = (
    "category_id",
    "position",
    "name",
    "type",
    "rate",
    "quantity_min",
    "quantity_max",
    "refill",
    "cancel",
    "dripfeed",
    "description",
    "average_time",
    "times_missing",
    "disabled_reason",
)


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync has changed, in services; ``skipped`` entries of the list were unusable."""

    added: int = 0
    gone: int = 0
    dearer: int = 0
    cheaper: int = 0
    changed: int = 0
    skipped: int = 0
    ignored: str | None = None


class Intake:
    """Syncs the catalogue with one provider at a time."""

    def __init__(
        self,
        database: Database,
        catalog: Catalog,
        preferences: Preferences,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._catalog = catalog
        self._preferences = preferences
        self._news = news
        self._clock = clock
        self._wanted: str | None = None
        self._hurried = False

    def request(self, actor: int) -> None:
        """Have the catalogue synced soon; the owners are told what came of it."""
        self._wanted = f"{actor}:{self._clock().timestamp()}"
        self._database.bells["syncs"].ring()

    def take_request(self) -> str | None:
        """What staff has asked for since the last time; given once."""
        wanted, self._wanted = self._wanted, None
        return wanted

    def hurry(self) -> None:
        """Have the catalogue synced soon, without a word about it: a provider is new."""
        self._hurried = True
        self._database.bells["syncs"].ring()

    def take_hurry(self) -> bool:
        """Whether a sync is due before its time; given once."""
        hurried, self._hurried = self._hurried, False
        return hurried

    async def take_in(self, upstream: Upstream, *, asked_by: str | None = None) -> SyncReport:
        """Read a provider's list and write what differs.

        ``asked_by`` marks a sync that staff asked for: it is reported to them either way. Raises
        ProviderFailure after telling the owner.
        """
        try:
            await self._learn_currency(upstream)
            listing = await upstream.panel.services_unless(upstream.known_list.digest)
        except ProviderFailure as failure:
            facts = {"provider": upstream.name, "reason": failure.kind.value}
            await self._tell("sync-failed", facts, once=asked_by or self._day(upstream))
            raise
        report = await self._take_in(upstream, listing)
        if report.ignored is not None:
            await self._tell(
                "sync-ignored", {"reason": report.ignored}, once=asked_by or self._day(upstream)
            )
        elif asked_by is not None:
            counts = {k: v for k, v in asdict(report).items() if isinstance(v, int)}
            await self._tell("synced", counts, once=asked_by)
        upstream.synced_at = self._clock()
        return report

    async def _learn_currency(self, upstream: Upstream) -> None:
        """The list does not name its currency: balance does (protocol page section 2)."""
        async with self._database.reading() as tx:
            known = (await tx.providers.get(upstream.id)).currency
        if known is not None:
            return
        currency = (await upstream.purse.read()).currency or self._fallback()
        async with self._database.transaction() as tx:
            await tx.providers.change(upstream.id, currency=currency)
        await self._preferences.learn_currency(currency)

    def _fallback(self) -> str:
        return self._preferences.currency if self._preferences.is_known else "USD"

    async def _take_in(self, upstream: Upstream, listing: Listing | None) -> SyncReport:
        """Write what differs; where nothing does, no writer is held up and no memory renewed."""
        if listing is None:
            await self._catalog.catch_up(upstream.id)
            return SyncReport(skipped=upstream.known_list.skipped)
        skipped = len(listing.skipped)
        async with self._database.reading() as tx:
            rows = await tx.catalog.services(upstream.id)
            names = await tx.catalog.category_names()
        if _is_the_same(rows, names, listing.offers):
            await self._catalog.catch_up(upstream.id)
            report = SyncReport(skipped=skipped)
        else:
            async with self._database.transaction() as tx:
                report = await self._apply(tx, upstream, listing.offers, skipped=skipped)
            await self._catalog.load()
        # What is missing has to be seen missing once more.
        agrees = report.ignored is None and not report.gone
        upstream.known_list = KnownList(listing.digest, skipped) if agrees else KnownList()
        return report

    async def _apply(
        self, tx: Transaction, upstream: Upstream, offers: Sequence[Offer], *, skipped: int
    ) -> SyncReport:
        known = {row.provider_service_id: row for row in await tx.catalog.services(upstream.id)}
        listed = {row.provider_service_id for row in known.values() if row.disabled_reason is None}
        lost = listed - {offer.service_id for offer in offers}
        if not offers:
            return SyncReport(skipped=skipped, ignored="empty")
        if len(lost) * _LOST_SHARE > len(listed):
            return SyncReport(skipped=skipped, ignored="lost")
        categories = await self._categories(tx, offers)
        now = self._clock()
        added, changed = [], []
        for position, offer in enumerate(offers):
            row = known.get(offer.service_id)
            wanted = _wanted(row, offer, position, categories[_category(offer)])
            if row is None:
                added.append(wanted | _identity(upstream.id, offer.service_id, now))
            elif _differs(row, wanted):
                changed.append((row, wanted))
        gone = [row for key, row in known.items() if key in lost]
        await tx.catalog.add_services(added)
        report = _report(added, changed, gone, skipped)
        await tx.catalog.change_services(
            [wanted | {"id": row.id, "updated_at": now} for row, wanted in changed]
        )
        await tx.catalog.change_services([_missed(row, now) for row in gone])
        return report

    async def _categories(self, tx: Transaction, offers: Sequence[Offer]) -> dict[str, int]:
        known = {name: number for number, name in (await tx.catalog.category_names()).items()}
        names = dict.fromkeys(_category(offer) for offer in offers)
        new = [name for name in names if name not in known]
        if not new:
            return known
        await tx.catalog.add_categories(new)
        return {name: number for number, name in (await tx.catalog.category_names()).items()}

    async def _tell(self, name: str, facts: Mapping[str, Fact], *, once: str) -> None:
        async with self._database.transaction() as tx:
            await self._news.alert(tx, name, facts, once=once, at=self._clock())

    def _day(self, upstream: Upstream) -> str:
        return f"{upstream.name}:{self._clock():%Y-%m-%d}"


def _category(offer: Offer) -> str:
    return offer.category[:_NAME_MAX]


def _is_the_same(
    rows: Sequence[ServiceRow], names: Mapping[int, str], offers: Sequence[Offer]
) -> bool:
    """Whether the list says nothing that the tables do not."""
    known = {row.provider_service_id: row for row in rows}
    numbers = {name: number for number, name in names.items()}
    listed = sum(row.disabled_reason is None for row in rows)
    for position, offer in enumerate(offers):
        row, category_id = known.get(offer.service_id), numbers.get(_category(offer))
        if row is None or category_id is None:
            return False
        if _differs(row, _wanted(row, offer, position, category_id)):
            return False
        listed -= row.disabled_reason is None
    return not listed and bool(offers)


def _wanted(
    row: ServiceRow | None, offer: Offer, position: int, category_id: int
) -> dict[str, Any]:
    wanted = _columns(offer, position, category_id)
    wanted["disabled_reason"] = _still_disabled(row, offer)
    return wanted


def _differs(row: ServiceRow, wanted: Mapping[str, Any]) -> bool:
    return any(getattr(row, name) != wanted[name] for name in _COMPARED)


def _identity(provider_id: int, service_id: str, now: datetime) -> dict[str, Any]:
    return {"provider_id": provider_id, "provider_service_id": service_id, "updated_at": now}


def _columns(offer: Offer, position: int, category_id: int) -> dict[str, Any]:
    return {
        "category_id": category_id,
        "position": position,
        "name": offer.name[:_NAME_MAX],
        "type": offer.type[:64],
        "rate": offer.rate,
        "quantity_min": offer.quantity_min,
        "quantity_max": offer.quantity_max,
        "refill": offer.refill,
        "cancel": offer.cancel,
        "dripfeed": offer.dripfeed,
        "description": offer.description,
        "average_time": offer.average_time[:128],
        "times_missing": 0,
    }


def _still_disabled(row: ServiceRow | None, offer: Offer) -> str | None:
    """A service that went missing is back; one that misbehaved is when its rate has changed."""
    if row is None or row.disabled_reason == MISSING or row.rate != offer.rate:
        return None
    return row.disabled_reason


def _missed(row: ServiceRow, now: datetime) -> dict[str, Any]:
    times = row.times_missing + 1
    reason = MISSING if times >= _MISSING_TIMES else row.disabled_reason
    return {"id": row.id, "times_missing": times, "disabled_reason": reason, "updated_at": now}


def _report(
    added: Sequence[object],
    changed: Sequence[tuple[ServiceRow, dict[str, Any]]],
    gone: Sequence[ServiceRow],
    skipped: int,
) -> SyncReport:
    return SyncReport(
        added=len(added),
        gone=len(gone),
        dearer=sum(wanted["rate"] > row.rate for row, wanted in changed),
        cheaper=sum(wanted["rate"] < row.rate for row, wanted in changed),
        changed=len(changed),
        skipped=skipped,
    )
