"""The doctor's lines about one panel."""

from typing import Any

from bot.providers.doctor import ABSURD_ID, Finding, examine
from tests.providers.provider_panels import FakePanel

SERVICE = {"service": 1, "name": "Likes", "type": "Default", "rate": "1", "min": 1, "max": 9}
BALANCE = {"balance": "73.5", "currency": "USD"}
UNKNOWN = {ABSURD_ID: {"error": "Incorrect order ID"}}


async def examined(balance: Any, services: Any, status: Any) -> list[Finding]:
    """The findings about a panel that answers so."""
    panel = FakePanel()
    for answer in (balance, services, status):
        panel.says(answer)
    findings = await examine(panel.provider)
    assert [form["action"] for form in panel.forms] == ["balance", "services", "status"]
    return findings


async def test_a_healthy_panel_is_found_healthy() -> None:
    assert await examined(BALANCE, [SERVICE], UNKNOWN) == [
        Finding(ok=True, name="balance", detail="73.5 USD"),
        Finding(ok=True, name="services", detail="1 usable"),
        Finding(ok=True, name="status", detail="knows an order that does not exist from others"),
    ]


async def test_types_that_are_not_sold_and_bad_entries_are_counted() -> None:
    entries = [SERVICE, {**SERVICE, "service": 2, "type": "Magic"}, {**SERVICE, "rate": "0"}]

    findings = await examined(BALANCE, entries, UNKNOWN)

    assert findings[1].ok
    assert findings[1].detail == (
        "2 usable, 1 of a type that is not sold: Magic (1), 1 left out: 1: the rate is zero"
    )


async def test_a_panel_that_knows_every_order_cannot_be_probed() -> None:
    findings = await examined(BALANCE, [SERVICE], {ABSURD_ID: {"status": "Completed"}})

    assert findings[2] == Finding(
        ok=False,
        name="status",
        detail='calls an order that does not exist "Completed": set PROBE to false',
    )


async def test_quirks_of_the_status_are_told() -> None:
    silent = await examined(BALANCE, [SERVICE], {})
    unusual = await examined(BALANCE, [SERVICE], {ABSURD_ID: {"error": "Нет"}})

    assert silent[2].detail == "says nothing about an order that does not exist"
    assert unusual[2].detail == 'an order that does not exist gives an unusual error: "Нет"'
    assert silent[2].ok
    assert unusual[2].ok


async def test_a_balance_without_a_currency_and_an_empty_list_are_failures() -> None:
    findings = await examined({"balance": "5"}, [], UNKNOWN)

    assert [finding.ok for finding in findings] == [False, False, True]


async def test_failures_say_what_to_look_at() -> None:
    key = {"error": "Invalid API key"}

    findings = await examined(key, {"error": "Rate limit exceeded"}, "<html>")

    assert findings == [
        Finding(ok=False, name="balance", detail="error: Invalid API key (check the key)"),
        Finding(
            ok=False,
            name="services",
            detail="error: Rate limit exceeded (lower CALLS_PER_SECOND)",
        ),
        Finding(
            ok=False,
            name="status",
            detail="malformed: HTTP 200 without JSON: <html>"
            " (check the address, then the panel itself)",
        ),
    ]
