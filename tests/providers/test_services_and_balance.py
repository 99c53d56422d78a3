"""The list of services and the balance, in the forms of protocol page section 2."""

import json
from decimal import Decimal
from typing import Any

import pytest

from bot.providers.base import (
    Balance,
    ErrorClass,
    FailureKind,
    Listing,
    Offer,
    ProviderFailure,
)
from tests.providers.provider_panels import KEY, FakePanel

ENTRY: dict[str, Any] = {
    "service": 4101,
    "name": "Channel members [R30]",
    "type": "Default",
    "category": "Telegram",
    "rate": "1.20",
    "min": "100",
    "max": "50000",
    "refill": True,
    "cancel": True,
    "dripfeed": False,
}
OFFER = Offer(
    service_id="4101",
    name="Channel members [R30]",
    category="Telegram",
    type="Default",
    rate=Decimal("1.20"),
    quantity_min=100,
    quantity_max=50_000,
    refill=True,
    cancel=True,
    dripfeed=False,
    description="",
    average_time="",
)


async def listed(body: Any) -> Listing:
    """What is read out of a list."""
    panel = FakePanel()
    panel.says(body)
    listing = await panel.provider.services()
    assert panel.forms == [{"key": KEY, "action": "services"}]
    return listing


@pytest.mark.parametrize(
    "body",
    [
        [ENTRY],
        {"services": [ENTRY]},
        {"Data": [ENTRY], "status": "ok"},
        {"4101": ENTRY},
        {"4101": {name: member for name, member in ENTRY.items() if name != "service"}},
        {"services": {"4101": ENTRY}},
        {"data": ENTRY},
    ],
)
async def test_a_list_comes_in_several_wrappings(body: Any) -> None:
    assert await listed(body) == Listing((OFFER,), ())


@pytest.mark.parametrize("body", [[], {}, {"services": []}, {"services": None}, '""', "false", "0"])
async def test_a_list_of_nothing_is_empty(body: Any) -> None:
    assert await listed(body) == Listing((), ())


@pytest.mark.parametrize(
    ("members", "offer"),
    [
        ({"service": " 7f-a "}, {"service_id": "7f-a"}),
        ({"service": "b1946ac9-2f5b"}, {"service_id": "b1946ac9-2f5b"}),
        (
            {"rate": 9, "min": 5, "max": 500},
            {"rate": Decimal(9), "quantity_min": 5, "quantity_max": 500},
        ),
        ({"rate": 0.9000001}, {"rate": Decimal("0.9000001")}),
        ({"min": "1,000", "max": "50.000"}, {"quantity_min": 1000, "quantity_max": 50_000}),
        (
            {"refill": "false", "cancel": "0", "dripfeed": "1"},
            {"refill": False, "cancel": False, "dripfeed": True},
        ),
        (
            {"refill": 1, "cancel": 0, "dripfeed": "true"},
            {"refill": True, "cancel": False, "dripfeed": True},
        ),
        (
            {"refill": None, "cancel": "", "dripfeed": []},
            {"refill": False, "cancel": False, "dripfeed": False},
        ),
        ({"type": "custom_comments"}, {"type": "custom_comments"}),
        ({"type": 12}, {"type": "12"}),
        ({"type": None}, {"type": ""}),
        ({"category": None}, {"category": ""}),
        ({"name": "🔥 <b>Likes</b> &amp;  views\n<3"}, {"name": "🔥 Likes & views <3"}),
        ({"name": "x" * 900}, {"name": "x" * 500}),
        ({"desc": "Fast<br>No <i>drop</i>"}, {"description": "Fast\nNo drop"}),
        (
            {"description": "a\r\n\r\nb", "average_time": "2 hours"},
            {"description": "a\nb", "average_time": "2 hours"},
        ),
        ({"surprise": {"a": 1}}, {}),
    ],
)
async def test_members_come_in_several_forms(
    members: dict[str, Any], offer: dict[str, Any]
) -> None:
    expected = {name: getattr(OFFER, name) for name in OFFER.__slots__} | offer

    assert await listed([ENTRY | members]) == Listing((Offer(**expected),), ())


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (None, "an entry that is no object"),
        ("text", "an entry that is no object"),
        ([ENTRY], "an entry that is no object"),
        ({"service": None}, "an entry without a service id"),
        ({"service": 0}, "an entry without a service id"),
        ({"service": True}, "an entry without a service id"),
        ({"service": 1.5}, "an entry without a service id"),
        ({"name": "<b></b>"}, "5: no name"),
        ({"rate": "0"}, "5: the rate is zero"),
        ({"rate": 0.0}, "5: the rate is zero"),
        ({"rate": "-1"}, "5: the rate is missing or no amount"),
        ({"rate": None}, "5: the rate is missing or no amount"),
        ({"rate": "1,20"}, "5: the rate is missing or no amount"),
        ({"rate": "free"}, "5: the rate is missing or no amount"),
        ({"min": None}, "5: min or max is missing"),
        ({"max": "Unknown"}, "5: min or max is missing"),
        ({"min": 500, "max": 100}, "5: min 500 and max 100 do not fit"),
        ({"min": 0}, "5: min 0 and max 50000 do not fit"),
        ({"min": -5}, "5: min -5 and max 50000 do not fit"),
        ({"service": 4101}, "4101: listed twice"),
    ],
)
async def test_a_bad_entry_is_left_out_and_the_rest_is_kept(bad: Any, reason: str) -> None:
    entry = ENTRY | {"service": 5} | bad if isinstance(bad, dict) else bad

    assert await listed([ENTRY, entry]) == Listing((OFFER,), (reason,))


async def test_free_offers_are_taken_where_they_are_wanted() -> None:
    panel = FakePanel(allow_free=True)
    panel.says([ENTRY | {"rate": "0.00"}])

    listing = await panel.provider.services()

    assert [offer.rate for offer in listing.offers] == [Decimal(0)]


async def test_ten_thousand_services_are_read() -> None:
    entries = [ENTRY | {"service": number, "desc": "x" * 100} for number in range(1, 10_001)]
    panel = FakePanel()
    panel.says(json.dumps(entries))

    listing = await panel.provider.services()

    assert len(listing.offers) == 10_000
    assert listing.offers[-1].service_id == "10000"
    assert listing.skipped == ()


@pytest.mark.parametrize(
    ("body", "status", "kind", "error"),
    [
        ({"error": "Invalid API key"}, 200, FailureKind.ERROR, ErrorClass.AUTH),
        ([{"error": "Invalid API key"}], 200, FailureKind.ERROR, ErrorClass.AUTH),
        ({"message": "hello"}, 200, FailureKind.MALFORMED, None),
        ("<html>", 200, FailureKind.MALFORMED, None),
        ("", 200, FailureKind.MALFORMED, None),
        ('[{"service": 1, "na', 200, FailureKind.MALFORMED, None),
        ({}, 403, FailureKind.HTTP, None),
        ("", 503, FailureKind.HTTP, None),
    ],
)
async def test_a_failed_list_is_a_failure_and_no_empty_list(
    body: Any, status: int, kind: FailureKind, error: ErrorClass | None
) -> None:
    panel = FakePanel()
    panel.says(body, status)

    with pytest.raises(ProviderFailure) as failure:
        await panel.provider.services()

    assert (failure.value.kind, failure.value.error) == (kind, error)


@pytest.mark.parametrize(
    ("body", "balance"),
    [
        ({"balance": "73.51880", "currency": "USD"}, Balance(Decimal("73.51880"), "USD", 5)),
        ({"Balance": 73.5, "Currency": "irt "}, Balance(Decimal("73.5"), "IRT", 1)),
        ([{"balance": 100, "currency": "RUB"}], Balance(Decimal(100), "RUB", 0)),
        ({"balance": "0"}, Balance(Decimal(0), "", 0)),
        ({"balance": "5.00", "currency": "<b>"}, Balance(Decimal("5.00"), "", 2)),
        (b'\xef\xbb\xbf{"balance": "1.5"}', Balance(Decimal("1.5"), "", 1)),
        (b'<b>Notice</b>: x in {y} on [1]\n{"balance": "1.5"}', Balance(Decimal("1.5"), "", 1)),
    ],
)
async def test_a_balance_is_read(body: Any, balance: Balance) -> None:
    panel = FakePanel()
    panel.says(body)

    assert await panel.provider.balance() == balance
    assert panel.forms == [{"key": KEY, "action": "balance"}]


@pytest.mark.parametrize("amount", [None, "", "-1", "1,000.5", "a lot", True, [], 10**13])
async def test_a_balance_that_is_no_amount_is_malformed(amount: Any) -> None:
    panel = FakePanel()
    panel.says({"balance": amount, "currency": "USD"})

    with pytest.raises(ProviderFailure) as failure:
        await panel.provider.balance()

    assert failure.value.kind is FailureKind.MALFORMED
