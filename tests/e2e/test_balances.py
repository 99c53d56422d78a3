"""What the owner taps when a panel's balance differs from the books, or others use the account."""

import pytest

from sandbox.telegram.person import Person
from tests.conftest import BOTH
from tests.e2e.shopping import placed, shown
from tests.e2e.storefront import Storefront

pytestmark = pytest.mark.parametrize("backend", BOTH)


async def _books_begin(store: Storefront) -> None:
    """The first reading is in the books, and an order has been accepted since."""
    await store.shop.drift.watch()
    await placed(store)
    store.time.passes(seconds=1)


async def test_money_paid_in_at_the_panel_is_booked_with_one_tap(
    store: Storefront, olga: Person
) -> None:
    await _books_begin(store)
    store.panel.balance += 50
    await placed_again(store)
    await store.shop.drift.watch()
    await store.work()
    asked = shown(olga.sees("Did you pay in?"))
    assert "Our balance at main is $50.00 higher than the books explain." in asked

    await olga.taps("Yes, I paid in")

    olga.sees("$50.00 is booked as paid in at main.")
    await store.shop.drift.watch()
    await store.work()
    assert await store.shop.audit.violations() == {}


async def test_money_that_is_gone_is_accepted_as_a_loss(store: Storefront, olga: Person) -> None:
    await _books_begin(store)
    store.panel.balance -= 5
    await placed_again(store)
    await store.shop.drift.watch()
    await store.work()
    assert "$5.00 more is gone from our balance at main" in shown(olga.sees("more is gone"))

    await olga.taps("Accept the difference")
    await olga.says("stolen there")
    assert "A difference of $5.00 goes into the books" in shown(olga.screen)
    await olga.taps("Confirm")

    olga.sees("The difference of $5.00 at main is in the books.")
    assert await store.shop.audit.violations() == {}


async def test_the_owner_says_that_the_account_is_ours_alone_again(
    store: Storefront, olga: Person
) -> None:
    await _books_begin(store)
    await store.shop.resolver.clear_up(store.shop.upstreams[0])
    store.panel.balance -= 5
    await placed_again(store)
    await store.shop.resolver.clear_up(store.shop.upstreams[0])
    await store.work()
    olga.sees("fell without an order of ours")

    await olga.taps("The account is ours alone")

    olga.sees("The account at main counts as ours alone again.")


async def placed_again(store: Storefront) -> None:
    """One more order that is accepted, a moment later."""
    await placed(store, link="https://instagram.com/other")
    store.time.passes(seconds=1)
