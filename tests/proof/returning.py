"""Money goes back: Stars refunded by us, charged back by Telegram; coins that fit nothing."""

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.payments.base import PaidInvoice
from bot.shop.cashier import Answer, Refused, Returned
from bot.shop.notifier import Later
from tests.proof.buying import PICK, PROCESS
from tests.proof.model import Charge
from tests.proof.paying import STAR, Paying
from tests.storefront import OWNER

ANSWERS: Final = st.sampled_from(["returned", "returned", "refused", "later", "lost"])


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
    """Refunds, chargebacks, suspense."""

    def __init__(self) -> None:
        super().__init__()
        self.cashier = OddCashier()

    def credited(self) -> list[Charge]:
        """Charges that the shop has said are credited."""
        return [
            one for one in self.model.charges if f"stars {one.charge_id}" in one.customer.credits
        ]

    @precondition(lambda self: self.credited())
    @rule(at=PROCESS, which=PICK, times=st.sampled_from([1, 2]))
    def telegram_takes_stars_back(self, at: int, which: int, times: int) -> None:
        """Unasked, or because of a refund of ours; told twice, at once. It counts once."""
        charges = self.credited()
        charge = charges[which % len(charges)]
        self.cashier.returned.add(charge.charge_id)
        key = f"back {charge.charge_id}"
        charge.customer.may_get(key, -charge.stars * STAR)
        steps = []
        for number in range(times):
            process = self.process((at + number) % 2)
            step = process.shop.till.chargebacks.take(
                charge_id=charge.charge_id,
                stars=charge.stars,
                telegram_id=charge.customer.telegram_id,
            )
            steps.append((process, step))
        done = self.act_at_once(steps)
        assert sum(one.value is True for one in done) <= 1, "one charge went back twice"
        if any(one.is_done for one in done):
            charge.customer.got(key)

    @precondition(lambda self: self.credited())
    @rule(at=PROCESS, which=PICK)
    def staff_gives_a_payment_back(self, at: int, which: int) -> None:
        """Set aside until Telegram has said so."""
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
            charge.customer.may_get(f"back {charge.charge_id}", -charge.stars * STAR)
        process = self.process(at)
        done = self.act(process, process.shop.till.refunds.work(self.cashier))
        for charge in mine:
            key = f"back {charge.charge_id}"
            if done.is_done and charge.charge_id not in self.cashier.returned:
                charge.customer.got_nothing(key)

    def know_what_went_back(self) -> None:
        """At rest nothing is open any more: what Telegram has given back is gone."""
        for charge in self.credited():
            key = f"back {charge.charge_id}"
            if charge.charge_id in self.cashier.returned:
                charge.customer.got(key)
            else:
                charge.customer.got_nothing(key)

    @rule(at=PROCESS, number=st.integers(1, 3), coins=st.integers(1, 50))
    def coins_come_that_fit_nothing(self, at: int, number: int, coins: int) -> None:
        """They wait for a person, and are nobody's; the same invoice is taken in once."""
        invoice = PaidInvoice(
            reference=f"invoice {number}",
            payload="nothing of ours",
            asset="USDT",
            amount=Decimal(coins),
            charged=Decimal(coins) / 100,
        )
        self.act_at_once([(one, one.shop.till.crypto.settle(invoice)) for one in self.both(at)])
