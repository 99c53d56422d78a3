"""What the panel's tests are made of: a hand-moved clock, a caller, a tiny catalogue."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import httpx

from sandbox.panel.services import Catalogue, PanelService

KEY = "sandbox-key"


class HandClock:
    """A clock that moves only when told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, *, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Caller:
    """Posts calls as the protocol says and reads the JSON that comes back."""

    def __init__(self, *, client: httpx.AsyncClient, url: str, key: str) -> None:
        self.client = client
        self.url = url
        self.key = key

    async def send(self, action: str, **params: str | int) -> httpx.Response:
        form = {"key": self.key, "action": action} | {k: str(v) for k, v in params.items()}
        return await self.client.post(self.url, data=form)

    async def __call__(self, action: str, **params: str | int) -> object:
        answer: object = json.loads((await self.send(action, **params)).content)
        return answer

    async def place(self, service: str = "1", **params: str | int) -> str:
        """An accepted order's id, as text."""
        wanted: dict[str, str | int] = {"link": "https://example.org/post", "quantity": 1000}
        answer = await self("add", service=service, **(wanted | params))
        assert isinstance(answer, dict)
        return str(answer["order"])


def small_catalogue() -> Catalogue:
    """One plain service of 2.00 per 1000 that allows everything, and one that allows nothing."""
    return {
        "1": PanelService(
            id="1",
            name="Everything",
            category="Tests",
            rate=Decimal("2.00"),
            quantity_min=100,
            quantity_max=10_000,
            refill=True,
            cancel=True,
            dripfeed=True,
        ),
        "2": PanelService(id="2", name="Nothing", category="Tests", rate=Decimal("0.33")),
    }
