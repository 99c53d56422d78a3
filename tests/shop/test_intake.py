"""Taking in a panel's list: only differences are written, a bad list changes nothing."""

import json
from decimal import Decimal

import pytest

from bot.domain.errors import NoLongerAvailable
from bot.providers.base import ProviderFailure
from bot.shop.intake import SyncReport
from db.repositories.catalog import ServiceRow
from sandbox.panel.services import PanelService
from tests.conftest import Opening
from tests.statements import changes_among, statements_of
from tests.storefront import Storefront, usd


async def _sync(storefront: Storefront, *, asked_by: str | None = None) -> SyncReport:
    return await storefront.shop.intake.take_in(storefront.upstream, asked_by=asked_by)


async def _rows(storefront: Storefront) -> dict[str, ServiceRow]:
    async with storefront.database.reading() as tx:
        return {row.provider_service_id: row for row in await tx.catalog.services()}


async def test_the_first_list_opens_the_shop(storefront: Storefront) -> None:
    assert storefront.shop.catalog.is_open
    assert storefront.shop.catalog.currency == "USD"
    card = storefront.service()
    assert (card.price, card.per, card.quantity_min, card.quantity_max) == (
        usd("2.6"),
        1000,
        100,
        10_000,
    )
    assert storefront.service("Boost").per == 1
    assert storefront.shop.catalog.services(card.category_id)[0] == card


async def test_an_unchanged_list_writes_nothing(storefront: Storefront) -> None:
    with statements_of(storefront.database) as statements:
        report = await _sync(storefront)

    assert changes_among(statements) == []
    assert report == SyncReport()


async def test_the_same_list_again_shows_what_another_process_has_changed(
    storefront: Storefront,
) -> None:
    await _sync(storefront)
    service = storefront.service()
    async with storefront.database.transaction() as tx:
        await tx.catalog.change_service(service.id, own_name="Fans")

    assert await _sync(storefront) == SyncReport()

    assert storefront.shop.catalog.service(service.id).name == "Fans"


async def test_the_same_list_again_is_reported_with_what_was_left_out_of_it(
    storefront: Storefront,
) -> None:
    storefront.panel.catalogue["1"].quantity_min = 0

    reports = [await _sync(storefront) for _ in range(4)]

    # Missing once, missing twice and off sale, and then the same list again.
    assert [report.skipped for report in reports] == [1, 1, 1, 1]
    assert [report.gone for report in reports] == [1, 1, 0, 0]


async def test_only_what_differs_is_written(storefront: Storefront) -> None:
    before = await _rows(storefront)
    storefront.pass_time(seconds=600)
    storefront.panel.catalogue["1"].rate = Decimal("2.50")
    storefront.panel.catalogue["2"].rate = Decimal("0.40")
    storefront.panel.catalogue["3"].name = "Big boost"
    storefront.panel.catalogue["9"] = PanelService(
        id="9", name="New", category="Fresh", rate=Decimal(1)
    )

    report = await _sync(storefront)

    assert report == SyncReport(added=1, dearer=1, cheaper=1, changed=3)
    after = await _rows(storefront)
    assert {key for key, row in after.items() if row.updated_at == storefront.clock()} == {
        *("1", "2", "3", "9")
    }
    assert {row.id for row in before.values()} < {row.id for row in after.values()}
    assert storefront.service().price == usd("3.25")
    assert storefront.service("New").category == "Fresh"


async def test_a_service_that_vanished_twice_is_off_sale_and_comes_back(
    storefront: Storefront,
) -> None:
    taken = storefront.panel.catalogue.pop("1")
    number = storefront.service().id

    assert (await _sync(storefront)).gone == 1
    assert storefront.shop.catalog.service(number).id == number
    assert (await _sync(storefront)).gone == 1
    with pytest.raises(NoLongerAvailable):
        storefront.shop.catalog.service(number)
    assert (await _sync(storefront)).gone == 0

    storefront.panel.catalogue["1"] = taken
    await _sync(storefront)
    assert storefront.shop.catalog.service(number).id == number


async def test_an_empty_list_is_ignored_and_told_once_a_day(storefront: Storefront) -> None:
    before = await _rows(storefront)
    storefront.panel.faults.add(kind="body", action="services", body=b"[]", times=2)

    reports = [await _sync(storefront) for _ in range(2)]

    assert {report.ignored for report in reports} == {"empty"}
    assert len(await _rows(storefront)) == len(before)
    assert storefront.shop.catalog.is_open
    assert await storefront.alerts() == ["sync-ignored"]


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "html_200"},
        {"kind": "http_500"},
        {"kind": "cut"},
        {"kind": "error", "text": "Incorrect API key"},
    ],
    ids=str,
)
async def test_a_broken_list_changes_nothing_and_is_told(
    storefront: Storefront, fault: dict[str, str]
) -> None:
    before = await _rows(storefront)
    storefront.panel.faults.add(action="services", **fault)  # type: ignore[arg-type]  # texts

    with statements_of(storefront.database) as statements, pytest.raises(ProviderFailure):
        await _sync(storefront)

    assert {s.split()[2] for s in changes_among(statements)} == {"outbox"}
    assert (await _rows(storefront)).keys() == before.keys()
    assert await storefront.alerts() == ["sync-failed"]


async def test_a_list_that_lost_more_than_half_is_ignored(storefront: Storefront) -> None:
    for number in ("1", "2", "3"):
        del storefront.panel.catalogue[number]

    report = await _sync(storefront)

    assert report.ignored == "lost"
    assert {row.times_missing for row in (await _rows(storefront)).values()} == {0}
    assert await storefront.alerts() == ["sync-ignored"]


async def test_a_list_that_lost_half_is_believed(storefront: Storefront) -> None:
    for number in ("1", "2"):
        del storefront.panel.catalogue[number]

    assert (await _sync(storefront)).gone == 2


async def test_entries_that_cannot_be_used_are_left_out(storefront: Storefront) -> None:
    listed = [service.as_listed() for service in storefront.panel.catalogue.values()]
    listed[0]["rate"] = "free"
    listed[1]["min"] = "5000000"
    body = json.dumps([*listed, "nonsense"]).encode()
    storefront.panel.faults.add(kind="body", action="services", body=body)

    report = await _sync(storefront)

    assert (report.skipped, report.gone) == (3, 2)


async def test_one_id_listed_twice_is_one_service(storefront: Storefront) -> None:
    listed = [service.as_listed() for service in storefront.panel.catalogue.values()]
    twice = {**listed[0], "service": 77}
    body = json.dumps([*listed, twice, {**twice, "rate": "9"}]).encode()
    storefront.panel.faults.add(kind="body", action="services", body=body)

    assert (await _sync(storefront)).added == 1


async def test_strange_characters_in_a_list_do_no_harm(storefront: Storefront) -> None:
    listed = [service.as_listed() for service in storefront.panel.catalogue.values()]
    listed[0] |= {"name": "Odd\x00\ud800", "category": "\x00C\ud800", "type": "Default\x00"}
    body = json.dumps(listed).encode()
    storefront.panel.faults.add(kind="body", action="services", body=body)

    await _sync(storefront)

    assert (await _rows(storefront))["1"].name == "Odd"


async def test_a_service_that_misbehaved_stays_off_sale_until_its_rate_changes(
    storefront: Storefront,
) -> None:
    number = storefront.service().id
    async with storefront.database.transaction() as tx:
        await tx.catalog.disable(number, "charge")
    await _sync(storefront)
    with pytest.raises(NoLongerAvailable):
        storefront.shop.catalog.service(number)

    storefront.panel.catalogue["1"].rate = Decimal("2.20")
    await _sync(storefront)

    assert storefront.shop.catalog.service(number).price == usd("2.86")


async def test_a_sync_that_was_asked_for_is_reported(storefront: Storefront) -> None:
    storefront.panel.catalogue["1"].rate = Decimal(3)

    await _sync(storefront, asked_by="9001:1")

    facts = await storefront.alert_facts("synced")
    assert (facts["dearer"], facts["changed"], facts["added"]) == (1, 1, 0)


async def test_a_type_nobody_knows_is_kept_and_not_sold(storefront: Storefront) -> None:
    storefront.panel.catalogue["5"] = PanelService(
        id="5", name="Oracle", category="Tests", rate=Decimal(1), type="Oracle"
    )

    await _sync(storefront)

    assert (await _rows(storefront))["5"].type == "Oracle"
    assert storefront.shop.catalog.search("Oracle") == ()


async def test_ten_thousand_services_come_in_one_go(opening: Opening) -> None:
    catalogue = {
        str(n): PanelService(
            id=str(n), name=f"Service {n}", category=f"Category {n % 300}", rate=Decimal(n)
        )
        for n in range(1, 10_001)
    }

    storefront = await opening(catalogue=catalogue)
    catalogue["5"].rate = Decimal("7.5")
    with statements_of(storefront.database) as statements:
        report = await _sync(storefront)

    assert len(await _rows(storefront)) == 10_000
    assert report == SyncReport(dearer=1, changed=1)
    assert len(changes_among(statements)) == 1
