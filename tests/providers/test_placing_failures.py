"""Orders without an answer, over httpx's mock transport: what each exception proves."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.providers.base import NotSent, Unclear
from tests.providers.provider_panels import PARAMS, FakePanel, soon


@pytest.mark.parametrize(
    "error",
    [
        httpx.ConnectError("refused"),
        httpx.ConnectTimeout("slow"),
        httpx.PoolTimeout("busy"),
        httpx.ProxyError("no"),
        httpx.UnsupportedProtocol("ftp"),
        httpx.InvalidURL("bad"),
    ],
)
async def test_a_failure_before_the_request_was_written_is_not_sent(error: Exception) -> None:
    panel = FakePanel()
    panel.fails(error)

    outcome = await panel.provider.place(PARAMS, deadline=soon())

    assert outcome == NotSent(f"{type(error).__name__}: {error}")
    assert len(panel.requests) == 1


@pytest.mark.parametrize(
    "error",
    [
        httpx.ReadTimeout("slow"),
        httpx.WriteTimeout("slow"),
        httpx.ReadError("reset"),
        httpx.WriteError("reset"),
        httpx.CloseError("odd"),
        httpx.RemoteProtocolError("cut"),
        httpx.LocalProtocolError("odd"),
        httpx.DecodingError("gzip"),
        httpx.TooManyRedirects("odd"),
        TimeoutError("total"),
        OSError("odd"),
        RuntimeError("a bug"),
    ],
)
async def test_any_other_failure_is_unclear_and_nothing_is_repeated(error: Exception) -> None:
    panel = FakePanel()
    panel.fails(error)

    outcome = await panel.provider.place(PARAMS, deadline=soon())

    assert outcome == Unclear(f"{type(error).__name__}: {error}", None)
    assert len(panel.requests) == 1


async def test_an_order_too_long_for_one_request_is_not_sent() -> None:
    panel = FakePanel()
    panel.says({"order": 1})

    outcome = await panel.provider.place({"comments": "x" * 1024 * 1024}, deadline=soon())

    assert outcome == NotSent("the order is too long to be sent")
    assert panel.requests == []


async def test_text_that_cannot_be_sent_is_not_sent() -> None:
    panel = FakePanel()

    outcome = await panel.provider.place({"link": "\ud800"}, deadline=soon())

    assert outcome == NotSent("the fields hold text that cannot be sent")


async def test_an_add_passes_its_deadline_unsent() -> None:
    panel = FakePanel()

    outcome = await panel.provider.place(PARAMS, deadline=0.0)

    assert outcome == NotSent("the deadline had passed before the request was written")
    assert panel.requests == []


class TornStream(httpx.AsyncByteStream):
    """A whole answer whose connection breaks while it is being closed."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b'{"order": 905512}'

    async def aclose(self) -> None:
        raise httpx.CloseError("torn")


async def test_a_connection_that_breaks_at_the_very_end_is_unclear_and_the_id_is_kept() -> None:
    async def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=TornStream())

    panel = FakePanel(transport=httpx.MockTransport(answer))

    outcome = await panel.provider.place(PARAMS, deadline=soon())

    assert outcome == Unclear("CloseError: torn", "905512")
