"""Stars that go back, on the desk and in the customer's chat."""

import asyncio
from decimal import Decimal

import pytest
from aiogram.types import Message, User

from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.shopping import data_of, quoted, screen_of, shown
from tests.e2e.storefront import Storefront

pytestmark = pytest.mark.parametrize("backend", BOTH)


async def _paid(store: Storefront, label: str = "⭐100") -> str:
    """Mona pays in; the number of her charge."""
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    await store.mona.taps(label)
    charge = await store.mona.pays()
    assert charge is not None
    return charge


async def _open_payments(olga: Person) -> None:
    await olga.says("/admin")
    await olga.taps("Customers")
    await olga.taps("Mona")
    await olga.taps("Payments")


async def _ask(olga: Person, reason: str = "paid twice") -> None:
    await _open_payments(olga)
    await olga.taps("Give back #1")
    await olga.says(reason)


async def test_the_owner_gives_a_payment_back_once_with_a_reason(
    store: Storefront, olga: Person
) -> None:
    charge = await _paid(store)

    await _open_payments(olga)
    assert charge in screen_of(olga)
    assert "✅ Paid" in screen_of(olga)
    await olga.taps("Give back #1")
    assert "Why does Mona get ⭐100 back?" in screen_of(olga)
    await olga.says("paid twice")
    assert "$1.30 leaves the wallet; it holds $1.30." in screen_of(olga)
    assert "Reason: paid twice" in screen_of(olga)
    press, card = data_of(olga, "Confirm"), olga.screen.message_id
    await asyncio.gather(*(olga.taps_data(press, message_id=card) for _ in range(3)))
    olga.sees("⭐100 is on its way back to Mona.")
    assert await store.balance(store.mona) == 0
    assert await store.held(store.mona) == Decimal("1.3")
    await store.work()

    store.mona.sees("Your Stars are back: the shop has returned your payment of $1.30.")
    olga.sees("⭐100 went back to customer")
    assert sum(one.refunded_payment is not None for one in store.mona.messages) == 1
    assert await store.held(store.mona) == 0
    await olga.taps("Back")
    await olga.taps("Payments")
    olga.sees("↩️ Gone back")
    assert "Give back #1" not in olga.buttons
    await olga.says("/admin")
    await olga.taps("Log")
    assert "↩️ Gave ⭐100 back to Mona\nReason: paid twice" in screen_of(olga)


async def test_what_is_partly_spent_is_refused_with_what_is_missing(
    store: Storefront, olga: Person
) -> None:
    await _paid(store)
    await quoted(store.mona, quantity="500")
    await store.mona.taps("Confirm")

    await _open_payments(olga)
    await olga.taps("Give back #1")

    assert "The wallet lacks $0.65" in str(olga.toast)


async def test_telegram_that_is_away_is_asked_until_it_answers(
    store: Storefront, olga: Person
) -> None:
    await _paid(store)
    store.telegram.faults.add(method="refundStarPayment", code=502, times=2)
    store.telegram.faults.add(method="refundStarPayment", code=0, carried_out=True)
    await _ask(olga)
    await olga.taps("Confirm")

    for _ in range(4):
        await store.work()
        store.time.passes(minutes=5)
    await store.work()

    store.mona.sees("Your Stars are back")
    assert await store.held(store.mona) == 0
    assert sum(one.refunded_payment is not None for one in store.mona.messages) == 1


async def test_a_refusal_of_telegram_is_told_to_both(store: Storefront, olga: Person) -> None:
    await _paid(store)
    store.telegram.faults.add(
        method="refundStarPayment", code=400, description="Bad Request: CHARGE_NOT_FOUND"
    )
    await _ask(olga)
    await olga.taps("Confirm")

    await store.work()

    store.mona.sees("Telegram would not return your Stars")
    olga.sees("CHARGE_NOT_FOUND")
    assert await store.balance(store.mona) == Decimal("1.3")


async def test_a_chargeback_of_what_is_spent_is_owed_repaid_and_forgotten(
    store: Storefront, olga: Person
) -> None:
    charge = await _paid(store)
    await quoted(store.mona)
    await store.mona.taps("Confirm")

    await store.mona.charges_back(charge)
    await store.work()

    store.mona.sees("You owe the shop $1.30; until then nothing can be bought.")
    olga.sees("they owe $1.30 and cannot buy until it is repaid.")
    await olga.says("/admin")
    await olga.taps("Customers")
    await olga.taps("Mona")
    assert "Owes $1.30 for a payment that was taken back" in screen_of(olga)
    await store.mona.says("/wallet")
    assert "You owe the shop: $1.30." in screen_of(store.mona)
    await quoted(store.mona, quantity="500", link="https://instagram.com/nils")
    assert "You are short of $1.95." in screen_of(store.mona)
    assert "$1.30 of it is what you owe" in screen_of(store.mona)
    await store.mona.taps("Pay $1.95 and order")
    assert await store.mona.pays() is not None
    said = [shown(one) for one in store.mona.bot_messages]
    assert any("$1.30 of it went into what you owed." in one for one in said)
    assert await store.orders(store.mona) == ["paid", "running"]
    await store.mona.says("/wallet")
    assert "You owe" not in screen_of(store.mona)


async def test_who_is_in_debt_is_told_so_when_they_confirm(store: Storefront) -> None:
    charge = await _paid(store, "⭐250")
    await quoted(store.mona)
    await store.mona.taps("Confirm")
    await quoted(store.mona, link="https://instagram.com/nils")

    await store.mona.charges_back(charge)
    await store.mona.taps("Confirm")

    assert "you owe $1.30" in str(store.mona.toast)
    assert await store.orders(store.mona) == ["paid"]


async def test_the_same_return_told_again_and_by_the_list_changes_nothing(
    store: Storefront, olga: Person
) -> None:
    charge = await _paid(store)
    await store.mona.charges_back(charge)

    await store.happens_again("message")
    await store.work()

    assert await store.balance(store.mona) == 0
    told = [shown(one) for one in store.mona.bot_messages]
    assert sum("was taken back" in one for one in told) == 1


async def test_a_return_told_in_the_bots_own_name_counts_too(store: Storefront) -> None:
    charge = await _paid(store)
    gone = store.telegram.world.payments.refund(
        charge, person=store.mona.id, at=store.telegram.world.clock()
    )
    message = _told_by_the_bot(store, gone.charge_id, gone.amount)

    await store.telegram.world.updates.add("message", message, lane="chat").handled.wait()

    assert await store.balance(store.mona) == 0


async def test_a_return_that_nobody_told_of_is_found_on_the_list(store: Storefront) -> None:
    charge = await _paid(store)
    store.telegram.world.payments.refund(
        charge, person=store.mona.id, at=store.telegram.world.clock()
    )

    await store.work()

    assert await store.balance(store.mona) == 0
    store.mona.sees("was taken back")


def _told_by_the_bot(store: Storefront, charge_id: str, stars: int) -> Message:
    told = Message.model_validate(
        {
            "message_id": 999_999,
            "date": 1_700_000_000,
            "chat": {"id": store.mona.id, "type": "private", "first_name": "Mona"},
            "from": User(id=1, is_bot=True, first_name="Shop").model_dump(),
            "refunded_payment": {
                "currency": "XTR",
                "total_amount": stars,
                "invoice_payload": "any",
                "telegram_payment_charge_id": charge_id,
            },
        }
    )
    assert told.from_user is not None
    return told
