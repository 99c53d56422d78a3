"""Leads an owner through opening the shop and through its settings: which screen comes now.

The acts themselves are the shop's; here is only what is shown after them, and which answer in
words is waited for.
"""

from typing import Final

from aiogram import Bot
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.candidates import Stage
from bot.shop.customers import CustomerCard
from bot.shop.providers import Providers
from bot.shop.setup import Setup, ShopCard, Step
from bot.shop.trials import Trials
from bot.telegram.drafts import ButtonOutdated, leave
from bot.telegram.screens import settings as settings_screens
from bot.telegram.screens import setup as screens
from bot.telegram.screens.screen import Screen
from bot.telegram.show import show
from bot.telegram.states import SettingUp
from bot.telegram.texts.translator import Texts, Translator

Event = Message | CallbackQuery

_TARGET: Final = "panel_target"
_CODE: Final = "worth_of"


class Guide:
    """Knows the way. Losing what it notes in the dialog costs a few taps."""

    def __init__(
        self, bot: Bot, translator: Translator, setup: Setup, trials: Trials, providers: Providers
    ) -> None:
        self._bot = bot
        self._translator = translator
        self._setup = setup
        self._trials = trials
        self._providers = providers

    async def go_on(
        self, event: Event, state: FSMContext, customer: CustomerCard, t: Texts
    ) -> None:
        """What comes next: the wizard's question, or the settings when it asks nothing."""
        card = await self._setup.card()
        if card.is_under_way:
            await self.ask(event, state, customer, t, card.step)
        else:
            await self.show_settings(event, state, t)

    async def show_settings(
        self, event: Event, state: FSMContext, t: Texts, *, anew: bool = False
    ) -> None:
        """Everything at a glance."""
        await leave(state)
        card, me = await self._setup.card(), await self._bot.me()
        await show(event, settings_screens.settings(t, card, bot_name=me.full_name), anew=anew)

    async def show_opened(self, event: Event, state: FSMContext, t: Texts) -> None:
        """The end of the wizard."""
        await leave(state)
        card, me = await self._setup.card(), await self._bot.me()
        await show(event, screens.opened(t, card, bot_name=me.username or ""))

    async def ask(
        self, event: Event, state: FSMContext, customer: CustomerCard, t: Texts, step: Step
    ) -> None:
        """Put one question, of the wizard or of the settings."""
        card = await self._setup.card()
        if step is Step.PANEL:
            await self.ask_panel(event, state, customer, t)
        elif step is Step.WORTH and card.is_under_way and card.missing:
            await self.ask_worth(event, state, t, card.missing[0])
        else:
            await state.set_state(_STATES.get(step))
            await show(event, await self._question(t, card, step))

    async def ask_panel(
        self, event: Event, state: FSMContext, customer: CustomerCard, t: Texts
    ) -> None:
        """Go on naming a panel where it was left: its address, its key, its report."""
        candidate = self._trials.of(customer.telegram_id)
        if candidate is None:
            await self.ask_address(event, state, t)
        elif candidate.stage is Stage.ADDRESS:
            await self.ask_key(event, state, customer, t)
        elif candidate.report is not None:
            await state.set_state(SettingUp.key)
            await show(event, settings_screens.found(t, candidate.report))
        else:
            await self.show_looking(event, state, customer, t, deleted=True)

    async def ask_address(
        self, event: Event, state: FSMContext, t: Texts, *, target: int | None = None
    ) -> None:
        """Ask where a panel is; ``target`` is a provider that is to get another address."""
        of = None if target is None else (await self._providers.card(target)).name
        await state.set_state(SettingUp.address)
        await state.update_data({_TARGET: target})
        await show(event, screens.address(t, await self._setup.card(), of=of))

    async def ask_key(
        self, event: Event, state: FSMContext, customer: CustomerCard, t: Texts
    ) -> None:
        """Ask for the key of the panel being named; for its address when that is forgotten."""
        candidate = self._trials.of(customer.telegram_id)
        if candidate is None:
            await self.ask_address(event, state, t)
            return
        await state.set_state(SettingUp.key)
        await show(event, screens.key(t, await self._setup.card(), candidate))

    async def show_looking(
        self,
        event: Event,
        state: FSMContext,
        customer: CustomerCard,
        t: Texts,
        *,
        deleted: bool,
    ) -> None:
        """The panel is being looked at; another key may be written at once."""
        candidate = self._trials.of(customer.telegram_id)
        if candidate is None:
            await self.ask_address(event, state, t)
            return
        await state.set_state(SettingUp.key)
        await show(event, screens.looking(t, candidate, deleted=deleted))

    async def ask_worth(self, event: Event, state: FSMContext, t: Texts, code: str) -> None:
        """Ask what a unit of a currency is worth. Raises ButtonOutdated for one of no matter."""
        card = await self._setup.card()
        if code not in card.worths:
            raise ButtonOutdated
        await state.set_state(SettingUp.worth)
        await state.update_data({_CODE: code})
        await show(event, screens.worth(t, card, code=code))

    async def _question(self, t: Texts, card: ShopCard, step: Step) -> Screen:
        match step:
            case Step.LANGUAGE:
                return screens.language(t, card, self._translator.languages())
            case Step.NAME:
                me = await self._bot.me()
                return screens.name(t, card, bot_name=me.full_name)
            case Step.CURRENCY:
                return screens.currency(t, card)
            case Step.MARKUP:
                return screens.markup(t, card)
            case Step.PAYMENT:
                return screens.payment(t, card)
            case _:
                return settings_screens.rates(t, card)


async def target_of(state: FSMContext) -> int | None:
    """Which provider the address that is asked for belongs to; None is a new one."""
    kept: int | None = (await state.get_data()).get(_TARGET)
    return kept


async def currency_of(state: FSMContext) -> str:
    """The currency whose worth is asked for. Raises ButtonOutdated when that is forgotten."""
    kept: str | None = (await state.get_data()).get(_CODE)
    if kept is None:
        raise ButtonOutdated
    return kept


_STATES: Final = {
    Step.NAME: SettingUp.name,
    Step.CURRENCY: SettingUp.currency,
    Step.MARKUP: SettingUp.markup,
}
