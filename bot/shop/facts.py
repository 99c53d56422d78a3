"""Facts of a notice, to JSON and back: money stays exact and keeps its currency."""

from collections.abc import Mapping
from decimal import Decimal

from bot.domain.money import Amount, Money

Fact = str | int | Decimal | Amount
Json = str | int | dict[str, str | int]


def to_json(facts: Mapping[str, Fact]) -> dict[str, Json]:
    """Facts as JSON can keep them."""
    return {name: _to_json(value) for name, value in facts.items()}


def from_json(kept: Mapping[str, Json]) -> dict[str, Fact]:
    """The facts again."""
    return {name: _from_json(value) for name, value in kept.items()}


def _to_json(value: Fact) -> Json:
    if isinstance(value, Amount):
        return {"units": value.money.units, "currency": value.currency}
    if isinstance(value, Decimal):
        return {"decimal": f"{value:f}"}
    return value


def _from_json(value: Json) -> Fact:
    if not isinstance(value, dict):
        return value
    if "decimal" in value:
        return Decimal(value["decimal"])
    return Amount(Money(int(value["units"])), str(value["currency"]))
