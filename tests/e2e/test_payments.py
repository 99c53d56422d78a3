"""Paying in with Stars: who may pay what, what is credited, what the history says of it."""

from decimal import Decimal

import pytest

from bot.domain.money import Money
from sandbox.telegram.payments import OpenInvoice
from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.shopping import quoted, shown
from tests.e2e.storefront import OWNER, Storefront

pytestmark = pytest.mark.parametrize("backend", BOTH)


async def invoice_for(store: Storefront, person: Person, stars: str = "⭐100") -> OpenInvoice:
    """The invoice that a person is sent for a quick amount."""
    await person.says("/wallet")
    await person.taps("Top up")
    await person.taps(stars)
    return store.telegram.world.payments.invoices[person.messages[-1].message_id]


async def test_an_invoice_forwarded_to_somebody_else_is_refused_before_money_moves(
    store: Storefront,
) -> None:
    store.telegram.world.payments.links["link"] = await invoice_for(store, store.mona)
    await store.nils.says("/start")

    assert await store.nils.pays(link="link") is None

    assert "This invoice is not open any more." in str(store.nils.toast)
    assert await store.balance(store.nils) == 0
    assert await store.balance(store.mona) == 0


async def test_who_was_never_here_is_refused_and_not_written_down(store: Storefront) -> None:
    store.telegram.world.payments.links["link"] = await invoice_for(store, store.mona)

    assert await store.nils.pays(link="link") is None

    assert "This invoice is not open any more." in str(store.nils.toast)
    async with store.shop.database.reading() as tx:
        assert await tx.customers.by_telegram_id(store.nils.id) is None


async def test_an_invoice_with_another_amount_or_payload_is_refused(store: Storefront) -> None:
    invoice = await invoice_for(store, store.mona)
    links = store.telegram.world.payments.links
    links["cheap"] = OpenInvoice(invoice.title, invoice.description, invoice.payload, amount=1)
    links["made up"] = OpenInvoice(invoice.title, invoice.description, "f" * 32, amount=100)

    for link in links:
        assert await store.mona.pays(link=link) is None
        assert "This invoice is not open any more." in str(store.mona.toast)

    assert await store.balance(store.mona) == 0


async def test_an_invoice_is_paid_once(store: Storefront) -> None:
    invoice = await invoice_for(store, store.mona)
    assert await store.mona.pays() is not None
    again = OpenInvoice(invoice.title, invoice.description, invoice.payload, invoice.amount)
    store.telegram.world.payments.links["again"] = again

    assert await store.mona.pays(link="again") is None

    assert await store.balance(store.mona) == Decimal("1.30")


async def test_what_is_missing_is_offered_paid_and_the_order_goes_on(store: Storefront) -> None:
    await quoted(store.mona, quantity="3000")
    assert "You are short of $3.90." in shown(store.mona.screen)

    await store.mona.taps("Pay $3.90 and order")
    assert await store.mona.pays() is not None
    assert "Your order #1 goes on by itself." in shown(store.mona.screen)
    await store.work()

    assert "Order #1" in shown(store.mona.screen)
    assert store.panel.journal[-1].params["quantity"] == "3000"
    assert await store.balance(store.mona) == 0
    assert await store.held(store.mona) == Decimal("3.90")


async def test_a_payment_for_what_is_off_sale_by_then_stays_in_the_wallet_and_is_told_once(
    store: Storefront,
) -> None:
    await quoted(store.mona, quantity="3000")
    await store.mona.taps("Pay $3.90 and order")
    bought = store.shop.catalog.search("instagram followers")[0]
    await store.shop.shelving.hide(OWNER, bought.id, hidden=True)
    before = len(store.mona.messages)

    assert await store.mona.pays() is not None

    said = [shown(message) for message in store.mona.messages[before:] if message.text]
    assert len(said) == 1
    assert "$3.90" in said[0]
    assert "cannot be placed any more" in said[0]
    assert await store.balance(store.mona) == Decimal("3.90")
    assert await store.orders(store.mona) == []


async def test_the_history_runs_from_balance_to_balance(store: Storefront) -> None:
    await invoice_for(store, store.mona, "⭐250")
    await store.mona.pays()
    await quoted(store.mona)
    await store.mona.taps("Confirm")
    await store.work()
    store.panel.set_order(store.panel.journal[-1].order_id, status="Partial", remains=500)
    await store.work()

    await store.mona.says("/wallet")
    await store.mona.taps("History")

    lines = shown(store.mona.screen).splitlines()
    assert [line for line in lines if "$" in line and "balance" not in line] == [
        "+$0.65 · Returned, order #1",
        "-$1.30 · Reserved, order #1",
        "+$3.25 · Top-up",
    ]
    assert [line.split("balance ")[1] for line in lines if "balance" in line] == [
        "$2.60",
        "$1.95",
        "$3.25",
    ]


async def test_a_payment_that_fits_nothing_is_credited_all_the_same_and_told(
    store: Storefront,
) -> None:
    olga = store.telegram.person(OWNER, first_name="Olga")
    await olga.says("/start")
    await invoice_for(store, store.mona)
    await store.mona.pays()
    kind, content, lane = store.arrived[-1]
    paid = content.model_dump_json().replace('charge_id":"', 'charge_id":"other-')
    twin = type(content).model_validate_json(paid)

    await store.telegram.world.updates.add(kind, twin, lane=lane).handled.wait()
    await store.work()

    assert await store.balance(store.mona) == Decimal("2.60")
    olga.sees("100 Stars from customer")


async def test_wrong_gift_codes_are_limited_and_the_right_one_works_later(
    store: Storefront,
) -> None:
    await store.mona.says("/start")
    async with store.shop.database.transaction() as tx:
        [code] = await store.shop.giving.codes.make(tx, batch="x", value=Money(1_300_000), uses=1)
    await store.mona.says("/wallet")
    await store.mona.taps("Gift code")
    for _ in range(5):
        await store.mona.says("WRONG-CODE")

    await store.mona.says(code)
    store.mona.sees("Too many wrong codes.")
    store.time.passes(hours=1, seconds=1)
    await store.mona.says(code)

    assert await store.balance(store.mona) == Decimal("1.30")
