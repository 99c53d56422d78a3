"""/sync: the owner wants the suppliers' lists read now."""

from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.shop.customers import CustomerCard
from bot.shop.intake import Intake
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin import sync_started
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = owner_router("sync")


@router.message(Command("sync"))
async def ask_sync(
    message: Message, customer: CustomerCard, state: FSMContext, intake: Intake, t: Texts
) -> None:
    """The worker starts; it reports by itself what is new."""
    await leave(state)
    intake.request(customer.telegram_id)
    await show(message, sync_started(t))
