"""How the shop prices everything, and mark-ups: the shop's, a category's, a service's."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.customers import CustomerCard
from bot.shop.shelf import Shelf
from bot.shop.staff import Staff
from bot.telegram.desk_callbacks import MarkupOffered, MarkupTaken, PricesOpened
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import read_percent
from bot.telegram.screens import admin_prices as screens
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import priced_place, way_to

router = owner_router("prices")

_PLACE = "desk_priced"


@router.callback_query(PricesOpened.filter())
async def open_prices(callback: CallbackQuery, state: FSMContext, shelf: Shelf, t: Texts) -> None:
    """See how everything is priced."""
    await leave(state)
    await show(callback, screens.prices(t, await shelf.prices()))


@router.callback_query(MarkupOffered.filter())
async def offer_markup(
    callback: CallbackQuery, callback_data: MarkupOffered, state: FSMContext, t: Texts
) -> None:
    """Another mark-up: be asked how much."""
    await state.update_data({_PLACE: callback_data.pack()})
    await state.set_state(Managing.markup)
    back = await way_to(state, priced_place(callback_data))
    await show(callback, screens.markup_question(t, back))


@router.message(StateFilter(Managing.markup), is_words)
async def enter_markup(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The percentage, to be confirmed; one that cannot be is asked for again."""
    place = MarkupOffered.unpack((await state.get_data())[_PLACE])
    percent = read_percent(message.text)
    if percent is None:
        back = await way_to(state, priced_place(place))
        await show(message, screens.markup_question(t, back, again=True))
        return
    card = await staff.ask_markup(
        customer.telegram_id,
        percent=percent,
        service_id=place.service_id or None,
        category_id=place.category_id or None,
    )
    await leave(state)
    await show(message, act_asked(t, card))


@router.callback_query(MarkupTaken.filter())
async def take_markup(
    callback: CallbackQuery,
    callback_data: MarkupTaken,
    customer: CustomerCard,
    staff: Staff,
    t: Texts,
) -> None:
    """No mark-up of its own any more, to be confirmed."""
    card = await staff.ask_markup(
        customer.telegram_id,
        percent=None,
        service_id=callback_data.service_id or None,
        category_id=callback_data.category_id or None,
    )
    await show(callback, act_asked(t, card))
