"""Stars given back by the shop: set aside, asked of Telegram, booked once (money page 8)."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import (
    ActNotOpen,
    NotPossibleNow,
    PaymentGoneBack,
    ReasonMissing,
    RefundNotCovered,
    ShopError,
)
from bot.domain.payments import RefundState, TopUpState
from bot.payments.base import STARS
from bot.shop.cashier import Refused, Returned
from bot.shop.notifier import Later
from tests.shop.giving_back import (
    CHARGE,
    PretendedCashier,
    ask,
    give_bonus,
    goes_back,
    keys,
    paid,
    refunds,
    reward,
    state_of,
)
from tests.storefront import ANNA, OWNER, Storefront, usd

NOTHING: dict[str, Decimal] = {}
HELD = {
    "clearing:stars": Decimal(100),
    "fx:USD": Decimal("-1.3"),
    "fx:XTR": Decimal(100),
    "hold:1": Decimal("1.3"),
}
CREDITED = HELD | {"wallet:1": Decimal("1.3")}
del CREDITED["hold:1"]


@pytest.fixture
def cashier() -> PretendedCashier:
    return PretendedCashier()


@pytest.fixture
async def topup(storefront: Storefront) -> int:
    """100 Stars that Anna has paid."""
    return await paid(storefront)


async def _work(storefront: Storefront, cashier: PretendedCashier) -> None:
    await storefront.shop.till.refunds.work(cashier)


async def test_a_payment_is_set_aside_given_back_and_told(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    await ask(storefront, topup)
    assert await storefront.books() == HELD
    assert await state_of(storefront, topup) is TopUpState.PAID

    await _work(storefront, cashier)

    assert await storefront.books() == NOTHING
    assert await state_of(storefront, topup) is TopUpState.REFUNDED
    assert await refunds(storefront) == [RefundState.DONE]
    assert cashier.asked == [(ANNA, CHARGE)]
    assert (await keys(storefront))[1:] == ["srefund:1:hold", "srefund:1:done"]
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == ["refund-done"]
    assert "refund-done" in storefront.notifier.names(OWNER)


async def test_what_was_given_back_is_not_asked_for_again(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    await ask(storefront, topup)
    await _work(storefront, cashier)
    storefront.pass_time(seconds=3600)

    await _work(storefront, cashier)

    assert len(cashier.asked) == 1
    with pytest.raises(PaymentGoneBack):
        await ask(storefront, topup)


async def test_what_is_spent_cannot_go_back_and_how_much_is_missing_is_said(
    storefront: Storefront, topup: int
) -> None:
    await storefront.buy(1, quantity=100)

    with pytest.raises(RefundNotCovered) as refused:
        await ask(storefront, topup)

    assert refused.value.missing == usd("0.26")
    assert await refunds(storefront) == []


async def test_money_spent_between_question_and_confirmation_stops_the_refund(
    storefront: Storefront, topup: int
) -> None:
    card = await storefront.shop.staff.ask_refund(OWNER, topup_id=topup, reason="why not")
    await storefront.buy(1, quantity=100)

    with pytest.raises(RefundNotCovered):
        await storefront.shop.staff.confirm(OWNER, card.nonce)

    assert await refunds(storefront) == []
    await storefront.fund(1, "0.26")
    await storefront.shop.staff.confirm(OWNER, card.nonce)
    assert await refunds(storefront) == [RefundState.ASKED]


async def test_the_bonus_has_to_be_there_too_and_goes_back_with_it(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    await give_bonus(storefront, topup, "0.26")
    with pytest.raises(RefundNotCovered) as refused:
        await storefront.buy(1, quantity=100)
        await ask(storefront, topup)
    assert refused.value.missing == usd("0.26")
    await storefront.fund(1, "0.26")
    await ask(storefront, topup)
    assert (await storefront.books())["hold:1"] == Decimal("1.82")

    await _work(storefront, cashier)

    assert await storefront.books() == {"hold:1": Decimal("0.26")}
    assert (await keys(storefront))[-2:] == ["srefund:1:done", f"bonus:{topup}:undo"]


async def test_a_reward_for_the_payment_is_taken_back_as_far_as_it_is_there(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    friend = await storefront.meet(1002)
    await reward(storefront, topup, friend, "0.30")
    await storefront.buy(friend, quantity=100)
    await ask(storefront, topup)

    await _work(storefront, cashier)

    books = await storefront.books()
    assert f"wallet:{friend}" not in books
    assert f"debt:{friend}" not in books
    assert books["expense:referral"] == Decimal("0.26")


async def test_one_refund_comes_of_many_questions_at_once(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    await storefront.fund(1, "10")
    cards = [
        await storefront.shop.staff.ask_refund(OWNER, topup_id=topup, reason="twice")
        for _ in range(5)
    ]

    came = await asyncio.gather(
        *(storefront.shop.staff.confirm(OWNER, card.nonce) for card in cards),
        return_exceptions=True,
    )

    assert sum(isinstance(one, PaymentGoneBack) for one in came) == 4
    assert await refunds(storefront) == [RefundState.ASKED]
    await asyncio.gather(*(_work(storefront, cashier) for _ in range(3)))
    assert await refunds(storefront) == [RefundState.DONE]
    assert await storefront.books() == {"wallet:1": Decimal(10)}


async def test_a_refusal_for_good_brings_the_money_back_and_says_why(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    cashier.answers = [Refused("CHARGE_TOO_OLD")]
    await give_bonus(storefront, topup, "0.26")
    await ask(storefront, topup)

    await _work(storefront, cashier)

    assert (await storefront.books())["wallet:1"] == Decimal("1.56")
    assert await state_of(storefront, topup) is TopUpState.PAID
    assert await refunds(storefront) == [RefundState.REFUSED]
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == ["refund-refused"]
    assert (await storefront.alert_facts("refund-refused"))["reason"] == "CHARGE_TOO_OLD"


async def test_after_a_refusal_it_can_be_asked_for_again(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    cashier.answers = [Refused("no")]
    await ask(storefront, topup)
    await _work(storefront, cashier)

    await ask(storefront, topup)
    await _work(storefront, cashier)

    assert await refunds(storefront) == [RefundState.REFUSED, RefundState.DONE]
    assert await storefront.books() == NOTHING


async def test_without_an_answer_it_is_asked_again_later_and_later(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    cashier.answers = [Later(1), Later(60, counts=False)]
    await ask(storefront, topup)

    tries = []
    for seconds in (0, 4, 1, 59, 1):
        storefront.pass_time(seconds=seconds)
        await _work(storefront, cashier)
        tries.append(len(cashier.asked))

    assert tries == [1, 1, 2, 2, 3]
    assert await storefront.books() == NOTHING


async def test_the_owner_hears_of_a_refund_that_is_never_answered(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    cashier.answers = [Later(5)] * 20
    await ask(storefront, topup)

    for _ in range(12):
        await _work(storefront, cashier)
        storefront.pass_time(seconds=300)

    assert (await storefront.alerts()).count("refund-waits") == 1
    assert await storefront.books() == HELD


async def test_a_kill_between_answer_and_record_loses_nothing(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    async def killed() -> None:
        raise asyncio.CancelledError

    await ask(storefront, topup)
    cashier.meanwhile = killed
    with pytest.raises(asyncio.CancelledError):
        await _work(storefront, cashier)
    assert await storefront.books() == HELD
    storefront.pass_time(seconds=5)

    await _work(storefront, cashier)

    assert len(cashier.asked) == 2
    assert await storefront.books() == NOTHING


@pytest.mark.parametrize("when", ["before", "meanwhile", "after"])
async def test_telegrams_own_word_of_our_refund_is_its_success_once(
    storefront: Storefront, topup: int, cashier: PretendedCashier, when: str
) -> None:
    await ask(storefront, topup)
    if when == "before":
        assert await goes_back(storefront)
    if when == "meanwhile":
        cashier.meanwhile = lambda: goes_back(storefront)

    await _work(storefront, cashier)

    assert not await goes_back(storefront)
    assert len(cashier.asked) == (when != "before")
    assert await storefront.books() == NOTHING
    assert await refunds(storefront) == [RefundState.DONE]
    assert "chargeback" not in await storefront.alerts()
    assert (await storefront.tell()).count("refund-done") == 2


async def test_a_word_that_comes_after_a_refusal_is_a_chargeback(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    cashier.answers = [Refused("no")]
    await ask(storefront, topup)
    await _work(storefront, cashier)

    assert await goes_back(storefront)

    assert await storefront.books() == NOTHING
    assert (await keys(storefront))[-1] == f"sback:{CHARGE}"


async def test_a_word_at_the_same_moment_as_the_answer_counts_once(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    await ask(storefront, topup)

    await asyncio.gather(_work(storefront, cashier), *(goes_back(storefront) for _ in range(3)))

    assert await storefront.books() == NOTHING
    assert await refunds(storefront) == [RefundState.DONE]


async def test_a_refund_and_a_chargeback_at_the_same_moment_are_one(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    await storefront.fund(1, "10")
    card = await storefront.shop.staff.ask_refund(OWNER, topup_id=topup, reason="a race")

    await asyncio.gather(
        storefront.shop.staff.confirm(OWNER, card.nonce),
        goes_back(storefront),
        return_exceptions=True,
    )
    await _work(storefront, cashier)

    assert await storefront.books() == {"wallet:1": Decimal(10)}
    assert await state_of(storefront, topup) is TopUpState.REFUNDED


async def test_what_never_came_in_cannot_go_back(storefront: Storefront) -> None:
    await storefront.meet()
    opened = await storefront.shop.till.topups.open(1, STARS, usd("1.3"))

    for number in (opened.id, 99):
        with pytest.raises(NotPossibleNow):
            await storefront.shop.staff.ask_refund(OWNER, topup_id=number, reason="no")


async def test_a_refund_needs_a_reason_and_the_owner(storefront: Storefront, topup: int) -> None:
    with pytest.raises(ReasonMissing):
        await storefront.shop.staff.ask_refund(OWNER, topup_id=topup, reason=" ")
    card = await storefront.shop.staff.ask_refund(ANNA, topup_id=topup, reason="mine")

    with pytest.raises(ActNotOpen):
        await storefront.shop.staff.confirm(ANNA, card.nonce)

    assert await storefront.books() == CREDITED


async def test_other_money_of_the_customer_stays_free_meanwhile(
    storefront: Storefront, topup: int, cashier: PretendedCashier
) -> None:
    await storefront.fund(1, "2.6")
    await ask(storefront, topup)

    await storefront.buy(1)
    with pytest.raises(ShopError):
        await storefront.buy(1, quantity=100)
    cashier.answers = [Returned()]
    await _work(storefront, cashier)

    assert await storefront.books() == {"hold:1": Decimal("2.6")}
