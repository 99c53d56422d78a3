"""/broadcast: which message goes out, to whom, with which buttons, and a look at it first."""

from typing import Final

from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.broadcasts import Audience, read_buttons
from bot.shop.broadcast_card import BroadcastCard
from bot.shop.broadcasts import Broadcasts
from bot.shop.customers import CustomerCard
from bot.telegram.admin_callbacks import (
    AudienceChosen,
    BroadcastOffered,
    BroadcastTried,
    ButtonsOffered,
    ButtonsRemoved,
)
from bot.telegram.copier import link_buttons
from bot.telegram.drafts import leave
from bot.telegram.filters import is_no_command, is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import broadcast as screens
from bot.telegram.show import show
from bot.telegram.states import Broadcasting
from bot.telegram.texts.translator import Texts, Translator

router = owner_router("broadcast")

_BROADCAST: Final = "broadcast"


@router.message(Command("broadcast"))
async def begin_broadcast(
    message: Message,
    customer: CustomerCard,
    state: FSMContext,
    broadcasts: Broadcasts,
    t: Texts,
    translator: Translator,
) -> None:
    """Begin with the message that this answers, or ask for one."""
    original = message.reply_to_message
    if original is None:
        await state.set_state(Broadcasting.message)
        await show(message, screens.message_question(t))
        return
    await leave(state)
    card = await _drafted(broadcasts, customer, original)
    await show(message, screens.draft(t, card, translator.languages()))


@router.callback_query(BroadcastOffered.filter())
async def offer_broadcast(callback: CallbackQuery, state: FSMContext, t: Texts) -> None:
    """Ask for the message."""
    await state.set_state(Broadcasting.message)
    await show(callback, screens.message_question(t))


@router.message(StateFilter(Broadcasting.message), is_no_command)
async def send_original(
    message: Message,
    customer: CustomerCard,
    state: FSMContext,
    broadcasts: Broadcasts,
    t: Texts,
    translator: Translator,
) -> None:
    """Begin with this message."""
    card = await _drafted(broadcasts, customer, message)
    await leave(state)
    await show(message, screens.draft(t, card, translator.languages()))


@router.callback_query(AudienceChosen.filter())
async def choose_audience(
    callback: CallbackQuery,
    callback_data: AudienceChosen,
    broadcasts: Broadcasts,
    t: Texts,
    translator: Translator,
) -> None:
    """Send it to these; how many they are shows at once."""
    audience = Audience(callback_data.language, callback_data.seen_days, callback_data.bought)
    card = await broadcasts.set_audience(callback_data.broadcast_id, audience)
    await show(callback, screens.draft(t, card, translator.languages()))


@router.callback_query(ButtonsOffered.filter())
async def offer_buttons(
    callback: CallbackQuery,
    callback_data: ButtonsOffered,
    state: FSMContext,
    broadcasts: Broadcasts,
    t: Texts,
) -> None:
    """Ask for the buttons."""
    card = await broadcasts.card(callback_data.broadcast_id)
    await state.update_data({_BROADCAST: card.id})
    await state.set_state(Broadcasting.buttons)
    await show(callback, screens.buttons_question(t, card))


@router.message(StateFilter(Broadcasting.buttons), is_words)
async def enter_buttons(
    message: Message, state: FSMContext, broadcasts: Broadcasts, t: Texts, translator: Translator
) -> None:
    """Put these under it, and show how it looks."""
    number = int((await state.get_data())[_BROADCAST])
    card = await broadcasts.set_buttons(number, read_buttons(message.text or ""))
    await leave(state)
    await show(message, screens.draft(t, card, translator.languages()))


@router.callback_query(ButtonsRemoved.filter())
async def remove_buttons(
    callback: CallbackQuery,
    callback_data: ButtonsRemoved,
    state: FSMContext,
    broadcasts: Broadcasts,
    t: Texts,
    translator: Translator,
) -> None:
    """Send it without buttons."""
    card = await broadcasts.set_buttons(callback_data.broadcast_id, ())
    await leave(state)
    await show(callback, screens.draft(t, card, translator.languages()), anew=True)


@router.callback_query(BroadcastTried.filter())
async def try_broadcast(
    callback: CallbackQuery,
    callback_data: BroadcastTried,
    customer: CustomerCard,
    broadcasts: Broadcasts,
    t: Texts,
    translator: Translator,
) -> None:
    """Get a copy oneself; the choices follow under it."""
    card = await broadcasts.test(customer.telegram_id, callback_data.broadcast_id)
    await show(callback, screens.draft(t, card, translator.languages()), anew=True)


async def _drafted(
    broadcasts: Broadcasts, customer: CustomerCard, original: Message
) -> BroadcastCard:
    return await broadcasts.draft(
        customer.telegram_id,
        chat_id=original.chat.id,
        message_id=original.message_id,
        buttons=link_buttons(original.reply_markup),
    )
