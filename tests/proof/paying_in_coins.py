"""Coins come in: told by hook and list, twice, late, lost; what fits nothing waits for a person."""

from collections.abc import Awaitable

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.domain.money import Money
from bot.payments.base import CRYPTO
from bot.shop.crypto_list import CryptoReconciliation
from bot.shop.suspense import WaitingLine
from tests.proof.buying import PICK, PROCESS
from tests.proof.coin_processor import TON, nanos, told
from tests.proof.machine import Done
from tests.proof.model import COIN, Book, CoinInvoice, Person, bonus_of
from tests.proof.processes import OTHER_OWNER, Running
from tests.proof.returning import Returning
from tests.storefront import OWNER

_TOLD_BY = st.sampled_from(["nobody", "hook", "hook", "hooks", "list", "both"])
_MORE = st.sampled_from([0, 0, 0, 1, -10])
_OTHER = st.sampled_from(["nobody", "first", "return"])
Wished = tuple[int, Person | None]
"""An owner, and to whom they give what waits; nobody where it went back."""


class PayingInCoins(Returning):
    """Invoices, and suspense."""

    @rule(at=PROCESS, who=PICK, cents=st.integers(1, 4_000), is_heard=st.booleans())
    def somebody_wants_to_pay_in_coins(self, at: int, who: int, cents: int, is_heard: bool) -> None:
        """The invoice is there, even where its number never came to us."""
        self.open_invoice(at, who, cents, is_heard=is_heard)

    @rule(at=PROCESS, who=PICK, cents=st.integers(1, 4_000), more=_MORE, by=_TOLD_BY)
    def somebody_pays_in_coins(self, at: int, who: int, cents: int, more: int, by: str) -> None:
        """At once."""
        before = len(self.model.invoices)
        self.open_invoice(at, who, cents, is_heard=True)
        if len(self.model.invoices) > before:
            self.an_invoice_is_paid(at, before, more, by)

    def open_invoice(self, at: int, who: int, cents: int, *, is_heard: bool) -> None:
        """For at least so many cents; what is promised with it is promised in any case."""
        process, coins = self.process(at), self.world.coins
        person, before = self.model.people[who % len(self.model.people)], len(coins.made)
        coins.loses_answer = not is_heard
        way, amount = f"{CRYPTO}-{TON}", Money(cents * 10_000)
        done = self.act(process, process.shop.till.topups.open(person.id, way, amount))
        coins.loses_answer = False
        for invoice in coins.made[before:]:
            credit = _worth(invoice.asked)
            assert amount.units <= credit < amount.units + COIN // 100
            invoice.customer = person
            invoice.bonus = bonus_of(credit, self.model.tiers)
            if done.is_done:
                shown = (done.value.credit.units, done.value.bonus.units)
                assert shown == (credit, invoice.bonus), f"{shown} is promised for {invoice}"
            self.model.invoices.append(invoice)

    @rule(at=PROCESS, millis=st.integers(1, 20_000), who=PICK, other=_OTHER)
    def coins_come_that_fit_nothing(self, at: int, millis: int, who: int, other: str) -> None:
        """Paid to somebody else's shop, in the same account; they wait, then staff knows whose."""
        made = self.world.coins.made
        invoice = CoinInvoice(str(700 + len(made)), "nothing of ours", millis, paid=millis)
        made.append(invoice)
        self.model.invoices.append(invoice)
        self.tell_of_coins(at, invoice, "hooks")
        self.staff_deals_with_what_waits(at, 0, who, other)

    @precondition(lambda self: self.model.invoices)
    @rule(at=PROCESS, which=PICK, more=_MORE, by=_TOLD_BY)
    def an_invoice_is_paid(self, at: int, which: int, more: int, by: str) -> None:
        """As it was asked or not, once; also when it ran out long ago."""
        invoice = self.model.invoices[which % len(self.model.invoices)]
        if invoice.paid is None:
            invoice.paid = max(invoice.asked + more, 1)
        self.tell_of_coins(at, invoice, by)

    @rule(at=PROCESS)
    def the_list_of_invoices_is_read(self, at: int) -> None:
        """It has what hooks have lost."""
        self.tell_of_coins(at, None, "list")

    def tell_of_coins(self, at: int, invoice: CoinInvoice | None, by: str) -> None:
        """By hook, once or in both processes at once; by the list; or by both at once."""
        steps: list[tuple[Running, Awaitable[object]]] = []
        paid = [one for one in self.model.invoices if one.paid is not None]
        told_of = paid if by in ("list", "both") else [invoice] if invoice else []
        for one in told_of if by != "nobody" else []:
            self._may_come(one)
        east, west = self.both(at)
        if invoice is not None and by in ("hook", "hooks", "both"):
            steps.append((east, east.shop.till.crypto.settle(told(invoice))))
        if invoice is not None and by == "hooks":
            steps.append((west, west.shop.till.crypto.settle(told(invoice))))
        if by in ("list", "both"):
            steps.append((west, self._list_in(west).run()))
        for (process, _), done in zip(steps, self.act_at_once(steps), strict=True):
            assert done.refused is None, done.refused
            if done.is_done and by in ("list", "both") and process is west:
                self._have_come(paid)
            elif done.is_done and invoice is not None:
                self._have_come([invoice])

    def _list_in(self, process: Running) -> CryptoReconciliation:
        shop = process.shop
        return CryptoReconciliation(
            shop.database, shop.till.crypto, self.world.coins, self.world.clock
        )

    def _may_come(self, invoice: CoinInvoice) -> None:
        assert invoice.paid is not None
        if invoice.fits and invoice.customer is not None:
            invoice.customer.may_pay(_key(invoice), _worth(invoice.paid), invoice.bonus)
        else:
            self.model.suspense.may_get(_key(invoice), nanos(invoice.paid))

    def _have_come(self, invoices: list[CoinInvoice]) -> None:
        for invoice in invoices:
            if invoice.fits and invoice.customer is not None:
                invoice.customer.paid(_key(invoice))
            else:
                self.model.suspense.got(_key(invoice))

    @rule(at=PROCESS, which=PICK, who=PICK, other=_OTHER)
    def staff_deals_with_what_waits(self, at: int, which: int, who: int, other: str) -> None:
        """Credits somebody with it, or says that it went back; two owners differ, at once."""
        waiting = self.look_at(at, lambda shop: shop.till.suspense.page()).items
        if not waiting:
            return
        line: WaitingLine = waiting[which % len(waiting)]
        person = self.model.people[who % len(self.model.people)]
        wishes: list[Wished] = [(OWNER, person if who % 3 else None)]
        if other != "nobody":
            wishes.append((OTHER_OWNER, None if other == "return" else self.model.people[0]))
        self.deal_with(at, line, wishes)

    def deal_with(self, at: int, line: WaitingLine, wishes: list[Wished]) -> None:
        """Each owner asks for their own, then all confirm at once: one of them is heard."""
        asked = []
        for number, (owner, person) in enumerate(wishes):
            process = self.process((at + number) % 2)
            step = process.shop.staff.ask_suspense(
                owner,
                entry_id=line.entry_id,
                customer_id=None if person is None else person.id,
                reason="looked at it",
            )
            done = self.act(process, step)
            if done.is_done:
                asked.append(((owner, person), done.value.nonce))
        steps = []
        for number, ((owner, person), nonce) in enumerate(asked):
            process = self.process((at + number) % 2)
            for book, amount in _changes(self.model.suspense, person, line):
                book.may_get(_dealt(line), amount)
            steps.append((process, process.shop.staff.confirm(owner, nonce)))
        outcomes = self.act_at_once(steps)
        self._dealt_with(line, [who for (_, who), _ in asked], outcomes)

    def _dealt_with(
        self, line: WaitingLine, people: list[Person | None], outcomes: list[Done]
    ) -> None:
        """Who has it, if anybody heard; whoever was refused has nothing."""
        winners = [who for who, done in zip(people, outcomes, strict=True) if done.is_done]
        assert len(winners) <= 1, f"{line} was dealt with twice"
        waiting = self.look_at(0, lambda shop: shop.till.suspense.page()).items
        if line in waiting:
            assert not winners, f"{line} waits although it was dealt with"
            self.model.suspense.got_nothing(_dealt(line))
        else:
            self.model.suspense.got(_dealt(line))
        if winners and winners[0] is not None:
            winners[0].got(_dealt(line))
        for who in people:
            if who is not None and (winners or line in waiting):
                who.got_nothing(_dealt(line))


def _changes(suspense: Book, person: Person | None, line: WaitingLine) -> list[tuple[Book, int]]:
    held = line.amount.money.units
    changes: list[tuple[Book, int]] = [(suspense, -held)]
    if person is not None:
        changes.append((person, held * COIN // nanos(1_000)))
    return changes


def _dealt(line: WaitingLine) -> str:
    return f"dealt with {line.entry_id}"


def _worth(millis: int) -> int:
    return millis * COIN // 1_000


def _key(invoice: CoinInvoice) -> str:
    return f"coins {invoice.number}"
