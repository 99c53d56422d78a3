"""Panels on probation: examined beside everything else, told once, stored only when used."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

import pytest
from sqlalchemy import select

from bot.domain.errors import VaultClosed
from bot.domain.money import Amount, Money
from bot.providers.base import (
    Balance,
    ErrorClass,
    Examination,
    Listing,
    Offer,
    Provider,
    Rejection,
    Report,
    Status,
)
from bot.shop.candidates import Candidate, CandidateGone, PanelReport, Trouble, report_on
from bot.shop.clock import system_clock
from bot.shop.news import News
from bot.shop.owners import Owners
from bot.shop.trials import Account, Accounts, Trials, facts_of
from bot.shop.vault import Vault, new_key
from db.database import Database
from db.models.outbox import Notice
from tests.storefront import OWNER, Storefront

URL = "https://panel.example/api/v2"
KEY = "key-of-the-panel-1234"
OFFER = Offer(
    service_id="1",
    name="Likes",
    category="Instagram",
    type="Default",
    rate=Decimal(1),
    quantity_min=1,
    quantity_max=9,
    refill=False,
    cancel=False,
    dripfeed=False,
    description="",
    average_time="",
)
BALANCE = Balance(Decimal("73.5"), "USD", 1)
STRAY = Rejection(ErrorClass.ORDER_ID, "Incorrect order ID")
GOOD = Examination(BALANCE, Listing((OFFER,), ()), STRAY)


class Client:
    """A panel's client that was made, and closed."""

    def __init__(self) -> None:
        self.closed = False

    async def close(self) -> None:
        self.closed = True


class Bench:
    """Trials over a database, with what they did."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clients: list[Client] = []
        self.accounts = Accounts()
        self.trials = Trials(
            database,
            self.accounts,
            News(Owners(database, system_clock, named=(OWNER,))),
            system_clock,
            connect=self._connect,
            takes_local=False,
        )

    def _connect(self, name: str, *, url: str, key: str, is_trial: bool = False) -> Provider:
        self.clients.append(Client())
        return cast("Provider", self.clients[-1])

    async def told(self) -> list[dict[str, Any]]:
        """What was owed to the owner."""
        async with self.database.reading() as tx:
            rows = await tx.session.scalars(select(Notice).order_by(Notice.id))
            return [row.payload for row in rows]


@pytest.fixture
def bench(database: Database) -> Bench:
    """Trials of a shop with one owner."""
    return Bench(database)


async def _good(_: Provider) -> Examination:
    return GOOD


async def test_a_panel_is_looked_at_once_and_its_client_closed(bench: Bench) -> None:
    bench.trials.propose(OWNER, URL)
    assert not await bench.trials.examine_next(_good)
    bench.trials.examine(OWNER, KEY)

    assert await bench.trials.examine_next(_good)
    assert not await bench.trials.examine_next(_good)

    (notice,) = await bench.told()
    assert notice["name"] == "panel-report"
    assert notice["facts"]["host"] == "panel.example"
    assert notice["facts"]["key"] == "••••1234"
    assert KEY not in str(notice)
    assert KEY not in repr(bench.trials.of(OWNER))
    assert KEY not in repr(Account(URL, KEY))
    assert [client.closed for client in bench.clients] == [True]


async def test_a_panel_that_was_overtaken_is_not_reported(bench: Bench) -> None:
    async def overtaken(_: Provider) -> Examination:
        bench.trials.propose(OWNER, "https://other.example/api")
        return GOOD

    bench.trials.propose(OWNER, URL)
    bench.trials.examine(OWNER, KEY)
    await bench.trials.examine_next(overtaken)

    assert await bench.told() == []
    candidate = bench.trials.of(OWNER)
    assert candidate is not None
    assert (candidate.host, candidate.report) == ("other.example", None)


async def test_only_the_report_that_was_shown_can_be_used(bench: Bench) -> None:
    bench.trials.propose(OWNER, URL)
    bench.trials.examine(OWNER, KEY)
    await bench.trials.examine_next(_good)
    candidate = bench.trials.of(OWNER)
    assert candidate is not None

    assert bench.trials.found_good(OWNER, candidate.nonce)[0] is candidate
    for actor, nonce in ((OWNER, "0" * 32), (4004, candidate.nonce)):
        with pytest.raises(CandidateGone):
            bench.trials.found_good(actor, nonce)
    bench.trials.examine(OWNER, KEY)
    with pytest.raises(CandidateGone):
        bench.trials.found_good(OWNER, candidate.nonce)


async def test_a_panel_we_have_is_not_taken_twice(bench: Bench) -> None:
    bench.accounts[1] = Account(URL, KEY)
    bench.trials.propose(OWNER, URL)
    bench.trials.examine(OWNER, KEY)

    await bench.trials.examine_next(_good)

    (notice,) = await bench.told()
    assert notice["facts"]["trouble"] == Trouble.KNOWN
    assert bench.clients == []


def test_what_was_counted_is_told() -> None:
    offers = (OFFER, replace(OFFER, service_id="2", type="Magic"))
    seen = Examination(
        BALANCE,
        Listing(offers, ("3: no price",)),
        Report(Status.COMPLETED, "Completed", None, None, None, None),
    )
    candidate = Candidate(OWNER, URL, None)

    report = report_on(candidate, seen, None)

    assert report == PanelReport(
        nonce=candidate.nonce,
        host="panel.example",
        key="••••",
        balance=Amount(Money(73_500_000), "USD"),
        services=2,
        unsold=1,
        skipped=1,
        invents_orders=True,
    )
    assert facts_of(report)["invents"] == 1


async def test_without_a_key_to_seal_with_nothing_is_stored(storefront: Storefront) -> None:
    providers, trials = storefront.shop.providers, storefront.shop.trials
    providers._vault = Vault([])
    trials.propose(OWNER, URL)
    trials.examine(OWNER, KEY)
    trials._connect = lambda *_, **__: cast("Provider", Client())
    await trials.examine_next(_good)
    candidate = trials.of(OWNER)
    assert candidate is not None

    with pytest.raises(VaultClosed):
        await providers.use(OWNER, candidate.nonce)

    assert len(storefront.shop.upstreams) == 1
    assert [card.name for card in await providers.cards()] == ["main"]


async def test_one_account_named_by_two_owners_at_once_is_one_provider(
    storefront: Storefront,
) -> None:
    providers, trials = storefront.shop.providers, storefront.shop.trials
    providers._vault = Vault([new_key()])
    for one in (providers, trials):
        one._connect = lambda *_, **__: cast("Provider", Client())
    nonces = {}
    for actor in (OWNER, 4004):
        trials.propose(actor, URL)
        trials.examine(actor, KEY)
        await trials.examine_next(_good)
        candidate = trials.of(actor)
        assert candidate is not None
        nonces[actor] = candidate.nonce

    used = await asyncio.gather(
        *(providers.use(actor, nonce) for actor, nonce in nonces.items()), return_exceptions=True
    )

    assert [type(one) for one in used] == [type(None), CandidateGone]
    assert [card.name for card in await providers.cards()] == ["main", "panel.example"]
    assert len(storefront.shop.upstreams) == 2


async def test_the_account_of_one_provider_is_not_given_to_another(bench: Bench) -> None:
    bench.accounts[1] = Account(URL, KEY)
    bench.accounts[2] = Account("https://other.example", "another-key-9999")
    bench.trials.propose(OWNER, URL, target=2)
    bench.trials.examine(OWNER, KEY)

    await bench.trials.examine_next(_good)

    (notice,) = await bench.told()
    assert notice["facts"]["trouble"] == Trouble.KNOWN
