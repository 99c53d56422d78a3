"""Customers on the desk: found in every way, given and taken money, frozen, looked into."""

import asyncio
from decimal import Decimal

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import PRICE, choose, data_of, placed, quoted, screen_of
from tests.e2e.storefront import Storefront


async def open_mona(store: Storefront, olga: Person) -> None:
    """Mona's card, out of the list."""
    await store.mona.says("/start")
    await olga.says("/admin")
    await olga.taps("Customers")
    await olga.taps("Mona")


@pytest.mark.parametrize("words", ["1001", "@mona", "mon", "MONA", "#1"])
async def test_a_customer_is_found_by_what_is_known_of_them(
    store: Storefront, olga: Person, words: str
) -> None:
    if words == "#1":
        words = f"#{await _number(store)}"
    await store.mona.says("/start")
    await store.nils.says("/start")
    await olga.says("/admin")
    await olga.taps("Customers")
    assert olga.buttons[:2] == ["Nils · @nils", "Mona · @mona"]

    await olga.taps("Find")
    await olga.says(words)
    assert olga.buttons[0] == "Mona · @mona"
    await olga.taps("Mona")

    assert "Mona @mona" in screen_of(olga)
    assert "Telegram: 1001" in screen_of(olga)
    await olga.taps("Back")
    olga.sees(f"Customers for “{words}”")
    assert "Nils · @nils" not in olga.buttons


async def _number(store: Storefront) -> int:
    await store.mona.says("/start")
    return await store.customer_id(store.mona)


async def test_a_forwarded_message_finds_its_writer_unless_they_hide(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")
    written = store.mona.messages[0]
    await olga.says("/admin")
    await olga.taps("Customers")
    await olga.taps("Find")

    store.mona.account.hides_when_forwarded = True
    await olga.forwards(written)
    olga.sees("hides who they are")
    store.mona.account.hides_when_forwarded = False
    await olga.forwards(written)

    assert "Telegram: 1001" in screen_of(olga)


async def test_nobody_by_that_name_is_said_so(olga: Person) -> None:
    await olga.says("/admin")
    await olga.taps("Customers")
    await olga.taps("Find")

    await olga.says("Zarathustra")

    olga.sees("No customer is called that")


async def test_money_is_given_after_amount_reason_and_confirmation_once(
    store: Storefront, olga: Person
) -> None:
    await open_mona(store, olga)

    await olga.taps("Give money")
    for wrong in ("much", "-5", "0", "1,000"):
        await olga.says(wrong)
        assert "I could not read that." in screen_of(olga)
    await olga.says("7.50")
    assert await store.balance(store.mona) == 0
    await olga.says("late order")
    assert "Balance now: $0.00, after: $7.50." in screen_of(olga)
    press, card = data_of(olga, "Confirm"), olga.screen.message_id
    await asyncio.gather(*(olga.taps_data(press, message_id=card) for _ in range(3)))

    olga.sees("$7.50 given to Mona")
    assert await store.balance(store.mona) == Decimal("7.50")
    await olga.taps("Back")
    assert "Balance: $7.50" in screen_of(olga)
    await store.work()
    store.mona.sees("The shop has added $7.50")
    await olga.taps("Wallet")
    assert "By the shop: late order" in screen_of(olga)
    await olga.taps("Back")
    assert "Mona @mona" in screen_of(olga)


async def test_no_more_is_taken_than_there_is(store: Storefront, olga: Person) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await open_mona(store, olga)

    await olga.taps("Take money")
    await olga.says("6")
    olga.sees("The wallet holds only $5.00; no more than that can be taken.")
    await olga.says("2")
    await olga.says("a mistake of ours")
    await olga.taps("Drop")
    assert await store.balance(store.mona) == 5
    await olga.taps("Back")
    await olga.taps("Take money")
    await olga.says("2")
    await olga.says("/admin")
    await olga.says("forgotten reason")

    assert await store.balance(store.mona) == 5
    assert "Take $2.00" not in screen_of(olga)


async def test_money_spent_meanwhile_cannot_be_taken(store: Storefront, olga: Person) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "1.50")
    await quoted(store.mona)
    await open_mona(store, olga)
    await olga.taps("Take money")
    await olga.says("1")
    await olga.says("a mistake of ours")

    await store.mona.taps("Confirm")
    await olga.taps("Confirm")

    assert "not possible" in str(olga.toast)
    assert await store.balance(store.mona) == Decimal("0.20")


async def test_a_frozen_customer_buys_nothing_until_let_again(
    store: Storefront, olga: Person
) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)
    await open_mona(store, olga)

    await olga.taps("Freeze")
    await olga.says("a stolen card")
    press = data_of(olga, "Confirm")
    await olga.taps("Confirm")
    olga.sees("❄️ Mona is frozen.")
    await olga.taps_data(press)
    assert "not open any more" in str(olga.toast)
    await store.mona.taps("Confirm")
    assert "Your account is on hold" in str(store.mona.toast)
    assert await store.balance(store.mona) == 5
    await olga.taps("Back")
    assert "Frozen since" in screen_of(olga)
    await olga.taps("Back")
    assert "❄️ Mona · @mona" in olga.buttons

    await olga.taps("Mona")
    await olga.taps("Unfreeze")
    await olga.says("it was hers")
    await olga.taps("Confirm")
    await store.mona.taps("Confirm")

    assert await store.orders(store.mona) == ["paid"]
    await olga.says("/admin")
    await olga.taps("Log")
    assert "☀️ Let Mona buy again\nReason: it was hers" in screen_of(olga)
    assert "❄️ Froze Mona\nReason: a stolen card" in screen_of(olga)


async def test_a_customers_orders_lead_to_the_desk_and_back(
    store: Storefront, olga: Person
) -> None:
    await placed(store)
    await store.nils.says("/start")
    await open_mona(store, olga)
    assert "Orders: 1, open: 1" in screen_of(olga)
    assert "Reserved for open orders: $1.30" in screen_of(olga)

    await olga.taps("Orders")
    await olga.taps("#1")
    assert "Quantity: 1,000" in screen_of(olga)
    await olga.taps("Customer")
    await olga.taps("Order #1")
    await olga.taps("Back")
    olga.sees("Orders of customer")
    await olga.taps("Back")
    assert "Mona @mona" in screen_of(olga)
    assert await store.held(store.mona) == PRICE


async def test_a_name_in_another_script_is_found_in_any_case(
    store: Storefront, olga: Person
) -> None:
    anna = store.telegram.person(1003, first_name="Анна", language_code="ru")
    await anna.says("/start")
    await choose(store.mona)
    await olga.says("/admin")
    await olga.taps("Customers")
    await olga.taps("Find")

    await olga.says("анна")

    assert olga.buttons[0] == "Анна · 1003"
