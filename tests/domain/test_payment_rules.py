"""The life of a top-up, and the round amounts that are offered."""

from bot.domain.money import Money, scale_of
from bot.domain.payments import NEXT, TopUpState, quick_amounts

_T = TopUpState


def test_only_a_paid_payment_can_be_given_back() -> None:
    assert [state for state, after in NEXT.items() if _T.REFUNDED in after] == [_T.PAID]


def test_what_was_rejected_or_given_back_stays_so() -> None:
    assert NEXT[_T.REJECTED] == NEXT[_T.REFUNDED] == frozenset()


def test_money_that_comes_late_is_still_credited() -> None:
    assert {state for state, after in NEXT.items() if _T.PAID in after} == {
        _T.OPEN,
        _T.PENDING,
        _T.EXPIRED,
    }


def test_a_proof_can_be_looked_at_whatever_time_has_passed() -> None:
    assert _T.EXPIRED not in NEXT[_T.PENDING]


def test_quick_amounts_are_round_in_each_currency() -> None:
    in_dollars = [amount.decimal("USD") for amount in quick_amounts("USD")]
    in_roubles = [amount.decimal("RUB") for amount in quick_amounts("RUB")]

    assert in_dollars == [5, 10, 25, 50, 100]
    assert in_roubles == [500, 1000, 2500, 5000, 10_000]
    assert quick_amounts("XTR")[0] == Money(5000)
    assert quick_amounts("XTS") == tuple(Money(n * scale_of("XTS")) for n in (5, 10, 25, 50, 100))
