"""Looking at a panel before it is used: nothing is stored until its owner has seen the report."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from structlog import get_logger

from bot.domain.setup import host_of, masked, read_key, read_panel_address
from bot.providers.base import Examination, Provider
from bot.shop.candidates import (
    Candidate,
    CandidateGone,
    KnownAccount,
    PanelReport,
    Stage,
    Trouble,
    report_on,
)
from bot.shop.clock import Clock
from bot.shop.facts import Fact
from bot.shop.news import News
from db.bell import Bell
from db.database import Database

log = get_logger()

Look = Callable[[Provider], Awaitable[Examination]]
"""Asks a panel what it is; moves no money there."""


class Connect(Protocol):
    """Makes the client of a panel; it belongs to whoever asked. Raises ValueError."""

    def __call__(self, name: str, *, url: str, key: str, is_trial: bool = False) -> Provider:
        """``name`` is the provider's; a trial is less patient, because somebody waits for it."""


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """Where a provider is, and our key there; an empty key is one that got lost."""

    url: str
    key: str

    def __repr__(self) -> str:
        return f"Account({host_of(self.url)})"


class Accounts(dict[int, Account]):
    """The accounts the shop has now, by the provider's number.

    Never one account under two numbers: a provider's lane and its evidence belong to an account.
    """

    def has_elsewhere(self, account: Account, target: int | None) -> bool:
        """Whether a provider other than ``target`` has this account."""
        return any(known == account for number, known in self.items() if number != target)


class Trials:
    """One candidate for each owner, examined by a worker, reported by a notice."""

    def __init__(
        self,
        database: Database,
        accounts: Accounts,
        news: News,
        clock: Clock,
        *,
        connect: Connect,
        takes_local: bool,
    ) -> None:
        """``takes_local`` lets panels on this machine be named, as in a sandbox."""
        self.bell = Bell()
        self._database = database
        self._accounts = accounts
        self._news = news
        self._clock = clock
        self._connect = connect
        self._takes_local = takes_local
        self._candidates: dict[int, Candidate] = {}

    def of(self, actor: int) -> Candidate | None:
        """The panel that this owner is naming now."""
        return self._candidates.get(actor)

    def propose(self, actor: int, text: str, *, target: int | None = None) -> None:
        """Take a panel's address, for a new provider or in place of ``target``'s.

        Raises what ``read_panel_address`` raises, and CandidateGone for an unknown provider.
        """
        if target is not None and target not in self._accounts:
            raise CandidateGone
        url = read_panel_address(text, takes_local=self._takes_local)
        self._candidates[actor] = Candidate(actor, url, target)

    def propose_known(self, actor: int, provider_id: int) -> None:
        """Be about to take another key for a provider. Raises CandidateGone for an unknown one."""
        account = self._accounts.get(provider_id)
        if account is None:
            raise CandidateGone
        self._candidates[actor] = Candidate(actor, account.url, provider_id)

    def propose_instead(self, actor: int, text: str) -> None:
        """Take another address for the panel being named. Raises as ``propose``."""
        named = self._candidates.get(actor)
        self.propose(actor, text, target=named.target if named is not None else None)

    def examine(self, actor: int, text: str) -> None:
        """Take the key and have the panel looked at soon; the report comes by itself.

        Without an address, which a restart forgets, nothing happens. Raises KeyNotValid.
        """
        named = self._candidates.get(actor)
        if named is not None:
            key = read_key(text)
            waiting = Candidate(actor, named.url, named.target, key=key, stage=Stage.WAITING)
            self._candidates[actor] = waiting
            self.bell.ring()

    def give_up(self, actor: int) -> None:
        """Forget the panel that this owner is naming, and its key."""
        self._candidates.pop(actor, None)

    def found_good(self, actor: int, nonce: str) -> tuple[Candidate, PanelReport]:
        """The panel that this report was about. Raises CandidateGone, also when it is ours now."""
        candidate = self._candidates.get(actor)
        report = candidate.report if candidate is not None else None
        if candidate is None or report is None or report.trouble or report.nonce != nonce:
            raise CandidateGone
        if self._accounts.has_elsewhere(Account(candidate.url, candidate.key), candidate.target):
            raise CandidateGone
        return candidate, report

    async def examine_next(self, look: Look) -> bool:
        """Look at one waiting panel and report to its owner; whether there was one."""
        waiting = (c for c in self._candidates.values() if c.stage is Stage.WAITING)
        candidate = next(waiting, None)
        if candidate is None:
            return False
        candidate.stage = Stage.LOOKED_AT
        report = await self._look(candidate, look)
        log.info("panel.examined", host=candidate.host, trouble=report.trouble)
        # Somebody may have named another one meanwhile.
        if self._candidates.get(candidate.actor) is candidate:
            candidate.report = report
            await self._tell(candidate.actor, report)
        return True

    async def _tell(self, actor: int, report: PanelReport) -> None:
        name = "panel-refused" if report.trouble else "panel-report"
        facts, now = facts_of(report), self._clock()
        async with self._database.transaction() as tx:
            await self._news.tell(tx, actor, name, facts, once=report.nonce, at=now)

    async def _look(self, candidate: Candidate, look: Look) -> PanelReport:
        account = Account(candidate.url, candidate.key)
        if self._accounts.has_elsewhere(account, candidate.target):
            return _hopeless(candidate, Trouble.KNOWN)
        try:
            panel = self._connect("", url=candidate.url, key=candidate.key, is_trial=True)
        except ValueError:
            return _hopeless(candidate, Trouble.UNREACHABLE)
        try:
            seen = await look(panel)
        finally:
            await panel.close()
        return report_on(candidate, seen, await self._known(candidate.target))

    async def _known(self, provider_id: int | None) -> KnownAccount | None:
        if provider_id is None:
            return None
        async with self._database.reading() as tx:
            row = await tx.providers.get(provider_id)
            services = await tx.catalog.services(provider_id)
        listed = [one.provider_service_id for one in services if one.disabled_reason is None]
        return KnownAccount(row.currency, listed)


def facts_of(report: PanelReport) -> dict[str, Fact]:
    """A report as a notice keeps it, without what it does not know."""
    facts: dict[str, Fact] = {
        "nonce": report.nonce,
        "host": report.host,
        "key": report.key,
        "services": report.services,
        "unsold": report.unsold,
        "skipped": report.skipped,
        "invents": int(report.invents_orders),
    }
    if report.target is not None:
        facts["target"] = report.target
    if report.trouble is not None:
        facts["trouble"] = report.trouble.value
    if report.balance is not None:
        facts["balance"] = report.balance
    return facts


def _hopeless(candidate: Candidate, trouble: Trouble) -> PanelReport:
    return PanelReport(
        candidate.nonce,
        candidate.host,
        masked(candidate.key),
        target=candidate.target,
        trouble=trouble,
    )
