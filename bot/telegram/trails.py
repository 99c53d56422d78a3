"""Where on the desk the owner stands, so that an act ends where it began.

The last card of each kind is remembered with its whole way back. Losing it costs a tap.
"""

from collections.abc import Mapping
from typing import Final, TypeVar

from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext

from bot.shop.desk import ActKind
from bot.telegram.desk_callbacks import (
    DeskMenuOpened,
    DeskOpened,
    MarkupOffered,
    PersonOpened,
    PricesOpened,
    ShelfCategoryOpened,
    ShelfServiceOpened,
)
from bot.telegram.suspense_callbacks import SuspenseOpened
from bot.telegram.transfer_callbacks import ProofsOpened

_CARDS: Final = "desk_cards"

C = TypeVar("C", bound=CallbackData)


async def remember(state: FSMContext, card: CallbackData) -> None:
    """The owner is at this card now."""
    kept: dict[str, str] = (await state.get_data()).get(_CARDS, {})
    await state.update_data({_CARDS: kept | {card.__prefix__: card.pack()}})


async def way_to(state: FSMContext, card: C) -> C:
    """The same card with the way back that it had when it was last looked at."""
    kept = (await state.get_data()).get(_CARDS, {}).get(card.__prefix__)
    if kept is None:
        return card
    try:
        known = type(card).unpack(kept)
    except (TypeError, ValueError):
        return card
    subject = next(iter(type(card).model_fields), None)
    return known if subject and getattr(known, subject) == getattr(card, subject) else card


def home_of(act: ActKind, facts: Mapping[str, object]) -> CallbackData:
    """The card that an act is about."""
    if "suspense" in facts:
        return SuspenseOpened()
    order_id, customer_id, target = (facts.get(name) for name in ("order", "customer_id", "target"))
    if isinstance(facts.get("payment"), int):
        return ProofsOpened()
    if isinstance(order_id, int):
        return DeskOpened(order_id=order_id)
    if isinstance(customer_id, int):
        return PersonOpened(customer_id=customer_id)
    if isinstance(target, int):
        if facts.get("scope") == "category":
            return ShelfCategoryOpened(category_id=target)
        return ShelfServiceOpened(service_id=target)
    # A gift code is shown once: what comes after must not take its place.
    return PricesOpened() if act is ActKind.MARKUP else DeskMenuOpened(anew=True)


def priced_place(offered: MarkupOffered) -> CallbackData:
    """The screen from which a mark-up is changed."""
    if offered.service_id:
        return ShelfServiceOpened(service_id=offered.service_id)
    if offered.category_id:
        return ShelfCategoryOpened(category_id=offered.category_id)
    return PricesOpened()
