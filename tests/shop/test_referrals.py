"""Invitations: the first contact alone counts, and friends' real money brings a share."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import AmountNotUnderstood, NothingToChange
from bot.domain.referrals import invite_word
from bot.payments.base import STARS
from tests.shop.test_bonuses import carry_out
from tests.storefront import ANNA, Storefront, usd

FRIEND = 1002


async def come(storefront: Storefront, telegram_id: int, *, by: int | None) -> int:
    """Somebody follows an invitation; their number."""
    card = await storefront.shop.customers.greet(
        telegram_id=telegram_id, first_name="Ben", username=None, language="en", referrer_id=by
    )
    return card.id


async def referrer_of(storefront: Storefront, customer_id: int) -> int | None:
    async with storefront.database.reading() as tx:
        row = await tx.customers.get(customer_id)
    assert row is not None
    return row.referrer_id


async def pay(storefront: Storefront, customer_id: int, *, charge: str = "charge") -> None:
    """Pay 100 Stars, which are $1.30."""
    topup = await storefront.shop.till.topups.open(customer_id, STARS, usd("1.3"))
    for _ in range(2):
        await storefront.shop.till.stars.settle(
            customer_id=customer_id, payload=topup.payload, charge_id=charge, stars=100
        )


async def turn_on(storefront: Storefront, percent: str = "5") -> None:
    wish = storefront.shop.giving.giveaways.referral(Decimal(percent))
    await carry_out(storefront, wish)


async def test_a_friends_payment_brings_a_share_once_and_the_referrer_is_told(
    storefront: Storefront,
) -> None:
    anna = await storefront.meet()
    await turn_on(storefront, "5.55")
    friend = await come(storefront, FRIEND, by=anna)

    await pay(storefront, friend)

    books = await storefront.books()
    assert books["wallet:1"] == books["expense:referral"] == Decimal("0.07215")
    assert books["wallet:2"] == Decimal("1.3")
    assert await storefront.tell() == ["referral"]
    assert storefront.notifier.told[-1].chat_id == ANNA
    card = await storefront.shop.till.referrals.card(anna)
    assert card is not None
    assert (card.word, card.friends, card.earned) == (invite_word(anna), 1, usd("0.07215"))


async def test_a_share_is_rounded_down(storefront: Storefront) -> None:
    anna = await storefront.meet()
    await turn_on(storefront, "0.00001")
    friend = await come(storefront, FRIEND, by=anna)

    await pay(storefront, friend)

    assert "expense:referral" not in await storefront.books()


async def test_the_first_contact_alone_counts(storefront: Storefront) -> None:
    anna, other = await storefront.meet(), await storefront.meet(1003)
    friend = await come(storefront, FRIEND, by=anna)

    await come(storefront, FRIEND, by=other)
    storefront.shop.customers._known.clear()  # as after a restart
    await come(storefront, FRIEND, by=other)

    assert await referrer_of(storefront, friend) == anna
    assert await referrer_of(storefront, other) is None


async def test_who_is_here_already_is_invited_by_nobody(storefront: Storefront) -> None:
    anna, friend = await storefront.meet(), await storefront.meet(FRIEND)

    await come(storefront, FRIEND, by=anna)

    assert await referrer_of(storefront, friend) is None


async def test_nobody_invites_themselves_or_comes_by_a_number_to_come(
    storefront: Storefront,
) -> None:
    first = await come(storefront, ANNA, by=1)
    second = await come(storefront, FRIEND, by=2)
    third = await come(storefront, 1003, by=999)

    assert (first, second, third) == (1, 2, 3)
    for one in (first, second, third):
        assert await referrer_of(storefront, one) is None


async def test_there_is_no_cycle(storefront: Storefront) -> None:
    anna = await storefront.meet()
    friend = await come(storefront, FRIEND, by=anna)

    await come(storefront, ANNA, by=friend)

    assert await referrer_of(storefront, friend) == anna
    assert await referrer_of(storefront, anna) is None


async def test_coming_many_times_at_once_is_one_customer_of_one_referrer(
    storefront: Storefront,
) -> None:
    anna, other = await storefront.meet(), await storefront.meet(1003)

    came = await asyncio.gather(
        *(come(storefront, FRIEND, by=(anna, other)[n % 2]) for n in range(10))
    )

    assert len(set(came)) == 1
    assert await referrer_of(storefront, came[0]) in (anna, other)


async def test_a_share_is_of_the_payment_and_not_of_its_bonus_or_of_gifts(
    storefront: Storefront,
) -> None:
    from_owner = storefront.shop.giving
    anna = await storefront.meet()
    friend = await come(storefront, FRIEND, by=anna)
    await turn_on(storefront, "10")
    async with storefront.database.transaction() as tx:
        [code] = await from_owner.codes.make(tx, batch="test", value=usd("5"), uses=1)

    await from_owner.codes.redeem(friend, code)
    await storefront.fund(friend, "7")
    assert "expense:referral" not in await storefront.books()
    await pay(storefront, friend)

    assert (await storefront.books())["expense:referral"] == Decimal("0.13")


async def test_a_friend_of_a_friend_brings_the_first_nothing(storefront: Storefront) -> None:
    anna = await storefront.meet()
    friend = await come(storefront, FRIEND, by=anna)
    third = await come(storefront, 1003, by=friend)
    await turn_on(storefront, "10")

    await pay(storefront, third)

    books = await storefront.books()
    assert (books.get("wallet:1"), books["wallet:2"]) == (None, Decimal("0.13"))


async def test_a_frozen_referrer_gets_their_share(storefront: Storefront) -> None:
    anna = await storefront.meet()
    friend = await come(storefront, FRIEND, by=anna)
    await turn_on(storefront, "10")
    async with storefront.database.transaction() as tx:
        await tx.customers.change(anna, frozen_at=storefront.clock())

    await pay(storefront, friend)

    assert (await storefront.books())["wallet:1"] == Decimal("0.13")


async def test_friends_paying_at_once_each_bring_a_share(storefront: Storefront) -> None:
    anna = await storefront.meet()
    friends = [await come(storefront, 2000 + n, by=anna) for n in range(6)]
    await turn_on(storefront, "10")

    await asyncio.gather(*(pay(storefront, one, charge=f"charge {one}") for one in friends))

    assert (await storefront.books())["wallet:1"] == Decimal("0.78")


async def test_the_owners_word_wins_and_off_is_off(storefront: Storefront) -> None:
    anna = await storefront.meet()
    friend = await come(storefront, FRIEND, by=anna)
    assert await storefront.shop.till.referrals.card(anna) is None

    await turn_on(storefront)
    assert storefront.shop.till.referrals.is_on
    await turn_on(storefront, "0")
    await pay(storefront, friend)

    assert "expense:referral" not in await storefront.books()
    with pytest.raises(NothingToChange):
        storefront.shop.giving.giveaways.referral(Decimal(0))
    with pytest.raises(AmountNotUnderstood):
        storefront.shop.giving.giveaways.referral(Decimal(101))
