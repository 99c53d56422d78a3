"""What happens twice, at once or again after a crash, changes nothing twice."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.money import Money
from bot.payments.base import STARS_WAY
from tests.conftest import BOTH
from tests.e2e.shopping import LINK, choose, confirmed, data_of, placed, quoted, shown
from tests.e2e.storefront import Storefront

pytestmark = pytest.mark.parametrize("backend", BOTH)


async def test_a_double_tap_on_confirm_is_one_order(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)

    await asyncio.gather(store.mona.taps("Confirm"), store.mona.taps("Confirm"))
    await store.work()

    assert len(store.panel.journal) == 1
    assert await store.orders(store.mona) == ["running"]
    assert await store.balance(store.mona) == Decimal("3.70")


async def test_the_confirm_button_of_an_old_quote_buys_nothing_more(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)
    press, message = data_of(store.mona, "Confirm"), store.mona.screen.message_id
    await store.mona.taps("Confirm")
    await store.work()

    await store.mona.taps_data(press, message_id=message)
    await store.work()

    assert len(store.panel.journal) == 1
    assert "Order #1" in shown(store.mona.sees("This card keeps itself up to date."))


async def test_a_confirm_delivered_again_is_one_order(store: Storefront) -> None:
    await confirmed(store)

    await store.happens_again("callback_query")
    await store.work()

    assert len(store.panel.journal) == 1
    assert await store.balance(store.mona) == Decimal("3.70")


async def test_an_answer_delivered_again_keeps_the_form_in_order(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await choose(store.mona, "instagram followers")
    await store.mona.says(LINK)

    await store.happens_again("message")
    store.mona.sees("I need a whole number")
    await store.mona.says("1000")

    assert "Quantity: 1,000" in shown(store.mona.sees("Is everything right?"))


async def test_a_payment_delivered_again_is_one_credit(store: Storefront) -> None:
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    await store.mona.taps("⭐1,000")
    await store.mona.pays()

    await store.happens_again("message")
    await asyncio.gather(store.happens_again("message"), store.happens_again("message"))

    assert await store.balance(store.mona) == 13
    await store.mona.says("/wallet")
    await store.mona.taps("History")
    assert shown(store.mona.screen).count("Top-up") == 1


async def test_a_gift_code_sent_twice_at_once_is_one_gift(store: Storefront) -> None:
    await store.mona.says("/start")
    async with store.shop.database.transaction() as tx:
        value = store.shop.till.topups.worth(STARS_WAY, Money(100))
        [code] = await store.shop.giving.codes.make(tx, batch="test", value=value, uses=5)

    await asyncio.gather(*(store.mona.says(f"/start g_{code.replace('-', '')}") for _ in range(3)))

    assert await store.balance(store.mona) == Decimal("1.30")


async def test_two_cancels_at_once_pay_back_once(store: Storefront) -> None:
    await confirmed(store)
    await store.mona.taps("Cancel")
    press, message = data_of(store.mona, "Yes, cancel it"), store.mona.screen.message_id

    await asyncio.gather(*(store.mona.taps_data(press, message_id=message) for _ in range(3)))
    await store.work()

    assert await store.balance(store.mona) == 5
    assert store.panel.journal == []


async def test_two_quotes_with_money_for_one_are_one_order(store: Storefront) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "2")
    await quoted(store.mona)
    first = data_of(store.mona, "Confirm")
    await quoted(store.mona, link="https://instagram.com/nils")
    second = data_of(store.mona, "Confirm")

    await asyncio.gather(store.mona.taps_data(first), store.mona.taps_data(second))
    await store.work()

    assert len(store.panel.journal) == 1
    assert await store.balance(store.mona) == Decimal("0.70")


async def test_two_orders_for_one_link_run_one_after_the_other(store: Storefront) -> None:
    number = await placed(store)
    await quoted(store.mona)
    await store.mona.taps("Confirm")
    await store.work()
    assert len(store.panel.journal) == 1
    store.mona.sees("It starts when the order before it for this link ends.")

    store.panel.set_order(number, status="Completed")
    await store.work()

    assert len(store.panel.journal) == 2
    assert await store.orders(store.mona) == ["running", "completed"]
