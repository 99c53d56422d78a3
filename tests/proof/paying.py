"""Money comes in: by Stars and staff's hand; each event also twice, at once, late."""

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.domain.money import Money
from bot.payments.base import STARS
from bot.shop.crediting import Settled
from tests.proof.buying import PICK, PROCESS, QUANTITIES, SERVICES
from tests.proof.giving import Giving
from tests.proof.model import STAR, Bill, Charge, Person, bonus_of


class Paying(Giving):
    """Top-ups in Stars, adjustments."""

    def open_bill(
        self, at: int, person: Person, *, stars: int, quote_id: str | None = None
    ) -> None:
        """An invoice in Stars, with the bonus that there is now."""
        process = self.process(at)
        amount = Money(stars * STAR)
        done = self.act(
            process, process.shop.till.topups.open(person.id, STARS, amount, quote_id=quote_id)
        )
        if done.is_done:
            assert done.value.asked == Money(stars)
            bonus = bonus_of(stars * STAR, self.model.tiers)
            assert done.value.bonus.units == bonus, f"{done.value.bonus} is not {bonus} on top"
            self.model.bills.append(Bill(person, done.value.payload, stars, quote_id, bonus))

    def tell(self, charge: Charge, *, ats: list[int]) -> None:
        """Telegram tells of a charge, once for each process named, all at once."""
        charge.customer.may_pay(charge.key, charge.worth)
        if charge.bill is not None:
            charge.customer.may_pay(charge.key, charge.worth, charge.bill.bonus)
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
            if done.is_done:
                self._settled(charge, done.value)

    def _settled(self, charge: Charge, settled: Settled) -> None:
        assert settled.credit.units == charge.worth
        charge.bonus = settled.bonus.units
        charge.customer.paid(charge.key, credit=charge.worth, bonus=charge.bonus)
        if charge.bonus:
            assert charge.bill is not None, f"{charge} has a bonus that nobody promised"
            assert charge.bonus == charge.bill.bonus, f"{charge} was promised otherwise"
            taken_by = charge.bill.taken_by
            assert taken_by in (None, charge.charge_id), f"the bonus of {taken_by} is given again"
            charge.bill.taken_by = charge.charge_id
        if settled.order_id is not None and charge.quote_id is not None:
            self.model.bought(charge.quote_id, settled.order_id)

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
            bill=bill if own else None,
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
