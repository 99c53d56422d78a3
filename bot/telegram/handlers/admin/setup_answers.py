"""What the owner writes while opening the shop or changing a setting.

The message with a panel's key is deleted before anything else is done with it, and so is one that
may hold a key where an address was asked for.
"""

from re import compile as compile_pattern
from typing import Final

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.shop.customers import CustomerCard
from bot.shop.setup import Setup
from bot.shop.trials import Trials
from bot.telegram.filters import is_words
from bot.telegram.guide import Guide, currency_of, target_of
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import read_percent
from bot.telegram.screens.admin import usage
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.show import delete, show
from bot.telegram.states import SettingUp
from bot.telegram.texts.translator import Texts

router = owner_router("setup_answers")

_BARE_ADDRESS: Final = compile_pattern(r"(?i)\s*https?://[^\s?#@]+\s*")
"""What has no blank, login, question or anchor in it holds no secret."""


async def is_address(message: Message) -> bool:
    """What begins like an address is no key."""
    return (message.text or "").strip().lower().startswith(("https://", "http://"))


@router.message(StateFilter(SettingUp.name), is_words)
async def give_name(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Say what the shop is called."""
    await setup.choose_name(customer.telegram_id, message.text or "")
    await guide.go_on(message, state, customer, t)


@router.message(StateFilter(SettingUp.currency), is_words)
async def give_currency(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Say the code of the shop's currency."""
    await setup.choose_currency(customer.telegram_id, message.text or "")
    await guide.go_on(message, state, customer, t)


@router.message(StateFilter(SettingUp.address), is_words)
async def give_address(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    trials: Trials,
    guide: Guide,
) -> None:
    """Say where the panel is."""
    if not _BARE_ADDRESS.fullmatch(message.text or ""):
        await delete(message)
    target = await target_of(state)
    trials.propose(customer.telegram_id, message.text or "", target=target)
    await guide.ask_key(message, state, customer, t)


@router.message(StateFilter(SettingUp.key), is_address)
async def give_other_address(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    trials: Trials,
    guide: Guide,
) -> None:
    """Say where the panel is once more, when its key was asked for."""
    await delete(message)
    trials.propose_instead(customer.telegram_id, message.text or "")
    await guide.ask_key(message, state, customer, t)


@router.message(StateFilter(SettingUp.key), is_words)
async def give_key(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    trials: Trials,
    guide: Guide,
) -> None:
    """Say the panel's key: the message goes, and a worker looks at the panel."""
    deleted = await delete(message)
    trials.examine(customer.telegram_id, message.text or "")
    await guide.show_looking(message, state, customer, t, deleted=deleted)


@router.message(StateFilter(SettingUp.worth), is_words)
async def give_worth(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Say what a unit of a currency is worth."""
    code = await currency_of(state)
    await setup.set_worth(customer.telegram_id, code, message.text or "")
    await guide.go_on(message, state, customer, t)


@router.message(StateFilter(SettingUp.markup), is_words)
async def give_markup(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Say how many percent are added to the suppliers' prices."""
    percent = read_percent(message.text)
    if percent is None:
        await show(message, usage(t, "markup"))
        return
    asked = await setup.choose_markup(customer.telegram_id, percent)
    if asked is None:
        await guide.go_on(message, state, customer, t)
    else:
        await state.set_state(None)
        await show(message, act_asked(t, asked))
