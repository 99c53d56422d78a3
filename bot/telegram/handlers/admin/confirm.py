"""The two buttons under every money act: Confirm and Drop."""

from aiogram import Bot
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.telegram.desk_callbacks import ActConfirmed, ActDropped
from bot.telegram.gift_file import send_gift_file
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin_acts import act_done, act_dropped
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import home_of, way_to

router = owner_router("confirm")


@router.callback_query(ActConfirmed.filter())
async def confirm_act(
    callback: CallbackQuery,
    callback_data: ActConfirmed,
    customer: CustomerCard,
    state: FSMContext,
    staff: Staff,
    bot: Bot,
    t: Texts,
) -> None:
    """Carry it out, once, and say what came of it."""
    me = await bot.me()
    done = await staff.confirm(customer.telegram_id, callback_data.nonce)
    back = await way_to(state, home_of(done.act, done.facts))
    bot_name = me.username or ""
    await show(callback, act_done(t, done, bot_name=bot_name, back=back))
    if "codes" in done.facts:
        await send_gift_file(callback, t, str(done.facts["codes"]), bot_name=bot_name)


@router.callback_query(ActDropped.filter())
async def drop_act(
    callback: CallbackQuery,
    callback_data: ActDropped,
    customer: CustomerCard,
    state: FSMContext,
    staff: Staff,
    t: Texts,
) -> None:
    """Nothing happens, and the confirm button dies."""
    dropped = await staff.drop(customer.telegram_id, callback_data.nonce)
    back = await way_to(state, home_of(dropped.act, dropped.facts))
    await show(callback, act_dropped(t, back=back))
