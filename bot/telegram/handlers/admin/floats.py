"""The buttons under the word that a panel's balance differs from the books."""

from aiogram import F
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.customers import CustomerCard
from bot.shop.drift import Drift
from bot.shop.floats import Booking
from bot.shop.staff import Staff
from bot.telegram.desk_callbacks import AccountTrusted, FloatBooked
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin import account_trusted, float_booked, float_question
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts

router = owner_router("floats")

_READING = "desk_reading"


@router.callback_query(FloatBooked.filter(F.kind == Booking.PAID_IN))
async def book_paid_in(
    callback: CallbackQuery,
    callback_data: FloatBooked,
    customer: CustomerCard,
    drift: Drift,
    t: Texts,
) -> None:
    """Paid in: booked with this tap, once (money page section 3, I14)."""
    booked = await drift.pay_in(customer.telegram_id, callback_data.reading_id)
    await show(callback, float_booked(t, booked))


@router.callback_query(FloatBooked.filter())
async def offer_acceptance(
    callback: CallbackQuery, callback_data: FloatBooked, state: FSMContext, t: Texts
) -> None:
    """Take the balance as it is: be asked why. The word about it stays above."""
    await state.update_data({_READING: callback_data.reading_id})
    await state.set_state(Managing.float_reason)
    await show(callback, float_question(t), anew=True)


@router.message(StateFilter(Managing.float_reason), is_words)
async def enter_acceptance(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The reason, and everything to be confirmed."""
    asked = await state.get_data()
    await leave(state)
    card = await staff.ask_float(
        customer.telegram_id, reading_id=int(asked[_READING]), reason=message.text or ""
    )
    await show(message, act_asked(t, card))


@router.callback_query(AccountTrusted.filter())
async def trust_account(
    callback: CallbackQuery,
    callback_data: AccountTrusted,
    customer: CustomerCard,
    drift: Drift,
    t: Texts,
) -> None:
    """Nobody else orders from the account: lost orders are decided by evidence again."""
    provider = await drift.trust(customer.telegram_id, callback_data.provider_id)
    await show(callback, account_trusted(t, provider))
