"""Transfers by hand: opened, proven, called off; staff decides, twice, two of them at once."""

from itertools import islice

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.domain.money import Money
from bot.domain.transfers import Proof, ProofKind
from bot.shop.asking import ActCard
from tests.proof.buying import PICK, PROCESS
from tests.proof.model import Transfer, bonus_of
from tests.proof.paying_in_coins import PayingInCoins
from tests.proof.processes import OTHER_OWNER, Running
from tests.storefront import OWNER

_WAY = "manual-1"
_DECISIONS = st.sampled_from(["approve", "approve", "other", "reject"])


class Transferring(PayingInCoins):
    """A bank of the owner's, in euros."""

    @rule(at=PROCESS, who=PICK, cents=st.integers(1, 6_000))
    def somebody_wants_to_transfer(self, at: int, who: int, cents: int) -> None:
        """And perhaps never does."""
        self.open_transfer(at, who, cents)

    @rule(at=PROCESS, who=PICK, cents=st.integers(1, 6_000), says=_DECISIONS, too=_DECISIONS)
    def somebody_transfers_and_two_owners_look(
        self, at: int, who: int, cents: int, says: str, too: str
    ) -> None:
        """The whole way, at once."""
        transfer = self.open_transfer(at, who, cents)
        if transfer is not None:
            self.prove(at, transfer, times=1)
            self.decide_transfer(at, transfer, [says, too], cents // 2 + 1)

    def open_transfer(self, at: int, who: int, cents: int) -> Transfer | None:
        """At most three at a time; the same again is the same one."""
        process, person = self.process(at), self.model.people[who % len(self.model.people)]
        amount = Money(cents * 10_000)
        done = self.act(process, process.shop.till.topups.open(person.id, _WAY, amount))
        if not done.is_done:
            return None
        card = done.value
        credit = card.asked.units * 11 // 10
        assert amount.units <= credit < amount.units + 11_000
        assert card.credit.units == credit
        transfer = Transfer(person, card.id, card.asked.units, credit, card.bonus.units)
        return self.model.transfers.setdefault(card.id, transfer)

    @precondition(lambda self: self.model.transfers)
    @rule(at=PROCESS, which=PICK, times=st.sampled_from([1, 2]))
    def a_proof_is_sent(self, at: int, which: int, times: int) -> None:
        """Perhaps too late, or once more."""
        self.prove(at, self.transfer(which), times=times)

    def prove(self, at: int, transfer: Transfer, *, times: int) -> None:
        """The same message is told so many times at once."""
        number, steps = self.model.number(), []
        proof = Proof(ProofKind.PHOTO, f"file {number}", f"unique {number}", "", 77, number)
        for process in islice(self.both(at), times):
            transfers = process.shop.till.transfers
            steps.append((process, transfers.prove(transfer.customer.id, transfer.id, proof)))
        self.act_at_once(steps)

    @precondition(lambda self: self.model.transfers)
    @rule(at=PROCESS, which=PICK)
    def somebody_calls_a_transfer_off(self, at: int, which: int) -> None:
        """Not once it is proven."""
        process, transfer = self.process(at), self.transfer(which)
        self.act(process, process.shop.till.transfers.cancel(transfer.customer.id, transfer.id))

    @precondition(lambda self: self.model.transfers)
    @rule(at=PROCESS, which=PICK, cents=st.integers(1, 9_000), says=_DECISIONS)
    def staff_decides_about_a_transfer(self, at: int, which: int, cents: int, says: str) -> None:
        """Whatever has become of it by now."""
        self.decide_transfer(at, self.transfer(which), [says], cents)

    @precondition(lambda self: self.model.transfers)
    @rule(at=PROCESS, which=PICK, cents=st.integers(1, 9_000), says=_DECISIONS, too=_DECISIONS)
    def two_owners_decide_about_a_transfer_at_once(
        self, at: int, which: int, cents: int, says: str, too: str
    ) -> None:
        """One of them does."""
        transfer = self.transfer(which)
        self.prove(at, transfer, times=1)
        self.decide_transfer(at, transfer, [says, too], cents)

    def decide_transfer(
        self, at: int, transfer: Transfer, decisions: list[str], cents: int
    ) -> None:
        """Each owner asks for their own decision, then all confirm at once: one of them counts."""
        asked = []
        for number, (owner, says) in enumerate(zip((OWNER, OTHER_OWNER), decisions, strict=False)):
            process = self.process((at + number) % 2)
            done = self.act(process, _ask(process, owner, transfer, says, Money(cents * 10_000)))
            if done.is_done:
                came = cents * 10_000 if says == "other" else transfer.asked
                asked.append((owner, done.value.nonce, None if says == "reject" else came))
        steps = []
        for number, (owner, nonce, comes) in enumerate(asked):
            process = self.process((at + number) % 2)
            if comes is not None:
                transfer.customer.may_pay(_key(transfer), *self._worth_of(transfer, comes))
            steps.append((process, process.shop.staff.confirm(owner, nonce)))
        done_ = self.act_at_once(steps)
        winners = [one[-1] for one, done in zip(asked, done_, strict=True) if done.is_done]
        assert len(winners) <= 1, f"{transfer} was decided {len(winners)} times"
        if winners and winners[0] is not None:
            credit, bonus = self._worth_of(transfer, winners[0])
            transfer.customer.paid(_key(transfer), credit=credit, bonus=bonus)
        else:
            self.see_transfer(transfer)

    def see_transfer(self, transfer: Transfer) -> None:
        """Its customer looks at it: it is paid, or nothing has come of it yet."""
        whose, number = transfer.customer.id, transfer.id
        if self.look_at(0, lambda shop: shop.till.transfers.card(whose, number)).state == "paid":
            transfer.customer.paid(_key(transfer))
        else:
            transfer.customer.paid_nothing(_key(transfer))

    def _worth_of(self, transfer: Transfer, came: int) -> tuple[int, int]:
        """What is credited for what came, and no more on top than was promised, or that earns."""
        credit = transfer.credit * came // transfer.asked
        if credit >= transfer.credit:
            return credit, transfer.bonus
        return credit, min(transfer.bonus, bonus_of(credit, self.model.tiers))

    def transfer(self, which: int) -> Transfer:
        """One of all."""
        transfers = list(self.model.transfers.values())
        return transfers[which % len(transfers)]


async def _ask(process: Running, owner: int, transfer: Transfer, says: str, came: Money) -> ActCard:
    proofs = process.shop.till.proofs
    if says == "approve":
        return await proofs.ask_approve(owner, transfer.id, reason="it came")
    if says == "reject":
        return await proofs.ask_reject(owner, transfer.id, reason="nothing came")
    return await proofs.ask_approve(owner, transfer.id, came=came, reason="other came")


def _key(transfer: Transfer) -> str:
    return f"transfer {transfer.id}"
