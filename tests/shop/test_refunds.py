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
from bot.shop.cashier import Returned
from tests.shop.giving_back import (
    CHARGE,
    HELD,
    NOTHING,
    PretendedCashier,
    ask,
    give_bonus,
    keys,
    paid,
    refunds,
    reward,
    state_of,
)
from tests.storefront import ANNA, OWNER, Storefront, usd

CREDITED = {
    "clearing:stars": Decimal(100),
    "fx:USD": Decimal("-1.3"),
    "fx:XTR": Decimal(100),
    "wallet:1": Decimal("1.3"),
}


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
    await storefront.buy(1, quantity=100)
    with pytest.raises(RefundNotCovered) as refused:
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
