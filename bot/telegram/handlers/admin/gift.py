"""/gift: the owner makes a gift code."""

from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.shop.catalog import Catalog
from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import currency_of, read_gift
from bot.telegram.screens.admin import usage
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = owner_router("gift")


@router.message(Command("gift"))
async def ask_gift(
    message: Message,
    command: CommandObject,
    customer: CustomerCard,
    state: FSMContext,
    staff: Staff,
    catalog: Catalog,
    t: Texts,
) -> None:
    """What the code will be worth, to be confirmed; the code itself comes after that."""
    await leave(state)
    words = read_gift(command.args, currency_of(catalog))
    if words is None:
        await show(message, usage(t, "gift"))
        return
    card = await staff.ask_gift(customer.telegram_id, amount=words.amount, uses=words.uses)
    await show(message, act_asked(t, card))
