"""A customer's payments, and giving one in Stars back: why, then the confirmation."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.customers import CustomerCard
from bot.shop.people import People
from bot.shop.refunds import Refunds
from bot.shop.staff import Staff
from bot.telegram.desk_callbacks import PersonOpened, PersonPaymentsOpened, RefundOffered
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import admin_refunds as screens
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import way_to

router = owner_router("refunds")

_TOPUP = "desk_topup"


@router.callback_query(PersonPaymentsOpened.filter())
async def open_payments(
    callback: CallbackQuery, callback_data: PersonPaymentsOpened, people: People, t: Texts
) -> None:
    """See what a customer has paid in."""
    page = await people.payments(callback_data.customer_id, number=callback_data.payments)
    await show(callback, screens.person_payments(t, page, callback_data))


@router.callback_query(RefundOffered.filter())
async def offer_refund(
    callback: CallbackQuery,
    callback_data: RefundOffered,
    state: FSMContext,
    refunds: Refunds,
    t: Texts,
) -> None:
    """Give a payment back: be asked why. What cannot go back is refused at once."""
    offer = await refunds.look(callback_data.topup_id)
    await state.update_data({_TOPUP: offer.topup_id})
    await state.set_state(Managing.refund_reason)
    back = await way_to(state, PersonOpened(customer_id=offer.customer_id))
    await show(callback, screens.refund_question(t, offer, back))


@router.message(StateFilter(Managing.refund_reason), is_words)
async def enter_refund_reason(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The reason, to be confirmed."""
    asked = await state.get_data()
    await leave(state)
    card = await staff.ask_refund(
        customer.telegram_id, topup_id=int(asked[_TOPUP]), reason=message.text or ""
    )
    await show(message, act_asked(t, card))
