"""Where a mark-up can stand, and what counts there now: the shop, a category, a service."""

from decimal import Decimal
from typing import Final

from bot.domain.errors import AmountNotUnderstood, MarkupUnderFloor, NoLongerAvailable
from bot.shop.catalog import markup_of
from bot.shop.facts import Fact
from db.transaction import Transaction

MOST: Final = Decimal(10_000)
_NONE: Final = Decimal(0)
_HUNDRED: Final = Decimal(100)


def check_percent(percent: Decimal, *, floor: Decimal) -> None:
    """Refuse what cannot be: outside 0 to 10,000, or under the share that must be earned.

    Raises AmountNotUnderstood, MarkupUnderFloor.
    """
    if not _NONE <= percent <= MOST:
        raise AmountNotUnderstood
    if percent < floor * _HUNDRED:
        raise MarkupUnderFloor(least=floor * _HUNDRED)


async def place_of(
    tx: Transaction, *, shop: Decimal, service_id: int | None, category_id: int | None
) -> dict[str, Fact]:
    """The facts of a place: its scope, number and name, what counts there ``before``, in percent.

    ``own`` is there where the place has a mark-up of its own; ``shop`` is the shop's share. Without
    ids the place is the whole shop. Raises NoLongerAvailable.
    """
    if service_id is not None:
        return await _of_service(tx, service_id, shop)
    if category_id is not None:
        return await _of_category(tx, category_id, shop)
    return {"before": shop * _HUNDRED}


async def _of_service(tx: Transaction, service_id: int, shop: Decimal) -> dict[str, Fact]:
    row = await tx.catalog.service(service_id)
    if row is None:
        raise NoLongerAvailable
    counts = markup_of(row, await tx.catalog.category(row.category_id))
    facts: dict[str, Fact] = {
        "scope": "service",
        "target": row.id,
        "name": row.own_name or row.name,
        "before": (shop if counts is None else counts) * _HUNDRED,
    }
    return facts if row.markup is None else facts | {"own": 1}


async def _of_category(tx: Transaction, category_id: int, shop: Decimal) -> dict[str, Fact]:
    row = await tx.catalog.category(category_id)
    if row is None:
        raise NoLongerAvailable
    facts: dict[str, Fact] = {
        "scope": "category",
        "target": row.id,
        "name": row.name,
        "before": (shop if row.markup is None else row.markup) * _HUNDRED,
    }
    return facts if row.markup is None else facts | {"own": 1}
