"""/markup: the owner sets what is added to the suppliers' prices."""

from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import read_percent
from bot.telegram.screens.admin import usage
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = owner_router("markup")


@router.message(Command("markup"))
async def ask_markup(
    message: Message,
    command: CommandObject,
    customer: CustomerCard,
    state: FSMContext,
    staff: Staff,
    t: Texts,
) -> None:
    """The new mark-up beside the old one, to be confirmed."""
    await leave(state)
    percent = read_percent(command.args)
    if percent is None:
        await show(message, usage(t, "markup"))
        return
    card = await staff.ask_markup(customer.telegram_id, percent=percent)
    await show(message, act_asked(t, card))
