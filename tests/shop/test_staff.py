"""Staff's acts: asked for, confirmed once by who asked, kept as a log."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import (
    ActNotOpen,
    AmountNotUnderstood,
    AmountTooLarge,
    CustomerNotFound,
    NotPossibleNow,
    ReasonMissing,
    ShopError,
)
from bot.domain.money import ZERO
from bot.shop.desk import ActKind
from tests.storefront import ANNA, OWNER, Storefront, amount, usd


async def _credit(storefront: Storefront, change: str) -> str:
    act = await storefront.shop.staff.ask_credit(
        OWNER, telegram_id=ANNA, amount=usd(change), reason="sorry"
    )
    return act.nonce


async def _wallet(storefront: Storefront) -> Decimal:
    return (await storefront.books()).get("wallet:1", Decimal(0))


@pytest.mark.parametrize(("change", "after"), [("5", 105), ("-40", 60), ("-100", 0)])
async def test_a_credit_moves_money_when_it_is_confirmed(
    storefront: Storefront, anna: int, change: str, after: int
) -> None:
    nonce = await _credit(storefront, change)
    assert await _wallet(storefront) == 100

    done = await storefront.shop.staff.confirm(OWNER, nonce)

    assert done.facts["balance"] == amount(str(after))
    assert await _wallet(storefront) == after
    line = (await storefront.shop.wallet.history(anna)).items[0]
    assert (line.kind, line.change, line.note) == ("adjust", usd(change), "sorry")
    assert await storefront.tell() == ["adjust"]


async def test_a_confirmation_counts_once(storefront: Storefront, anna: int) -> None:
    nonce = await _credit(storefront, "5")
    await storefront.shop.staff.confirm(OWNER, nonce)

    with pytest.raises(ActNotOpen):
        await storefront.shop.staff.confirm(OWNER, nonce)

    assert await _wallet(storefront) == 105


async def test_many_confirmations_at_once_count_once(storefront: Storefront, anna: int) -> None:
    nonce = await _credit(storefront, "5")

    async def confirm() -> bool:
        try:
            await storefront.shop.staff.confirm(OWNER, nonce)
        except ActNotOpen:
            return False
        return True

    done = await asyncio.gather(*(confirm() for _ in range(10)))

    assert sum(done) == 1
    assert await _wallet(storefront) == 105


async def test_nobody_else_can_confirm_or_drop(storefront: Storefront, anna: int) -> None:
    nonce = await _credit(storefront, "5")

    for act in (storefront.shop.staff.confirm, storefront.shop.staff.drop):
        with pytest.raises(ActNotOpen):
            await act(ANNA, nonce)

    assert await _wallet(storefront) == 100


async def test_what_is_dropped_cannot_be_confirmed(storefront: Storefront, anna: int) -> None:
    nonce = await _credit(storefront, "5")
    await storefront.shop.staff.drop(OWNER, nonce)

    for act in (storefront.shop.staff.confirm, storefront.shop.staff.drop):
        with pytest.raises(ActNotOpen):
            await act(OWNER, nonce)

    assert await _wallet(storefront) == 100


async def test_taking_more_than_there_is_left_meanwhile_is_refused_and_stays_open(
    storefront: Storefront, anna: int
) -> None:
    nonce = await _credit(storefront, "-100")
    await storefront.buy(anna)

    with pytest.raises(NotPossibleNow):
        await storefront.shop.staff.confirm(OWNER, nonce)
    await storefront.fund(anna, "2.6")
    await storefront.shop.staff.confirm(OWNER, nonce)

    assert await _wallet(storefront) == 0


@pytest.mark.parametrize(
    ("telegram_id", "change", "reason", "refusal"),
    [
        (ANNA, "0", "sorry", AmountNotUnderstood),
        (ANNA, "-100.01", "sorry", AmountTooLarge),
        (ANNA, "5", "  ", ReasonMissing),
        (4444, "5", "sorry", CustomerNotFound),
    ],
)
async def test_a_credit_that_makes_no_sense_is_not_asked(
    storefront: Storefront,
    anna: int,
    telegram_id: int,
    change: str,
    reason: str,
    refusal: type[ShopError],
) -> None:
    with pytest.raises(refusal):
        await storefront.shop.staff.ask_credit(
            OWNER, telegram_id=telegram_id, amount=usd(change), reason=reason
        )


async def test_a_gift_code_is_made_when_it_is_confirmed(storefront: Storefront, anna: int) -> None:
    giveaways = storefront.shop.giving.giveaways
    act = await giveaways.ask(OWNER, giveaways.gift(amount=usd("3"), uses=2), "a raffle")

    done = await storefront.shop.staff.confirm(OWNER, act.nonce)

    assert await storefront.shop.giving.codes.redeem(anna, str(done.facts["code"])) == usd("3")
    assert await _wallet(storefront) == 103


@pytest.mark.parametrize(("value", "uses"), [("0", 1), ("-1", 1), ("1", 0), ("1", 100_001)])
async def test_a_gift_that_makes_no_sense_is_not_asked(
    storefront: Storefront, value: str, uses: int
) -> None:
    with pytest.raises(AmountNotUnderstood):
        storefront.shop.giving.giveaways.gift(amount=usd(value), uses=uses)


async def test_a_markup_changes_prices_at_once_and_quotes_not(
    storefront: Storefront, anna: int
) -> None:
    quote = await storefront.quote(anna)
    act = await storefront.shop.staff.ask_markup(OWNER, percent=Decimal(50))
    assert act.facts == {"percent": Decimal(50), "before": Decimal(30)}

    await storefront.shop.staff.confirm(OWNER, act.nonce)

    assert storefront.service().price == usd("3")
    assert (await storefront.quote(anna)).price == usd("3")
    assert (await storefront.shop.checkout.buy(anna, quote.id)).price == usd("2.6")


@pytest.mark.parametrize("percent", [Decimal("-0.01"), Decimal("10000.01")])
async def test_a_markup_that_makes_no_sense_is_not_asked(
    storefront: Storefront, percent: Decimal
) -> None:
    with pytest.raises(AmountNotUnderstood):
        await storefront.shop.staff.ask_markup(OWNER, percent=percent)


async def test_owners_are_known_by_number(storefront: Storefront) -> None:
    assert storefront.shop.staff.is_owner(OWNER)
    assert not storefront.shop.staff.is_owner(ANNA)


@pytest.mark.parametrize(
    ("refunded", "state", "wallet"),
    [("0", "completed", "97.4"), ("1", "partial", "98.4"), ("2.6", "cancelled", "100")],
)
async def test_a_person_ends_a_running_order(
    storefront: Storefront, anna: int, refunded: str, state: str, wallet: str
) -> None:
    placed = await storefront.run(anna)
    act = await storefront.shop.staff.ask_order(
        OWNER,
        order_id=placed.order_id,
        act=ActKind.ORDER_SETTLE,
        reason="he says so",
        refunded=usd(refunded),
    )

    await storefront.shop.staff.confirm(OWNER, act.nonce)

    order = await storefront.order(placed.order_id)
    assert (order.state.value, order.refunded) == (state, usd(refunded))
    books = await storefront.books()
    assert books["wallet:1"] == Decimal(wallet)
    assert "wip:1" not in books
    timeline = (await storefront.shop.desk.card(placed.order_id)).timeline
    assert (timeline[-1].actor, timeline[-1].note) == (f"staff:{OWNER}", "he says so")


async def test_a_person_grants_more_and_nothing_comes_back_from_the_panel(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look()
    act = await storefront.shop.staff.ask_order(
        OWNER,
        order_id=placed.order_id,
        act=ActKind.ORDER_SETTLE,
        reason="goodwill",
        refunded=usd("0.6"),
    )

    await storefront.shop.staff.confirm(OWNER, act.nonce)

    assert await storefront.books() == {
        "wallet:1": Decimal(98),
        "revenue": Decimal(2),
        "cogs:1": Decimal(2),
        "float:1": Decimal(-2),
    }
    less = await storefront.shop.staff.ask_order(
        OWNER,
        order_id=placed.order_id,
        act=ActKind.ORDER_SETTLE,
        reason="less",
        refunded=usd("0.5"),
    )
    with pytest.raises(NotPossibleNow):
        await storefront.shop.staff.confirm(OWNER, less.nonce)


async def test_a_person_cannot_give_back_more_than_the_price(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)

    with pytest.raises(AmountTooLarge) as refused:
        await storefront.shop.staff.ask_order(
            OWNER,
            order_id=placed.order_id,
            act=ActKind.ORDER_SETTLE,
            reason="all and more",
            refunded=usd("2.7"),
        )

    assert refused.value.balance == usd("2.6")


@pytest.mark.parametrize("act", [ActKind.ORDER_PLACED, ActKind.ORDER_SETTLE])
async def test_a_decision_without_what_it_needs_is_not_asked(
    storefront: Storefront, anna: int, act: ActKind
) -> None:
    placed = await storefront.run(anna)
    if act is ActKind.ORDER_PLACED:
        storefront.panel.faults.add(kind="http_500", action="add")
        placed = await storefront.run(anna)

    with pytest.raises(NotPossibleNow):
        await storefront.shop.staff.ask_order(
            OWNER, order_id=placed.order_id, act=act, reason="why"
        )


async def test_a_running_order_cannot_be_decided_as_if_it_were_unclear(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna)

    with pytest.raises(NotPossibleNow):
        await storefront.shop.staff.ask_order(
            OWNER, order_id=placed.order_id, act=ActKind.ORDER_REFUND, reason="lost"
        )
    assert (await storefront.order(placed.order_id)).refunded == ZERO
