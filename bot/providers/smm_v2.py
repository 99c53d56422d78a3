"""The "API v2" client: one account at one panel (provider-api-v2.md).

Forms go out, classified answers come back. Placing goes through ``Submission``, once; everything
else through ``Inquiry``, paced and repeatable. The reading of answers lives in ``placing``,
``reports`` and ``offers``.
"""

from asyncio import to_thread
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic as monotonic_seconds

import httpx

from bot.providers.answers import Answer, error_text, fold
from bot.providers.base import (
    Balance,
    ErrorClass,
    FailureKind,
    Listing,
    Outcome,
    ProviderFailure,
    RefillDenied,
    RefillStatus,
    RefillTaken,
    RefillUnclear,
    Rejection,
    Report,
)
from bot.providers.errors import Redaction, classify
from bot.providers.inquiry import Inquiry, Reply
from bot.providers.offers import read_balance, read_listing
from bot.providers.placing import read_placement
from bot.providers.plural import OF_THE_CALL, PluralForms, checked_ids, one_by_one
from bot.providers.reports import (
    by_id,
    read_cancel,
    read_refill,
    read_refill_status,
    read_report,
    single,
)
from bot.providers.submission import Submission
from bot.providers.transport import USER_AGENT, Clock, checked_url


def utc_now() -> datetime:
    """The time now, aware."""
    return datetime.now(UTC)


class SmmV2Provider:
    """An API v2 panel as a Provider (see the protocol in ``base``)."""

    def __init__(
        self,
        *,
        url: str,
        key: str,
        calls_per_second: float = 1.0,
        timeout_seconds: float = 30.0,
        submission_timeout_seconds: float = 75.0,
        user_agent: str = USER_AGENT,
        retries: int = 2,
        allow_free: bool = False,
        monotonic: Callable[[], float] = monotonic_seconds,
        clock: Clock = utc_now,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """``url`` is the panel's full address, ``key`` our account's secret there.

        ``retries`` counts how often a failed read is asked again; ``allow_free`` lets offers with
        a rate of zero into the list; ``transport`` replaces the network. Raises ValueError for an
        address, a User-Agent or a pace that cannot be used.
        """
        self._host = httpx.URL(checked_url(url)).host
        self._key = key
        self._redaction = Redaction.of(key)
        self._allow_free = allow_free
        self._plural_forms = PluralForms(monotonic)
        self._submission = Submission(
            url=url,
            user_agent=user_agent,
            timeout_seconds=submission_timeout_seconds,
            redaction=self._redaction,
            monotonic=monotonic,
            clock=clock,
            transport=transport,
        )
        self._inquiry = Inquiry(
            url=url,
            user_agent=user_agent,
            timeout_seconds=timeout_seconds,
            calls_per_second=calls_per_second,
            retries=retries,
            redaction=self._redaction,
            clock=clock,
            transport=transport,
        )

    def __repr__(self) -> str:
        return f"SmmV2Provider({self._host})"

    async def place(self, params: Mapping[str, str], *, deadline: float) -> Outcome:
        """Order once; see ``Provider.place``."""
        answer = await self._submission.send(self._fields("add", params), deadline=deadline)
        return read_placement(answer, self._redaction) if isinstance(answer, Answer) else answer

    async def services(self) -> Listing:
        """The panel's list; see ``Provider.services``."""
        return await self._listing(await self._ask("services"))

    async def services_unless(self, digest: str) -> Listing | None:
        """The list when it is another; see ``Provider.services_unless``."""
        reply = await self._ask("services")
        return None if reply.digest == digest else await self._listing(reply)

    async def balance(self) -> Balance:
        """What our account holds; see ``Provider.balance``."""
        reply = await self._ask("balance")
        balance = read_balance(reply.document)
        if balance is None:
            raise self._malformed(reply, "no balance")
        return balance

    async def statuses(self, order_ids: Sequence[str]) -> dict[str, Report | Rejection]:
        """What the panel says of up to 100 orders; see ``Provider.statuses``."""
        asked = checked_ids(order_ids)
        entries = await self._plural("status", "orders", asked, id_name="order")
        if entries is None:
            return await one_by_one(asked, self._status)
        reports = {
            order_id: read_report(entry, self._redaction) for order_id, entry in entries.items()
        }
        return {order_id: report for order_id, report in reports.items() if report is not None}

    async def refill(self, order_id: str) -> RefillTaken | RefillDenied | RefillUnclear:
        """Ask for a refill, once; see ``Provider.refill``."""
        fields = self._fields("refill", {"order": order_id})
        try:
            reply = await self._inquiry.ask(fields, repeat=False)
        except ProviderFailure as failure:
            return RefillUnclear(str(failure))
        if reply.http_status >= 500:
            return RefillUnclear(f"HTTP {reply.http_status}")
        return read_refill(reply.document, self._redaction)

    async def refill_statuses(self, refill_ids: Sequence[str]) -> dict[str, RefillStatus]:
        """How up to 100 refills stand; see ``Provider.refill_statuses``."""
        asked = checked_ids(refill_ids)
        entries = await self._plural("refill_status", "refills", asked, id_name="refill")
        if entries is None:
            return await one_by_one(asked, self._refill_status)
        statuses = {refill_id: read_refill_status(entry) for refill_id, entry in entries.items()}
        return {refill_id: status for refill_id, status in statuses.items() if status is not None}

    async def cancel(self, order_ids: Sequence[str]) -> dict[str, bool | Rejection]:
        """Ask to cancel up to 100 orders; see ``Provider.cancel``.

        An error of the whole call that speaks of no account is each id's own rejection.
        """
        asked = checked_ids(order_ids)
        if not asked:
            return {}
        try:
            reply = await self._ask("cancel", {"orders": ",".join(asked)})
        except ProviderFailure as failure:
            if failure.error is None or failure.error in OF_THE_CALL:
                raise
            return dict.fromkeys(asked, Rejection(failure.error, failure.text))
        members = fold(reply.document) or {}
        entries = by_id(reply.document, asked, id_name="order")
        if entries is None and "cancel" in members and "order" not in members:
            entries = dict.fromkeys(asked, members)
        if entries is None:
            raise self._malformed(reply, "no answer to the cancel")
        return {name: read_cancel(entry, self._redaction) for name, entry in entries.items()}

    async def close(self) -> None:
        """Close the connections; see ``Provider.close``."""
        await self._submission.close()
        await self._inquiry.close()

    def _fields(self, action: str, params: Mapping[str, str]) -> dict[str, str]:
        return {**params, "key": self._key, "action": action}

    async def _ask(self, action: str, params: Mapping[str, str] | None = None) -> Reply:
        """Ask, and raise ProviderFailure for an error of the whole call."""
        reply = await self._inquiry.ask(self._fields(action, params or {}))
        error = _whole_error(reply.document)
        if error is None:
            return reply
        raise ProviderFailure(
            FailureKind.ERROR,
            self._redaction.clean(error),
            error=classify(error),
            http_status=reply.http_status,
            retry_after_seconds=reply.retry_after_seconds,
        )

    async def _plural(
        self, action: str, parameter: str, asked: Sequence[str], *, id_name: str
    ) -> dict[str, object] | None:
        """The entries of a plural call; None when the ids must be asked one by one."""
        if not asked:
            return {}
        if not self._plural_forms.known(action):
            return None
        try:
            reply = await self._ask(action, {parameter: ",".join(asked)})
        except ProviderFailure as failure:
            if self._plural_forms.refused(action, failure):
                return None
            raise
        entries = by_id(reply.document, asked, id_name=id_name)
        if entries is None and reply.http_status >= 400:
            raise self._malformed(reply, "no answer for the asked ids")
        return entries

    async def _status(self, order_id: str) -> Report | Rejection:
        try:
            reply = await self._ask("status", {"order": order_id})
        except ProviderFailure as failure:
            if failure.error is None or failure.error in OF_THE_CALL:
                raise
            return Rejection(failure.error, failure.text)
        report = read_report(single(reply.document, order_id), self._redaction)
        if report is None:
            raise self._malformed(reply, "no status")
        return report

    async def _refill_status(self, refill_id: str) -> RefillStatus:
        try:
            reply = await self._ask("refill_status", {"refill": refill_id})
        except ProviderFailure as failure:
            if failure.error is not ErrorClass.ORDER_ID:
                raise
            return RefillStatus.UNKNOWN
        status = read_refill_status(fold(reply.document) or {})
        if status is None:
            raise self._malformed(reply, "no status of the refill")
        return status

    async def _listing(self, reply: Reply) -> Listing:
        listing = await to_thread(read_listing, reply.document, allow_free=self._allow_free)
        if listing is None or (not listing.offers and reply.http_status >= 400):
            raise self._malformed(reply, "no list of services")
        return replace(listing, digest=reply.digest)

    def _malformed(self, reply: Reply, lack: str) -> ProviderFailure:
        succeeded = 200 <= reply.http_status < 300
        return ProviderFailure(
            FailureKind.MALFORMED if succeeded else FailureKind.HTTP,
            f"HTTP {reply.http_status}: {lack}",
            http_status=reply.http_status,
            retry_after_seconds=reply.retry_after_seconds,
        )


def _whole_error(document: object) -> str | None:
    """The error of the whole call; one that stands in the entry of an id is that id's own."""
    members = fold(document)
    if members is None:
        return None
    of_an_entry = isinstance(document, list) and ("order" in members or "refill" in members)
    return None if of_an_entry else error_text(members)
