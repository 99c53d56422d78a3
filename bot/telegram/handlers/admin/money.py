"""Money and holds by buttons: who, how much, why; then the same confirmation as by command."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.money import Money
from bot.shop.catalog import Catalog
from bot.shop.customers import CustomerCard
from bot.shop.people import People
from bot.shop.staff import Staff
from bot.telegram.desk_callbacks import BanOffered, FreezeOffered, MoneyOffered, PersonOpened
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import currency_of, read_signed
from bot.telegram.screens import admin_people as screens
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import way_to

router = owner_router("money")

_PERSON = "desk_person"
_TAKES = "desk_takes"
_AMOUNT = "desk_amount"
_FROZEN = "desk_frozen"
_BANNED = "desk_banned"


@router.callback_query(MoneyOffered.filter())
async def offer_money(
    callback: CallbackQuery,
    callback_data: MoneyOffered,
    state: FSMContext,
    people: People,
    t: Texts,
) -> None:
    """Give or take: be asked how much."""
    card, takes = await people.card(callback_data.customer_id), callback_data.takes
    await state.update_data({_PERSON: card.id, _TAKES: takes})
    await state.set_state(Managing.amount)
    back = await way_to(state, PersonOpened(customer_id=card.id))
    await show(callback, screens.amount_question(t, card, back, takes=takes))


@router.message(StateFilter(Managing.amount), is_words)
async def enter_amount(
    message: Message, state: FSMContext, people: People, catalog: Catalog, t: Texts
) -> None:
    """How much; then why. More than there is cannot be taken."""
    asked = await state.get_data()
    card, takes = await people.card(int(asked[_PERSON])), bool(asked[_TAKES])
    back = await way_to(state, PersonOpened(customer_id=card.id))
    amount = read_signed(message.text or "", currency_of(catalog))
    problem = screens.problem_with(amount, card, takes=takes)
    if amount is None or problem is not None:
        screen = screens.amount_question(t, card, back, takes=takes, problem=problem)
        await show(message, screen)
        return
    await state.update_data({_AMOUNT: amount.units})
    await state.set_state(Managing.amount_reason)
    await show(message, screens.amount_reason_question(t, amount, back, takes=takes))


@router.message(StateFilter(Managing.amount_reason), is_words)
async def enter_amount_reason(
    message: Message,
    customer: CustomerCard,
    state: FSMContext,
    people: People,
    staff: Staff,
    t: Texts,
) -> None:
    """The reason, and everything to be confirmed."""
    asked = await state.get_data()
    person, amount = await people.card(int(asked[_PERSON])), Money(int(asked[_AMOUNT]))
    await leave(state)
    card = await staff.ask_credit(
        customer.telegram_id,
        telegram_id=person.telegram_id,
        amount=-amount if asked[_TAKES] else amount,
        reason=message.text or "",
    )
    await show(message, act_asked(t, card))


@router.callback_query(FreezeOffered.filter())
async def offer_freeze(
    callback: CallbackQuery,
    callback_data: FreezeOffered,
    state: FSMContext,
    people: People,
    t: Texts,
) -> None:
    """Freeze, or let buy again: be asked why."""
    card, frozen = await people.card(callback_data.customer_id), callback_data.frozen
    await state.update_data({_PERSON: card.id, _FROZEN: frozen})
    await state.set_state(Managing.freeze_reason)
    back = await way_to(state, PersonOpened(customer_id=card.id))
    await show(callback, screens.freeze_question(t, card, back, frozen=frozen))


@router.message(StateFilter(Managing.freeze_reason), is_words)
async def enter_freeze_reason(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The reason, to be confirmed."""
    asked = await state.get_data()
    await leave(state)
    card = await staff.ask_freeze(
        customer.telegram_id,
        customer_id=int(asked[_PERSON]),
        frozen=bool(asked[_FROZEN]),
        reason=message.text or "",
    )
    await show(message, act_asked(t, card))


@router.callback_query(BanOffered.filter())
async def offer_ban(
    callback: CallbackQuery,
    callback_data: BanOffered,
    state: FSMContext,
    people: People,
    t: Texts,
) -> None:
    """Ban, or let in again: be asked why."""
    card, banned = await people.card(callback_data.customer_id), callback_data.banned
    await state.update_data({_PERSON: card.id, _BANNED: banned})
    await state.set_state(Managing.ban_reason)
    back = await way_to(state, PersonOpened(customer_id=card.id))
    await show(callback, screens.ban_question(t, card, back, banned=banned))


@router.message(StateFilter(Managing.ban_reason), is_words)
async def enter_ban(
    message: Message, customer: CustomerCard, state: FSMContext, staff: Staff, t: Texts
) -> None:
    """The reason, to be confirmed."""
    asked = await state.get_data()
    await leave(state)
    card = await staff.ask_ban(
        customer.telegram_id,
        customer_id=int(asked[_PERSON]),
        banned=bool(asked[_BANNED]),
        reason=message.text or "",
    )
    await show(message, act_asked(t, card))
