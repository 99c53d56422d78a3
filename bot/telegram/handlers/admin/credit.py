"""/credit: the owner gives a customer money, or takes some back."""

from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.shop.catalog import Catalog
from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import currency_of, read_credit
from bot.telegram.screens.admin import usage
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = owner_router("credit")


@router.message(Command("credit"))
async def ask_credit(
    message: Message,
    command: CommandObject,
    customer: CustomerCard,
    state: FSMContext,
    staff: Staff,
    catalog: Catalog,
    t: Texts,
) -> None:
    """What will happen to whose wallet, to be confirmed."""
    await leave(state)
    words = read_credit(command.args, currency_of(catalog))
    if words is None:
        await show(message, usage(t, "credit"))
        return
    card = await staff.ask_credit(
        customer.telegram_id,
        telegram_id=words.telegram_id,
        amount=words.amount,
        reason=words.reason,
    )
    await show(message, act_asked(t, card))
