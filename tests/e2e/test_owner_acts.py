"""The owner in the chat: money acts with their confirm step, and orders only a person decides."""

from decimal import Decimal

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import data_of, lost, placed
from tests.e2e.storefront import Storefront


async def test_a_credit_moves_money_once_and_only_when_confirmed(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")

    await olga.says("/credit 1001 5 late order")
    olga.sees("Give $5.00?")
    assert await store.balance(store.mona) == 0
    data = data_of(olga, "Confirm")
    await olga.taps("Confirm")
    await olga.taps_data(data)

    olga.sees("$5.00 given to Mona. Balance: $5.00.")
    assert await store.balance(store.mona) == Decimal(5)
    await store.work()
    store.mona.sees("$5.00")


async def test_a_dropped_credit_can_no_longer_be_confirmed(store: Storefront, olga: Person) -> None:
    await store.mona.says("/start")
    await olga.says("/credit 1001 5 late order")
    data = data_of(olga, "Confirm")

    await olga.taps("Drop")
    await olga.taps_data(data)

    olga.sees("Dropped. Nothing has changed.")
    assert await store.balance(store.mona) == 0


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/credit", "/credit 123456789"),
        ("/credit 1001 much", "/credit 123456789"),
        ("/credit 1001 5", "say why"),
        ("/credit 4242 5 x", "No customer has that number."),
        ("/credit 2001 -5 x", "holds only $0.00"),
        ("/gift", "/gift 5.00"),
        ("/markup lots", "/markup 30"),
        ("/order", "/order 17"),
        ("/order 99", "no such order"),
    ],
)
async def test_what_cannot_be_done_is_answered_in_a_sentence(
    olga: Person, words: str, answer: str
) -> None:
    await olga.says(words)

    olga.sees(answer)


async def test_a_gift_code_is_shown_once_and_redeemed_by_its_link(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")

    await olga.says("/gift 5 2")
    olga.sees("What is it for?")
    await olga.says("a raffle")
    olga.sees("Reason: a raffle")
    await olga.taps("Confirm")
    await olga.taps("Copy the link")
    await store.mona.opens(str(olga.copied))

    olga.sees("A gift code worth $5.00, for 2 people")
    assert await store.balance(store.mona) == Decimal(5)


async def test_a_new_markup_changes_what_the_next_customer_pays(
    store: Storefront, olga: Person
) -> None:
    await olga.says("/markup 50%")
    olga.sees("It is 30")
    await olga.taps("Confirm")

    await store.mona.says("instagram followers")

    olga.sees("The mark-up is 50")
    store.mona.sees("$1.50")


async def test_a_sync_reports_by_itself(store: Storefront, olga: Person) -> None:
    await olga.says("/sync")
    olga.sees("I will report what is new.")

    await store.work()

    olga.sees("The suppliers’ lists are read")


async def test_figures_lead_to_the_order_that_waits(store: Storefront, olga: Person) -> None:
    await lost(store, carried_out=False)

    await olga.says("/stats")
    olga.sees("1 order, turnover $1.30")
    olga.sees("1 order without a clear answer")
    await olga.taps("Order #1")

    olga.sees("no clear answer, expected $1.00")


async def test_a_running_order_is_settled_by_hand_with_a_reason(
    store: Storefront, olga: Person
) -> None:
    await placed(store)

    await olga.says("/order 1")
    await olga.taps("Settle by hand")
    await olga.says("2")
    olga.sees("I could not read that.")
    await olga.says("0.30")
    await olga.says("a part never came")
    olga.sees("$0.30 of $1.30 goes back in all")
    assert await store.held(store.mona) == Decimal("1.30")
    await olga.taps("Confirm")
    await store.work()

    olga.sees("$0.30 has gone back in all")
    assert await store.balance(store.mona) == Decimal("4.00")
    assert await store.held(store.mona) == 0


async def test_a_command_leaves_the_question_before_it(store: Storefront, olga: Person) -> None:
    await placed(store)
    await olga.says("/order 1")
    await olga.taps("Settle by hand")

    await olga.says("/stats")
    await olga.says("0.30")

    assert "goes back in all. Why?" not in (olga.screen.text or "")
