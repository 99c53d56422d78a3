"""Gift codes, by command or by button: what one is worth, what it is for, a confirmation."""

from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.money import Money
from bot.shop.catalog import Catalog
from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.telegram.desk_callbacks import GiftOffered
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import GiftWords, currency_of, read_gift
from bot.telegram.screens.admin import usage
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.screens.admin_prices import gift_question, gift_reason_question
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts

router = owner_router("gift")

_AMOUNT = "desk_gift"
_USES = "desk_gift_uses"


@router.message(Command("gift"))
async def ask_gift(
    message: Message, command: CommandObject, state: FSMContext, catalog: Catalog, t: Texts
) -> None:
    """What the code will be worth; then what it is for."""
    await leave(state)
    words = read_gift(command.args, currency_of(catalog))
    if words is None:
        await show(message, usage(t, "gift"))
        return
    await _ask_reason(message, words, state, t)


@router.callback_query(GiftOffered.filter())
async def offer_gift(
    callback: CallbackQuery, state: FSMContext, catalog: Catalog, t: Texts
) -> None:
    """Make a gift code: be asked what it is worth."""
    currency_of(catalog)
    await state.set_state(Managing.gift)
    await show(callback, gift_question(t))


@router.message(StateFilter(Managing.gift), is_words)
async def enter_gift(message: Message, state: FSMContext, catalog: Catalog, t: Texts) -> None:
    """The amount, and how many people may use it; then what it is for."""
    words = read_gift(message.text, currency_of(catalog))
    if words is None:
        await show(message, gift_question(t, again=True))
        return
    await _ask_reason(message, words, state, t)


@router.message(StateFilter(Managing.gift_reason), is_words)
async def enter_gift_reason(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The reason, and everything to be confirmed; the code itself comes after that."""
    asked = await state.get_data()
    await leave(state)
    card = await staff.ask_gift(
        customer.telegram_id,
        amount=Money(int(asked[_AMOUNT])),
        uses=int(asked[_USES]),
        reason=message.text or "",
    )
    await show(message, act_asked(t, card))


async def _ask_reason(message: Message, words: GiftWords, state: FSMContext, t: Texts) -> None:
    await state.update_data({_AMOUNT: words.amount.units, _USES: words.uses})
    await state.set_state(Managing.gift_reason)
    await show(message, gift_reason_question(t, words.amount, words.uses))
