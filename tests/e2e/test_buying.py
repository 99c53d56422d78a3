"""A purchase and its ends: one living card, a push for each piece of news, money to the cent."""

from decimal import Decimal

import pytest

from tests.conftest import BOTH
from tests.e2e.shopping import LINK, PRICE, adds, confirmed, news_of, placed, quoted, shown
from tests.e2e.storefront import FRONTS, Storefront

pytestmark = pytest.mark.parametrize("backend", BOTH)


async def money_of(store: Storefront) -> tuple[Decimal, Decimal]:
    """What Mona can spend, and what her open orders hold."""
    return await store.balance(store.mona), await store.held(store.mona)


async def test_a_quote_shows_what_was_entered_the_price_and_the_balance_after(
    store: Storefront,
) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")

    await quoted(store.mona)

    said = shown(store.mona.screen)
    assert "instagram.com/mona" in said
    assert "Quantity: 1,000" in said
    assert "Price: $1.30" in said
    assert "Balance after: $3.70" in said
    assert store.mona.buttons == ["✅ Confirm · $1.30", "✏️ Change", "✖ Drop"]
    assert adds(store) == 0


@pytest.mark.parametrize("front", FRONTS)
async def test_the_quotes_message_becomes_the_card_that_follows_the_order_to_its_end(
    store: Storefront,
) -> None:
    await confirmed(store)
    card = store.mona.sees("Order #1 is being placed; your money is reserved.")
    assert await store.held(store.mona) == PRICE

    await store.work()
    number = store.panel.journal[-1].order_id
    assert store.mona.sees("It is under way.").message_id == card.message_id

    store.panel.set_order(number, status="In progress", remains=680, start_count=5120)
    await store.work()
    running = shown(store.mona.sees("▰▰▰▱"))
    assert "Count at the start: 5,120" in running
    assert "320 of 1,000 delivered" in running

    store.panel.set_order(number, status="Completed")
    await store.work()
    assert store.mona.sees("All delivered. Enjoy!").message_id == card.message_id
    assert news_of(store.mona) == [
        "⏳ Order #1 is placed and under way.",
        "✅ Order #1 is complete.",
    ]
    assert store.panel.journal[-1].params["link"] == LINK
    assert store.panel.journal[-1].params["quantity"] == "1000"
    assert await money_of(store) == (Decimal("3.70"), Decimal(0))


async def test_news_is_a_reply_to_the_card(store: Storefront) -> None:
    await confirmed(store)
    card = store.mona.screen

    await store.work()

    push = store.mona.sees("Order #1 is placed and under way.")
    assert push.reply_to_message is not None
    assert push.reply_to_message.message_id == card.message_id


async def test_an_order_delivered_in_part_pays_back_the_rest_and_says_so(
    store: Storefront,
) -> None:
    number = await placed(store)

    store.panel.set_order(number, status="Partial", remains=400)
    await store.work()

    receipt = shown(store.mona.sees("Receipt"))
    assert receipt.splitlines()[-6:] == [
        "Ordered: 1,000",
        "Delivered: 600",
        "Price per 1,000: $1.30",
        "Paid: $1.30",
        "Returned: $0.52",
        "New balance: $4.22",
    ]
    assert "Only a part could be delivered" in shown(store.mona.sees("Partly delivered"))
    assert await money_of(store) == (Decimal("4.22"), Decimal(0))


async def test_a_part_pays_back_rounded_down(store: Storefront) -> None:
    number = await placed(store)

    store.panel.set_order(number, status="Partial", remains=333)
    await store.work()

    assert await store.balance(store.mona) == Decimal("4.1329")


async def test_a_cancelled_order_pays_back_everything(store: Storefront) -> None:
    number = await placed(store)

    store.panel.set_order(number, status="Canceled", remains=1000)
    await store.work()

    receipt = shown(store.mona.sees("Receipt"))
    assert "Order #1 was cancelled." in receipt
    assert receipt.endswith("Returned: $1.30\nNew balance: $5.00")
    assert await money_of(store) == (Decimal(5), Decimal(0))


async def test_a_refused_link_pays_back_everything_and_says_why(store: Storefront) -> None:
    await confirmed(store, link="https://instagram.com/private-mona")

    await store.work()

    assert adds(store) == 1
    assert store.panel.journal == []
    said = shown(store.mona.sees("Order #1 was not placed."))
    assert "The supplier does not accept this link." in said
    assert said.endswith("Returned: $1.30\nNew balance: $5.00")
    assert "Not accepted" in shown(store.mona.sees("It was not placed;"))
    assert await money_of(store) == (Decimal(5), Decimal(0))


async def test_a_busy_link_waits_and_goes_when_it_is_free(store: Storefront) -> None:
    store.panel.faults.add(
        kind="error", action="add", text="You have active order with this link. Please wait"
    )
    await confirmed(store)

    await store.work()
    assert news_of(store.mona) == ["⏳ Order #1 is placed and under way."]
    assert adds(store) == 2
    assert len(store.panel.journal) == 1
    assert await store.held(store.mona) == PRICE


async def test_an_empty_account_at_the_panel_makes_orders_wait(store: Storefront) -> None:
    store.panel.balance = Decimal("0.50")
    await confirmed(store)
    await store.work()
    assert store.panel.journal == []
    assert await store.orders(store.mona) == ["paid"]

    store.panel.balance = Decimal(100)
    await store.work()

    assert await store.orders(store.mona) == ["running"]
    assert len(store.panel.journal) == 1


async def test_a_lost_answer_is_confirmed_by_a_person_and_never_sent_again(
    store: Storefront,
) -> None:
    store.panel.faults.add(kind="reset_after", action="add")
    await confirmed(store)

    await store.work()
    store.time.passes(hours=1)
    await store.work()

    assert adds(store) == 1
    assert "We are confirming" not in shown(store.mona.screen)
    said = shown(store.mona.sees("Still being confirmed"))
    assert "we are confirming with the supplier. You will not be charged twice." in said
    assert "Answer by" in said
    assert news_of(store.mona) == ["🔎 Order #1: we are confirming with the supplier."]
    assert await store.held(store.mona) == PRICE


async def test_what_nobody_decides_is_paid_back_when_its_time_is_over(store: Storefront) -> None:
    store.panel.faults.add(kind="reset_after", action="add")
    await confirmed(store)
    await store.work()

    store.time.passes(hours=24, seconds=5)
    await store.work()

    assert await store.orders(store.mona) == ["released"]
    said = shown(store.mona.sees("Order #1: your money is back."))
    assert said.endswith("Returned: $1.30\nNew balance: $5.00")
    assert await store.balance(store.mona) == 5


async def test_an_order_that_could_not_be_placed_in_time_is_paid_back(store: Storefront) -> None:
    store.panel.balance = Decimal("0.50")
    await confirmed(store)
    await store.work()

    store.time.passes(hours=6, seconds=5)
    await store.work()

    assert "It could not be placed in time." in shown(store.mona.sees("Order #1 was not placed."))
    assert await store.balance(store.mona) == 5
    assert store.panel.journal == []


async def test_a_price_that_ran_out_is_offered_anew_with_everything_entered(
    store: Storefront,
) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)

    store.time.passes(minutes=16)
    await store.mona.taps("Confirm")
    assert "The price held only for a while" in str(store.mona.toast)
    await store.mona.taps("Change")
    await store.mona.taps("Change nothing, go on")
    await store.mona.taps("Confirm")
    await store.work()

    assert await store.orders(store.mona) == ["running"]
    assert adds(store) == 1


async def test_a_price_that_rose_after_the_quote_is_our_matter_or_the_order_is_paid_back(
    store: Storefront,
) -> None:
    await confirmed(store)
    store.panel.catalogue["1"].rate = Decimal("1.31")
    await store.shop.intake.take_in(store.shop.upstreams[0])

    await store.work()

    said = shown(store.mona.sees("Order #1 was not placed."))
    assert "The price had changed in the meantime." in said
    assert await store.balance(store.mona) == 5
    assert adds(store) == 0


async def test_late_news_of_a_part_pays_back_the_difference_once(store: Storefront) -> None:
    number = await placed(store)
    store.panel.set_order(number, status="Completed")
    await store.work()

    store.panel.set_order(number, status="Partial", remains=500)
    store.time.passes(days=1)
    await store.work()
    store.time.passes(days=1)
    await store.work()

    assert await store.balance(store.mona) == Decimal("4.35")
    assert "more money came back" in shown(store.mona.sees("Order #1: more money"))
