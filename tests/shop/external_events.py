"""What may come to the shop from outside, ready to be told once, twice, at once, or late.

Each event is prepared, then told; its books are given exactly.
"""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any, Final

from bot.domain.errors import ShopError
from bot.payments.base import STARS
from bot.providers.base import Accepted
from bot.shop.desk import ActKind
from bot.shop.settlement import SomebodyWasFirst
from tests.storefront import ANNA, OWNER, Storefront, usd

Tell = Callable[[], Awaitable[object]]

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


def settles(storefront: Storefront, payload: str) -> Tell:
    """Telegram tells of a payment of 1000 Stars."""
    return lambda: storefront.shop.till.stars.settle(
        customer_id=1, payload=payload, charge_id="charge", stars=1000, tell=ANNA
    )


async def known_payment(storefront: Storefront) -> Tell:
    """The charge of an invoice that the shop has opened."""
    await storefront.meet()
    opened = await storefront.shop.till.topups.open(1, STARS, usd("13"))
    return settles(storefront, opened.payload)


async def _unknown_payment(storefront: Storefront) -> Tell:
    await storefront.meet()
    return settles(storefront, "nothing of ours")


async def _payment_for_a_quote(storefront: Storefront) -> Tell:
    await storefront.meet()
    quote = await storefront.quote(1)
    opened = await storefront.shop.till.topups.open(1, STARS, usd("13"), quote_id=quote.id)
    return settles(storefront, opened.payload)


async def _question_before_a_payment(storefront: Storefront) -> Tell:
    await storefront.meet()
    opened = await storefront.shop.till.topups.open(1, STARS, usd("13"))
    return lambda: storefront.shop.till.stars.check(
        customer_id=1, payload=opened.payload, stars=1000, currency="XTR"
    )


async def confirm(storefront: Storefront) -> Tell:
    """The press of the button under a price."""
    await storefront.meet(with_money="100")
    quote = await storefront.quote(1)
    return lambda: storefront.shop.checkout.buy(1, quote.id)


async def _gift(storefront: Storefront) -> Tell:
    await storefront.meet()
    giveaways = storefront.shop.giving.giveaways
    asked = await giveaways.ask(OWNER, giveaways.gift(amount=usd("5"), uses=3), "party")
    made = await storefront.shop.staff.confirm(OWNER, asked.nonce)
    return lambda: storefront.shop.giving.codes.redeem(1, str(made.facts["code"]))


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


def status(**shown: Any) -> Callable[[Storefront], Awaitable[Tell]]:
    """What the panel says of an order that runs."""

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
    order_id, attempt_id = await set_aside(storefront)
    return lambda: storefront.shop.sending._outcomes.record(
        storefront.upstream, order_id, attempt_id, Accepted("77")
    )


async def _answer_after_the_end(storefront: Storefront) -> Tell:
    tell = await _answer(storefront)
    storefront.pass_time(seconds=86_401)
    await storefront.shop.resolution.give_up_overdue()
    return tell


async def set_aside(storefront: Storefront) -> tuple[int, int]:
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
        order_id, _ = await set_aside(storefront)
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
    await set_aside(storefront)
    storefront.pass_time(seconds=86_401)
    return storefront.shop.resolution.give_up_overdue


EVENTS: Final[Mapping[str, tuple[Callable[[Storefront], Awaitable[Tell]], dict[str, Decimal]]]] = {
    "a payment that was asked for": (known_payment, PAID_IN),
    "a payment that nobody asked for": (_unknown_payment, PAID_IN),
    "a payment for a quote": (
        _payment_for_a_quote,
        PAID_IN | {"wallet:1": Decimal("10.4"), "hold:1": Decimal("2.6")},
    ),
    "the question before a payment": (_question_before_a_payment, {}),
    "a confirm": (confirm, HELD),
    "a gift code": (_gift, {"expense:gift": Decimal(5), "wallet:1": Decimal(5)}),
    "a gift from staff": (_staff_gives, {"wallet:1": Decimal(7)}),
    "a cancel": (_cancel, WHOLE),
    "completed": (status(status="Completed"), DONE),
    "half delivered": (status(status="Partial", remains=500), HALF),
    "cancelled": (status(status="Canceled"), WHOLE),
    "a dearer charge": (
        status(status="In progress", charge=Decimal("2.5")),
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


async def told(tell: Tell) -> None:
    """It may be refused, when it has been told before."""
    with suppress(ShopError, SomebodyWasFirst):
        await tell()
