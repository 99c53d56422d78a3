"""The audit finds each planted violation; the rules that would refuse it are lifted first."""

import pytest
from sqlalchemy import text

from bot.payments.base import STARS
from db.database import MIGRATING
from tests.shop.giving_back import ask, paid
from tests.storefront import OWNER, Storefront, usd

TABLES = ("posting", "entry", "attempt", "orders", "topup", "gift_code", "account")


@pytest.fixture
async def busy(storefront: Storefront, anna: int) -> Storefront:
    """A shop with a completed order, two that run, a top-up and a redeemed gift code."""
    placed = [await storefront.run(anna) for _ in range(3)]
    storefront.panel.set_order(placed[0].number, status="Completed")
    await storefront.look()
    topup = await storefront.shop.till.topups.open(anna, STARS, usd("1"))
    await storefront.shop.till.stars.settle(
        customer_id=anna, payload=topup.payload, charge_id="charge", stars=topup.asked.units
    )
    async with storefront.database.transaction() as tx:
        code = await storefront.shop.codes.make(tx, value=usd("5"), uses=1)
    await storefront.shop.codes.redeem(anna, code)
    assert await storefront.shop.audit.violations() == {}
    storefront.books_may_be_wrong = True
    return storefront


async def _plant(storefront: Storefront, statement: str) -> None:
    """Run a statement on tables that have lost their triggers, indexes and checks."""
    database = storefront.database
    cascade = "" if database.is_sqlite else " CASCADE"
    engine = database.engine.execution_options(**{MIGRATING: database.is_sqlite})
    async with engine.begin() as connection:
        for table in TABLES:
            await connection.exec_driver_sql(f"CREATE TABLE bare AS SELECT * FROM {table}")
            await connection.exec_driver_sql(f"DROP TABLE {table}{cascade}")
            await connection.exec_driver_sql(f"ALTER TABLE bare RENAME TO {table}")
        await connection.execute(text(statement))


@pytest.mark.parametrize(
    ("invariant", "statement"),
    [
        ("I1", "UPDATE account SET balance = balance + 1 WHERE code = 'revenue'"),
        ("I1", "DELETE FROM posting WHERE id = 1"),
        ("I2", "UPDATE posting SET currency = 'EUR' WHERE id = 1"),
        ("I2", "UPDATE posting SET amount = -amount WHERE id = 1"),
        ("I2", "UPDATE posting SET credit_account_id = debit_account_id WHERE id = 1"),
        ("I3", "UPDATE account SET balance = -1 WHERE code = 'wallet:1'"),
        ("I3", "UPDATE account SET balance = -1 WHERE code = 'hold:1'"),
        ("I4", "UPDATE orders SET price = price + 1 WHERE state = 'running'"),
        ("I4", "UPDATE orders SET state = 'cancelled' WHERE id = 2"),
        ("I5", "UPDATE orders SET refunded = 1 WHERE state = 'completed'"),
        ("I5", "UPDATE orders SET refunded = -1 WHERE id = 2"),
        ("I5", "UPDATE orders SET refunded = price + 1 WHERE id = 2"),
        ("I6", "UPDATE attempt SET order_id = 2 WHERE order_id = 3"),
        ("I7", "UPDATE attempt SET state = 'refused' WHERE order_id = 2"),
        ("I7", "UPDATE orders SET state = 'paid' WHERE id = 2"),
        ("I8", "UPDATE attempt SET provider_order_id = '7'"),
        ("I9", "UPDATE attempt SET state = 'sending', slot = 0"),
        ("I10", "UPDATE topup SET state = 'open'"),
        ("I10", "DELETE FROM entry WHERE topup_id IS NOT NULL"),
        ("I11", "UPDATE orders SET quote_id = 'one'"),
        ("I12", "UPDATE gift_code SET max_uses = 0"),
        ("I13", "UPDATE orders SET state = 'unclear', state_changed_at = 0 WHERE id = 2"),
        ("I15", "UPDATE orders SET state = 'paid' WHERE id = 2"),
    ],
)
async def test_a_planted_violation_is_found(
    busy: Storefront, invariant: str, statement: str
) -> None:
    await _plant(busy, statement)

    found = await busy.shop.audit.violations()

    assert invariant in {name.split()[0] for name in found}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE stars_refund SET state = 'refused'",
        "UPDATE stars_refund SET bonus = bonus + 1",
        "UPDATE stars_refund SET state = 'done'",
    ],
)
async def test_a_refund_that_does_not_hold_its_money_is_found(
    storefront: Storefront, statement: str
) -> None:
    await ask(storefront, await paid(storefront))
    assert await storefront.shop.audit.violations() == {}
    storefront.books_may_be_wrong = True

    async with storefront.database.transaction() as tx:
        await tx.session.execute(text(statement))

    found = await storefront.shop.audit.violations()
    assert [name.split()[0] for name in found] == ["I16"]


async def test_the_rows_at_fault_are_named(busy: Storefront) -> None:
    await _plant(busy, "UPDATE orders SET price = price + 1 WHERE id = 3")

    found = await busy.shop.audit.violations()

    assert found == {"I4 an open order holds exactly its price": ["3"]}


async def test_an_undecided_order_is_forgotten_an_hour_after_giving_up(
    storefront: Storefront, anna: int
) -> None:
    storefront.panel.faults.add(kind="http_500", action="add")
    order_id = await storefront.buy(anna)
    await storefront.send()
    storefront.pass_time(seconds=90_000)
    assert await storefront.shop.audit.violations() == {}
    storefront.pass_time(seconds=1)

    assert await storefront.shop.audit.violations() == {
        "I13 nothing undecided is forgotten": [str(order_id)]
    }
    await storefront.shop.resolution.give_up_overdue()


async def test_owners_hear_of_a_violation_once(busy: Storefront) -> None:
    await busy.shop.audit.watch()
    await busy.tell()
    await _plant(busy, "UPDATE gift_code SET max_uses = 0")

    for _ in range(2):
        await busy.shop.audit.watch()

    assert await busy.tell() == ["audit-failed"]
    assert busy.notifier.told[-1].chat_id == OWNER
    assert busy.notifier.told[-1].facts == {"names": "I12"}
