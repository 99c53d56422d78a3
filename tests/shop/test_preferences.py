"""What the owner sets in chat wins over the settings, and never mixes two currencies."""

from decimal import Decimal

import pytest

from bot.domain.errors import CurrencyFixed
from bot.shop.preferences import Preferences, PriceDefaults
from db.database import Database
from tests.storefront import Storefront

GIVEN = PriceDefaults(
    currency="USD",
    markup=Decimal("0.30"),
    quantum=None,
    margin_floor=Decimal(0),
    worth={"XTR": Decimal("0.02"), "RUB": Decimal("0.01")},
)


async def _loaded(database: Database) -> Preferences:
    preferences = Preferences(database, GIVEN)
    await preferences.load()
    return preferences


async def test_rates_belong_to_the_currency_they_were_said_in(database: Database) -> None:
    preferences = await _loaded(database)
    await preferences.set_worth("RUB", Decimal("0.012"))
    assert preferences.worth_of("RUB") == Decimal("0.012")
    assert preferences.worth_of("XTR") == Decimal("0.02")

    await preferences.choose_currency("EUR")

    for one in (preferences, await _loaded(database)):
        assert one.currency == "EUR"
        assert one.worth_of("RUB") is None
        assert one.worth_of("XTR") is None
    await preferences.choose_currency("USD")
    assert preferences.worth_of("RUB") == Decimal("0.01")


async def test_the_same_currency_again_keeps_its_rates(database: Database) -> None:
    preferences = await _loaded(database)
    await preferences.set_worth("RUB", Decimal("0.012"))

    await preferences.choose_currency("USD")

    assert preferences.worth_of("RUB") == Decimal("0.012")


async def test_the_currency_of_the_books_stays(storefront: Storefront) -> None:
    await storefront.meet(with_money="1")

    with pytest.raises(CurrencyFixed) as refused:
        await storefront.shop.preferences.choose_currency("EUR")

    assert refused.value.currency == "USD"
    assert storefront.shop.preferences.currency == "USD"
    await storefront.shop.preferences.choose_currency("USD")
