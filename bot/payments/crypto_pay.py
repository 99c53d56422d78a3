"""Crypto Pay (@CryptoBot): invoices in coins, opened and looked up over its API.

https://help.crypt.bot/crypto-pay-api names the methods (createInvoice, getInvoices, getMe) and the
class Invoice. The token is in a header of each call and nowhere else.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any, Final

import httpx

from bot.domain.money import Money
from bot.payments.base import (
    CRYPTO,
    Invoice,
    InvoicePage,
    PaidInvoice,
    PaymentAway,
    Way,
    WayKind,
)
from bot.payments.crypto_invoices import (
    AnswerOdd,
    number_of,
    paid_invoices,
    read_hook,
    read_json,
    result_of,
)

MAINNET: Final = "https://pay.crypt.bot"
TOKEN_HEADER: Final = "Crypto-Pay-API-Token"  # noqa: S105 - the header's name
OPEN_FOR: Final = timedelta(hours=1)
"""Coins change their worth, and what is credited is fixed when the invoice is opened."""
PAGE: Final = 100
"""Lines of getInvoices in one answer (``count``)."""

_STEPS: Final = {
    "USDT": "0.01",
    "TON": "0.01",
    "BTC": "0.000001",
    "ETH": "0.00001",
    "LTC": "0.0001",
    "BNB": "0.0001",
    "TRX": "0.1",
    "USDC": "0.01",
}
"""The coins that createInvoice takes, in the order they are offered, and what amounts of each are
rounded up to: some cents.
"""
_OPEN_SECONDS: Final = 4.0
"""A person waits for it, and a handler ends within 5 s (money page 9.1)."""
_READ_SECONDS: Final = 15.0
_BODY_BYTES_MAX: Final = 1024 * 1024
_DESCRIPTION_MAX: Final = 1024


def _step(asset: str) -> Money:
    step = Money.read(_STEPS[asset], asset)
    assert step is not None, asset
    return step


WAYS: Final = tuple(
    Way(
        code=f"{CRYPTO}-{asset}",
        method=CRYPTO,
        kind=WayKind.PAGE,
        asset=asset,
        step=_step(asset),
        least=_step(asset),
        open_for=OPEN_FOR,
    )
    for asset in _STEPS
)


class CryptoPay:
    """The API of one app at Crypto Pay, and the payment method that it is."""

    code = CRYPTO

    def __init__(
        self,
        token: str,
        *,
        api_base: str = MAINNET,
        is_on: Callable[[], bool] = lambda: True,
        transport: httpx.AsyncBaseTransport | None = None,
        open_seconds: float = _OPEN_SECONDS,
    ) -> None:
        """``is_on`` says whether the owner takes coins."""
        self._token = token
        self._is_on = is_on
        self._open_seconds = open_seconds
        self._http = httpx.AsyncClient(
            base_url=f"{api_base}/api/",
            headers={TOKEN_HEADER: token, "Accept": "application/json"},
            timeout=httpx.Timeout(_READ_SECONDS, connect=_OPEN_SECONDS / 2),
            follow_redirects=False,
            transport=transport,
        )

    def __repr__(self) -> str:
        """Without the token."""
        return f"CryptoPay({self._http.base_url.host})"

    def ways(self) -> Sequence[Way]:
        """One for each coin, unless the owner takes none."""
        return WAYS if self._is_on() else ()

    async def open(self, way: Way, *, payload: str, asked: Money, words: str) -> Invoice:
        """An invoice in this coin and no other (createInvoice). Raises PaymentAway."""
        wanted = {
            "currency_type": "crypto",
            "asset": way.asset,
            "amount": f"{asked.decimal(way.asset):f}",
            "description": words[:_DESCRIPTION_MAX],
            "payload": payload,
            "allow_comments": False,
            "expires_in": int(way.open_for.total_seconds()),
        }
        made = await self._call("createInvoice", wanted, seconds=self._open_seconds)
        number, url = number_of(made), _page_of(made)
        if number is None or url is None:
            raise PaymentAway("createInvoice: no invoice in the answer")
        return Invoice(reference=number, url=url)

    async def paid_among(self, references: Sequence[str]) -> Sequence[PaidInvoice]:
        """As the protocol says (getInvoices, ``invoice_ids``)."""
        wanted = {"invoice_ids": ",".join(references), "status": "paid", "count": PAGE}
        return paid_invoices(_lines(await self._call("getInvoices", wanted)))

    async def paid_page(self, offset: int) -> InvoicePage:
        """As the protocol says (getInvoices, ``offset`` and ``count``)."""
        wanted = {"status": "paid", "offset": offset, "count": PAGE}
        lines = _lines(await self._call("getInvoices", wanted))
        numbers = [int(number) for line in lines if (number := number_of(line)) is not None]
        return InvoicePage(
            lines=len(lines),
            invoices=paid_invoices(lines),
            goes_back=all(newer > older for newer, older in pairwise(numbers)),
            is_last=len(lines) < PAGE,
        )

    def read_hook(self, body: bytes, *, signature: str) -> PaidInvoice | None:
        """The invoice that a hook tells of; None for other news.

        ``signature`` is its proof. Raises HookForged, HookMalformed.
        """
        return read_hook(body, signature=signature, token=self._token)

    async def app_name(self) -> str:
        """What the app is called there (getMe): it answers, and the token is right.

        Raises PaymentAway.
        """
        name = (await self._call("getMe", {})).get("name")
        return name if isinstance(name, str) else ""

    async def close(self) -> None:
        """Let go of the connections."""
        await self._http.aclose()

    async def _call(
        self, method: str, wanted: Mapping[str, object], *, seconds: float = _READ_SECONDS
    ) -> Mapping[str, Any]:
        """The ``result`` of a call within so many seconds in all. Raises PaymentAway.

        What httpx raises may hold the request and with it the token, so it goes no further.
        """
        try:
            async with asyncio.timeout(seconds):
                status, body = await self._answer(method, wanted)
            return result_of(read_json(body), status=status)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise PaymentAway(f"{method}: {type(error).__name__}") from None
        except AnswerOdd as odd:
            raise PaymentAway(f"{method}: {odd}") from None

    async def _answer(self, method: str, wanted: Mapping[str, object]) -> tuple[int, bytes]:
        body = bytearray()
        async with self._http.stream("POST", method, json=dict(wanted)) as response:
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > _BODY_BYTES_MAX:
                    raise AnswerOdd("more than a mebibyte")
        return response.status_code, bytes(body)


def _lines(result: Mapping[str, Any]) -> list[Any]:
    lines = result.get("items")
    if not isinstance(lines, list):
        raise PaymentAway("getInvoices: no list in the answer")
    return lines


def _page_of(made: Mapping[str, Any]) -> str | None:
    """Where it is paid: in the chat with @CryptoBot (Invoice, ``bot_invoice_url``)."""
    url = made.get("bot_invoice_url")
    return url if isinstance(url, str) and url.startswith(("https://", "http://")) else None
