"""What Telegram answers to a refund, or says of itself: recorded once, whenever it comes."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.payments import RefundState, TopUpState
from bot.shop.cashier import Refused
from bot.shop.notifier import Later
from tests.shop.giving_back import (
    CHARGE,
    HELD,
    NOTHING,
    PretendedCashier,
    ask,
    give_bonus,
    goes_back,
    keys,
    paid,
    refunds,
    state_of,
)
from tests.storefront import ANNA, OWNER, Storefront


@pytest.fixture
def cashier() -> PretendedCashier:
    return PretendedCashier()


@pytest.fixture
async def topup(storefront: Storefront) -> int:
    """100 Stars that Anna has paid."""
    return await paid(storefront)


async def _work(storefront: Storefront, cashier: PretendedCashier) -> None:
    await storefront.shop.till.refunds.work(cashier)


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
