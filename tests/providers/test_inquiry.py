"""How reads are made: repeated when that helps, one at a time, at a pace, without the key."""

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from time import monotonic
from typing import Any

import httpx
import pytest
import stamina

from bot.providers.base import Balance, FailureKind, ProviderFailure
from bot.providers.registry import KINDS
from bot.providers.smm_v2 import SmmV2Provider
from tests.providers.provider_panels import KEY, URL, FakePanel, client_of, raw_panel, read_request

BALANCE = {"balance": "1.50", "currency": "USD"}
READ = Balance(Decimal("1.50"), "USD", 2)


@pytest.fixture
def no_pauses() -> Iterator[None]:
    """Retries without their pauses."""
    with stamina.set_testing(True, attempts=9, cap=True):
        yield


@pytest.mark.usefixtures("no_pauses")
@pytest.mark.parametrize(
    "failure", [httpx.ConnectError("x"), httpx.ReadError("x"), httpx.RemoteProtocolError("x")]
)
async def test_a_read_without_an_answer_is_asked_again(failure: Exception) -> None:
    panel = FakePanel(retries=2)
    panel.fails(failure)
    panel.says("<html>", 502)
    panel.says(BALANCE)

    assert await panel.provider.balance() == READ
    assert len(panel.forms) == 3


@pytest.mark.usefixtures("no_pauses")
async def test_a_read_gives_up_after_its_retries() -> None:
    panel = FakePanel(retries=2)
    panel.fails(httpx.ConnectError("refused"))

    with pytest.raises(ProviderFailure) as failure:
        await panel.provider.balance()

    assert failure.value.kind is FailureKind.UNREACHABLE
    assert failure.value.text == "ConnectError: refused"
    assert failure.value.__cause__ is None
    assert len(panel.forms) == 3


@pytest.mark.usefixtures("no_pauses")
@pytest.mark.parametrize(
    ("body", "status", "headers"),
    [
        ("<html>", 200, {}),
        ("<html>", 403, {}),
        ("<html>", 429, {}),
        ("<html>", 503, {"Retry-After": "60"}),
        ({"error": "Server error"}, 500, {}),
        ({"error": "Rate limit exceeded"}, 200, {}),
    ],
)
async def test_an_answer_is_not_asked_for_again(
    body: Any, status: int, headers: dict[str, str]
) -> None:
    panel = FakePanel(retries=2)
    panel.says(body, status, headers)

    with pytest.raises(ProviderFailure):
        await panel.provider.balance()

    assert len(panel.forms) == 1


@pytest.mark.usefixtures("no_pauses")
async def test_a_read_that_took_too_long_is_not_asked_again() -> None:
    async def respond(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async with (
        raw_panel(respond) as panel,
        client_of(panel.url, timeout_seconds=0.05, retries=2) as provider,
    ):
        with pytest.raises(ProviderFailure) as failure:
            await provider.balance()

    assert failure.value.kind is FailureKind.TIMEOUT
    assert len(panel.requests) == 1


async def test_reads_share_one_connection_and_never_overlap() -> None:
    async def respond(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = b'{"balance": "1.50", "currency": "USD"}'
        for _ in range(5):
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
            panel.requests.append(await read_request(reader))

    async with raw_panel(respond) as panel, client_of(panel.url) as provider:
        answers = await asyncio.gather(*(provider.balance() for _ in range(4)))

    assert answers == [READ] * 4
    assert (panel.connections, len(panel.requests)) == (1, 4)


async def test_reads_keep_their_pace() -> None:
    panel = FakePanel(calls_per_second=50)
    panel.says(BALANCE)
    began = monotonic()

    await asyncio.gather(*(panel.provider.balance() for _ in range(4)))

    assert 0.059 <= monotonic() - began < 0.5


async def test_an_answer_without_end_is_malformed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.providers.inquiry.ANSWER_MAX", 10)
    panel = FakePanel()
    panel.says(BALANCE)

    with pytest.raises(ProviderFailure) as failure:
        await panel.provider.balance()

    assert failure.value.kind is FailureKind.MALFORMED


async def test_an_echoed_key_never_reaches_a_failure() -> None:
    panel = FakePanel()
    panel.says({"error": f"wrong key {KEY}"})
    panel.says(f"<b>{KEY}</b>", 403)
    panel.fails(httpx.ReadError(f"while sending {KEY}"))

    for _ in range(3):
        with pytest.raises(ProviderFailure) as failure:
            await panel.provider.balance()

        assert KEY not in f"{failure.value} {failure.value!r} {failure.value.text}"
        assert "***" in failure.value.text


def test_a_provider_shows_its_host_and_never_its_key() -> None:
    provider = FakePanel().provider

    assert repr(provider) == "SmmV2Provider(panel.example)"
    assert KEY not in str(provider)


@pytest.mark.parametrize(
    "options",
    [
        {"url": "ftp://panel.example"},
        {"url": "panel.example/api/v2"},
        {"url": "https://"},
        {"url": "https://panel.example:port/"},
        {"user_agent": "two\nlines"},
        {"user_agent": "ünicode"},
        {"user_agent": " "},
        {"calls_per_second": 0},
    ],
)
def test_settings_that_cannot_work_are_refused_at_once(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"address|User-Agent|above zero"):
        SmmV2Provider(**{"url": URL, "key": KEY} | options)


def test_the_one_kind_of_provider_is_found_by_its_name() -> None:
    assert {"smm_v2": SmmV2Provider} == KINDS
