"""What the owner wants to give, kept in the dialog until they have said why."""

from typing import Final

from aiogram.fsm.context import FSMContext

from bot.shop.desk import ActKind
from bot.shop.facts import from_json, to_json
from bot.shop.giveaways import Wish
from bot.telegram.drafts import ButtonOutdated, leave
from bot.telegram.states import Managing

_ACT: Final = "wish"
_FACTS: Final = "wish_facts"


async def keep_wish(state: FSMContext, wish: Wish) -> None:
    """Remember it, and wait for the reason."""
    await state.update_data({_ACT: wish.act.value, _FACTS: to_json(wish.facts)})
    await state.set_state(Managing.giveaway_reason)


async def take_wish(state: FSMContext) -> Wish:
    """What the reason that has come belongs to. Raises ButtonOutdated when it is forgotten."""
    data = await state.get_data()
    await leave(state)
    if _ACT not in data:
        raise ButtonOutdated
    return Wish(ActKind(data[_ACT]), from_json(data[_FACTS]))
