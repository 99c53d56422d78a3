"""/order: one order as staff sees it, and the decisions that only a person can make."""

from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.money import Money
from bot.shop.catalog import Catalog
from bot.shop.customers import CustomerCard
from bot.shop.desk import ActKind, Desk
from bot.shop.fulfilment import Fulfilment
from bot.shop.staff import NEED_REASON, Staff
from bot.telegram.desk_callbacks import (
    DecisionChosen,
    DeskOpened,
    DeskRefreshed,
    PlacedOffered,
    SettleOffered,
)
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import (
    currency_of,
    read_number,
    read_provider_order,
    read_refund,
)
from bot.telegram.screens.admin import usage
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.screens.admin_orders import (
    desk_order,
    provider_order_question,
    reason_question,
    refund_question,
    why_question,
)
from bot.telegram.show import answer_press, show
from bot.telegram.states import Deciding
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import remember, way_to

router = owner_router("orders")

_ORDER = "desk_order"
_REFUND = "desk_refund"
_ACT = "desk_act"


@router.message(Command("order"))
async def open_order(
    message: Message, command: CommandObject, state: FSMContext, desk: Desk, t: Texts
) -> None:
    """The order by its number."""
    await leave(state)
    order_id = read_number(command.args)
    if order_id is None:
        await show(message, usage(t, "order"))
        return
    await show(message, desk_order(t, await desk.card(order_id)))


@router.callback_query(DeskOpened.filter())
async def reopen_order(
    callback: CallbackQuery, callback_data: DeskOpened, state: FSMContext, desk: Desk, t: Texts
) -> None:
    """The order as it is now, out of a list, a question, or an alert that stays."""
    await leave(state)
    card = await desk.card(callback_data.order_id)
    place = await _place(state, callback_data)
    await show(callback, desk_order(t, card, place), anew=callback_data.anew)


@router.callback_query(DeskRefreshed.filter())
async def look_now(
    callback: CallbackQuery,
    callback_data: DeskRefreshed,
    desk: Desk,
    fulfilment: Fulfilment,
    t: Texts,
) -> None:
    """Have the panel asked now; what it says is reported by itself."""
    card = await desk.card(callback_data.order_id)
    await fulfilment.look_now(card.customer.id, card.order.id, for_staff=True)
    await answer_press(callback, t.plain("toast-desk-looking"))


@router.callback_query(DecisionChosen.filter())
async def choose_decision(
    callback: CallbackQuery,
    callback_data: DecisionChosen,
    customer: CustomerCard,
    state: FSMContext,
    desk: Desk,
    staff: Staff,
    t: Texts,
) -> None:
    """A decision, to be confirmed; where money goes back, first the reason."""
    if callback_data.act in NEED_REASON:
        order = (await desk.to_decide(callback_data.order_id, callback_data.act)).order
        await state.update_data({_ORDER: order.id, _ACT: callback_data.act.value})
        await state.set_state(Deciding.why)
        await show(callback, why_question(t, order))
        return
    await leave(state)
    card = await staff.ask_order(
        customer.telegram_id,
        order_id=callback_data.order_id,
        act=callback_data.act,
    )
    await show(callback, act_asked(t, card))


@router.message(StateFilter(Deciding.why), is_words)
async def enter_why(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """Why the money goes back, and everything to be confirmed."""
    asked = await state.get_data()
    await leave(state)
    card = await staff.ask_order(
        customer.telegram_id,
        order_id=int(asked[_ORDER]),
        act=ActKind(asked[_ACT]),
        reason=message.text or "",
    )
    await show(message, act_asked(t, card))


@router.callback_query(PlacedOffered.filter())
async def say_placed(
    callback: CallbackQuery, callback_data: PlacedOffered, state: FSMContext, t: Texts
) -> None:
    """The order was placed: under which number?"""
    await state.update_data({_ORDER: callback_data.order_id})
    await state.set_state(Deciding.provider_order)
    await show(callback, provider_order_question(t, callback_data.order_id))


@router.message(StateFilter(Deciding.provider_order), is_words)
async def enter_provider_order(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The panel's number, to be confirmed."""
    order_id = int((await state.get_data())[_ORDER])
    number = read_provider_order(message.text or "")
    if number is None:
        await show(message, provider_order_question(t, order_id, again=True))
        return
    card = await staff.ask_order(
        customer.telegram_id,
        order_id=order_id,
        act=ActKind.ORDER_PLACED,
        provider_order_id=number,
    )
    await leave(state)
    await show(message, act_asked(t, card))


@router.callback_query(SettleOffered.filter())
async def settle_by_hand(
    callback: CallbackQuery, callback_data: SettleOffered, state: FSMContext, desk: Desk, t: Texts
) -> None:
    """How much goes back in all?"""
    card = await desk.card(callback_data.order_id)
    await state.update_data({_ORDER: card.order.id})
    await state.set_state(Deciding.refund)
    await show(callback, refund_question(t, card.order))


@router.message(StateFilter(Deciding.refund), is_words)
async def enter_refund(
    message: Message, state: FSMContext, desk: Desk, catalog: Catalog, t: Texts
) -> None:
    """The amount; then the reason."""
    card = await desk.card(int((await state.get_data())[_ORDER]))
    amount = read_refund(message.text or "", currency_of(catalog))
    if amount is None or amount > card.order.price:
        await show(message, refund_question(t, card.order, again=True))
        return
    await state.update_data({_REFUND: amount.units})
    await state.set_state(Deciding.reason)
    await show(message, reason_question(t, card.order.id, amount))


@router.message(StateFilter(Deciding.reason), is_words)
async def enter_reason(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The reason, and everything to be confirmed."""
    asked = await state.get_data()
    card = await staff.ask_order(
        customer.telegram_id,
        order_id=int(asked[_ORDER]),
        act=ActKind.ORDER_SETTLE,
        reason=message.text or "",
        refunded=Money(int(asked[_REFUND])),
    )
    await leave(state)
    await show(message, act_asked(t, card))


async def _place(state: FSMContext, opened: DeskOpened) -> DeskOpened:
    """The list an order was chosen from: the button's, or else what is remembered."""
    if opened.which is None:
        return await way_to(state, DeskOpened(order_id=opened.order_id))
    await remember(state, opened)
    return opened
