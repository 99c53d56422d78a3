"""Stars go back: refunded by us, or charged back by Telegram; bonus and reward go with them."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.shop.cashier import Answer, Refused, Returned
from bot.shop.notifier import Later
from tests.proof.buying import PICK, PROCESS
from tests.proof.model import Charge, Person, reward_of
from tests.proof.paying import Paying
from tests.storefront import OWNER

ANSWERS: Final = st.sampled_from(["returned", "returned", "refused", "later", "lost"])

Parts = list[tuple[Person, int]]
"""What somebody gets by an event; less than nothing where it is taken."""


class OddCashier:
    """Telegram's side of refunds: a charge goes back once; asked again, it is gone already."""

    def __init__(self) -> None:
        self.returned: set[str] = set()
        self.says = "returned"

    async def give_back(self, telegram_id: int, charge_id: str) -> Answer:
        """As told, but never against what has happened."""
        if charge_id in self.returned or self.says == "returned":
            self.returned.add(charge_id)
            return Returned()
        if self.says == "refused":
            return Refused("CHARGE_NOT_REFUNDABLE")
        if self.says == "lost":
            self.returned.add(charge_id)
        return Later(1.0)


class Returning(Paying):
    """Refunds and chargebacks."""

    def __init__(self) -> None:
        super().__init__()
        self.cashier = OddCashier()

    def credited(self) -> list[Charge]:
        """Charges that the shop has said are credited."""
        return [one for one in self.model.charges if one.key in one.customer.heard]

    def may_go_back(self, charge: Charge) -> Parts:
        """With its bonus; of what it has brought to who invited the payer, what is there."""
        payer, referrer = charge.customer, charge.customer.referrer
        parts = [(payer, -charge.worth - charge.bonus)]
        if referrer is not None:
            there = self.tables.balances().get(f"wallet:{referrer.id}", 0)
            parts.append((referrer, -min(reward_of(charge.worth), there)))
        for person, amount in parts:
            person.may_get(f"back {charge.key}", amount)
        return parts

    def stayed(self, charge: Charge) -> None:
        """Telegram has not given it back."""
        for person in (charge.customer, charge.customer.referrer):
            if person is not None:
                person.got_nothing(f"back {charge.key}")

    @precondition(lambda self: self.credited())
    @rule(at=PROCESS, which=PICK, times=st.sampled_from([1, 2]))
    def telegram_takes_stars_back(self, at: int, which: int, times: int) -> None:
        """Unasked, or because of a refund of ours; told twice, at once. It counts once."""
        charges = self.credited()
        charge = charges[which % len(charges)]
        self.tell_back(charge, ats=[(at + number) % 2 for number in range(times)])

    @rule(at=PROCESS, who=PICK, stars=st.integers(1, 2_000))
    def stars_that_are_spent_are_taken_back(self, at: int, who: int, stars: int) -> None:
        """What is missing is owed to us, and repaid by what comes next."""
        person, before = self.model.people[who % len(self.model.people)], len(self.model.bills)
        self.open_bill(at, person, stars=stars)
        if len(self.model.bills) > before:
            self.a_bill_is_paid(at, before, 1)
            has = self.tables.balances().get(f"wallet:{person.id}", 0)
            self.adjust(person, units=-has * 3 // 4)
            for charge in self.credited():
                if charge is self.model.charges[-1]:
                    self.tell_back(charge, ats=[at])
            self.adjust(person, units=20_000_000)

    def tell_back(self, charge: Charge, *, ats: list[int]) -> None:
        """Telegram tells that a charge has gone back, once for each process named, all at once."""
        self.cashier.returned.add(charge.charge_id)
        parts, steps = self.may_go_back(charge), []
        for at in ats:
            process = self.process(at)
            step = process.shop.till.chargebacks.take(
                charge_id=charge.charge_id,
                stars=charge.stars,
                telegram_id=charge.customer.telegram_id,
            )
            steps.append((process, step))
        done = self.act_at_once(steps)
        now = sum(one.value is True for one in done)
        assert now <= 1, "one charge went back twice"
        if any(one.is_done for one in done):
            for person, amount in parts:
                is_new = now and f"back {charge.key}" not in person.heard
                person.got(f"back {charge.key}", only=amount if is_new else None)

    @precondition(lambda self: self.credited() and not self.tables.refunds_asked())
    @rule(at=PROCESS, which=PICK)
    def staff_gives_a_payment_back(self, at: int, which: int) -> None:
        """Set aside until Telegram has said so.

        One at a time, so that it is known what the one who invited the payer has by then.
        """
        charges = self.credited()
        topup_id = self.tables.topup_of(charges[which % len(charges)].charge_id)
        process = self.process(at)
        asked = self.act(
            process, process.shop.staff.ask_refund(OWNER, topup_id=topup_id, reason="test")
        )
        if asked.is_done:
            process = self.process(at)
            self.act(process, process.shop.staff.confirm(OWNER, asked.value.nonce))

    @rule(at=PROCESS, says=ANSWERS)
    def refunds_are_carried_out(self, at: int, says: str) -> None:
        """Telegram gives back, refuses, or nobody hears what it did."""
        self.carry_refunds(at, says)

    def carry_refunds(self, at: int, says: str) -> None:
        """One round of the worker."""
        self.cashier.says = says
        waiting = self.tables.refunds_asked()
        mine = [one for one in self.credited() if one.charge_id in waiting]
        for charge in mine:
            self.may_go_back(charge)
        process = self.process(at)
        done = self.act(process, process.shop.till.refunds.work(self.cashier))
        for charge in mine:
            if done.is_done and charge.charge_id not in self.cashier.returned:
                self.stayed(charge)

    def know_what_went_back(self) -> None:
        """Nobody dies any more: the shop is told of all that Telegram has given back."""
        for charge in self.credited():
            if charge.charge_id in self.cashier.returned:
                self.tell_back(charge, ats=[0])
            else:
                self.stayed(charge)
