"""The books as they are read: exact figures of a shop that has sold, refunded, been paid, given."""

from datetime import date
from decimal import Decimal

import pytest

from bot.domain.books import AccountHistory, Movement, TrialBalance
from bot.payments.base import STARS
from bot.shop.books import Books, UnknownAccount
from tests.storefront import Storefront, usd

DAY = 86_400


@pytest.fixture
async def busy(storefront: Storefront) -> Storefront:
    """Anna: 100 given, 100 Stars, a gift of 5, an order done, one half done, one that runs."""
    anna = await storefront.meet(with_money="100")
    topup = await storefront.shop.till.topups.open(anna, STARS, usd("1.3"))
    await storefront.shop.till.stars.settle(
        customer_id=anna, payload=topup.payload, charge_id="charge", stars=topup.asked.units
    )
    async with storefront.database.transaction() as tx:
        [code] = await storefront.shop.giving.codes.make(tx, batch="test", value=usd("5"), uses=1)
    await storefront.shop.giving.codes.redeem(anna, code)
    done = await storefront.run(anna)
    half = await storefront.run(anna)
    await storefront.run(anna)
    storefront.panel.set_order(done.number, status="Completed")
    storefront.panel.set_order(half.number, status="Partial", remains=500)
    storefront.pass_time(seconds=DAY)
    await storefront.look()
    return storefront


@pytest.fixture
def books(busy: Storefront) -> Books:
    return Books(busy.database, timezone="UTC")


def _shown(found: TrialBalance) -> dict[str, tuple[str, str, str]]:
    return {
        one.account.code: tuple(  # type: ignore[misc]  # it has three
            f"{amount.decimal(one.account.currency):f}"
            for amount in (one.debits, one.credits, one.balance)
        )
        for one in found.accounts
    }


def _lines(found: AccountHistory) -> list[tuple[str, str, str, str]]:
    currency = found.account.currency
    return [
        (
            one.kind,
            one.against,
            f"{one.change.decimal(currency):+f}",
            f"{one.balance.decimal(currency):f}",
        )
        for one in found.movements
    ]


async def test_the_trial_balance_shows_every_account_and_equal_sums(books: Books) -> None:
    found = await books.trial_balance()

    assert _shown(found) == {
        "clearing:stars": ("100", "0", "100"),
        "float:1": ("1", "6", "-5"),
        "wip:1": ("6", "4", "2"),
        "hold:1": ("5.2", "7.8", "2.6"),
        "wallet:1": ("7.8", "107.6", "99.8"),
        "fx:USD": ("1.3", "0", "-1.3"),
        "fx:XTR": ("0", "100", "100"),
        "revenue": ("0", "3.9", "3.9"),
        "cogs:1": ("3", "0", "3"),
        "expense:gift": ("5", "0", "5"),
        "expense:goodwill": ("100", "0", "100"),
    }
    assert [one.account.code for one in found.accounts] == list(_shown(found))
    assert [
        (one.currency, one.debits.decimal(one.currency), one.credits.decimal(one.currency))
        for one in found.totals
    ] == [("USD", Decimal("129.3"), Decimal("129.3")), ("XTR", Decimal(100), Decimal(100))]
    assert found.is_balanced


async def test_a_history_is_told_by_pages_that_join_without_a_seam(
    books: Books, busy: Storefront
) -> None:
    found = await books.history("wallet:1", limit=50)
    today = await books.history("wallet:1", limit=50, since=busy.clock().date())
    never = await books.history("wallet:1", limit=50, since=date(2100, 1, 1))

    assert _lines(found) == [
        ("adjust", "expense:goodwill", "+100", "100"),
        ("topup", "fx:USD", "+1.3", "101.3"),
        ("gift", "expense:gift", "+5", "106.3"),
        ("hold", "hold:1", "-2.6", "103.7"),
        ("hold", "hold:1", "-2.6", "101.1"),
        ("hold", "hold:1", "-2.6", "98.5"),
        ("final", "hold:1", "+1.3", "99.8"),
    ]
    assert not found.more
    assert list(today.movements) == [found.movements[-1]]
    assert not today.more
    assert (list(never.movements), never.balance) == ([], found.balance)
    for account in ("wallet:1", "hold:1", "revenue", "fx:USD", "float:1", "wip:1"):
        whole = await books.history(account, limit=50)
        assert await _by_pages(books, account) == list(whole.movements)
        assert whole.movements[-1].balance == whole.balance


async def _by_pages(books: Books, account: str) -> list[Movement]:
    """All movements, two at a time, from the last page to the first."""
    page = await books.history(account, limit=2)
    movements = list(page.movements)
    while page.more:
        page = await books.history(account, limit=2, before=page.movements[0].posting_id)
        movements = [*page.movements, *movements]
    return movements


async def test_an_account_that_is_not_there_names_those_most_like_it(
    storefront: Storefront, anna: int
) -> None:
    await storefront.run(anna)
    books = Books(storefront.database, timezone="UTC")

    with pytest.raises(UnknownAccount) as refused:
        await books.history("walet:1", limit=50)

    assert refused.value.nearest[0] == f"wallet:{anna}"
    assert len(refused.value.nearest) == 5
