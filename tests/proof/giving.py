"""What the owner gives: promo codes on quotes, bonuses on payments, gift codes."""

from collections.abc import Awaitable, Callable
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.domain.bonuses import BonusTier
from bot.domain.money import Money
from bot.domain.promos import Discount
from bot.shop.giveaways import Giveaways, Wish
from tests.proof.buying import PICK, PROCESS, QUANTITIES, SERVICES, Buying
from tests.proof.machine import Done
from tests.proof.model import Gift, Person, Promo, Sale
from tests.storefront import OWNER

DISCOUNTS = st.sampled_from(
    [
        Discount(percent=Decimal(5)),
        Discount(percent=Decimal("33.33")),
        Discount(percent=Decimal(99)),
        Discount(amount=Money(100_000)),
        Discount(amount=Money(50_000_000)),
    ]
)
Wishing = Callable[[Giveaways], Wish | Awaitable[Wish]]


class Giving(Buying):
    """Acts of the owner's, and what customers make of them."""

    def have_done(self, at: int, wish: Wishing) -> Done:
        """The owner wishes for something, asks for it and confirms it."""
        process = self.process(at)
        asked = self.act(process, _ask(process.shop.giving.giveaways, wish))
        if not asked.is_done:
            return asked
        process = self.process(at)
        return self.act(process, process.shop.staff.confirm(OWNER, asked.value.nonce))

    @rule(at=PROCESS, dollars=st.sampled_from([1, 5, 20]), percent=st.sampled_from([1, 10, 33]))
    def the_owner_gives_a_bonus(self, at: int, dollars: int, percent: int) -> None:
        """On payments opened from now on."""
        tier = BonusTier(Money(dollars * 1_000_000), Decimal(percent))
        self.have_done(at, lambda giveaways: giveaways.bonus(tier))
        self._hear_of_tiers()

    @rule(at=PROCESS, place=st.integers(0, 2))
    def the_owner_ends_a_bonus(self, at: int, place: int) -> None:
        """What was promised is given all the same."""
        self.have_done(at, lambda giveaways: giveaways.bonus_end(place))
        self._hear_of_tiers()

    def _hear_of_tiers(self) -> None:
        """Both processes read what is stored, and the owner looks at the board."""
        for at in (0, 1):
            self.look_at(at, lambda shop: shop.preferences.load())
        board = self.process(0).shop.giving.giveaways.board()
        self.model.tiers = {one.least.units: int(one.percent) for one in board.bonuses.tiers}

    @rule(at=PROCESS, discount=DISCOUNTS, uses=st.integers(1, 2))
    def staff_makes_a_promo_code(self, at: int, discount: Discount, uses: int) -> None:
        """For so many people."""
        promo = Promo(f"SALE{self.model.number()}", uses)
        self.model.promos[promo.name] = promo
        done = self.have_done(
            at, lambda giveaways: giveaways.promo(name=promo.name, discount=discount, uses=uses)
        )
        if done.refused is not None:
            del self.model.promos[promo.name]

    @precondition(lambda self: self.model.promos)
    @rule(at=PROCESS, who=PICK, which=PICK, service=SERVICES, quantity=QUANTITIES)
    def somebody_buys_with_a_promo_code(
        self, at: int, who: int, which: int, service: str, quantity: int
    ) -> None:
        """Perhaps it is used up."""
        sale = self.quote_for_less(at, who, which, service, quantity)
        if sale is not None:
            self.confirm(at, sale, presses=1)

    @precondition(lambda self: self.model.promos)
    @rule(at=PROCESS, which=PICK, quantity=QUANTITIES)
    def everybody_buys_with_one_promo_code_at_once(
        self, at: int, which: int, quantity: int
    ) -> None:
        """One of them for two orders; there may not be enough uses."""
        people = range(len(self.model.people))
        sales = [self.quote_for_less(at, who, which, "Likes", quantity) for who in (*people, 0)]
        self.confirm_at_once(at, [sale for sale in sales if sale is not None])

    @precondition(lambda self: self.model.promos)
    @rule(at=PROCESS, who=PICK, which=PICK, quantity=QUANTITIES)
    def somebody_buys_for_less_and_cancels(
        self, at: int, who: int, which: int, quantity: int
    ) -> None:
        """The use of the code is free again."""
        sale = self.quote_for_less(at, who, which, "Likes", quantity)
        if sale is not None:
            self.confirm(at, sale, presses=1)
            if sale.order_id is not None:
                self.cancel_in(at, sale)

    def quote_for_less(
        self, at: int, who: int, which: int, service: str, quantity: int
    ) -> Sale | None:
        """A quote, and one with a promo code in its place; never below what it costs us."""
        full = self.quote(at, who, service, quantity)
        if full is None:
            return None
        promo = list(self.model.promos.values())[which % len(self.model.promos)]
        process = self.process(at)
        done = self.act(
            process,
            process.shop.checkout.with_promo(full.customer.id, full.quote_id, promo.name),
        )
        if not done.is_done:
            return None
        sale = self.quoted(full.customer, done.value, is_package=full.is_package)
        sale.promo = promo.name
        cost = self.tables.cost_of_quote(sale.quote_id, per=1 if sale.is_package else 1_000)
        assert sale.price < full.price, f"{sale} is no less than {full.price}"
        assert sale.price >= cost, f"{sale} is sold below its cost of {cost}"
        return sale

    @rule(at=PROCESS, units=st.integers(1, 3_000_000), uses=st.integers(1, 2))
    def staff_makes_a_gift_code(self, at: int, units: int, uses: int) -> None:
        """A crash before it is shown loses the code, and gives nobody anything."""
        made = self.have_done(at, lambda giveaways: giveaways.gift(amount=Money(units), uses=uses))
        if made.is_done:
            self.model.gifts.append(Gift(str(made.value.facts["code"]), units, uses))

    @precondition(lambda self: self.model.gifts)
    @rule(at=PROCESS, which=PICK, times=st.sampled_from([1, 2, 3]), everybody=st.booleans())
    def a_gift_code_is_redeemed(self, at: int, which: int, times: int, everybody: bool) -> None:
        """By one person many times at once, or by everybody."""
        gift = self.model.gifts[which % len(self.model.gifts)]
        people = self.model.people if everybody else [self.model.people[which % 2]]
        key, steps, who = f"gift {gift.code}", [], []
        for number in range(times):
            for person in people:
                person.may_get(key, gift.value)
                process = self.process((at + number) % 2)
                steps.append((process, process.shop.giving.codes.redeem(person.id, gift.code)))
                who.append(person)
        done = self.act_at_once(steps)
        for person in people:
            mine = [one for one, other in zip(done, who, strict=True) if other is person]
            if any(one.is_done for one in mine):
                assert sum(one.is_done for one in mine) == 1, "one code was redeemed twice"
                person.got(key)
            elif not any(one.died for one in mine) and not self._may_have(person, key, mine):
                person.got_nothing(key)
        spent = sum(key in person.heard for person in self.model.people)
        assert spent <= gift.uses, f"{gift} was redeemed {spent} times"

    @rule(at=PROCESS, units=st.integers(1, 3_000_000))
    def everybody_wants_a_gift_for_one(self, at: int, units: int) -> None:
        """Who comes first has it."""
        before = len(self.model.gifts)
        self.staff_makes_a_gift_code(at, units, 1)
        if len(self.model.gifts) > before:
            self.a_gift_code_is_redeemed(at, before, 1, True)

    def _may_have(self, person: Person, key: str, mine: list[Done]) -> bool:
        """Whether it was redeemed before, by a step that nobody heard the end of."""
        used = any(type(one.refused).__name__ == "CodeAlreadyUsed" for one in mine)
        if used:
            person.got(key)
        return used


async def _ask(giveaways: Giveaways, wish: Wishing) -> object:
    wished = wish(giveaways)
    if not isinstance(wished, Wish):
        wished = await wished
    return await giveaways.ask(OWNER, wished, "test")
