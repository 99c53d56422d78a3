"""The buttons under the word that a panel's balance differs from the books."""

from aiogram.types import CallbackQuery

from bot.shop.customers import CustomerCard
from bot.shop.drift import Booking, Drift
from bot.telegram.desk_callbacks import AccountTrusted, FloatBooked
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin import account_trusted, float_booked
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = owner_router("floats")


@router.callback_query(FloatBooked.filter())
async def book_difference(
    callback: CallbackQuery,
    callback_data: FloatBooked,
    customer: CustomerCard,
    drift: Drift,
    t: Texts,
) -> None:
    """Paid in, or taken as it is: booked with this tap, once."""
    kind = Booking(callback_data.kind)
    booked = await drift.book(customer.telegram_id, callback_data.reading_id, kind)
    await show(callback, float_booked(t, booked))


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
