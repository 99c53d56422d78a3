"""Buttons of the opening wizard and of the settings."""

from aiogram import Bot
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.shop.customers import CustomerCard
from bot.shop.providers import Providers
from bot.shop.setup import MARKUPS, Setup, Step
from bot.shop.trials import Trials
from bot.telegram.commands import register_for
from bot.telegram.drafts import ButtonOutdated, leave
from bot.telegram.guide import Guide
from bot.telegram.handlers.admin.filter import owner_router
from bot.telegram.screens.admin_acts import act_asked
from bot.telegram.screens.settings import provider
from bot.telegram.setup_callbacks import (
    AddressAsked,
    CryptoSwitched,
    CurrencyChosen,
    KeyAsked,
    MarkupPicked,
    OwnerLanguageChosen,
    PanelOpened,
    PanelUsed,
    SettingAsked,
    SettingsOpened,
    StarsSwitched,
    StepReturned,
    StepSkipped,
    WorthAsked,
)
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts, Translator

router = owner_router("setup")


@router.callback_query(SettingsOpened.filter())
async def open_settings(
    callback: CallbackQuery,
    callback_data: SettingsOpened,
    state: FSMContext,
    t: Texts,
    guide: Guide,
) -> None:
    """See everything that is set in chat."""
    await guide.show_settings(callback, state, t, anew=callback_data.anew)


@router.callback_query(SettingAsked.filter())
async def ask_setting(
    callback: CallbackQuery,
    callback_data: SettingAsked,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    trials: Trials,
    guide: Guide,
) -> None:
    """Want to change one thing; a panel that was being named before is forgotten."""
    trials.give_up(customer.telegram_id)
    await guide.ask(callback, state, customer, t, callback_data.step)


@router.callback_query(StepSkipped.filter())
async def skip_step(
    callback: CallbackQuery,
    callback_data: StepSkipped,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Leave a question as it is; the last one opens the shop."""
    await setup.skip(callback_data.step)
    if callback_data.step is Step.PAYMENT:
        await guide.show_opened(callback, state, t)
    else:
        await guide.go_on(callback, state, customer, t)


@router.callback_query(StepReturned.filter())
async def return_to_step(
    callback: CallbackQuery,
    callback_data: StepReturned,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Go back to an earlier question."""
    await setup.return_to(callback_data.step)
    await guide.go_on(callback, state, customer, t)


@router.callback_query(OwnerLanguageChosen.filter())
async def choose_language(
    callback: CallbackQuery,
    callback_data: OwnerLanguageChosen,
    bot: Bot,
    state: FSMContext,
    customer: CustomerCard,
    translator: Translator,
    setup: Setup,
    guide: Guide,
) -> None:
    """Choose a language: what comes next, and the commands, appear in it."""
    code = translator.closest(callback_data.code)
    card, t = await setup.choose_language(customer.telegram_id, code), translator.texts(code)
    await guide.go_on(callback, state, card, t)
    await register_for(bot, card.telegram_id, t, is_owner=True)


@router.callback_query(CurrencyChosen.filter())
async def choose_currency(
    callback: CallbackQuery,
    callback_data: CurrencyChosen,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Choose the shop's currency."""
    await setup.choose_currency(callback_data.code)
    await guide.go_on(callback, state, customer, t)


@router.callback_query(PanelOpened.filter())
async def open_panel(
    callback: CallbackQuery,
    callback_data: PanelOpened,
    state: FSMContext,
    t: Texts,
    providers: Providers,
) -> None:
    """See a provider; its balance is read meanwhile."""
    await leave(state)
    await show(callback, provider(t, await providers.card(callback_data.provider_id)))


@router.callback_query(AddressAsked.filter())
async def ask_address(
    callback: CallbackQuery, callback_data: AddressAsked, state: FSMContext, t: Texts, guide: Guide
) -> None:
    """Want to give a panel's address."""
    await guide.ask_address(callback, state, t, target=callback_data.provider_id)


@router.callback_query(KeyAsked.filter())
async def ask_key(
    callback: CallbackQuery,
    callback_data: KeyAsked,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    trials: Trials,
    guide: Guide,
) -> None:
    """Want to give a key: a provider's, or that of the panel being named."""
    if callback_data.provider_id is not None:
        trials.propose_known(customer.telegram_id, callback_data.provider_id)
    await guide.ask_key(callback, state, customer, t)


@router.callback_query(PanelUsed.filter())
async def use_panel(
    callback: CallbackQuery,
    callback_data: PanelUsed,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Use the panel of the report, once."""
    await setup.use_panel(customer.telegram_id, callback_data.nonce)
    await guide.go_on(callback, state, customer, t)


@router.callback_query(MarkupPicked.filter())
async def pick_markup(
    callback: CallbackQuery,
    callback_data: MarkupPicked,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Pick a ready-made mark-up; once the shop is open it is confirmed first."""
    if callback_data.index >= len(MARKUPS):
        raise ButtonOutdated
    asked = await setup.choose_markup(customer.telegram_id, MARKUPS[callback_data.index])
    if asked is None:
        await guide.go_on(callback, state, customer, t)
    else:
        await show(callback, act_asked(t, asked))


@router.callback_query(StarsSwitched.filter())
async def switch_stars(
    callback: CallbackQuery,
    callback_data: StarsSwitched,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Take Stars, or take them no more."""
    await setup.switch_stars(on=callback_data.on)
    await guide.ask(callback, state, customer, t, Step.PAYMENT)


@router.callback_query(CryptoSwitched.filter())
async def switch_crypto(
    callback: CallbackQuery,
    callback_data: CryptoSwitched,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    setup: Setup,
    guide: Guide,
) -> None:
    """Take payments in coins, or take them no more."""
    await setup.switch_crypto(on=callback_data.on)
    await guide.ask(callback, state, customer, t, Step.PAYMENT)


@router.callback_query(WorthAsked.filter())
async def ask_worth(
    callback: CallbackQuery, callback_data: WorthAsked, state: FSMContext, t: Texts, guide: Guide
) -> None:
    """Want to say what a unit of a currency is worth."""
    await guide.ask_worth(callback, state, t, callback_data.code)
