"""What a conversation remembers between two messages: an unfinished order, and recent searches.

Kept as plain values in the dialog's data. All of it may be lost without harm.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Self

from aiogram.fsm.context import FSMContext

from bot.domain.errors import ShopError
from bot.domain.forms import Field, Form
from bot.domain.money import Money
from bot.telegram.callbacks import ServicePlace

_DRAFT: Final = "draft"
_QUOTE: Final = "quote"
_DISCOUNTED: Final = "discounted"
_AMOUNT: Final = "amount"
_SEARCHES: Final = "searches"
_SEARCHES_KEPT: Final = 5
SEARCH_LENGTH_MAX: Final = 500
"""Characters of a search; what is longer is no search."""

_SEARCH_NUMBERS: Final = 99_999


class ButtonOutdated(ShopError):
    """The button belongs to something that is over; nothing has changed."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An order being put together: the service, the list it came from, the answers so far.

    ``changing`` names the answer that is being given anew; its old value stays until then.
    """

    service_id: int
    page: int = 0
    up: int = 0
    search: int = 0
    values: Mapping[str, str] = field(default_factory=dict)
    changing: str | None = None

    @classmethod
    def of(cls, place: ServicePlace) -> Self:
        """A new one, for a service chosen from a list."""
        return cls(place.service_id, place.page, place.up, place.search)

    @property
    def place(self) -> ServicePlace:
        """The service and the list it was chosen from."""
        return ServicePlace(
            service_id=self.service_id, page=self.page, up=self.up, search=self.search
        )

    def question(self, form: Form) -> Field | None:
        """What to ask now; None when every answer is there."""
        if self.changing is None:
            return form.field_after(self.values)
        return next((asked for asked in form.fields if asked.name == self.changing), None)

    def with_answer(self, name: str, value: str) -> Self:
        """The draft with one more answer, or another one."""
        return replace(self, values={**self.values, name: value}, changing=None)

    def with_step_back(self, form: Form) -> Self | None:
        """The draft with the latest answer taken back, or its change; None at the beginning."""
        if self.changing is not None:
            return self.unchanged()
        answered = [asked.name for asked in form.fields if asked.name in self.values]
        if not answered:
            return None
        return replace(self, values={name: self.values[name] for name in answered[:-1]})

    def unchanged(self) -> Self:
        """The draft with every answer as it was."""
        return replace(self, changing=None)

    def with_change_of(self, form: Form, name: str) -> Self:
        """The draft with one question open again. Raises ButtonOutdated for an unknown one."""
        if all(asked.name != name for asked in form.fields):
            raise ButtonOutdated
        return replace(self, changing=name)


async def keep_draft(state: FSMContext, draft: Draft) -> None:
    """Remember an unfinished order in place of any other."""
    kept = {
        "service_id": draft.service_id,
        "page": draft.page,
        "up": draft.up,
        "search": draft.search,
        "values": dict(draft.values),
        "changing": draft.changing,
    }
    await state.update_data({_DRAFT: kept})


async def draft_of(state: FSMContext, *, service_id: int | None = None) -> Draft:
    """The unfinished order. Raises ButtonOutdated when there is none, or none of that service."""
    kept = (await state.get_data()).get(_DRAFT)
    if kept is None or (service_id is not None and kept["service_id"] != service_id):
        raise ButtonOutdated
    return Draft(**kept)


async def leave(state: FSMContext) -> bool:
    """Stop waiting for an answer; what was entered stays. Says whether anything was asked."""
    asked = await state.get_state()
    await state.set_state(None)
    return asked is not None


async def forget(state: FSMContext) -> bool:
    """Stop waiting and forget the unfinished order. Says whether there was anything."""
    data = await state.get_data()
    kept = {name: value for name, value in data.items() if name not in (_DRAFT, _QUOTE)}
    await state.set_data(kept)
    return await leave(state) or kept != data


async def drop_draft(state: FSMContext, *, service_id: int) -> ServicePlace:
    """Forget the unfinished order of this service; the list it was chosen from, where known.

    An unfinished order of another service stays: the button was an old one.
    """
    kept = (await state.get_data()).get(_DRAFT)
    if kept is None or kept["service_id"] != service_id:
        return ServicePlace(service_id=service_id)
    await forget(state)
    return Draft(**kept).place


async def keep_quote(state: FSMContext, quote_id: str) -> None:
    """Remember which quote waits for money."""
    await state.update_data({_QUOTE: quote_id})


async def quote_of(state: FSMContext) -> str | None:
    """The quote that waits for money, if any."""
    kept: str | None = (await state.get_data()).get(_QUOTE)
    return kept


async def keep_discounted(state: FSMContext, quote_id: str) -> None:
    """Remember for which quote a promo code is asked."""
    await state.update_data({_DISCOUNTED: quote_id})


async def discounted_quote(state: FSMContext) -> str:
    """The quote that a promo code is for. Raises ButtonOutdated when it is forgotten."""
    kept: str | None = (await state.get_data()).get(_DISCOUNTED)
    if kept is None:
        raise ButtonOutdated
    return kept


async def keep_amount(state: FSMContext, amount: Money) -> None:
    """Remember how much a person wants to pay in, until they have chosen how."""
    await state.update_data({_AMOUNT: amount.units})


async def amount_of(state: FSMContext) -> Money | None:
    """How much a person wants to pay in, if they have said so."""
    units: int | None = (await state.get_data()).get(_AMOUNT)
    return None if units is None else Money(units)


async def keep_search(state: FSMContext, text: str) -> int:
    """Remember what was searched for and number it, so that its pages can be turned.

    The last few are kept; older lists' buttons are outdated then.
    """
    searches = await _searches(state)
    number = searches[-1][0] % _SEARCH_NUMBERS + 1 if searches else 1
    kept = [*searches, (number, text[:SEARCH_LENGTH_MAX])][-_SEARCHES_KEPT:]
    await state.update_data({_SEARCHES: [list(pair) for pair in kept]})
    return number


async def search_of(state: FSMContext, number: int) -> str:
    """The text of a search; none for number 0. Raises ButtonOutdated when it is forgotten."""
    found = {0: ""} | dict(await _searches(state))
    if number not in found:
        raise ButtonOutdated
    return found[number]


async def _searches(state: FSMContext) -> list[tuple[int, str]]:
    return [(number, text) for number, text in (await state.get_data()).get(_SEARCHES, [])]
