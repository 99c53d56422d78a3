"""Gift codes by the batch: made in one act, redeemed each once per customer, revoked together."""

from decimal import Decimal

import pytest

from bot.domain.errors import (
    ActNotOpen,
    AmountNotUnderstood,
    CodeNotValid,
    GiftsTooLarge,
    NameTaken,
    NothingToChange,
)
from bot.domain.promos import Discount
from bot.shop.desk import ActKind
from bot.shop.giveaways import Wish
from tests.storefront import ANNA, OWNER, Storefront, usd


async def made(storefront: Storefront, *, count: int = 3, days: int = 0) -> list[str]:
    """Codes worth $5, for two people each."""
    wish = storefront.shop.giving.giveaways.gift(amount=usd("5"), uses=2, count=count, days=days)
    return str((await carried_out(storefront, wish))["codes"]).split("\n")


async def carried_out(storefront: Storefront, wish: Wish) -> dict[str, object]:
    card = await storefront.shop.giving.giveaways.ask(OWNER, wish, "a fair")
    done = await storefront.shop.staff.confirm(OWNER, card.nonce)
    return dict(done.facts)


async def test_one_act_makes_many_codes_whose_hashes_alone_are_kept(
    storefront: Storefront, anna: int
) -> None:
    codes = await made(storefront, count=50)

    assert len(set(codes)) == 50
    assert {len(code.replace("-", "")) for code in codes} == {16}
    async with storefront.database.reading() as tx:
        acts = await tx.staff.log(offset=0, limit=5)
    assert not any(code in str(act.payload) for code in codes for act in acts)
    for code in codes[:2]:
        assert await storefront.shop.giving.codes.redeem(anna, code) == usd("5")
    page = await storefront.shop.giving.codes.batches()
    assert [(one.codes, one.used, one.uses, one.is_open) for one in page.items] == [
        (50, 2, 100, True)
    ]


async def test_an_act_confirmed_twice_makes_one_batch(storefront: Storefront) -> None:
    giveaways = storefront.shop.giving.giveaways
    wish = giveaways.gift(amount=usd("5"), uses=1, count=2)
    card = await giveaways.ask(OWNER, wish, "a fair")
    await storefront.shop.staff.confirm(OWNER, card.nonce)

    for actor in (OWNER, ANNA):
        with pytest.raises(ActNotOpen):
            await storefront.shop.staff.confirm(actor, card.nonce)

    page = await storefront.shop.giving.codes.batches()
    assert [one.codes for one in page.items] == [2]


async def test_a_revoked_batch_credits_nobody_any_more(storefront: Storefront, anna: int) -> None:
    codes, other = await made(storefront), await made(storefront)
    await storefront.shop.giving.codes.redeem(anna, codes[0])
    newest, older = (await storefront.shop.giving.codes.batches()).items

    ended = await carried_out(storefront, await storefront.shop.giving.giveaways.gift_end(older.id))

    assert ended["count"] == 3
    friend = await storefront.meet(1002)
    for code in codes:
        with pytest.raises(CodeNotValid):
            await storefront.shop.giving.codes.redeem(friend, code)
    assert await storefront.shop.giving.codes.redeem(friend, other[0]) == usd("5")
    assert (await storefront.books())["expense:gift"] == Decimal(10)
    with pytest.raises(NothingToChange):
        await storefront.shop.giving.giveaways.gift_end(older.id)
    assert newest.id != older.id


async def test_codes_end_after_their_days(storefront: Storefront, anna: int) -> None:
    codes = await made(storefront, days=1)
    storefront.pass_time(seconds=86_399)
    await storefront.shop.giving.codes.redeem(anna, codes[0])
    storefront.pass_time(seconds=1)

    with pytest.raises(CodeNotValid):
        await storefront.shop.giving.codes.redeem(anna, codes[1])

    assert [one.is_over for one in (await storefront.shop.giving.codes.batches()).items] == [True]


@pytest.mark.parametrize(
    ("limits", "refusal"),
    [
        ({"count": 0}, AmountNotUnderstood),
        ({"count": 1_001}, AmountNotUnderstood),
        ({"uses": 100_001}, AmountNotUnderstood),
        ({"days": 3_651}, AmountNotUnderstood),
        ({"count": 1_000, "uses": 100_000, "amount": usd("11")}, GiftsTooLarge),
    ],
    ids=str,
)
async def test_a_batch_beyond_all_measure_is_not_asked(
    storefront: Storefront, limits: dict[str, int], refusal: type[Exception]
) -> None:
    usual = {"amount": usd("5"), "uses": 1}

    with pytest.raises(refusal):
        storefront.shop.giving.giveaways.gift(**usual | limits)  # type: ignore[arg-type]  # mixed


async def test_a_promo_code_is_made_listed_and_revoked_by_acts(
    storefront: Storefront, anna: int
) -> None:
    giveaways, promos = storefront.shop.giving.giveaways, storefront.shop.giving.promos
    discount = Discount(percent=Decimal(10))
    wish = await giveaways.promo(name="SPRING10", discount=discount, uses=5, days=30)
    twice = [await giveaways.ask(OWNER, wish, "spring") for _ in range(2)]
    await storefront.shop.staff.confirm(OWNER, twice[0].nonce)

    with pytest.raises(NameTaken):
        await storefront.shop.staff.confirm(OWNER, twice[1].nonce)
    with pytest.raises(NameTaken):
        await giveaways.promo(name="SPRING10", discount=discount, uses=5)
    random = await giveaways.promo(name=None, discount=Discount(amount=usd("1")), uses=1)
    await carried_out(storefront, random)
    cards = (await promos.page()).items
    assert [(card.name, card.percent, card.used, card.uses) for card in cards] == [
        (random.facts["name"], None, 0, 1),
        ("SPRING10", Decimal(10), 0, 5),
    ]

    await carried_out(storefront, await giveaways.promo_end(cards[1].id))

    assert [card.is_open for card in (await promos.page()).items] == [True, False]
    with pytest.raises(NothingToChange):
        await giveaways.promo_end(cards[1].id)
    log = await storefront.shop.act_log.page()
    assert [line.act for line in log.items] == [
        ActKind.PROMO_REVOKE,
        ActKind.PROMO,
        ActKind.PROMO,
    ]
    assert {line.reason for line in log.items} == {"spring", "a fair"}
