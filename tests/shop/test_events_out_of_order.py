"""Whatever comes from outside may come late, or before what should have come first.

Money page 12, on both databases.
"""

import asyncio
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from bot.domain.errors import ActNotOpen, CodeNotValid, NotPossibleNow
from bot.domain.orders import AttemptState, OrderState
from bot.payments.base import STARS
from bot.shop.desk import ActKind
from tests.shop.external_events import (
    DONE,
    HALF,
    HELD,
    PAID_IN,
    WHOLE,
    confirm,
    known_payment,
    set_aside,
    settles,
    status,
    told,
)
from tests.storefront import ANNA, OWNER, Storefront, usd


async def test_stars_that_come_after_their_time_are_credited(storefront: Storefront) -> None:
    tell = await known_payment(storefront)
    storefront.pass_time(seconds=86_401)
    await storefront.shop.till.topups.expire()

    await tell()
    await storefront.shop.till.topups.expire()
    await tell()

    assert await storefront.books() == PAID_IN


async def test_a_quote_that_was_bought_by_hand_is_not_bought_by_its_payment(
    storefront: Storefront,
) -> None:
    customer = await storefront.meet(with_money="100")
    quote = await storefront.quote(customer)
    opened = await storefront.shop.till.topups.open(customer, STARS, usd("13"), quote_id=quote.id)
    tell = settles(storefront, opened.payload)

    await asyncio.gather(tell(), storefront.shop.checkout.buy(customer, quote.id))
    await tell()

    books = await storefront.books()
    assert (books["wallet:1"], books["hold:1"]) == (Decimal("110.4"), Decimal("2.6"))


async def test_a_confirm_after_the_quote_ran_out_shows_what_it_bought(
    storefront: Storefront,
) -> None:
    tell = await confirm(storefront)
    first: Any = await tell()
    storefront.pass_time(seconds=901)

    again: Any = await tell()

    assert again.id == first.id
    assert await storefront.books() == HELD


@pytest.mark.parametrize(
    ("later", "books"),
    [
        ({"status": "In progress", "charge": Decimal(0)}, WHOLE),
        ({"status": "Completed", "charge": Decimal(0)}, WHOLE),
        ({"status": "Partial", "remains": 10, "charge": Decimal(0)}, WHOLE),
    ],
    ids=lambda value: value.get("status", ""),
)
async def test_nothing_follows_a_cancelled_order(
    storefront: Storefront, later: dict[str, Any], books: dict[str, Decimal]
) -> None:
    tell = await status(status="Canceled")(storefront)
    await tell()

    storefront.panel.set_order(storefront.panel.journal[0].order_id, **later)
    await tell()

    assert await storefront.books() == books


@pytest.mark.parametrize("late", [{"status": "In progress"}, {"status": "Completed"}])
async def test_a_refund_is_not_taken_back_by_older_news(
    storefront: Storefront, late: dict[str, Any]
) -> None:
    tell = await status(status="Partial", remains=500)(storefront)
    await tell()

    storefront.panel.set_order(
        storefront.panel.journal[0].order_id, remains=0, charge=Decimal(1), **late
    )
    await tell()

    assert await storefront.books() == HALF


async def test_a_cancel_after_the_end_is_refused(storefront: Storefront) -> None:
    tell = await status(status="Completed")(storefront)
    await tell()

    with pytest.raises(NotPossibleNow):
        await storefront.shop.fulfilment.ask_cancel(1, 1)

    assert await storefront.books() == DONE


async def test_of_two_decisions_at_once_one_counts(storefront: Storefront) -> None:
    order_id, _ = await set_aside(storefront)
    asked = [
        await storefront.shop.staff.ask_order(OWNER, order_id=order_id, act=act, reason="looked")
        for act in (ActKind.ORDER_REFUND, ActKind.ORDER_GIVE_UP, ActKind.ORDER_RETRY)
    ]

    await asyncio.gather(
        *(told(partial(storefront.shop.staff.confirm, OWNER, one.nonce)) for one in asked)
    )

    attempt, order = await storefront.attempt(order_id), await storefront.order(order_id)
    assert (order.state, attempt.state) in (
        (OrderState.REFUSED, AttemptState.NOT_LANDED),
        (OrderState.RELEASED, AttemptState.ABANDONED),
        (OrderState.PAID, AttemptState.NOT_LANDED),
    )
    assert await storefront.books() == (HELD if order.state is OrderState.PAID else WHOLE)


async def test_what_was_dropped_is_not_carried_out(storefront: Storefront) -> None:
    await storefront.meet()
    asked = await storefront.shop.staff.ask_credit(
        OWNER, telegram_id=ANNA, amount=usd("7"), reason="sorry"
    )
    await storefront.shop.staff.drop(OWNER, asked.nonce)

    with pytest.raises(ActNotOpen):
        await storefront.shop.staff.confirm(OWNER, asked.nonce)

    assert await storefront.books() == {}


async def test_the_last_use_of_a_gift_code_is_given_to_one(storefront: Storefront) -> None:
    people = [await storefront.meet(ANNA + number) for number in range(5)]
    giveaways = storefront.shop.giving.giveaways
    asked = await giveaways.ask(OWNER, giveaways.gift(amount=usd("5"), uses=1), "party")
    code = str((await storefront.shop.staff.confirm(OWNER, asked.nonce)).facts["code"])

    given = await asyncio.gather(
        *(storefront.shop.giving.codes.redeem(person, code) for person in people),
        return_exceptions=True,
    )

    assert sum(not isinstance(one, CodeNotValid) for one in given) == 1
    assert (await storefront.books())["expense:gift"] == Decimal(5)
