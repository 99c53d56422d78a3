"""Whatever comes from outside may come twice, many times at once, or late: it counts once.

Money page 12, on both databases. Each event is prepared, then told; its books are given exactly.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from decimal import Decimal
from functools import partial
from typing import Any, Final

import pytest

from bot.domain.errors import ActNotOpen, CodeNotValid, NotPossibleNow, ShopError
from bot.domain.orders import AttemptState, OrderState
from bot.payments.base import STARS
from bot.providers.base import Accepted
from bot.shop.desk import ActKind
from bot.shop.settlement import SomebodyWasFirst
from tests.storefront import ANNA, OWNER, Storefront, usd

Tell = Callable[[], Awaitable[object]]
AT_ONCE: Final = 8

PAID_IN: Final = {
    "clearing:stars": Decimal(1000),
    "fx:XTR": Decimal(1000),
    "fx:USD": Decimal(-13),
    "wallet:1": Decimal(13),
}
HELD: Final = {"wallet:1": Decimal("97.4"), "hold:1": Decimal("2.6")}
RUNS: Final = HELD | {"wip:1": Decimal(2), "float:1": Decimal(-2)}
WHOLE: Final = {"wallet:1": Decimal(100)}
DONE: Final = {
    "wallet:1": Decimal("97.4"),
    "revenue": Decimal("2.6"),
    "cogs:1": Decimal(2),
    "float:1": Decimal(-2),
}
HALF: Final = {
    "wallet:1": Decimal("98.7"),
    "revenue": Decimal("1.3"),
    "cogs:1": Decimal(1),
    "float:1": Decimal(-1),
}
LATE: Final = WHOLE | {"loss:1": Decimal(2), "float:1": Decimal(-2)}


def _settles(storefront: Storefront, payload: str) -> Tell:
    return lambda: storefront.shop.till.stars.settle(
        customer_id=1, payload=payload, charge_id="charge", stars=1000, tell=ANNA
    )


async def _known_payment(storefront: Storefront) -> Tell:
    await storefront.meet()
    opened = await storefront.shop.till.topups.open(1, STARS, usd("13"))
    return _settles(storefront, opened.payload)


async def _unknown_payment(storefront: Storefront) -> Tell:
    await storefront.meet()
    return _settles(storefront, "nothing of ours")


async def _payment_for_a_quote(storefront: Storefront) -> Tell:
    await storefront.meet()
    quote = await storefront.quote(1)
    opened = await storefront.shop.till.topups.open(1, STARS, usd("13"), quote_id=quote.id)
    return _settles(storefront, opened.payload)


async def _question_before_a_payment(storefront: Storefront) -> Tell:
    await storefront.meet()
    opened = await storefront.shop.till.topups.open(1, STARS, usd("13"))
    return lambda: storefront.shop.till.stars.check(
        customer_id=1, payload=opened.payload, stars=1000, currency="XTR"
    )


async def _confirm(storefront: Storefront) -> Tell:
    await storefront.meet(with_money="100")
    quote = await storefront.quote(1)
    return lambda: storefront.shop.checkout.buy(1, quote.id)


async def _gift(storefront: Storefront) -> Tell:
    await storefront.meet()
    asked = await storefront.shop.staff.ask_gift(OWNER, amount=usd("5"), uses=3, reason="party")
    made = await storefront.shop.staff.confirm(OWNER, asked.nonce)
    return lambda: storefront.shop.codes.redeem(1, str(made.facts["code"]))


async def _staff_gives(storefront: Storefront) -> Tell:
    await storefront.meet()
    asked = await storefront.shop.staff.ask_credit(
        OWNER, telegram_id=ANNA, amount=usd("7"), reason="sorry"
    )
    return lambda: storefront.shop.staff.confirm(OWNER, asked.nonce)


async def _cancel(storefront: Storefront) -> Tell:
    await storefront.meet(with_money="100")
    order_id = await storefront.buy(1)
    return lambda: storefront.shop.fulfilment.ask_cancel(1, order_id)


def _status(**shown: Any) -> Callable[[Storefront], Awaitable[Tell]]:
    async def prepare(storefront: Storefront) -> Tell:
        await storefront.meet(with_money="100")
        placed = await storefront.run(1)
        storefront.panel.set_order(placed.number, **shown)
        return lambda: storefront.look(placed)

    return prepare


async def _later_refund(storefront: Storefront) -> Tell:
    await storefront.meet(with_money="100")
    placed = await storefront.run(1)
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look(placed)
    storefront.panel.set_order(placed.number, status="Partial", remains=500)
    return lambda: storefront.look(placed)


async def _answer(storefront: Storefront) -> Tell:
    """The panel's answer to an add, written down."""
    order_id, attempt_id = await _set_aside(storefront)
    return lambda: storefront.shop.sending._outcomes.record(
        storefront.upstream, order_id, attempt_id, Accepted("77")
    )


async def _answer_after_the_end(storefront: Storefront) -> Tell:
    tell = await _answer(storefront)
    storefront.pass_time(seconds=86_401)
    await storefront.shop.resolution.give_up_overdue()
    return tell


async def _set_aside(storefront: Storefront) -> tuple[int, int]:
    """An order whose answer nobody has heard, and its attempt."""
    await storefront.meet(with_money="100")
    order_id = await storefront.buy(1)
    claim = await storefront.shop.sending._claim(storefront.upstream, 0)
    assert claim is not None
    storefront.pass_time(seconds=91)
    await storefront.shop.resolution.set_aside(lambda _: False)
    return order_id, (await storefront.attempt(order_id)).id


def _decision(act: ActKind) -> Callable[[Storefront], Awaitable[Tell]]:
    async def prepare(storefront: Storefront) -> Tell:
        order_id, _ = await _set_aside(storefront)
        asked = await storefront.shop.staff.ask_order(
            OWNER, order_id=order_id, act=act, reason="looked"
        )
        return lambda: storefront.shop.staff.confirm(OWNER, asked.nonce)

    return prepare


async def _number_named(storefront: Storefront) -> Tell:
    """Staff has named the panel's number; the panel is asked about it."""
    await storefront.meet(with_money="100")
    order_id = await storefront.buy(1)
    storefront.panel.faults.add(action="add", kind="reset_after")
    await storefront.send()
    asked = await storefront.shop.staff.ask_order(
        OWNER,
        order_id=order_id,
        act=ActKind.ORDER_PLACED,
        provider_order_id=storefront.panel.journal[0].order_id,
    )
    await storefront.shop.staff.confirm(OWNER, asked.nonce)
    return lambda: storefront.shop.acts.look_up_placed(storefront.shop.upstreams)


async def _given_up(storefront: Storefront) -> Tell:
    await _set_aside(storefront)
    storefront.pass_time(seconds=86_401)
    return storefront.shop.resolution.give_up_overdue


EVENTS: Final[Mapping[str, tuple[Callable[[Storefront], Awaitable[Tell]], dict[str, Decimal]]]] = {
    "a payment that was asked for": (_known_payment, PAID_IN),
    "a payment that nobody asked for": (_unknown_payment, PAID_IN),
    "a payment for a quote": (
        _payment_for_a_quote,
        PAID_IN | {"wallet:1": Decimal("10.4"), "hold:1": Decimal("2.6")},
    ),
    "the question before a payment": (_question_before_a_payment, {}),
    "a confirm": (_confirm, HELD),
    "a gift code": (_gift, {"expense:gift": Decimal(5), "wallet:1": Decimal(5)}),
    "a gift from staff": (_staff_gives, {"wallet:1": Decimal(7)}),
    "a cancel": (_cancel, WHOLE),
    "completed": (_status(status="Completed"), DONE),
    "half delivered": (_status(status="Partial", remains=500), HALF),
    "cancelled": (_status(status="Canceled"), WHOLE),
    "a dearer charge": (
        _status(status="In progress", charge=Decimal("2.5")),
        HELD | {"wip:1": Decimal("2.5"), "float:1": Decimal("-2.5")},
    ),
    "a refund after the end": (_later_refund, HALF),
    "the panel's answer": (_answer, RUNS),
    "the panel's answer after the end": (_answer_after_the_end, LATE),
    "staff says to send it again": (_decision(ActKind.ORDER_RETRY), HELD),
    "staff says to refund it": (_decision(ActKind.ORDER_REFUND), WHOLE),
    "staff gives it up": (_decision(ActKind.ORDER_GIVE_UP), WHOLE),
    "a number that staff has named": (_number_named, RUNS),
    "the time to decide is over": (_given_up, WHOLE),
}
"""What may come from outside, and the books when it has come once."""


async def _told(tell: Tell) -> None:
    """It may be refused, when it has been told before."""
    with suppress(ShopError, SomebodyWasFirst):
        await tell()


@pytest.fixture(params=EVENTS)
def event(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def test_what_comes_twice_counts_once(storefront: Storefront, event: str) -> None:
    prepare, books = EVENTS[event]
    tell = await prepare(storefront)
    await tell()
    assert await storefront.books() == books

    await _told(tell)
    storefront.pass_time(seconds=3_600)
    await _told(tell)

    assert await storefront.books() == books


async def test_what_comes_many_times_at_once_counts_once(
    storefront: Storefront, event: str
) -> None:
    prepare, books = EVENTS[event]
    tell = await prepare(storefront)

    await asyncio.gather(*(_told(tell) for _ in range(AT_ONCE)))

    assert await storefront.books() == books


async def test_people_are_told_once_of_what_comes_many_times(
    storefront: Storefront, event: str
) -> None:
    prepare, _ = EVENTS[event]
    tell = await prepare(storefront)
    await tell()
    once = {notice.dedupe_key for notice in await storefront.notices()}

    await asyncio.gather(*(_told(tell) for _ in range(AT_ONCE)))

    assert {notice.dedupe_key for notice in await storefront.notices()} == once


async def test_stars_that_come_after_their_time_are_credited(storefront: Storefront) -> None:
    tell = await _known_payment(storefront)
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
    tell = _settles(storefront, opened.payload)

    await asyncio.gather(tell(), storefront.shop.checkout.buy(customer, quote.id))
    await tell()

    books = await storefront.books()
    assert (books["wallet:1"], books["hold:1"]) == (Decimal("110.4"), Decimal("2.6"))


async def test_a_confirm_after_the_quote_ran_out_shows_what_it_bought(
    storefront: Storefront,
) -> None:
    tell = await _confirm(storefront)
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
    tell = await _status(status="Canceled")(storefront)
    await tell()

    storefront.panel.set_order(storefront.panel.journal[0].order_id, **later)
    await tell()

    assert await storefront.books() == books


@pytest.mark.parametrize("late", [{"status": "In progress"}, {"status": "Completed"}])
async def test_a_refund_is_not_taken_back_by_older_news(
    storefront: Storefront, late: dict[str, Any]
) -> None:
    tell = await _status(status="Partial", remains=500)(storefront)
    await tell()

    storefront.panel.set_order(
        storefront.panel.journal[0].order_id, remains=0, charge=Decimal(1), **late
    )
    await tell()

    assert await storefront.books() == HALF


async def test_a_cancel_after_the_end_is_refused(storefront: Storefront) -> None:
    tell = await _status(status="Completed")(storefront)
    await tell()

    with pytest.raises(NotPossibleNow):
        await storefront.shop.fulfilment.ask_cancel(1, 1)

    assert await storefront.books() == DONE


async def test_of_two_decisions_at_once_one_counts(storefront: Storefront) -> None:
    order_id, _ = await _set_aside(storefront)
    asked = [
        await storefront.shop.staff.ask_order(OWNER, order_id=order_id, act=act, reason="looked")
        for act in (ActKind.ORDER_REFUND, ActKind.ORDER_GIVE_UP, ActKind.ORDER_RETRY)
    ]

    await asyncio.gather(
        *(_told(partial(storefront.shop.staff.confirm, OWNER, one.nonce)) for one in asked)
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
    asked = await storefront.shop.staff.ask_gift(OWNER, amount=usd("5"), uses=1, reason="party")
    code = str((await storefront.shop.staff.confirm(OWNER, asked.nonce)).facts["code"])

    given = await asyncio.gather(
        *(storefront.shop.codes.redeem(person, code) for person in people), return_exceptions=True
    )

    assert sum(not isinstance(one, CodeNotValid) for one in given) == 1
    assert (await storefront.books())["expense:gift"] == Decimal(5)
