"""A wallet that was shown is remembered until money moves in it, if nobody else can move it."""

import asyncio
from collections.abc import Callable

import pytest

from bot.domain.money import Money
from bot.shop.wallet import DOUBT_SECONDS, Remembered, WalletCard
from tests.statements import statements_of
from tests.storefront import Storefront, usd

CUSTOMER = 1


@pytest.fixture
async def alone(storefront: Storefront) -> Storefront:
    """A shop that shares its database with nobody."""
    storefront.database.is_ours_alone = True
    await storefront.meet()
    return storefront


async def shown(storefront: Storefront) -> WalletCard:
    """What the customer sees."""
    return await storefront.shop.wallet.card(CUSTOMER)


async def end_a_move_with(error: BaseException, storefront: Storefront) -> None:
    """Money is about to move, and then this comes."""
    async with storefront.database.transaction() as tx:
        await storefront.shop.wallet.post(tx, storefront.gift_of("1", CUSTOMER))
        raise error


async def test_what_was_shown_is_shown_again_without_a_table(alone: Storefront) -> None:
    first = await shown(alone)

    with statements_of(alone.database) as asked:
        again = await shown(alone)

    assert again == first
    assert asked == []


async def test_money_that_moves_is_seen_at_once(alone: Storefront) -> None:
    seen = [(await shown(alone)).balance]
    await alone.fund(CUSTOMER, "5")
    seen.append((await shown(alone)).balance)
    order_id = await alone.buy(CUSTOMER)
    card = await shown(alone)

    assert seen == [usd("0"), usd("5")]
    assert card.held == (await alone.order(order_id)).price
    assert card.balance + card.held == usd("5")


async def test_where_others_write_too_it_is_read_every_time(storefront: Storefront) -> None:
    await storefront.meet()
    await shown(storefront)

    with statements_of(storefront.database) as asked:
        await shown(storefront)

    assert asked != []


async def test_a_move_that_was_undone_leaves_what_was_there(alone: Storefront) -> None:
    await alone.fund(CUSTOMER, "5")
    await shown(alone)

    with pytest.raises(ZeroDivisionError):
        await end_a_move_with(ZeroDivisionError(), alone)

    assert (await shown(alone)).balance == usd("5")


async def test_after_a_move_that_was_cut_off_nothing_is_remembered_for_a_while(
    alone: Storefront,
) -> None:
    with pytest.raises(asyncio.CancelledError):
        await end_a_move_with(asyncio.CancelledError(), alone)
    await shown(alone)

    with statements_of(alone.database) as asked:
        await shown(alone)

    assert asked != []


def card(units: int) -> WalletCard:
    """A wallet with so much."""
    return WalletCard(Money(units), Money(0))


def clock(seconds: list[float]) -> Callable[[], float]:
    """Time that stands until it is moved."""
    return lambda: seconds[0]


def test_what_was_read_while_money_moved_is_not_kept() -> None:
    remembered = Remembered()
    moves = remembered.moves
    remembered.forget([2], is_known=True)

    remembered.keep(1, card(5), moves=moves)

    assert remembered.get(1) is None


def test_doubt_passes() -> None:
    now = [0.0]
    remembered = Remembered(monotonic_clock=clock(now))
    remembered.forget([1], is_known=False)
    remembered.keep(1, card(5), moves=remembered.moves)
    assert remembered.get(1) is None

    now[0] = DOUBT_SECONDS
    remembered.keep(1, card(5), moves=remembered.moves)

    assert remembered.get(1) == card(5)
