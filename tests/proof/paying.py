"""Money comes in: by Stars, gift codes and staff's hand; each event also twice, at once, late."""

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.domain.money import Money
from bot.payments.base import STARS
from tests.proof.buying import PICK, PROCESS, QUANTITIES, SERVICES, Buying
from tests.proof.machine import Done
from tests.proof.model import Bill, Charge, Gift, Person
from tests.storefront import OWNER

STAR = 13_000
"""What one Star is credited as, in units: 0.013 dollars."""


class Paying(Buying):
    """Top-ups, gift codes, adjustments."""

    def open_bill(
        self, at: int, person: Person, *, stars: int, quote_id: str | None = None
    ) -> None:
        """An invoice in Stars."""
        process = self.process(at)
        amount = Money(stars * STAR)
        done = self.act(
            process, process.shop.till.topups.open(person.id, STARS, amount, quote_id=quote_id)
        )
        if done.is_done:
            assert done.value.asked == Money(stars)
            self.model.bills.append(Bill(person, done.value.payload, stars, quote_id))

    def tell(self, charge: Charge, *, ats: list[int]) -> None:
        """Telegram tells of a charge, once for each process named, all at once."""
        key = f"stars {charge.charge_id}"
        charge.customer.may_get(key, charge.stars * STAR)
        if charge.quote_id is not None:
            self.model.sales[charge.quote_id].confirmed = True
        steps = []
        for at in ats:
            process = self.process(at)
            steps.append(
                (
                    process,
                    process.shop.till.stars.settle(
                        customer_id=charge.customer.id,
                        payload=charge.payload,
                        charge_id=charge.charge_id,
                        stars=charge.stars,
                        tell=charge.customer.telegram_id,
                    ),
                )
            )
        for done in self.act_at_once(steps):
            assert done.refused is None, done.refused
            self._settled(charge, key, done)

    def _settled(self, charge: Charge, key: str, done: Done) -> None:
        if not done.is_done:
            return
        charge.customer.got(key)
        assert done.value.credit.units == charge.stars * STAR
        if done.value.order_id is not None and charge.quote_id is not None:
            self.model.bought(charge.quote_id, done.value.order_id)

    @rule(at=PROCESS, who=PICK, stars=st.integers(1, 2_000))
    def somebody_wants_to_pay_in_stars(self, at: int, who: int, stars: int) -> None:
        """Opened, and perhaps never paid."""
        self.open_bill(at, self.model.people[who % len(self.model.people)], stars=stars)

    @rule(at=PROCESS, who=PICK, service=SERVICES, quantity=QUANTITIES)
    def somebody_pays_for_what_the_wallet_lacks(
        self, at: int, who: int, service: str, quantity: int
    ) -> None:
        """The payment carries the quote, and the purchase goes on with the credit."""
        sale = self.quote(at, who, service, quantity)
        if sale is not None:
            stars = sale.price // STAR + 1
            self.open_bill(at, sale.customer, stars=stars, quote_id=sale.quote_id)

    @precondition(lambda self: self.model.bills)
    @rule(at=PROCESS, which=PICK, times=st.sampled_from([1, 1, 2, 4]))
    def a_bill_is_paid(self, at: int, which: int, times: int) -> None:
        """Also one that was paid before, or is too old by now: it is a charge of its own."""
        bill = self.model.bills[which % len(self.model.bills)]
        self._charge(at, bill.customer, bill, times=times)

    @precondition(lambda self: self.model.bills)
    @rule(at=PROCESS, who=PICK, which=PICK)
    def somebody_pays_a_bill_of_another(self, at: int, who: int, which: int) -> None:
        """Credited to who paid."""
        bill = self.model.bills[which % len(self.model.bills)]
        self._charge(at, self.model.people[who % len(self.model.people)], bill, times=1)

    def _charge(self, at: int, payer: Person, bill: Bill, *, times: int) -> None:
        own = bill.customer is payer
        charge = Charge(
            customer=payer,
            payload=bill.payload,
            charge_id=f"charge {self.model.number()}",
            stars=bill.stars,
            quote_id=bill.quote_id if own else None,
        )
        self.model.charges.append(charge)
        self.tell(charge, ats=[(at + number) % 2 for number in range(times)])

    @rule(at=PROCESS, who=PICK, stars=st.integers(1, 500))
    def stars_come_that_nobody_asked_for(self, at: int, who: int, stars: int) -> None:
        """Their payload is unknown."""
        person = self.model.people[who % len(self.model.people)]
        self._charge(at, person, Bill(person, "nothing of ours", stars), times=1)

    @precondition(lambda self: self.model.charges)
    @rule(at=PROCESS, which=PICK, times=st.sampled_from([1, 2]))
    def telegram_tells_of_a_charge_again(self, at: int, which: int, times: int) -> None:
        """Late, in any order, perhaps for the first time that somebody hears it to the end."""
        charge = self.model.charges[which % len(self.model.charges)]
        self.tell(charge, ats=[(at + number) % 2 for number in range(times)])

    @precondition(lambda self: self.model.bills)
    @rule(at=PROCESS, which=PICK)
    def telegram_asks_before_it_takes_stars(self, at: int, which: int) -> None:
        """Reads only."""
        bill, process = self.model.bills[which % len(self.model.bills)], self.process(at)
        self.act(
            process,
            process.shop.till.stars.check(
                customer_id=bill.customer.id, payload=bill.payload, stars=bill.stars, currency="XTR"
            ),
        )

    @rule(at=PROCESS, units=st.integers(1, 3_000_000), uses=st.integers(1, 2))
    def staff_makes_a_gift_code(self, at: int, units: int, uses: int) -> None:
        """A crash before it is shown loses the code, and gives nobody anything."""
        process = self.process(at)
        giveaways = process.shop.giving.giveaways
        wish = giveaways.gift(amount=Money(units), uses=uses)
        asked = self.act(process, giveaways.ask(OWNER, wish, "test"))
        if asked.is_done:
            process = self.process(at)
            made = self.act(process, process.shop.staff.confirm(OWNER, asked.value.nonce))
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
        spent = sum(key in person.credits for person in self.model.people)
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

    @rule(who=PICK, dollars=st.sampled_from(["5", "0.000001", "-0.5", "-3"]))
    def staff_gives_or_takes(self, who: int, dollars: str) -> None:
        """Never below nothing."""
        person = self.model.people[who % len(self.model.people)]
        self.adjust(person, units=int(Decimal(dollars) * 1_000_000))

    @rule(at=PROCESS)
    def unpaid_bills_run_out(self, at: int) -> None:
        """A charge that comes all the same is still credited."""
        process = self.process(at)
        self.act(process, process.shop.till.topups.expire())
