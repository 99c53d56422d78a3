"""Everything the shop gives: bonuses, rewards for invitations, promo codes, gift codes."""

from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import AmountNotUnderstood
from bot.shop.catalog import Catalog
from bot.shop.codes import Codes
from bot.shop.customers import CustomerCard
from bot.shop.giveaways import Giveaways, Wish
from bot.shop.promos import Promos
from bot.telegram.drafts import leave
from bot.telegram.filters import is_words
from bot.telegram.giving_callbacks import (
    BonusAsked,
    BonusEnded,
    GiftsEnded,
    GiftsOpened,
    GiveawaysOpened,
    PromoAsked,
    PromoEnded,
    PromosOpened,
    ReferralAsked,
)
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.handlers.admin.words import currency_of, read_percent, read_promo, read_tier
from bot.telegram.screens import giveaways as screens
from bot.telegram.screens.admin_acts import act_asked, reason_question
from bot.telegram.show import show
from bot.telegram.states import Managing
from bot.telegram.texts.translator import Texts
from bot.telegram.trails import home_of
from bot.telegram.wishes import keep_wish, take_wish

router = owner_router("giveaways")


@router.callback_query(GiveawaysOpened.filter())
async def open_giveaways(
    callback: CallbackQuery, state: FSMContext, giveaways: Giveaways, t: Texts
) -> None:
    """See what is given on payments, and the ways to the codes."""
    await leave(state)
    await show(callback, screens.giveaways(t, giveaways.board()))


@router.callback_query(PromosOpened.filter())
async def open_promos(
    callback: CallbackQuery,
    callback_data: PromosOpened,
    state: FSMContext,
    promos: Promos,
    t: Texts,
) -> None:
    """See a page of the promo codes."""
    await leave(state)
    await show(callback, screens.promos(t, await promos.page(number=callback_data.page)))


@router.callback_query(GiftsOpened.filter())
async def open_gifts(
    callback: CallbackQuery, callback_data: GiftsOpened, state: FSMContext, codes: Codes, t: Texts
) -> None:
    """See a page of the gift codes that were made."""
    await leave(state)
    await show(callback, screens.gifts(t, await codes.batches(number=callback_data.page)))


@router.callback_query(BonusAsked.filter())
async def ask_bonus(callback: CallbackQuery, state: FSMContext, catalog: Catalog, t: Texts) -> None:
    """Want to give a bonus: be asked from where on, and how much."""
    currency_of(catalog)
    await state.set_state(Managing.bonus)
    await show(callback, screens.bonus_question(t))


@router.message(StateFilter(Managing.bonus), is_words)
async def enter_bonus(
    message: Message, state: FSMContext, catalog: Catalog, giveaways: Giveaways, t: Texts
) -> None:
    """The amount and the percentage; then why."""
    tier = read_tier(message.text, currency_of(catalog))
    if tier is None:
        await show(message, screens.bonus_question(t, again=True))
        return
    await _ask_reason(message, giveaways.bonus(tier), state, t)


@router.callback_query(BonusEnded.filter())
async def end_bonus(
    callback: CallbackQuery,
    callback_data: BonusEnded,
    state: FSMContext,
    giveaways: Giveaways,
    t: Texts,
) -> None:
    """Want to give a bonus no more: be asked why."""
    await _ask_reason(callback, giveaways.bonus_end(callback_data.place), state, t)


@router.callback_query(ReferralAsked.filter())
async def ask_referral(
    callback: CallbackQuery, state: FSMContext, giveaways: Giveaways, t: Texts
) -> None:
    """Want to reward invitations: be asked how much."""
    await state.set_state(Managing.referral)
    await show(callback, screens.referral_question(t, giveaways.board()))


@router.message(StateFilter(Managing.referral), is_words)
async def enter_referral(
    message: Message, state: FSMContext, giveaways: Giveaways, t: Texts
) -> None:
    """The percentage; then why."""
    percent = read_percent(message.text)
    if percent is None:
        raise AmountNotUnderstood
    await _ask_reason(message, giveaways.referral(percent), state, t)


@router.callback_query(PromoAsked.filter())
async def ask_promo(callback: CallbackQuery, state: FSMContext, catalog: Catalog, t: Texts) -> None:
    """Want a promo code: be asked for everything about it."""
    currency_of(catalog)
    await state.set_state(Managing.promo)
    await show(callback, screens.promo_question(t))


@router.message(StateFilter(Managing.promo), is_words)
async def enter_promo(
    message: Message, state: FSMContext, catalog: Catalog, giveaways: Giveaways, t: Texts
) -> None:
    """The code; then why."""
    words = read_promo(message.text, currency_of(catalog))
    if words is None:
        await show(message, screens.promo_question(t, again=True))
        return
    wish = await giveaways.promo(
        name=words.name, discount=words.discount, uses=words.uses, days=words.days
    )
    await _ask_reason(message, wish, state, t)


@router.callback_query(PromoEnded.filter())
async def end_promo(
    callback: CallbackQuery,
    callback_data: PromoEnded,
    state: FSMContext,
    giveaways: Giveaways,
    t: Texts,
) -> None:
    """Want to revoke a promo code: be asked why."""
    await _ask_reason(callback, await giveaways.promo_end(callback_data.promo_id), state, t)


@router.callback_query(GiftsEnded.filter())
async def end_gifts(
    callback: CallbackQuery,
    callback_data: GiftsEnded,
    state: FSMContext,
    giveaways: Giveaways,
    t: Texts,
) -> None:
    """Want to revoke gift codes: be asked why."""
    await _ask_reason(callback, await giveaways.gift_end(callback_data.batch), state, t)


@router.message(StateFilter(Managing.giveaway_reason), is_words)
async def enter_reason(
    message: Message, customer: CustomerCard, state: FSMContext, giveaways: Giveaways, t: Texts
) -> None:
    """The reason, and everything to be confirmed."""
    wish = await take_wish(state)
    card = await giveaways.ask(customer.telegram_id, wish, message.text or "")
    await show(message, act_asked(t, card))


async def _ask_reason(
    event: Message | CallbackQuery, wish: Wish, state: FSMContext, t: Texts
) -> None:
    await keep_wish(state, wish)
    await show(event, reason_question(t, wish, back=home_of(wish.act, wish.facts)))
