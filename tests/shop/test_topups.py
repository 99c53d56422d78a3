"""Money in by Telegram Stars: opened, checked, credited once per charge (money page 8)."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import AmountNotUnderstood, AmountOutOfRange, PaymentNotOpen, WayNotThere
from bot.domain.money import ZERO, Money
from bot.payments.base import STARS, STARS_WAY
from tests.storefront import ANNA, Storefront, usd

CREDITED = {
    "clearing:stars": Decimal(100),
    "fx:USD": Decimal("-1.3"),
    "fx:XTR": Decimal(100),
    "wallet:1": Decimal("1.3"),
}
"""100 Stars at 0.013 dollars."""


async def _settle(storefront: Storefront, payload: str, charge: str, stars: int = 100) -> str:
    settled = await storefront.shop.till.stars.settle(
        customer_id=1, payload=payload, charge_id=charge, stars=stars
    )
    return str(settled.credit.decimal("USD"))


@pytest.fixture
async def payload(storefront: Storefront) -> str:
    """An open payment of 100 Stars by customer 1."""
    customer = await storefront.meet()
    assert customer == 1
    return (await storefront.shop.till.topups.open(1, STARS, usd("1.29"))).payload


async def test_stars_are_rounded_up_and_their_worth_down(storefront: Storefront) -> None:
    topups = storefront.shop.till.topups

    assert topups.can_pay
    assert [offer.asked.money.units for offer in topups.offers(usd("1.29"))] == [100]
    assert [offer.asked.money.units for offer in topups.offers(usd("0.000001"))] == [1]
    assert topups.worth(STARS_WAY, Money(100)) == usd("1.3")
    assert topups.presets()[0] == usd("1.3")


async def test_too_much_at_once_is_refused(storefront: Storefront) -> None:
    await storefront.meet()

    with pytest.raises(AmountOutOfRange) as refused:
        await storefront.shop.till.topups.open(1, STARS, usd("131"))

    assert (refused.value.least, refused.value.most) == (usd("0.013"), usd("130"))
    with pytest.raises(AmountOutOfRange):
        storefront.shop.till.topups.offers(usd("131"))


@pytest.mark.parametrize("amount", ["0", "-1"])
async def test_nothing_and_less_than_nothing_are_no_amounts(
    storefront: Storefront, amount: str
) -> None:
    await storefront.meet()

    with pytest.raises(AmountNotUnderstood):
        await storefront.shop.till.topups.open(1, STARS, usd(amount))
    with pytest.raises(AmountNotUnderstood):
        storefront.shop.till.topups.offers(usd(amount))


async def test_a_way_that_is_not_offered_opens_nothing(storefront: Storefront) -> None:
    await storefront.meet()

    with pytest.raises(WayNotThere):
        await storefront.shop.till.topups.open(1, "pigeon", usd("1"))


async def test_a_charge_is_credited(storefront: Storefront, payload: str) -> None:
    assert await _settle(storefront, payload, "charge") == "1.3"

    assert await storefront.books() == CREDITED
    recent = await storefront.shop.till.topups.recent(1)
    assert [(paid.paid.money.units, paid.credit, paid.charge_id) for paid in recent] == [
        (100, usd("1.3"), "charge")
    ]


async def test_the_same_charge_again_credits_nothing_more(
    storefront: Storefront, payload: str
) -> None:
    assert [await _settle(storefront, payload, "charge") for _ in range(3)] == ["1.3"] * 3

    assert await storefront.books() == CREDITED


@pytest.mark.parametrize("known", [True, False])
async def test_the_same_charge_many_times_at_once_is_one_credit(
    storefront: Storefront, payload: str, known: bool
) -> None:
    named = payload if known else "nothing of ours"

    credited = await asyncio.gather(*(_settle(storefront, named, "charge") for _ in range(10)))

    assert credited == ["1.3"] * 10
    assert await storefront.books() == CREDITED


async def test_one_payload_paid_twice_is_credited_twice(
    storefront: Storefront, payload: str
) -> None:
    await _settle(storefront, payload, "one")
    await _settle(storefront, payload, "two")

    assert (await storefront.books())["wallet:1"] == Decimal("2.6")
    assert await storefront.alerts() == ["payment-unmatched"]


async def test_two_charges_of_one_payload_at_once_are_credited_both(
    storefront: Storefront, payload: str
) -> None:
    await asyncio.gather(*(_settle(storefront, payload, f"charge {n}") for n in range(4)))

    assert (await storefront.books())["wallet:1"] == Decimal("5.2")


async def test_an_unknown_payload_is_credited_to_who_paid(
    storefront: Storefront, payload: str
) -> None:
    assert await _settle(storefront, "nothing of ours", "charge", stars=50) == "0.65"

    assert (await storefront.books())["wallet:1"] == Decimal("0.65")
    assert await storefront.alerts() == ["payment-unmatched"]


async def test_another_amount_is_credited_as_what_it_is(
    storefront: Storefront, payload: str
) -> None:
    assert await _settle(storefront, payload, "charge", stars=10) == "0.13"

    assert (await storefront.books())["wallet:1"] == Decimal("0.13")


async def test_somebody_elses_payload_is_credited_to_who_paid(
    storefront: Storefront, payload: str
) -> None:
    friend = await storefront.meet(1002)

    settled = await storefront.shop.till.stars.settle(
        customer_id=friend, payload=payload, charge_id="charge", stars=100
    )

    assert settled.credit == usd("1.3")
    assert (await storefront.books())[f"wallet:{friend}"] == Decimal("1.3")
    await storefront.shop.till.stars.check(
        customer_id=1, payload=payload, stars=100, currency="XTR"
    )


async def test_a_charge_that_comes_after_the_end_is_still_credited(
    storefront: Storefront, payload: str
) -> None:
    storefront.pass_time(seconds=86_401)
    await storefront.shop.till.topups.expire()

    assert await _settle(storefront, payload, "charge") == "1.3"
    assert (await storefront.books())["wallet:1"] == Decimal("1.3")


@pytest.mark.parametrize(
    "wrong",
    [
        {"customer_id": 2},
        {"payload": "nothing of ours"},
        {"stars": 99},
        {"currency": "USD"},
    ],
    ids=str,
)
async def test_the_check_before_paying_refuses_what_does_not_fit(
    storefront: Storefront, payload: str, wrong: dict[str, object]
) -> None:
    right = {"customer_id": 1, "payload": payload, "stars": 100, "currency": "XTR"}
    await storefront.shop.till.stars.check(**right)  # type: ignore[arg-type]  # mixed values

    with pytest.raises(PaymentNotOpen):
        await storefront.shop.till.stars.check(**right | wrong)  # type: ignore[arg-type]


async def test_the_check_before_paying_refuses_what_is_over(
    storefront: Storefront, payload: str
) -> None:
    storefront.pass_time(seconds=86_400)

    with pytest.raises(PaymentNotOpen):
        await storefront.shop.till.stars.check(
            customer_id=1, payload=payload, stars=100, currency="XTR"
        )


async def test_the_wallet_tells_its_history(storefront: Storefront, payload: str) -> None:
    await _settle(storefront, payload, "charge")
    await storefront.fund(1, "5")
    await storefront.buy(1)

    page = await storefront.shop.wallet.history(1)
    card = await storefront.shop.wallet.card(1)

    assert [(line.kind, line.change, line.balance) for line in page.items] == [
        ("hold", usd("-2.6"), usd("3.7")),
        ("adjust", usd("5"), usd("6.3")),
        ("topup", usd("1.3"), usd("1.3")),
    ]
    assert (card.balance, card.held) == (usd("3.7"), usd("2.6"))
    assert (await storefront.shop.wallet.card(await storefront.meet(ANNA + 1))).balance == ZERO
