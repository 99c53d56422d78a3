"""Gift codes: worth money once per customer, within their uses, and not to be guessed."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import CodeAlreadyUsed, CodeNotValid, ShopError, TooManyTries
from tests.storefront import Storefront, usd


async def _make(storefront: Storefront, *, uses: int = 1) -> str:
    async with storefront.database.transaction() as tx:
        [code] = await storefront.shop.giving.codes.make(tx, batch="x", value=usd("5"), uses=uses)
    return code


async def _try(storefront: Storefront, customer_id: int, code: str) -> str:
    try:
        await storefront.shop.giving.codes.redeem(customer_id, code)
    except ShopError as refused:
        return type(refused).__name__
    return "credited"


async def test_a_code_credits_its_value(storefront: Storefront) -> None:
    anna = await storefront.meet()
    code = await _make(storefront)

    assert await storefront.shop.giving.codes.redeem(anna, f" {code.lower()} ") == usd("5")

    assert await storefront.books() == {"wallet:1": Decimal(5), "expense:gift": Decimal(5)}


async def test_a_code_has_eighty_random_bits_and_only_its_hash_is_kept(
    storefront: Storefront,
) -> None:
    codes = {await _make(storefront) for _ in range(20)}

    assert len(codes) == 20
    assert {len(code.replace("-", "")) for code in codes} == {16}


async def test_a_customer_redeems_a_code_once(storefront: Storefront) -> None:
    anna = await storefront.meet()
    code = await _make(storefront, uses=5)
    await storefront.shop.giving.codes.redeem(anna, code)

    with pytest.raises(CodeAlreadyUsed):
        await storefront.shop.giving.codes.redeem(anna, code)

    assert (await storefront.books())["wallet:1"] == Decimal(5)


async def test_a_code_has_so_many_uses(storefront: Storefront) -> None:
    code = await _make(storefront, uses=2)
    people = [await storefront.meet(number) for number in range(1001, 1004)]

    answers = [await _try(storefront, person, code) for person in people]

    assert answers == ["credited", "credited", "CodeNotValid"]
    assert (await storefront.books())["expense:gift"] == Decimal(10)


async def test_many_at_once_stay_within_the_uses(storefront: Storefront) -> None:
    code = await _make(storefront, uses=3)
    people = [await storefront.meet(number) for number in range(1001, 1011)]

    answers = await asyncio.gather(*(_try(storefront, person, code) for person in people))

    assert sorted(answers) == ["CodeNotValid"] * 7 + ["credited"] * 3
    assert (await storefront.books())["expense:gift"] == Decimal(15)


async def test_one_customer_many_times_at_once_is_credited_once(storefront: Storefront) -> None:
    anna = await storefront.meet()
    code = await _make(storefront, uses=10)

    answers = await asyncio.gather(*(_try(storefront, anna, code) for _ in range(10)))

    assert sorted(answers) == ["CodeAlreadyUsed"] * 9 + ["credited"]
    assert (await storefront.books())["wallet:1"] == Decimal(5)


async def test_guessing_is_slowed_down(storefront: Storefront) -> None:
    anna, friend = await storefront.meet(), await storefront.meet(1002)
    code = await _make(storefront, uses=2)

    answers = [await _try(storefront, anna, f"guess {n}") for n in range(6)]
    assert answers == ["CodeNotValid"] * 5 + ["TooManyTries"]
    assert await _try(storefront, anna, code) == "TooManyTries"
    assert await _try(storefront, friend, code) == "credited"

    storefront.pass_time(seconds=3600)
    assert await _try(storefront, anna, code) == "credited"


async def test_guessing_many_at_once_is_slowed_down_too(storefront: Storefront) -> None:
    anna = await storefront.meet()

    answers = await asyncio.gather(*(_try(storefront, anna, f"guess {n}") for n in range(20)))

    assert sorted(answers) == ["CodeNotValid"] * 5 + ["TooManyTries"] * 15


async def test_guesses_at_gifts_and_promos_at_once_share_one_count(storefront: Storefront) -> None:
    anna = await storefront.meet()
    code = await _make(storefront)
    gifts = [storefront.shop.giving.codes.redeem(anna, f"guess {n}") for n in range(10)]
    promos = [storefront.shop.giving.promos.find(anna, f"GUESS{n}") for n in range(10)]

    answers = await asyncio.gather(*gifts, *promos, return_exceptions=True)

    kinds = [type(one).__name__ for one in answers]
    assert kinds.count("TooManyTries") == 15
    assert set(kinds) <= {"TooManyTries", "CodeNotValid", "PromoNotValid"}
    assert await _try(storefront, anna, code) == "TooManyTries"


async def test_too_many_tries_say_how_long_to_wait(storefront: Storefront) -> None:
    anna = await storefront.meet()
    for n in range(5):
        with pytest.raises(CodeNotValid):
            await storefront.shop.giving.codes.redeem(anna, f"guess {n}")

    with pytest.raises(TooManyTries) as refused:
        await storefront.shop.giving.codes.redeem(anna, "guess")

    assert refused.value.minutes == 60
