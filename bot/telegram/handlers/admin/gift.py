"""Gift codes, by command or by button: what they are worth, how many, for how long; then why."""

from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.catalog import Catalog
from bot.shop.giveaways import Giveaways
from bot.telegram.desk_callbacks import GiftOffered
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import GiftWords, currency_of, read_gift
from bot.telegram.screens.admin import usage
from bot.telegram.screens.admin_acts import reason_question
from bot.telegram.screens.giveaways import gift_question
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import home_of
from bot.telegram.wishes import keep_wish

router = owner_router("gift")


@router.message(Command("gift"))
async def ask_gift(
    message: Message,
    command: CommandObject,
    state: FSMContext,
    catalog: Catalog,
    giveaways: Giveaways,
    t: Texts,
) -> None:
    """What the codes will be worth; then what they are for."""
    await leave(state)
    words = read_gift(command.args, currency_of(catalog))
    if words is None:
        await show(message, usage(t, "gift"))
        return
    await _ask_reason(message, words, state, giveaways, t)


@router.callback_query(GiftOffered.filter())
async def offer_gift(
    callback: CallbackQuery, state: FSMContext, catalog: Catalog, t: Texts
) -> None:
    """Make gift codes: be asked what they are worth."""
    currency_of(catalog)
    await state.set_state(Managing.gift)
    await show(callback, gift_question(t))


@router.message(StateFilter(Managing.gift), is_words)
async def enter_gift(
    message: Message, state: FSMContext, catalog: Catalog, giveaways: Giveaways, t: Texts
) -> None:
    """The amount, and what limits them; then what they are for."""
    words = read_gift(message.text, currency_of(catalog))
    if words is None:
        await show(message, gift_question(t, again=True))
        return
    await _ask_reason(message, words, state, giveaways, t)


async def _ask_reason(
    message: Message, words: GiftWords, state: FSMContext, giveaways: Giveaways, t: Texts
) -> None:
    wish = giveaways.gift(amount=words.amount, uses=words.uses, count=words.count, days=words.days)
    await keep_wish(state, wish)
    await show(message, reason_question(t, wish, back=home_of(wish.act, wish.facts)))
