"""The two buttons under every money act: Confirm and Drop."""

from aiogram import Bot
from aiogram.types import CallbackQuery

from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.telegram.callbacks import ActConfirmed, ActDropped
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin_acts import act_done, act_dropped
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = owner_router("confirm")


@router.callback_query(ActConfirmed.filter())
async def confirm_act(
    callback: CallbackQuery,
    callback_data: ActConfirmed,
    customer: CustomerCard,
    staff: Staff,
    bot: Bot,
    t: Texts,
) -> None:
    """Carry it out, once, and say what came of it."""
    me = await bot.me()
    done = await staff.confirm(customer.telegram_id, callback_data.nonce)
    await show(callback, act_done(t, done, bot_name=me.username or ""))


@router.callback_query(ActDropped.filter())
async def drop_act(
    callback: CallbackQuery,
    callback_data: ActDropped,
    customer: CustomerCard,
    staff: Staff,
    t: Texts,
) -> None:
    """Nothing happens, and the confirm button dies."""
    await staff.drop(customer.telegram_id, callback_data.nonce)
    await show(callback, act_dropped(t, order_id=callback_data.order_id))
