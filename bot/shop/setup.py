"""Opening the shop step by step, and changing everything later: what the owner sets in chat.

Where the wizard stands is stored, so that stopping half way and coming back goes on there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from bot.domain.setup import read_currency, read_shop_name, read_worth
from bot.shop.asking import ActCard
from bot.shop.catalog import Catalog
from bot.shop.clock import Clock
from bot.shop.customers import CustomerCard, Customers
from bot.shop.intake import Intake
from bot.shop.news import News
from bot.shop.owners import Owners
from bot.shop.preferences import NAME, Preferences
from bot.shop.providers import ProviderCard, Providers
from bot.shop.staff import Staff
from bot.shop.transfer_methods import TransferMethods
from db.database import Database

SETUP: Final = "setup"
"""The preference that says where the wizard stands."""

STAR: Final = "XTR"
MARKUPS: Final = (Decimal(20), Decimal(30), Decimal(50), Decimal(100))
"""Percentages that are offered as buttons."""

_HUNDRED: Final = Decimal(100)


class Step(StrEnum):
    """What is asked, in this order; the last two ask nothing."""

    LANGUAGE = "language"
    NAME = "name"
    CURRENCY = "currency"
    PANEL = "panel"
    WORTH = "worth"
    MARKUP = "markup"
    PAYMENT = "payment"
    OPENING = "opening"
    """All is answered; the first list is still being read."""
    DONE = "done"


_STEPS: Final = tuple(Step)


@dataclass(frozen=True, slots=True)
class ShopCard:
    """Everything that is set in chat, as it is now.

    ``worths`` says what a unit of each other currency that matters is worth; None: nobody knows.
    ``coins`` are what can be paid in besides Stars; none where there is nobody to take them in.
    ``markup`` is in percent; ``before`` is the step to go back to.
    """

    step: Step
    before: Step | None
    name: str | None
    currency: str | None
    markup: Decimal
    stars_on: bool
    crypto_on: bool
    coins: tuple[str, ...]
    worths: Mapping[str, Decimal | None]
    providers: tuple[ProviderCard, ...]
    services: int
    networks: int

    @property
    def is_under_way(self) -> bool:
        """Whether the wizard still asks."""
        return self.step not in (Step.OPENING, Step.DONE)

    @property
    def missing(self) -> tuple[str, ...]:
        """Currencies of providers whose services have no price, because nobody said a rate."""
        unknown = [code for code, worth in self.worths.items() if worth is None]
        used = {provider.currency for provider in self.providers}
        return tuple(code for code in unknown if code in used)


class Setup:
    """The wizard, and the settings behind it. Whoever calls has checked that an owner speaks."""

    def __init__(
        self,
        database: Database,
        owners: Owners,
        preferences: Preferences,
        catalog: Catalog,
        customers: Customers,
        providers: Providers,
        methods: TransferMethods,
        intake: Intake,
        staff: Staff,
        news: News,
        clock: Clock,
        *,
        coins: Sequence[str] = (),
    ) -> None:
        """``coins`` are what can be paid in besides Stars."""
        self._database = database
        self._owners = owners
        self._preferences = preferences
        self._catalog = catalog
        self._customers = customers
        self._providers = providers
        self._methods = methods
        self._intake = intake
        self._staff = staff
        self._news = news
        self._clock = clock
        self._coins = tuple(coins)

    @property
    def step(self) -> Step:
        """Where the wizard stands; a shop that nobody has set up yet is at the beginning."""
        stored = self._preferences.get(SETUP)
        if stored is not None:
            return Step(stored)
        return Step.DONE if self._providers else Step.LANGUAGE

    @property
    def is_under_way(self) -> bool:
        """Whether the wizard still asks."""
        return self.step not in (Step.OPENING, Step.DONE)

    async def claim(self, telegram_id: int, word: str) -> None:
        """Make this person the owner and begin to ask. Raises ClaimRefused.

        An owner stays one, where it was: the same press may come twice.
        """
        if telegram_id in self._owners:
            return
        await self._owners.claim(telegram_id, word)
        await self._preferences.set(SETUP, Step.LANGUAGE)

    async def card(self) -> ShopCard:
        """Everything as it is now."""
        providers, networks = await self._providers.cards(), self._catalog.networks()
        preferences = self._preferences
        currency = preferences.currency if preferences.is_known else None
        others = [one.currency for one in providers if one.currency is not None]
        paid_in = [STAR, *self._coins, *self._methods.currencies()]
        codes = [code for code in dict.fromkeys([*others, *paid_in]) if code != currency]
        return ShopCard(
            step=self.step,
            before=await self._before(self.step),
            name=preferences.name,
            currency=currency,
            markup=preferences.markup * _HUNDRED,
            stars_on=preferences.stars_on,
            crypto_on=preferences.crypto_on,
            coins=self._coins,
            worths={code: preferences.worth_of(code) for code in codes},
            providers=providers,
            services=sum(network.services for network in networks),
            networks=len(networks),
        )

    async def skip(self, step: Step) -> None:
        """Leave this question for later; one that is not being asked stays as it is."""
        if self.is_under_way and self.step is step:
            await self._preferences.set(SETUP, await self._after(step))

    async def return_to(self, step: Step) -> None:
        """Ask an earlier question again."""
        if self.is_under_way and _STEPS.index(step) < _STEPS.index(self.step):
            await self._preferences.set(SETUP, step)

    async def choose_language(self, telegram_id: int, language: str) -> CustomerCard:
        """Speak this language with the owner."""
        customer = await self._customers.set_language(telegram_id, language)
        await self.skip(Step.LANGUAGE)
        return customer

    async def choose_name(self, text: str) -> None:
        """Call the shop so. Raises what ``read_shop_name`` raises."""
        await self._preferences.set(NAME, read_shop_name(text))
        await self.skip(Step.NAME)

    async def choose_currency(self, text: str) -> None:
        """Keep prices and wallets in this one. Raises CurrencyUnknown, CurrencyFixed."""
        await self._preferences.choose_currency(read_currency(text))
        await self._catalog.load()
        await self.skip(Step.CURRENCY)

    async def use_panel(self, actor: int, nonce: str) -> None:
        """Deal with the panel of this report, and read its list. Raises as ``Providers.use``."""
        await self._providers.use(actor, nonce)
        if self.is_under_way:
            self._intake.hurry()
            await self.skip(Step.PANEL)
        else:
            self._intake.request(actor)

    async def set_worth(self, currency: str, text: str) -> None:
        """Say what a unit of a currency is worth in ours.

        Raises WorthNotUnderstood, and ShopNotOpen before we have a currency.
        """
        ours, worth = self._preferences.currency, read_worth(text)
        if currency != ours:
            await self._preferences.set_worth(currency, worth)
            await self._catalog.load()
        if currency != STAR and not (await self.card()).missing:
            await self.skip(Step.WORTH)

    async def choose_markup(self, actor: int, percent: Decimal) -> ActCard | None:
        """Add so much to providers' prices: at once while the shop opens, else to be confirmed.

        Raises AmountNotUnderstood.
        """
        asked = await self._staff.ask_markup(actor, percent=percent)
        if not self.is_under_way:
            return asked
        await self._staff.confirm(actor, asked.nonce)
        await self.skip(Step.MARKUP)
        return None

    async def switch_stars(self, *, on: bool) -> None:
        """Take Telegram Stars, or take them no more."""
        await self._preferences.switch_stars(on=on)

    async def switch_crypto(self, *, on: bool) -> None:
        """Take payments in coins, or take them no more."""
        await self._preferences.switch_crypto(on=on)

    async def announce(self) -> bool:
        """Tell the owners that the first list is on sale, once; whether there was that to tell."""
        if self.step is not Step.OPENING or not self._catalog.is_open:
            return False
        card, now = await self.card(), self._clock()
        facts = {"services": card.services, "networks": card.networks}
        async with self._database.transaction() as tx:
            await self._news.alert(tx, "shop-open", facts, once="first", at=now)
        await self._preferences.set(SETUP, Step.DONE)
        return True

    async def _after(self, step: Step) -> Step:
        settled = await self._settled()
        after = next(one for one in _STEPS[_STEPS.index(step) + 1 :] if one not in settled)
        if after is Step.OPENING and (self._catalog.is_open or not await self._will_open()):
            return Step.DONE
        return after

    async def _before(self, step: Step) -> Step | None:
        settled = await self._settled()
        earlier = [one for one in _STEPS[: _STEPS.index(step)] if one not in settled]
        return earlier[-1] if earlier and self.is_under_way else None

    async def _settled(self) -> set[Step]:
        """Questions that need no asking."""
        settled = {Step.PANEL} if self._providers else set[Step]()
        return settled if await self._lacks_rate() else settled | {Step.WORTH}

    async def _lacks_rate(self) -> bool:
        preferences = self._preferences
        return preferences.is_known and any(
            code != preferences.currency and preferences.worth_of(code) is None
            for code in await self._providers.currencies()
        )

    async def _will_open(self) -> bool:
        """Whether there is a list to come whose services will have prices."""
        return bool(self._providers) and not await self._lacks_rate()
