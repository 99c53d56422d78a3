"""A panel that checks nothing: a list of services, a purse, orders that stand as they are told.

Answers are made beforehand or from short texts, so that the panel costs the run next to nothing.
``latency`` is how long it takes to answer, in seconds.
"""

import asyncio
import json
from collections import Counter
from decimal import Decimal
from typing import Final
from urllib.parse import parse_qs

from bench.http_server import Reply
from sandbox.panel.catalogue import large_catalogue

KEY: Final = "bench-key"
FIRST_ORDER: Final = 5_000_000
BALANCE: Final = b'{"balance":"1000000.00","currency":"USD"}'


def services_json(count: int, *, dearer_every: int = 0) -> bytes:
    """A believable list of so many services; each so-many-th is dearer than without."""
    catalogue = list(large_catalogue(count).values())
    if dearer_every:
        for service in catalogue[::dearer_every]:
            service.rate += 1
    return json.dumps([service.as_listed() for service in catalogue]).encode()


class Panel:
    """One account at a panel."""

    def __init__(self, services: bytes, *, latency: float = 0.0) -> None:
        self.services = services
        self.latency = latency
        self.calls: Counter[str] = Counter()
        self.status = '{"charge":"%s","start_count":"100","status":"In progress","remains":"%s"}'
        """What is said of every order; what it costs and ``remains`` are put in."""
        self.remains = 500
        self.ended: frozenset[str] = frozenset()
        """Numbers of the orders that are done."""
        self.listed = asyncio.Event()
        """Set once somebody has asked for the list."""
        self._orders = FIRST_ORDER
        self._rates: dict[str, str] = {}
        self._charges: dict[str, Decimal] = {}
        """Of the orders it has taken: a wrong charge takes a service off sale."""

    def handle(self, _path: str, body: bytes, reply: Reply) -> None:
        """Answer one call of the API (provider-api-v2 page)."""
        fields = {name: values[0] for name, values in parse_qs(body.decode("utf-8")).items()}
        action = fields.get("action", "")
        self.calls[action] += 1
        answer = self._answer(action, fields)
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency, reply, answer)
        else:
            reply(answer)

    def _answer(self, action: str, fields: dict[str, str]) -> bytes:
        match action:
            case "services":
                self.listed.set()
                return self.services
            case "balance":
                return BALANCE
            case "add":
                return self._take(fields)
            case "status" if "orders" in fields:
                said = (f'"{one}":{self._state(one)}' for one in fields["orders"].split(","))
                return f"{{{','.join(said)}}}".encode()
            case "status":
                return self._state(fields["order"]).encode()
            case _:
                return b'{"error":"Incorrect request"}'

    def _take(self, fields: dict[str, str]) -> bytes:
        self._rates = self._rates or {
            str(one["service"]): one["rate"] for one in json.loads(self.services)
        }
        self._orders += 1
        rate, quantity = Decimal(self._rates[fields["service"]]), Decimal(fields["quantity"])
        self._charges[str(self._orders)] = rate * quantity / 1000
        return b'{"order":%d}' % self._orders

    def _state(self, order_id: str) -> str:
        if order_id in self.ended:
            return '{"charge":"0.27","start_count":"100","status":"Completed","remains":"0"}'
        return self.status % (self._charges.get(order_id, "0.27"), self.remains)
