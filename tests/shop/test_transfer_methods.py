"""The owner's ways of transfer: in memory and in the table alike, changed by owners alone."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.errors import ActNotOpen, NameNotUsable, ShopError, WayNotThere
from bot.domain.setup import CurrencyUnknown
from bot.domain.transfers import (
    METHODS_MAX,
    MethodCurrencyNotUsable,
    TooManyMethods,
    TransferMethod,
    WordsNotUsable,
)
from bot.payments.base import PaymentAway, WayKind
from bot.payments.manual import ManualMethod
from bot.shop.transfer_methods import TransferMethods
from tests.storefront import ANNA, OWNER, Storefront, usd


def methods(storefront: Storefront) -> TransferMethods:
    return storefront.shop.till.methods


async def log(storefront: Storefront) -> list[str]:
    return [line.name for line in (await storefront.shop.act_log.page()).items]


async def test_a_new_way_is_offered_at_once_and_after_a_restart(storefront: Storefront) -> None:
    added = await methods(storefront).add(
        OWNER, name=" My  bank ", currency="usd", words="IBAN\u202e\nDE00"
    )

    assert added == TransferMethod(1, "My bank", "USD", "IBAN\nDE00")
    (way,) = [one for one in storefront.shop.till.topups.ways() if one.kind is WayKind.TRANSFER]
    assert (way.code, way.asset, way.label, way.step) == ("manual-1", "USD", "My bank", usd("0.01"))
    await methods(storefront).load()
    assert methods(storefront).all() == (added,)
    assert await log(storefront) == ["way_add"]


async def test_what_changes_is_in_the_log_and_what_does_not_is_not(storefront: Storefront) -> None:
    ways = methods(storefront)
    await ways.add(OWNER, name="Bank", currency="USD", words="IBAN")

    for _ in range(2):
        await ways.reword(OWNER, 1, "Other")
        await ways.switch(OWNER, 1, on=False)
    assert ways.offered() == []
    assert ways.get(1).words == "Other"
    for _ in range(2):
        await ways.switch(OWNER, 1, on=True)
    await ways.remove(OWNER, 1)

    assert await log(storefront) == ["way_remove", "way_on", "way_off", "way_words", "way_add"]
    assert (ways.all(), ways.of("manual-1").words) == ((), "Other")
    for attempt in (
        ways.remove(OWNER, 1),
        ways.reword(OWNER, 1, "x"),
        ways.switch(OWNER, 9, on=True),
    ):
        with pytest.raises(WayNotThere):
            await attempt
    for lost in ("manual-2", "stars"):
        with pytest.raises(WayNotThere):
            ways.of(lost)


async def test_only_an_owner_changes_them(storefront: Storefront) -> None:
    ways = methods(storefront)
    await ways.add(OWNER, name="Bank", currency="USD", words="IBAN")

    for attempt in (
        ways.add(ANNA, name="Mine", currency="USD", words="IBAN"),
        ways.reword(ANNA, 1, "mine"),
        ways.switch(ANNA, 1, on=False),
        ways.remove(ANNA, 1),
    ):
        with pytest.raises(ActNotOpen):
            await attempt

    await ways.load()
    assert ways.all() == (TransferMethod(1, "Bank", "USD", "IBAN"),)


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"name": "\u200b"}, NameNotUsable),
        ({"name": "x" * 25}, NameNotUsable),
        ({"currency": "dollars"}, CurrencyUnknown),
        ({"currency": "XTR"}, MethodCurrencyNotUsable),
        ({"words": " "}, WordsNotUsable),
        ({"words": "x" * 701}, WordsNotUsable),
    ],
    ids=str,
)
async def test_what_makes_no_sense_is_not_added(
    storefront: Storefront, given: dict[str, str], refusal: type[ShopError]
) -> None:
    right = {"name": "Bank", "currency": "USD", "words": "IBAN"}

    with pytest.raises(refusal):
        await methods(storefront).add(OWNER, **right | given)

    assert methods(storefront).all() == ()


async def test_there_are_no_more_than_a_customer_reads(storefront: Storefront) -> None:
    ways = methods(storefront)
    for number in range(METHODS_MAX):
        await ways.add(OWNER, name=f"Bank {number}", currency="USD", words="IBAN")

    with pytest.raises(TooManyMethods):
        await ways.add(OWNER, name="Bank", currency="USD", words="IBAN")
    await ways.remove(OWNER, 1)

    assert (await ways.add(OWNER, name="Bank", currency="USD", words="IBAN")).id == METHODS_MAX + 1


async def test_a_currency_counts_once_somebody_said_what_it_is_worth(
    storefront: Storefront,
) -> None:
    ways = methods(storefront)
    own = await ways.add(OWNER, name="Bank", currency="USD", words="IBAN")
    other = await ways.add(OWNER, name="Card", currency="RUB", words="2200")

    assert (ways.has_worth(own), ways.has_worth(other)) == (True, False)
    assert "RUB" in (await storefront.shop.setup.card()).worths
    await storefront.shop.setup.set_worth("RUB", "0.0125")

    assert ways.has_worth(other)
    assert storefront.shop.preferences.worth_of("RUB") == Decimal("0.0125")


async def test_changes_at_once_leave_the_last_word_in_both(storefront: Storefront) -> None:
    ways = methods(storefront)
    await ways.add(OWNER, name="Bank", currency="USD", words="IBAN")

    await asyncio.gather(*(ways.reword(OWNER, 1, f"IBAN {number}") for number in range(5)))

    known = ways.get(1)
    await ways.load()
    assert ways.get(1) == known


async def test_a_way_that_has_gone_asks_for_nothing() -> None:
    offered = [TransferMethod(1, "Bank", "USD", "IBAN")]
    method = ManualMethod(lambda: offered)
    (way,) = method.ways()
    assert (await method.open(way, payload="x", asked=usd("1"), words="")).words == "IBAN"

    offered.clear()

    assert method.ways() == []
    with pytest.raises(PaymentAway):
        await method.open(way, payload="x", asked=usd("1"), words="")
