"""Transfers by hand, as customers go through them: opened, proved once per message, cancelled."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import (
    NotPossibleNow,
    WayNotThere,
)
from bot.domain.payments import TopUpState
from bot.domain.transfers import TooManyTransfers, TransferNotOpen
from tests.shop.transfers import IBAN, approved, bank, opened, proof, proved, state
from tests.storefront import OWNER, Storefront, amount, usd


@pytest.fixture
async def code(storefront: Storefront) -> str:
    """A way of transfer; customer 1 is here."""
    assert await storefront.meet() == 1
    return await bank(storefront)


async def test_an_open_transfer_shows_where_to_send_how_much(
    storefront: Storefront, code: str
) -> None:
    card = await storefront.shop.till.topups.open(1, code, usd("9.999"))

    assert (card.asked, card.credit, card.invoice.words) == (usd("10"), usd("10"), IBAN)
    mine = await storefront.shop.till.transfers.mine(1)
    assert [(one.id, one.name, one.words, one.asked) for one in mine] == [
        (card.id, "My bank", IBAN, amount("10"))
    ]
    assert await storefront.books() == {}


async def test_a_proof_waits_for_staff_and_is_told_to_the_owner(
    storefront: Storefront, code: str
) -> None:
    topup_id = await opened(storefront, 1, code)

    card = await proved(storefront, 1, topup_id)

    assert card.state is TopUpState.PENDING
    assert await storefront.alerts() == ["proof-waits"]
    page = await storefront.shop.till.proofs.page()
    assert [(line.id, line.customer, line.asked) for line in page.items] == [
        (topup_id, "Anna", amount("10"))
    ]
    assert (await storefront.shop.stats.board()).proofs == 1
    assert await storefront.books() == {}


async def test_a_way_without_a_worth_is_not_offered(storefront: Storefront) -> None:
    await storefront.meet()
    code = await bank(storefront, currency="EUR")

    with pytest.raises(WayNotThere):
        await opened(storefront, 1, code)
    await storefront.shop.preferences.set_worth("EUR", Decimal("1.1"))

    assert await opened(storefront, 1, code)


async def test_three_transfers_may_wait_and_no_fourth(storefront: Storefront, code: str) -> None:
    numbers = [await opened(storefront, 1, code, str(dollars)) for dollars in (1, 2, 3)]
    await proved(storefront, 1, numbers[0])

    with pytest.raises(TooManyTransfers):
        await opened(storefront, 1, code, "4")
    assert await opened(storefront, 1, code, "3") == numbers[2]
    friend = await storefront.meet(1002)
    assert await opened(storefront, friend, code, "4")
    await storefront.shop.till.transfers.cancel(1, numbers[1])

    assert await opened(storefront, 1, code, "4")


async def test_many_transfers_opened_at_once_are_three_all_the_same(
    storefront: Storefront, code: str
) -> None:
    async def attempt(dollars: int) -> bool:
        try:
            await opened(storefront, 1, code, str(dollars))
        except TooManyTransfers:
            return False
        return True

    done = await asyncio.gather(*(attempt(dollars) for dollars in range(1, 9)))

    assert sum(done) == 3
    assert len(await storefront.shop.till.transfers.mine(1)) == 3


async def test_open_ones_run_out_and_what_is_looked_at_never_does(
    storefront: Storefront, code: str
) -> None:
    left, sent = await opened(storefront, 1, code, "1"), await opened(storefront, 1, code, "2")
    await proved(storefront, 1, sent)
    storefront.pass_time(seconds=90 * 86_400)

    with pytest.raises(TransferNotOpen):
        await proved(storefront, 1, left)
    await storefront.shop.till.topups.expire()

    assert await state(storefront, left) is TopUpState.EXPIRED
    assert [one.id for one in await storefront.shop.till.transfers.mine(1)] == [sent]
    await approved(storefront, sent)
    assert (await storefront.books())["wallet:1"] == Decimal(2)


async def test_a_message_told_again_is_one_proof(storefront: Storefront, code: str) -> None:
    topup_id, sent = await opened(storefront, 1, code), proof()

    cards = await asyncio.gather(
        *(proved(storefront, 1, topup_id, sent=sent) for _ in range(8)), return_exceptions=True
    )

    assert [card.state for card in cards if not isinstance(card, BaseException)] == [
        TopUpState.PENDING
    ] * 8
    assert await storefront.alerts() == ["proof-waits"]
    await approved(storefront, topup_id)
    assert (await proved(storefront, 1, topup_id, sent=sent)).state is TopUpState.PAID


async def test_one_message_proves_one_payment(storefront: Storefront, code: str) -> None:
    first, second = await opened(storefront, 1, code, "1"), await opened(storefront, 1, code, "2")
    sent = proof()

    await asyncio.gather(
        proved(storefront, 1, first, sent=sent),
        proved(storefront, 1, second, sent=sent),
        return_exceptions=True,
    )

    states = [await state(storefront, first), await state(storefront, second)]
    assert sorted(states) == [TopUpState.OPEN, TopUpState.PENDING]


async def test_a_second_proof_is_not_taken(storefront: Storefront, code: str) -> None:
    topup_id = await opened(storefront, 1, code)
    await proved(storefront, 1, topup_id)

    with pytest.raises(TransferNotOpen):
        await proved(storefront, 1, topup_id)
    with pytest.raises(TransferNotOpen):
        await storefront.shop.till.transfers.cancel(1, topup_id)


async def test_nobody_proves_cancels_or_sees_what_is_anothers(
    storefront: Storefront, code: str
) -> None:
    topup_id, friend = await opened(storefront, 1, code), await storefront.meet(1002)
    transfers = storefront.shop.till.transfers

    for attempt in (
        proved(storefront, friend, topup_id),
        transfers.cancel(friend, topup_id),
        transfers.card(friend, topup_id),
        proved(storefront, 1, 999),
    ):
        with pytest.raises(TransferNotOpen):
            await attempt

    assert await state(storefront, topup_id) is TopUpState.OPEN


async def test_a_payment_in_stars_takes_no_proof(storefront: Storefront, code: str) -> None:
    stars = await storefront.shop.till.topups.open(1, "stars", usd("1"))

    with pytest.raises(TransferNotOpen):
        await proved(storefront, 1, stars.id)
    with pytest.raises(NotPossibleNow):
        await storefront.shop.till.proofs.ask_approve(OWNER, stars.id, reason="it came")


async def test_cancelling_twice_is_once_and_a_proof_comes_too_late(
    storefront: Storefront, code: str
) -> None:
    topup_id = await opened(storefront, 1, code)
    transfers = storefront.shop.till.transfers

    cards = [await transfers.cancel(1, topup_id) for _ in range(2)]

    assert [card.state for card in cards] == [TopUpState.EXPIRED] * 2
    with pytest.raises(TransferNotOpen):
        await proved(storefront, 1, topup_id)
    with pytest.raises(TransferNotOpen):
        await transfers.to_prove(1, topup_id)


async def test_a_way_that_is_gone_opens_nothing_and_what_is_open_goes_on(
    storefront: Storefront, code: str
) -> None:
    topup_id = await opened(storefront, 1, code)
    await storefront.shop.till.methods.remove(OWNER, 1)

    with pytest.raises(WayNotThere):
        await opened(storefront, 1, code, "5")
    card = await proved(storefront, 1, topup_id)
    await approved(storefront, topup_id)

    assert card.words == IBAN
    assert (await storefront.books())["wallet:1"] == Decimal(10)
