"""The demo as somebody meets it: one command, a page, Ctrl-C, and the same again."""

import asyncio
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientConnectionError, ClientSession

from db.lock import sole_use_of
from sandbox.world import CUSTOMER_ID
from tests.e2e.shop_process import PATIENCE_SECONDS, Ended, ShopProcess, run_bot

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@contextmanager
def taken_port() -> Iterator[int]:
    """A port on which somebody else listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield int(listening.getsockname()[1])


class Visitor:
    """Somebody at the demo's page."""

    def __init__(self, session: ClientSession, port: int) -> None:
        self._session = session
        self._chat = f"http://127.0.0.1:{port}/page/chats/{CUSTOMER_ID}"

    async def comes_in(self) -> list[str]:
        """The chat's texts, as soon as the page is there."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                try:
                    return await self.reads()
                except ClientConnectionError:
                    await asyncio.sleep(0.1)

    async def reads(self) -> list[str]:
        """The chat's texts."""
        async with self._session.get(self._chat) as answer:
            chat: dict[str, Any] = await answer.json()
        return [message["plain"] for message in chat["messages"]]

    async def says(self, text: str) -> None:
        """Write something, and wait for the shop's words."""
        async with self._session.post(f"{self._chat}/text", json={"text": text}) as answer:
            assert answer.status == 200
        async with asyncio.timeout(PATIENCE_SECONDS):
            while (await self.reads())[-1] == text:  # noqa: ASYNC110 - over HTTP
                await asyncio.sleep(0.1)


async def visit(folder: Path, *options: str, says: str | None = None) -> tuple[list[str], Ended]:
    """Start the demo, look, perhaps say something, press Ctrl-C; what was found, and the end."""
    with taken_port() as port:
        pass
    words = ("demo", "--no-browser", "--port", str(port), *options)
    demo = await ShopProcess.start(*words, settings={}, folder=folder)
    async with ClientSession() as session:
        visitor = Visitor(session, port)
        found = await visitor.comes_in()
        if says is not None:
            await visitor.says(says)
    demo.send(signal.SIGINT)
    return found, await demo.ends()


async def test_the_script_buys_three_things_and_leaves_clean_books(tmp_path: Path) -> None:
    ended = await run_bot("demo", "--script", settings={}, folder=tmp_path)

    assert ended.code == 0, ended.output
    for words in ("Order #1 · Completed", "Returned: $0.05148", "Order #3 · Still being confirmed"):
        assert words in ended.output
    assert ended.output.splitlines()[-1].startswith("Audit: clean")


async def test_the_demo_goes_on_where_it_stopped_until_it_is_told_to_start_anew(
    tmp_path: Path,
) -> None:
    nothing, first = await visit(tmp_path, says="/start")
    kept, second = await visit(tmp_path)
    forgotten, third = await visit(tmp_path, "--fresh")

    assert nothing == []
    assert (kept[0], len(kept)) == ("/start", 2)
    assert forgotten == []
    for ended in (first, second, third):
        assert ended.code == 0, ended.output
        assert "The shop is open:   http://127.0.0.1:" in ended.output
        assert "Closed." in ended.output.splitlines()[-1]
        assert "Traceback" not in ended.output


async def test_what_is_no_demo_is_not_forgotten(tmp_path: Path) -> None:
    kept = tmp_path / "data" / "dukkan.sqlite3"
    kept.parent.mkdir()
    kept.write_text("a real shop")

    words = ("demo", "--no-browser", "--port", "0", "--fresh", "--folder", "data")
    ended = await run_bot(*words, settings={}, folder=tmp_path)

    assert ended.code == 2
    assert ended.output.splitlines()[-1].endswith(
        "holds something that is no demo; --fresh leaves it alone."
    )
    assert kept.read_text() == "a real shop"


async def test_a_demo_that_is_running_is_not_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "demo-data"
    folder.mkdir()
    (folder / "state.json").write_text("{}")

    with sole_use_of(folder / "shop.sqlite3"):
        words = ("demo", "--no-browser", "--port", "0", "--fresh")
        ended = await run_bot(*words, settings={}, folder=tmp_path)

    assert ended.code == 2
    assert ended.output.splitlines()[-1].startswith("A shop runs on shop.sqlite3 already")
    assert (folder / "state.json").exists()


async def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with taken_port() as port:
        words = ("demo", "--no-browser", "--port", str(port))
        ended = await run_bot(*words, settings={}, folder=tmp_path)

    assert ended.code == 2
    assert ended.output.splitlines()[-1].startswith(f"Port {port} is taken")
