"""The pretended Crypto Pay as a server on this machine: its API, its pages, its hooks.

It speaks https://help.crypt.bot/crypto-pay-api as far as a shop needs it: createInvoice,
getInvoices, getMe, and signed news of paid invoices. Tests reach behind the counter: the journal of
calls, payments by hand, and what goes wrong by switch.
"""

import asyncio
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from sandbox.crypto.invoices import (
    COUNT_MAX,
    CryptoRefusal,
    SandboxInvoice,
    keep_invoices,
    read_new,
    recall_invoices,
    written,
)
from sandbox.crypto.page import invoice_page, invoices_page

TOKEN = "12345:SANDBOX-OF-COINS"  # noqa: S105 - of a Crypto Pay that is none
TOKEN_HEADER = "Crypto-Pay-API-Token"  # noqa: S105 - the header's name
SIGNATURE_HEADER = "crypto-pay-api-signature"
CALLS_KEPT = 10_000
HOOK_TRIES = 3
HOOK_PAUSE_SECONDS = 0.2
HOOK_SECONDS_MAX = 10.0
JSON_TYPE = "application/json"


def utc_now() -> datetime:
    """The time of day, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(kw_only=True)
class CryptoFaults:
    """What goes wrong until it is switched off: hooks that are lost, come twice, or are signed by
    somebody else; and an API that is broken (HTTP 500)."""

    loses_hooks: bool = False
    doubles_hooks: bool = False
    forges_hooks: bool = False
    is_broken: bool = False


class CryptoPaySandbox:
    """One app at Crypto Pay.

    News of paid invoices are posted to `webhook_url`, if there is one. With a `folder` the
    invoices are kept there and taken up again.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        folder: Path | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.token = token
        self.clock = clock
        self.folder = folder
        self.faults = CryptoFaults()
        self.webhook_url = ""
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.hooks: list[tuple[bytes, str]] = []
        """Bodies and signatures of all news, as they were sent or lost."""
        kept = recall_invoices(folder) if folder is not None else []
        self.invoices = {one.invoice_id: one for one in kept}
        self._runner: web.AppRunner | None = None
        self._session: ClientSession | None = None
        self._address = ""

    @property
    def api_base(self) -> str:
        """The address of the API without `/api`. Raises RuntimeError before the first start."""
        if not self._address:
            raise RuntimeError("Crypto Pay has not been started")
        return self._address

    @property
    def page_url(self) -> str:
        """The address of the page that lists the invoices."""
        return f"{self.api_base}/"

    async def start(self, *, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one."""
        application = web.Application()
        application.router.add_route("*", "/api/{method}", self._receive)
        application.router.add_get("/", self._show_all)
        application.router.add_get("/invoices/{hash}", self._show)
        application.router.add_post("/invoices/{hash}/pay", self._pay_by_button)
        application.router.add_post("/invoices/{hash}/expire", self._expire_by_button)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        self._address = f"http://{host}:{self._runner.addresses[0][1]}"
        self._session = ClientSession(timeout=ClientTimeout(total=HOOK_SECONDS_MAX))

    async def stop(self) -> None:
        """Stop listening; the invoices stay."""
        if self._session is not None:
            await self._session.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        self._keep()

    @property
    def newest(self) -> SandboxInvoice:
        """The invoice opened last. Raises IndexError without any."""
        return list(self.invoices.values())[-1]

    def open(
        self,
        *,
        asset: str = "USDT",
        amount: str = "1",
        payload: str = "",
        description: str = "",
        expires_in: int | None = None,
    ) -> SandboxInvoice:
        """An invoice, as createInvoice makes it."""
        now = self.clock()
        number = max(self.invoices, default=1000) + 1
        invoice = SandboxInvoice(
            invoice_id=number,
            hash=f"IV{token_urlsafe(9)}",
            asset=asset,
            amount=Decimal(amount),
            description=description,
            payload=payload,
            created_at=now,
            expires_at=None if expires_in is None else now + timedelta(seconds=expires_in),
        )
        self.invoices[number] = invoice
        self._keep()
        return invoice

    async def pay(
        self, invoice: SandboxInvoice, *, asset: str | None = None, amount: str | None = None
    ) -> list[int]:
        """Pay it, even late, perhaps in another coin or amount; the replies to the news of it."""
        invoice.paid_at = self.clock()
        invoice.paid_asset = asset
        invoice.paid_amount = None if amount is None else Decimal(amount)
        self._keep()
        return await self.tell(invoice)

    async def tell(self, invoice: SandboxInvoice) -> list[int]:
        """Post the news of a paid invoice, again if need be; the replies, 0 for none."""
        body = written(
            {
                "update_id": len(self.hooks) + 1,
                "update_type": "invoice_paid",
                "request_date": invoice.shown(now=self.clock(), address="")["created_at"],
                "payload": invoice.shown(now=self.clock(), address=self._address),
            }
        )
        signature = self.signature(body, token="9:STRANGER" if self.faults.forges_hooks else None)
        self.hooks.append((body, signature))
        if self.faults.loses_hooks or not self.webhook_url:
            return []
        replies = await self._deliver(body, signature)
        if self.faults.doubles_hooks:
            replies += await self._deliver(body, signature)
        return replies

    def signature(self, body: bytes, *, token: str | None = None) -> str:
        """The proof that goes with news: HMAC-SHA256 under the SHA-256 of the token."""
        secret = sha256((token or self.token).encode()).digest()
        return hmac.new(secret, body, sha256).hexdigest()

    async def _deliver(self, body: bytes, signature: str) -> list[int]:
        replies: list[int] = []
        for number in range(HOOK_TRIES):
            replies.append(await self._post(body, signature))
            if 200 <= replies[-1] < 300:
                break
            await asyncio.sleep(HOOK_PAUSE_SECONDS * number)
        return replies

    async def _post(self, body: bytes, signature: str) -> int:
        assert self._session is not None
        headers = {"Content-Type": JSON_TYPE, SIGNATURE_HEADER: signature}
        try:
            async with self._session.post(self.webhook_url, data=body, headers=headers) as answer:
                return answer.status
        except (ClientError, TimeoutError):
            return 0

    async def _receive(self, request: web.Request) -> web.Response:
        if self.faults.is_broken:
            return web.Response(status=500, text="Internal Server Error")
        try:
            self._admit(request.headers.get(TOKEN_HEADER))
            method, wanted = request.match_info["method"], await _wanted(request)
            self.calls.append((method, wanted))
            del self.calls[:-CALLS_KEPT]
            answer: dict[str, Any] = {"ok": True, "result": self._answer(method, wanted)}
        except CryptoRefusal as refusal:
            error = {"code": refusal.status, "name": refusal.name}
            answer = {"ok": False, "error": error}
            return web.Response(status=refusal.status, body=written(answer), content_type=JSON_TYPE)
        return web.Response(body=written(answer), content_type=JSON_TYPE)

    def _admit(self, token: str | None) -> None:
        if token != self.token:
            raise CryptoRefusal("UNAUTHORIZED", status=401)

    def _answer(self, method: str, wanted: dict[str, Any]) -> object:
        match method:
            case "getMe":
                return {"app_id": 12345, "name": "Sandbox", "payment_processing_bot_username": "x"}
            case "createInvoice":
                asset, amount, description, payload, seconds = read_new(wanted)
                invoice = self.open(
                    asset=asset,
                    amount=f"{amount:f}",
                    payload=payload,
                    description=description,
                    expires_in=seconds,
                )
                return invoice.shown(now=self.clock(), address=self._address)
            case "getInvoices":
                return {"items": self._found(wanted)}
            case _:
                raise CryptoRefusal("METHOD_NOT_FOUND", status=405)

    def _found(self, wanted: dict[str, Any]) -> list[dict[str, Any]]:
        now, offset, count = self.clock(), int(wanted.get("offset", 0)), wanted.get("count", 100)
        if offset < 0 or not 1 <= int(count) <= COUNT_MAX:
            raise CryptoRefusal("COUNT_INVALID")
        numbers = {int(one) for one in str(wanted.get("invoice_ids") or "").split(",") if one}
        fitting = [
            one
            for one in reversed(self.invoices.values())
            if (not numbers or one.invoice_id in numbers)
            and wanted.get("status", one.status(now)) == one.status(now)
        ]
        page = fitting[offset : offset + int(count)]
        return [one.shown(now=now, address=self._address) for one in page]

    def _by_hash(self, request: web.Request) -> SandboxInvoice:
        for invoice in self.invoices.values():
            if invoice.hash == request.match_info["hash"]:
                return invoice
        raise web.HTTPNotFound

    async def _show_all(self, _request: web.Request) -> web.Response:
        page = invoices_page(self.invoices.values(), now=self.clock())
        return web.Response(text=page, content_type="text/html")

    async def _show(self, request: web.Request) -> web.Response:
        page = invoice_page(self._by_hash(request), now=self.clock())
        return web.Response(text=page, content_type="text/html")

    async def _pay_by_button(self, request: web.Request) -> web.Response:
        invoice = self._by_hash(request)
        if invoice.status(self.clock()) == "active":
            await self.pay(invoice)
        raise web.HTTPSeeOther(f"/invoices/{invoice.hash}")

    async def _expire_by_button(self, request: web.Request) -> web.Response:
        invoice = self._by_hash(request)
        invoice.is_ended = True
        self._keep()
        raise web.HTTPSeeOther(f"/invoices/{invoice.hash}")

    def _keep(self) -> None:
        if self.folder is not None:
            keep_invoices(list(self.invoices.values()), folder=self.folder)


async def _wanted(request: web.Request) -> dict[str, Any]:
    """Parameters of the address, a form, or JSON."""
    wanted: dict[str, Any] = dict(request.query)
    if request.content_type == JSON_TYPE and request.can_read_body:
        try:
            body = await request.json()
        except ValueError:
            raise CryptoRefusal("JSON_INVALID") from None
        return wanted | (body if isinstance(body, dict) else {})
    return wanted | dict(await request.post())
