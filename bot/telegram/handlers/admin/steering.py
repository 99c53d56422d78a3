"""Broadcasts that are ready or under way: the list, the start, pause and end."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.shop.broadcasts import Broadcasts
from bot.telegram.admin_callbacks import (
    BroadcastAsked,
    BroadcastOpened,
    BroadcastsOpened,
    BroadcastStarted,
    BroadcastSteered,
    RecallAsked,
    Steering,
)
from bot.telegram.drafts import leave
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens import broadcast as screens
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts, Translator

router = owner_router("steering")


@router.callback_query(BroadcastsOpened.filter())
async def open_broadcasts(
    callback: CallbackQuery, state: FSMContext, broadcasts: Broadcasts, t: Texts
) -> None:
    """The latest ones."""
    await leave(state)
    await show(callback, screens.listed(t, await broadcasts.recent()))


@router.callback_query(BroadcastOpened.filter())
async def open_broadcast(
    callback: CallbackQuery,
    callback_data: BroadcastOpened,
    state: FSMContext,
    broadcasts: Broadcasts,
    t: Texts,
    translator: Translator,
) -> None:
    """One as it stands."""
    await leave(state)
    card = await broadcasts.card(callback_data.broadcast_id)
    await show(callback, screens.of(t, card, translator.languages()))


@router.callback_query(BroadcastAsked.filter())
async def ask_to_start(
    callback: CallbackQuery,
    callback_data: BroadcastAsked,
    broadcasts: Broadcasts,
    t: Texts,
) -> None:
    """Send it to so many? Nothing is asked about one that has begun."""
    card = await broadcasts.card(callback_data.broadcast_id)
    await show(callback, screens.asked(t, card))


@router.callback_query(BroadcastStarted.filter())
async def start_broadcast(
    callback: CallbackQuery, callback_data: BroadcastStarted, broadcasts: Broadcasts, t: Texts
) -> None:
    """Begin, once; this message tells from now on how far it is."""
    card = await broadcasts.start(
        callback_data.broadcast_id,
        seal=callback_data.seal,
        progress_message_id=callback.message.message_id if callback.message else None,
    )
    await show(callback, screens.progress(t, card))


@router.callback_query(RecallAsked.filter())
async def ask_to_take_back(
    callback: CallbackQuery, callback_data: RecallAsked, broadcasts: Broadcasts, t: Texts
) -> None:
    """Delete what was sent?"""
    card = await broadcasts.card(callback_data.broadcast_id)
    await show(callback, screens.recall_asked(t, card))


@router.callback_query(BroadcastSteered.filter())
async def steer_broadcast(
    callback: CallbackQuery, callback_data: BroadcastSteered, broadcasts: Broadcasts, t: Texts
) -> None:
    """Pause, go on, stop, drop or take back; where that is over, how it stands."""
    acts = {
        Steering.PAUSE: broadcasts.pause,
        Steering.RESUME: broadcasts.resume,
        Steering.STOP: broadcasts.stop,
        Steering.DROP: broadcasts.drop,
        Steering.TAKE_BACK: broadcasts.take_back,
    }
    card = await acts[callback_data.act](callback_data.broadcast_id)
    await show(callback, screens.progress(t, card))
