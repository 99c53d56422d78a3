"""Above ADMIN__ADJUST_MAX what one owner asks for is confirmed by another (money page 10)."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import ActNotOpen, SecondOwnerMissing, SecondOwnerNeeded, ShopError
from bot.shop.asking import ActCard
from bot.shop.desk import ActKind
from tests.conftest import Opening
from tests.storefront import ANNA, OWNER, Storefront, usd

OLEG = 9002
OTTO = 9003
LIMIT = {"adjust_max": Decimal(10)}


@pytest.fixture
async def storefront(opening: Opening) -> Storefront:
    """A shop of three owners; each may move ten dollars alone. Anna has a hundred."""
    storefront = await opening(admins=(OWNER, OLEG, OTTO), admin=LIMIT)
    await storefront.meet(with_money="100")
    return storefront


async def _asked(storefront: Storefront, change: str) -> str:
    card = await storefront.shop.staff.ask_credit(
        OWNER, telegram_id=ANNA, amount=usd(change), reason="a large order"
    )
    return card.nonce


async def _awaiting(storefront: Storefront, change: str = "10.01") -> str:
    nonce = await _asked(storefront, change)
    done = await storefront.shop.staff.confirm(OWNER, nonce)
    assert done.awaits == nonce
    return nonce


async def _wallet(storefront: Storefront) -> Decimal:
    return (await storefront.books())["wallet:1"]


@pytest.mark.parametrize("change", ["10", "-10"])
async def test_up_to_the_limit_one_owner_is_enough(storefront: Storefront, change: str) -> None:
    nonce = await _asked(storefront, change)

    done = await storefront.shop.staff.confirm(OWNER, nonce)

    assert done.awaits is None
    assert await _wallet(storefront) == 100 + Decimal(change)


@pytest.mark.parametrize("change", ["10.01", "-10.01"])
async def test_above_it_another_owner_confirms_and_the_log_names_both(
    storefront: Storefront, change: str
) -> None:
    nonce = await _awaiting(storefront, change)
    assert await _wallet(storefront) == 100
    assert await storefront.tell() == ["act-awaits", "act-awaits"]
    assert {told.chat_id for told in storefront.notifier.told} == {OLEG, OTTO}
    assert storefront.notifier.told[0].facts["reason"] == "a large order"

    await storefront.shop.staff.confirm(OLEG, nonce)

    assert await _wallet(storefront) == 100 + Decimal(change)
    (line,) = (await storefront.shop.act_log.page()).items
    assert (line.actor, line.second, line.reason) == (str(OWNER), str(OLEG), "a large order")
    assert sorted(await storefront.tell()) == ["act-seconded", "adjust"]
    assert ("act-seconded", OWNER) in [(t.name, t.chat_id) for t in storefront.notifier.told]


async def test_who_asked_cannot_be_the_second(storefront: Storefront) -> None:
    nonce = await _awaiting(storefront)

    with pytest.raises(SecondOwnerNeeded):
        await storefront.shop.staff.confirm(OWNER, nonce)

    assert await _wallet(storefront) == 100


async def test_another_owner_cannot_be_the_first(storefront: Storefront) -> None:
    nonce = await _asked(storefront, "10.01")

    for act in (storefront.shop.staff.confirm, storefront.shop.staff.drop):
        with pytest.raises(ActNotOpen):
            await act(OLEG, nonce)

    assert await _wallet(storefront) == 100


async def test_customers_cannot_be_the_second(storefront: Storefront) -> None:
    nonce = await _awaiting(storefront)

    for act in (storefront.shop.staff.confirm, storefront.shop.staff.drop):
        with pytest.raises(ActNotOpen):
            await act(ANNA, nonce)

    assert await _wallet(storefront) == 100


async def test_an_owner_who_is_none_any_more_has_asked_in_vain(storefront: Storefront) -> None:
    nonce = await _awaiting(storefront)
    storefront.shop.owners.ids = (OLEG, OTTO)

    with pytest.raises(ActNotOpen):
        await storefront.shop.staff.confirm(OLEG, nonce)

    assert await _wallet(storefront) == 100


async def test_all_at_once_and_again_it_happens_once(storefront: Storefront) -> None:
    nonce = await _asked(storefront, "50")

    async def confirm(actor: int) -> bool:
        try:
            return (await storefront.shop.staff.confirm(actor, nonce)).awaits is None
        except ShopError:
            return False

    first = await asyncio.gather(*(confirm(OWNER) for _ in range(4)))
    second = await asyncio.gather(*(confirm(who) for who in (OLEG, OTTO, OWNER) * 3))
    again = await asyncio.gather(*(confirm(who) for who in (OLEG, OTTO, OWNER)))

    assert not any(first)
    assert sum(second) == 1
    assert not any(again)
    assert await _wallet(storefront) == 150
    assert (await storefront.tell()).count("act-awaits") == 2


async def test_either_may_drop_what_waits_and_then_it_is_over(storefront: Storefront) -> None:
    first, second = await _awaiting(storefront), await _awaiting(storefront)
    await storefront.tell()

    await storefront.shop.staff.drop(OWNER, first)
    await storefront.shop.staff.drop(OTTO, second)

    for nonce in (first, second):
        with pytest.raises(ActNotOpen):
            await storefront.shop.staff.confirm(OLEG, nonce)
    assert await storefront.tell() == ["act-refused"]
    assert await _wallet(storefront) == 100
    assert (await storefront.shop.act_log.page()).items == ()


async def test_a_gift_code_counts_as_often_as_it_can_be_used(storefront: Storefront) -> None:
    staff, giveaways = storefront.shop.staff, storefront.shop.giving.giveaways
    small = await giveaways.ask(OWNER, giveaways.gift(amount=usd("5"), uses=2), "a raffle")
    large = await giveaways.ask(OWNER, giveaways.gift(amount=usd("5"), uses=3), "a raffle")

    assert (await staff.confirm(OWNER, small.nonce)).awaits is None
    waits = await staff.confirm(OWNER, large.nonce)
    assert waits.awaits == large.nonce
    assert "code" not in waits.facts

    assert "code" in (await staff.confirm(OLEG, large.nonce)).facts


async def _settling(storefront: Storefront, order_id: int, amount: str) -> ActCard:
    return await storefront.shop.staff.ask_order(
        OWNER,
        order_id=order_id,
        act=ActKind.ORDER_SETTLE,
        reason="he says so",
        refunded=usd(amount),
    )


async def test_a_large_refund_of_an_order_needs_the_second_owner(storefront: Storefront) -> None:
    placed = await storefront.run(1, quantity=5000)
    asked = await _settling(storefront, placed.order_id, "12")

    assert (await storefront.shop.staff.confirm(OWNER, asked.nonce)).awaits
    assert (await storefront.order(placed.order_id)).refunded == usd("0")
    await storefront.shop.staff.confirm(OTTO, asked.nonce)

    assert (await storefront.order(placed.order_id)).refunded == usd("12")


async def test_only_what_goes_back_now_counts(storefront: Storefront) -> None:
    placed = await storefront.run(1, quantity=5000)
    staff = storefront.shop.staff
    await staff.confirm(OWNER, (await _settling(storefront, placed.order_id, "9")).nonce)

    done = await staff.confirm(OWNER, (await _settling(storefront, placed.order_id, "13")).nonce)

    assert done.awaits is None
    assert (await storefront.order(placed.order_id)).refunded == usd("13")


async def test_the_refund_of_an_unclear_order_counts_its_price(storefront: Storefront) -> None:
    storefront.panel.faults.add(kind="http_500", action="add")
    order_id = await storefront.buy(1, quantity=5000)
    await storefront.send()
    asked = await storefront.shop.staff.ask_order(
        OWNER, order_id=order_id, act=ActKind.ORDER_REFUND, reason="lost"
    )

    assert (await storefront.shop.staff.confirm(OWNER, asked.nonce)).awaits
    assert (await storefront.order(order_id)).state == "unclear"
    await storefront.shop.staff.confirm(OLEG, asked.nonce)

    assert (await storefront.order(order_id)).state == "refused"
    assert await _wallet(storefront) == 100


async def test_a_shop_of_one_owner_is_told_why_not(opening: Opening) -> None:
    lonely = await opening(admin=LIMIT)
    await lonely.meet(with_money="100")

    with pytest.raises(SecondOwnerMissing) as refused:
        await _asked(lonely, "10.01")

    assert refused.value.limit == usd("10")
    assert (await lonely.shop.staff.confirm(OWNER, await _asked(lonely, "10"))).awaits is None


async def test_without_a_limit_one_owner_is_enough(opening: Opening) -> None:
    free = await opening(admins=(OWNER, OLEG))
    await free.meet(with_money="100")

    done = await free.shop.staff.confirm(OWNER, await _asked(free, "100000"))

    assert done.awaits is None
