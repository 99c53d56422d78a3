"""A month of the books as the owner is told of it, and its postings as a file."""

import csv
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.domain.books import Month
from bot.domain.money import ZERO, Amount
from bot.payments.base import STARS
from bot.shop import exports as exports_module
from bot.shop import months as months_module
from bot.shop.exports import Exports
from bot.shop.months import MonthlyBooks
from bot.shop.notifier import Delivery, Later, Recipient, Sent, Unreachable
from tests.storefront import ANNA, OWNER, Storefront, amount, usd

MONTH_SECONDS = 31 * 86_400


@dataclass
class Shelf:
    """A courier that keeps what it was to send."""

    answers: list[Delivery] = field(default_factory=list)
    sent: list[tuple[Recipient, Month, str, int, str]] = field(default_factory=list)

    async def month_file(
        self, to: Recipient, month: Month, path: Path, *, postings: int
    ) -> Delivery:
        self.sent.append((to, month, path.name, postings, _text_of(path)))
        return self.answers.pop(0) if self.answers else Sent(1)


def _text_of(path: Path) -> str:
    if path.suffix != ".zip":
        return path.read_bytes().decode()
    with ZipFile(path) as archive:
        (name,) = archive.namelist()
        return archive.read(name).decode()


@pytest.fixture
async def busy(storefront: Storefront) -> Storefront:
    """A first month with money in and sales, and a second one with a late refund and a sale."""
    anna = await storefront.meet(with_money="100")
    topup = await storefront.shop.till.topups.open(anna, STARS, usd("1.3"))
    await storefront.shop.till.stars.settle(
        customer_id=anna, payload=topup.payload, charge_id="charge", stars=topup.asked.units
    )
    async with storefront.database.transaction() as tx:
        [code] = await storefront.shop.giving.codes.make(tx, batch="test", value=usd("5"), uses=1)
    await storefront.shop.giving.codes.redeem(anna, code)
    done, half, runs = [await storefront.run(anna) for _ in range(3)]
    storefront.panel.set_order(done.number, status="Completed")
    storefront.panel.set_order(half.number, status="Partial", remains=500)
    await storefront.look()
    storefront.pass_time(seconds=MONTH_SECONDS)
    storefront.panel.set_order(runs.number, status="Completed")
    await storefront.look()
    return storefront


@pytest.fixture
def months(busy: Storefront) -> MonthlyBooks:
    return MonthlyBooks(busy.database, busy.shop.preferences, busy.clock, timezone="Europe/Berlin")


@pytest.fixture
def first(busy: Storefront) -> Month:
    """The month before the current one."""
    return Month.of(busy.clock()).shifted(-1)


async def test_a_month_that_is_over_keeps_its_figures(months: MonthlyBooks, first: Month) -> None:
    found = await months.statement(first)

    assert (found.month, found.is_first, found.is_current) == (first, True, False)
    assert found.paid_in == (("stars", usd("1.3")),)
    assert found.given == (("gift", usd("5")), ("goodwill", usd("100")))
    assert (found.revenue, found.refunds, found.paid_back) == (usd("3.9"), usd("1.3"), ZERO)
    assert found.goods == (("main", amount("3")),)
    assert (found.losses, found.fees) == ((), ())
    assert found.profit == usd("-104.1")
    assert (found.balances, found.holds, found.debts) == (usd("99.8"), usd("2.6"), ZERO)
    assert found.floats == (("main", amount("-5")),)


async def test_the_current_month_goes_on_from_there(months: MonthlyBooks, first: Month) -> None:
    found = await months.statement()

    assert (found.month, found.is_first, found.is_current) == (first.shifted(1), False, True)
    assert (found.paid_in, found.given) == ((), ())
    assert (found.revenue, found.refunds) == (usd("2.6"), ZERO)
    assert found.goods == (("main", amount("2")),)
    assert found.profit == usd("0.6")
    assert (found.balances, found.holds) == (usd("99.8"), ZERO)
    assert await months.statement(first.shifted(9)) == found
    assert (await months.statement(first.shifted(-9))).month == first


async def test_a_books_file_holds_every_posting_once(
    busy: Storefront, months: MonthlyBooks, first: Month, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(months_module, "PAGE", 4)
    shelf = Shelf()
    exports = Exports(busy.database, months, shelf)
    await busy.meet(OWNER)

    for _ in range(2):
        await exports.want_month(OWNER, first)
    delivered = [await exports.send_next() for _ in range(2)]

    assert delivered == [Sent(1), None]
    ((to, month, name, postings, text),) = shelf.sent
    assert (to, month, name) == (Recipient(OWNER, "en"), first, f"books-{first}.csv")
    heading, *lines = csv.reader(text.splitlines())
    assert postings == len(lines) == 16
    assert [int(line[0]) for line in lines] == list(range(1, 17))
    stars = dict(zip(heading, lines[1], strict=True))
    assert datetime.fromisoformat(stars.pop("at")).utcoffset() is not None
    assert stars == {
        "posting": "2",
        "entry": "2",
        "event": "topup",
        "order": "",
        "top_up": "1",
        "debit": "clearing:stars",
        "credit": "fx:XTR",
        "amount": "100",
        "currency": "XTR",
        "actor": "shop",
        "note": "100 XTR as 1.3 USD",
        "key": "stars:charge",
    }
    in_dollars = sum(Decimal(line[8]) for line in lines if line[9] == "USD")
    assert in_dollars == Decimal("129.3")


async def test_a_file_that_cannot_be_sent_now_stays_wanted(
    busy: Storefront, months: MonthlyBooks, first: Month, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports_module, "_PACKED_FROM_BYTES", 1)
    shelf = Shelf(answers=[Later(5.0), Unreachable()])
    exports = Exports(busy.database, months, shelf)
    await exports.want_month(ANNA, first)

    delivered = [await exports.send_next() for _ in range(3)]

    assert delivered == [Later(5.0), Unreachable(), None]
    assert [name for _, _, name, _, _ in shelf.sent] == [f"books-{first}.csv.zip"] * 2
    assert shelf.sent[0] == shelf.sent[1]


async def test_books_that_never_began_have_one_empty_month(storefront: Storefront) -> None:
    months = MonthlyBooks(
        storefront.database, storefront.shop.preferences, storefront.clock, timezone="UTC"
    )

    found = await months.statement(Month(2001, 1))

    assert (found.month, found.is_first, found.is_current) == (
        Month.of(storefront.clock()),
        True,
        True,
    )
    assert (found.revenue, found.profit, found.balances) == (ZERO, ZERO, ZERO)


async def test_a_cost_of_unknown_worth_leaves_the_profit_unknown(
    busy: Storefront, months: MonthlyBooks, first: Month, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(busy.shop.preferences.rule), "in_ours", lambda *_: None)

    found = await months.statement(first)

    assert found.profit is None
    assert found.goods == (("main", Amount(usd("3"), "USD")),)
