"""What is posted when people pay in, are given something, or get their payment back.

Each function answers one row of money page section 2, in the ledger's language.
"""

from dataclasses import dataclass, replace
from typing import Final

from bot.domain.ledger import Account, AccountKind, Entry, bridge, postings, wallet
from bot.domain.ledger import hold as hold_of
from bot.domain.money import ZERO, Amount, Money

TOPUP: Final = "topup"
"""The kind of every entry that credits a payment (invariant I10)."""

_STARS: Final = "XTR"


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment that fits a top-up: what came in, and what its customer is credited.

    ``paid`` is in the currency it was paid in, ``credit`` in the shop's.
    """

    topup_id: int
    customer_id: int
    paid: Amount
    credit: Amount

    @property
    def note(self) -> str:
        """The rate, in words that stay true."""
        return f"{_written(self.paid)} as {_written(self.credit)}"


def _written(amount: Amount) -> str:
    return f"{amount.money.decimal(amount.currency):f} {amount.currency}"


def _clearing(name: str, currency: str) -> Account:
    return Account(f"clearing:{name}", AccountKind.ASSET, currency)


def _expense(name: str, currency: str) -> Account:
    return Account(f"expense:{name}", AccountKind.EXPENSE, currency)


def suspense(currency: str) -> Account:
    """Payments that match no top-up, in their own currency."""
    return Account(f"suspense:{currency}", AccountKind.LIABILITY, currency)


def debt(customer_id: int, currency: str) -> Account:
    """What a customer owes us after a payment was taken back."""
    return Account(f"debt:{customer_id}", AccountKind.ASSET, currency, customer_id)


def stars_paid(payment: Payment, *, charge_id: str) -> Entry:
    """Telegram Stars came in and the wallet is credited over the currency bridge."""
    came_in = (_clearing("stars", _STARS), bridge(_STARS), payment.paid.money)
    return _topup(payment, f"stars:{charge_id}", [came_in])


def crypto_paid(payment: Payment, *, invoice_id: str, fee: Money) -> Entry:
    """A crypto invoice was paid; ``fee`` of what was paid, in its asset, is the processor's."""
    asset = payment.paid.currency
    came_in = [
        (_clearing(f"crypto:{asset}", asset), bridge(asset), payment.paid.money - fee),
        (_expense(f"fees:{asset}", asset), bridge(asset), fee),
    ]
    return _topup(payment, f"crypto:{invoice_id}", came_in)


def manual_approved(payment: Payment, *, method: str, actor: str = "shop") -> Entry:
    """Staff has seen the money of a transfer; ``method`` is the number of the owner's way."""
    currency = payment.paid.currency
    clearing = _clearing(f"manual:{method}", currency)
    key = f"manual:{payment.topup_id}"
    if currency == payment.credit.currency:
        own = wallet(payment.customer_id, currency)
        rows = [(clearing, own, payment.paid.money)]
        return Entry(TOPUP, key, postings(rows), topup_id=payment.topup_id, actor=actor)
    entry = _topup(payment, key, [(clearing, bridge(currency), payment.paid.money)])
    return replace(entry, actor=actor)


def _topup(payment: Payment, key: str, came_in: list[tuple[Account, Account, Money]]) -> Entry:
    base, own = payment.credit.currency, wallet(payment.customer_id, payment.credit.currency)
    rows = [*came_in, (bridge(base), own, payment.credit.money)]
    return Entry(TOPUP, key, postings(rows), topup_id=payment.topup_id, note=payment.note)


def crypto_suspended(
    paid: Amount, *, invoice_id: str, fee: Money, topup_id: int | None = None, note: str = ""
) -> Entry:
    """A paid crypto invoice that fits no top-up waits for a person, in its own asset.

    ``topup_id`` is the payment it was made for and does not fit.
    """
    asset, waits = paid.currency, suspense(paid.currency)
    rows = [
        (_clearing(f"crypto:{asset}", asset), waits, paid.money - fee),
        (_expense(f"fees:{asset}", asset), waits, fee),
    ]
    key = f"crypto:{invoice_id}"
    return Entry("suspense", key, postings(rows), topup_id=topup_id, note=note)


def suspense_settled(
    *, entry_id: int, held: Amount, customer_id: int, credit: Amount, actor: str, reason: str
) -> Entry:
    """A person has found out whose money entry ``entry_id`` was."""
    own = wallet(customer_id, credit.currency)
    rows = [
        (suspense(held.currency), bridge(held.currency), held.money),
        (bridge(credit.currency), own, credit.money),
    ]
    key = f"suspense:{entry_id}"
    return Entry("suspense-settled", key, postings(rows), actor=actor, note=reason)


def suspense_returned(
    *, entry_id: int, held: Amount, clearing: str, actor: str, reason: str
) -> Entry:
    """Money of entry ``entry_id`` went back the way it came; ``clearing`` is where it had come
    in, without the first word: crypto:USDT.
    """
    rows = [(suspense(held.currency), _clearing(clearing, held.currency), held.money)]
    key = f"suspense:{entry_id}"
    return Entry("suspense-returned", key, postings(rows), actor=actor, note=reason)


def gift_redeemed(*, code_id: int, customer_id: int, value: Money, currency: str) -> Entry:
    """A gift code's value goes into the wallet."""
    rows = [(_expense("gift", currency), wallet(customer_id, currency), value)]
    return Entry("gift", f"gift:{code_id}:{customer_id}", postings(rows))


def bonus_given(*, topup_id: int, customer_id: int, bonus: Money, currency: str) -> Entry:
    """Something on top of a payment."""
    rows = [(_expense("bonus", currency), wallet(customer_id, currency), bonus)]
    return Entry("bonus", f"bonus:{topup_id}", postings(rows))


def bonus_taken_back(
    *, topup_id: int, customer_id: int, bonus: Money, balance: Money, currency: str
) -> Entry:
    """The payment went back, and its bonus with it; what is spent already is owed to us."""
    own, expense = wallet(customer_id, currency), _expense("bonus", currency)
    there = min(bonus, max(balance, ZERO))
    rows = [(own, expense, there), (debt(customer_id, currency), expense, bonus - there)]
    return Entry("bonus-undone", f"bonus:{topup_id}:undo", postings(rows))


def held_bonus_taken_back(*, topup_id: int, customer_id: int, bonus: Money, currency: str) -> Entry:
    """The same where a refund of ours had set the bonus aside with the payment: none is spent."""
    rows = [(hold_of(customer_id, currency), _expense("bonus", currency), bonus)]
    key = f"bonus:{topup_id}:undo"
    return Entry("bonus-undone", key, postings(rows), topup_id=topup_id)


def referral_rewarded(*, topup_id: int, referrer_id: int, reward: Money, currency: str) -> Entry:
    """A friend has paid in, and who invited them has a share."""
    rows = [(_expense("referral", currency), wallet(referrer_id, currency), reward)]
    return Entry("referral", f"ref:{topup_id}", postings(rows))


def referral_taken_back(
    *, topup_id: int, referrer_id: int, reward: Money, balance: Money, currency: str
) -> Entry:
    """The friend's payment went back; of the reward only what is not spent is taken."""
    there = min(reward, max(balance, ZERO))
    rows = [(wallet(referrer_id, currency), _expense("referral", currency), there)]
    return Entry("referral-undone", f"ref:{topup_id}:undo", postings(rows))


def adjusted(
    *, nonce: str, customer_id: int, change: Money, currency: str, actor: str, reason: str
) -> Entry:
    """Staff gives or takes money, with a reason."""
    own, goodwill = wallet(customer_id, currency), _expense("goodwill", currency)
    more = change > ZERO
    rows = [(goodwill, own, change) if more else (own, goodwill, -change)]
    return Entry("adjust", f"adj:{nonce}", postings(rows), actor=actor, note=reason)


def stars_refund_held(
    *, refund_id: int, topup_id: int, customer_id: int, value: Money, currency: str
) -> Entry:
    """Stars are to go back: what they were credited as is set aside until Telegram has said so.

    ``value`` includes the bonus of the payment, so that it cannot be spent meanwhile.
    """
    rows = [(wallet(customer_id, currency), hold_of(customer_id, currency), value)]
    return _refund("refund-held", refund_id, "hold", rows, topup_id)


def stars_refund_done(
    *, refund_id: int, topup_id: int, customer_id: int, stars: Money, value: Money, currency: str
) -> Entry:
    """Telegram has given the Stars back."""
    rows = [
        (hold_of(customer_id, currency), bridge(currency), value),
        (bridge(_STARS), _clearing("stars", _STARS), stars),
    ]
    return _refund("refund-done", refund_id, "done", rows, topup_id)


def stars_refund_undone(
    *, refund_id: int, topup_id: int, customer_id: int, value: Money, currency: str
) -> Entry:
    """Telegram refuses for good: all that was set aside is in the wallet again."""
    rows = [(hold_of(customer_id, currency), wallet(customer_id, currency), value)]
    return _refund("refund-undone", refund_id, "undo", rows, topup_id)


def _refund(
    kind: str,
    refund_id: int,
    step: str,
    rows: list[tuple[Account, Account, Money]],
    topup_id: int,
) -> Entry:
    key = f"srefund:{refund_id}:{step}"
    return Entry(kind, key, postings(rows), topup_id=topup_id)


def stars_charged_back(
    *,
    charge_id: str,
    topup_id: int,
    customer_id: int,
    stars: Money,
    value: Amount,
    balance: Money,
) -> Entry:
    """Telegram took the Stars back unasked: what the wallet lacks is owed to us."""
    base = value.currency
    there = min(value.money, max(balance, ZERO))
    rows = [
        (wallet(customer_id, base), bridge(base), there),
        (debt(customer_id, base), bridge(base), value.money - there),
        (bridge(_STARS), _clearing("stars", _STARS), stars),
    ]
    return Entry("chargeback", f"sback:{charge_id}", postings(rows), topup_id=topup_id)


def debt_repaid(*, entry_id: int, customer_id: int, amount: Money, currency: str) -> Entry:
    """Of what entry ``entry_id`` has credited, this much pays what the customer owed us."""
    rows = [(wallet(customer_id, currency), debt(customer_id, currency), amount)]
    return Entry("debt-repaid", f"debt:{entry_id}", postings(rows))
