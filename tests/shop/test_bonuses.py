"""Bonuses on payments: promised when a payment is opened, given once with its credit."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.bonuses import BonusTier
from bot.domain.errors import AmountNotUnderstood, NothingToChange, ReasonMissing, TooManyTiers
from bot.payments.base import STARS
from bot.shop.giveaways import Wish
from tests.storefront import ANNA, OWNER, Storefront, usd


async def carry_out(storefront: Storefront, wish: Wish, reason: str = "spring") -> None:
    """Ask for an act as the owner, and confirm it."""
    card = await storefront.shop.giving.giveaways.ask(OWNER, wish, reason)
    await storefront.shop.staff.confirm(OWNER, card.nonce)


async def give(storefront: Storefront, least: str, percent: str) -> None:
    tier = BonusTier(usd(least), Decimal(percent))
    await carry_out(storefront, storefront.shop.giving.giveaways.bonus(tier))


async def pay(storefront: Storefront, payload: str, *, charge: str = "charge") -> Decimal:
    """Pay 100 Stars; what came on top."""
    settled = await storefront.shop.till.stars.settle(
        customer_id=1, payload=payload, charge_id=charge, stars=100, tell=ANNA
    )
    return settled.bonus.decimal("USD")


async def test_a_payment_brings_the_bonus_of_the_best_tier_it_reaches(
    storefront: Storefront,
) -> None:
    await storefront.meet()
    await give(storefront, "1", "5")
    await give(storefront, "1.3", "10")
    await give(storefront, "1.31", "50")
    card = await storefront.shop.till.topups.open(1, STARS, usd("1.3"))
    assert card.bonus == usd("0.13")

    assert await pay(storefront, card.payload) == Decimal("0.13")

    books = await storefront.books()
    assert (books["wallet:1"], books["expense:bonus"]) == (Decimal("1.43"), Decimal("0.13"))
    lines = (await storefront.shop.wallet.history(1)).items
    assert [(line.kind, line.change) for line in lines] == [
        ("bonus", usd("0.13")),
        ("topup", usd("1.3")),
    ]
    assert await storefront.tell() == ["topup"]
    assert storefront.notifier.told[-1].facts["bonus"] == usd("0.13")


async def test_a_charge_told_many_times_at_once_brings_one_bonus(storefront: Storefront) -> None:
    await storefront.meet()
    await give(storefront, "1", "10")
    card = await storefront.shop.till.topups.open(1, STARS, usd("1.3"))

    told = await asyncio.gather(*(pay(storefront, card.payload) for _ in range(8)))

    assert told == [Decimal("0.13")] * 8
    assert await pay(storefront, card.payload) == Decimal("0.13")
    assert (await storefront.books())["expense:bonus"] == Decimal("0.13")


async def test_what_was_promised_is_given_whatever_the_tiers_are_by_then(
    storefront: Storefront,
) -> None:
    await storefront.meet()
    before = await storefront.shop.till.topups.open(1, STARS, usd("1.3"))
    await give(storefront, "1", "10")
    promised = await storefront.shop.till.topups.open(1, STARS, usd("1.3"))
    await carry_out(storefront, storefront.shop.giving.giveaways.bonus_end(0))

    assert await pay(storefront, before.payload, charge="one") == 0
    assert await pay(storefront, promised.payload, charge="two") == Decimal("0.13")


async def test_a_charge_that_fits_no_payment_brings_no_bonus(storefront: Storefront) -> None:
    await storefront.meet()
    await give(storefront, "1", "10")

    assert await pay(storefront, "nothing of ours") == 0

    assert "expense:bonus" not in await storefront.books()


async def test_gifts_and_adjustments_bring_no_bonus(storefront: Storefront) -> None:
    anna = await storefront.meet(with_money="5")
    await give(storefront, "1", "10")
    async with storefront.database.transaction() as tx:
        [code] = await storefront.shop.giving.codes.make(tx, batch="test", value=usd("5"), uses=1)

    await storefront.shop.giving.codes.redeem(anna, code)

    assert "expense:bonus" not in await storefront.books()


async def test_each_offer_says_its_bonus(storefront: Storefront) -> None:
    await give(storefront, "1", "10")
    topups = storefront.shop.till.topups

    assert [offer.bonus for offer in topups.offers(usd("1.3"))] == [usd("0.13")]
    assert [offer.bonus for offer in topups.offers(usd("0.9"))] == [usd("0")]


async def test_two_tiers_confirmed_at_once_are_both_there(storefront: Storefront) -> None:
    giveaways = storefront.shop.giving.giveaways
    wishes = [giveaways.bonus(BonusTier(usd(str(n)), Decimal(n))) for n in (1, 2)]
    cards = [await giveaways.ask(OWNER, wish, "spring") for wish in wishes]

    await asyncio.gather(*(storefront.shop.staff.confirm(OWNER, card.nonce) for card in cards))

    await storefront.shop.preferences.load()
    assert len(storefront.shop.preferences.bonuses.tiers) == 2


async def test_what_makes_no_sense_is_not_asked(storefront: Storefront) -> None:
    giveaways = storefront.shop.giving.giveaways
    for least, percent in (("0", "5"), ("-1", "5"), ("1", "0"), ("1", "100.01")):
        with pytest.raises(AmountNotUnderstood):
            giveaways.bonus(BonusTier(usd(least), Decimal(percent)))
    with pytest.raises(NothingToChange):
        giveaways.bonus_end(0)
    with pytest.raises(ReasonMissing):
        await giveaways.ask(OWNER, giveaways.bonus(BonusTier(usd("1"), Decimal(5))), "  ")

    for number in range(1, 11):
        await give(storefront, str(number), "5")
    with pytest.raises(TooManyTiers):
        giveaways.bonus(BonusTier(usd("11"), Decimal(5)))
    with pytest.raises(NothingToChange):
        giveaways.bonus(BonusTier(usd("10"), Decimal(5)))
