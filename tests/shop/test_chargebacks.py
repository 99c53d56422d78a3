"""Stars that Telegram takes back unasked, and what the customer owes us then (money page 2)."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import AccountFrozen, AccountInDebt, InsufficientFunds
from bot.domain.payments import TopUpState
from bot.payments.base import STARS
from tests.shop.giving_back import (
    CHARGE,
    give_bonus,
    goes_back,
    keys,
    paid,
    reward,
    state_of,
)
from tests.storefront import ANNA, OWNER, Storefront, usd


@pytest.fixture
async def topup(storefront: Storefront) -> int:
    """100 Stars that Anna has paid: 1.30 in her wallet."""
    return await paid(storefront)


async def _spent(storefront: Storefront, quantity: int = 500) -> None:
    """Anna buys; 500 are all of her 1.30."""
    await storefront.buy(1, quantity=quantity)


async def test_a_full_wallet_gives_it_all_back(storefront: Storefront, topup: int) -> None:
    assert await goes_back(storefront)

    assert await storefront.books() == {}
    assert await state_of(storefront, topup) is TopUpState.REFUNDED
    assert (await keys(storefront))[-1] == f"sback:{CHARGE}"
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == ["chargeback"]
    assert "chargeback" in storefront.notifier.names(OWNER)
    await storefront.fund(1, "1.3")
    await _spent(storefront)


@pytest.mark.parametrize(
    ("quantity", "debt"), [(100, "0.26"), (500, "1.3")], ids=["partly", "wholly"]
)
async def test_what_is_spent_of_it_is_owed_and_nothing_can_be_bought(
    storefront: Storefront, topup: int, quantity: int, debt: str
) -> None:
    await _spent(storefront, quantity)

    await goes_back(storefront)

    books = await storefront.books()
    assert books == {"debt:1": Decimal(debt), "hold:1": Decimal(debt)}
    assert (await storefront.shop.wallet.card(1)).debt == usd(debt)
    quote = await storefront.quote(1, quantity=100)
    assert (quote.missing, quote.debt) == (usd(debt) + usd("0.26"), usd(debt))
    with pytest.raises(AccountInDebt) as refused:
        await storefront.shop.checkout.buy(1, quote.id)
    assert refused.value.debt == usd(debt)
    await storefront.tell()
    assert "debt" in storefront.notifier.names(ANNA)
    assert (await storefront.alert_facts("chargeback-debt"))["debt"]["units"] == usd(debt).units


async def test_the_same_charge_goes_back_once_however_often_it_is_told(
    storefront: Storefront, topup: int
) -> None:
    await _spent(storefront, 100)

    news = await asyncio.gather(*(goes_back(storefront) for _ in range(5)))

    assert sorted(news) == [False] * 4 + [True]
    assert not await goes_back(storefront)
    assert (await storefront.books())["debt:1"] == Decimal("0.26")
    assert (await storefront.tell()).count("debt") == 1


async def test_a_charge_that_was_never_credited_moves_no_money_and_is_told_once(
    storefront: Storefront,
) -> None:
    assert [await goes_back(storefront, "strange") for _ in range(2)] == [False, False]

    assert await storefront.books() == {}
    assert await storefront.alerts() == ["refund-unknown"]


async def test_the_next_credit_repays_and_then_buying_works(
    storefront: Storefront, topup: int
) -> None:
    await _spent(storefront)
    await goes_back(storefront)

    await paid(storefront, stars=50, charge="second")

    assert (await storefront.shop.wallet.card(1)).debt == usd("0.65")
    with pytest.raises(AccountInDebt):
        await storefront.buy(1, quantity=100)
    await paid(storefront, stars=100, charge="third")
    card = await storefront.shop.wallet.card(1)
    assert (card.balance, card.debt) == (usd("0.65"), usd("0"))
    await storefront.buy(1, quantity=100)
    assert [key.split(":")[0] for key in await keys(storefront)][-6:] == [
        "sback",
        "stars",
        "debt",
        "stars",
        "debt",
        "order",
    ]


async def test_every_kind_of_credit_repays(storefront: Storefront, topup: int) -> None:
    order_id = await storefront.buy(1, quantity=500)
    await goes_back(storefront)

    await storefront.fund(1, "0.3")
    assert (await storefront.shop.wallet.card(1)).debt == usd("1")
    async with storefront.database.transaction() as tx:
        code = await storefront.shop.codes.make(tx, value=usd("0.2"), uses=1)
    await storefront.shop.codes.redeem(1, code)
    assert (await storefront.shop.wallet.card(1)).debt == usd("0.8")
    await storefront.shop.fulfilment.ask_cancel(1, order_id)

    card = await storefront.shop.wallet.card(1)
    assert (card.balance, card.held, card.debt) == (usd("0.5"), usd("0"), usd("0"))


async def test_a_payment_says_how_much_of_it_repaid(storefront: Storefront, topup: int) -> None:
    await _spent(storefront)
    await goes_back(storefront)

    settled = await storefront.shop.till.stars.settle(
        customer_id=1, payload="x", charge_id="second", stars=200
    )

    assert (settled.credit, settled.repaid) == (usd("2.6"), usd("1.3"))


async def test_nothing_is_bought_with_money_that_repaid(storefront: Storefront, topup: int) -> None:
    quote = await storefront.quote(1, quantity=1000)
    opened = await storefront.shop.till.topups.open(1, STARS, quote.missing, quote_id=quote.id)
    await _spent(storefront)
    await goes_back(storefront)

    settled = await storefront.shop.till.stars.settle(
        customer_id=1, payload=opened.payload, charge_id="second", stars=100
    )

    assert (settled.order_id, settled.quote_id) == (None, quote.id)
    card = await storefront.shop.wallet.card(1)
    assert (card.balance, card.debt) == (usd("0"), usd("0"))


async def test_a_payment_of_price_and_debt_buys_at_once(storefront: Storefront, topup: int) -> None:
    await _spent(storefront)
    await goes_back(storefront)
    quote = await storefront.quote(1, quantity=1000)
    opened = await storefront.shop.till.topups.open(1, STARS, quote.missing, quote_id=quote.id)

    settled = await storefront.shop.till.stars.settle(
        customer_id=1,
        payload=opened.payload,
        charge_id="second",
        stars=opened.asked.units,
    )

    assert settled.order_id is not None
    assert (await storefront.books())["hold:1"] == Decimal("3.9")


async def test_who_is_frozen_by_staff_stays_so_without_debt(
    storefront: Storefront, topup: int
) -> None:
    await _spent(storefront)
    await goes_back(storefront)
    card = await storefront.shop.staff.ask_freeze(OWNER, customer_id=1, frozen=True, reason="x")
    await storefront.shop.staff.confirm(OWNER, card.nonce)

    await storefront.fund(1, "10")

    with pytest.raises(AccountFrozen):
        await storefront.buy(1, quantity=100)


async def test_the_bonus_goes_back_too_and_what_is_spent_of_it_is_owed(
    storefront: Storefront, topup: int
) -> None:
    await give_bonus(storefront, topup, "0.26")
    await _spent(storefront, 100)

    await goes_back(storefront)

    books = await storefront.books()
    assert books == {"debt:1": Decimal("0.26"), "hold:1": Decimal("0.26")}
    assert (await keys(storefront))[-1] == f"bonus:{topup}:undo"


async def test_a_reward_is_taken_back_without_freezing_who_got_it(
    storefront: Storefront, topup: int
) -> None:
    friend = await storefront.meet(1002)
    await reward(storefront, topup, friend, "0.3")
    await storefront.buy(friend, quantity=100)

    await goes_back(storefront)

    assert (await storefront.shop.wallet.card(friend)).balance == usd("0")
    assert (await storefront.shop.wallet.card(friend)).debt == usd("0")
    with pytest.raises(InsufficientFunds):
        await storefront.buy(friend, quantity=100)


async def test_buying_and_a_chargeback_at_the_same_moment_never_give_more_than_there_is(
    storefront: Storefront, topup: int
) -> None:
    quotes = [await storefront.quote(1, quantity=500) for _ in range(3)]

    await asyncio.gather(
        *(storefront.shop.checkout.buy(1, quote.id) for quote in quotes),
        goes_back(storefront),
        return_exceptions=True,
    )

    books = await storefront.books()
    assert books.get("hold:1", Decimal(0)) == books.get("debt:1", Decimal(0))


async def test_credits_and_a_chargeback_at_the_same_moment_leave_no_debt_beside_money(
    storefront: Storefront, topup: int
) -> None:
    await _spent(storefront)

    await asyncio.gather(*(storefront.fund(1, "0.4") for _ in range(4)), goes_back(storefront))

    card = await storefront.shop.wallet.card(1)
    assert (card.balance, card.debt) == (usd("0.3"), usd("0"))
