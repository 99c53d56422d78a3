"""A shop that nobody looks after: six settings make it sell, a signal ends it, errors are named."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from sandbox.telegram.limits import Limits
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.conftest import BOTH
from tests.e2e.goods import small_catalogue
from tests.e2e.shop_process import Ended, ShopProcess, run_bot, settings_for, until_it_listens

pytestmark = pytest.mark.slow
"""Each test starts the shop as a process of its own, and reads all libraries anew."""

OWNER: Final = 2001
TOKEN: Final = "1001:TOKEN-OF-THIS-TEST"
KEY: Final = "key-of-this-test"
NOBODY_LISTENS: Final = "http://127.0.0.1:9"
STOP_SECONDS: Final = 20.0
"""For a stop that is meant to take a moment, on a machine that has other work."""

Settings = dict[str, str]


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramSandbox]:
    async with TelegramSandbox(token=TOKEN, limits=Limits.none()) as opened:
        yield opened


@pytest.fixture
async def panel() -> AsyncIterator[PanelSandbox]:
    opened = PanelSandbox(key=KEY, catalogue=small_catalogue(), pace=Pace(speed=100))
    await opened.start()
    yield opened
    await opened.stop()


@pytest.fixture
def settings(telegram: TelegramSandbox, panel: PanelSandbox, tmp_path: Path) -> Settings:
    """A good shop over an SQLite file that does not exist yet."""
    books = f"sqlite:///{tmp_path / 'shop.sqlite3'}"
    return settings_for(telegram, panel, database=books, owner=OWNER)


@pytest.mark.timeout(180)
@pytest.mark.parametrize("backend", BOTH)
async def test_six_settings_and_an_empty_database_are_a_shop_that_sells(
    telegram: TelegramSandbox, panel: PanelSandbox, empty_url: str, tmp_path: Path
) -> None:
    settings = settings_for(telegram, panel, database=empty_url, owner=OWNER)
    shop = await ShopProcess.start("run", settings=settings, folder=tmp_path)
    try:
        mona = telegram.person(1001, first_name="Mona")
        mona.patience = 60
        await _once_open(mona)
        await _buy(mona)
        await mona.waits_for("Order #1 is placed and under way.", seconds=60)
    finally:
        shop.send(signal.SIGTERM)
        ended = await shop.ends(seconds=STOP_SECONDS)

    assert ended.code == 0, ended.output
    (placed,) = panel.journal
    assert placed.params["link"] == "https://instagram.com/p/unattended"
    audit = await run_bot("audit", settings=settings, folder=tmp_path)
    assert (audit.code, json.loads(audit.output)) == (0, {"clean": True, "violations": {}})
    _says_no_secret(ended)


async def _once_open(person: Person) -> None:
    """Come back until there is something on sale: the first sync takes a moment."""
    while True:
        await person.says("/search instagram likes")
        with suppress(AssertionError):
            person.sees("$1.30 per 1,000")
            return
        await asyncio.sleep(0.1)


async def _buy(person: Person) -> None:
    await person.taps("1.")
    await person.taps("🛒 Order")
    await person.says("https://instagram.com/p/unattended")
    await person.says("1000")
    person.sees("Price: $1.30")
    await person.taps("1.30")
    await person.pays()


async def test_a_stop_does_not_wait_for_the_long_poll(
    telegram: TelegramSandbox, settings: Settings, tmp_path: Path
) -> None:
    shop = await ShopProcess.start("run", settings=settings, folder=tmp_path)
    await until_it_listens(telegram)

    shop.send(signal.SIGTERM)
    ended = await shop.ends(seconds=STOP_SECONDS)

    assert ended.code == 0, ended.output
    assert "Traceback" not in ended.output


async def test_a_shop_starts_while_telegram_is_away_and_stops_all_the_same(
    settings: Settings, panel: PanelSandbox, tmp_path: Path
) -> None:
    away = settings | {"TELEGRAM__API_BASE": NOBODY_LISTENS}
    shop = await ShopProcess.start("run", settings=away, folder=tmp_path)
    async with asyncio.timeout(60):
        while not panel.calls:  # noqa: ASYNC110 - a moment, in another process
            await asyncio.sleep(0.05)

    shop.send(signal.SIGTERM)
    ended = await shop.ends(seconds=STOP_SECONDS)

    assert ended.code == 0, ended.output
    assert "updates not received" in ended.output
    _says_no_secret(ended)


async def test_a_token_alone_starts_and_prints_whose_shop_it_will_be(
    telegram: TelegramSandbox, tmp_path: Path
) -> None:
    alone = {
        "BOT_TOKEN": telegram.token,
        "TELEGRAM__API_BASE": telegram.base_url,
        "HTTP__INTERNAL_PORT": "0",
    }
    shop = await ShopProcess.start("run", settings=alone, folder=tmp_path)
    await until_it_listens(telegram)

    shop.send(signal.SIGTERM)
    ended = await shop.ends(seconds=STOP_SECONDS)

    assert ended.code == 0, ended.output
    (line,) = [one for one in ended.output.splitlines() if "start=claim_" in one]
    assert line.strip().startswith("https://t.me/dukkan_sandbox_bot?start=claim_")
    assert "█" not in ended.output
    _says_no_secret(ended)


WRONG: Final = {
    "no token": ({"BOT_TOKEN": ""}, "BOT_TOKEN: "),
    "no token at all": ({"BOT_TOKEN": "hello"}, "BOT_TOKEN: @BotFather gives"),
    "a token of another bot": (
        {"BOT_TOKEN": "1001:ANOTHER"},
        "Telegram refuses BOT_TOKEN: ask @BotFather",
    ),
    "a word for a mark-up": ({"PRICING__MARKUP": "lots"}, "PRICING__MARKUP: "),
    "a name for an owner": ({"ADMINS": "@mona"}, "ADMINS: numeric Telegram ids"),
    "a panel without a scheme": (
        {"PROVIDERS__MAIN__URL": "panel.example"},
        "PROVIDERS__MAIN__URL: an address that begins with https://",
    ),
    "a panel without a key": ({"PROVIDERS__MAIN__KEY": ""}, "PROVIDERS__MAIN__KEY: "),
    "a database of no kind": (
        {"DATABASE__URL": "mysql://me:s3cret-word@host/x"},
        "DATABASE__URL: an address that begins with sqlite:/// or postgresql://",
    ),
    "a database that does not answer": (
        {"DATABASE__URL": "postgresql://me:s3cret-word@127.0.0.1:9/x"},
        "DATABASE__URL: the database does not answer",
    ),
    "a file that cannot be": (
        {"DATABASE__URL": "sqlite:////dev/null/shop.sqlite3"},
        "DATABASE__URL: ",
    ),
}


@pytest.mark.parametrize("mistake", WRONG)
async def test_a_wrong_setting_stops_the_start_with_one_line_that_names_it(
    mistake: str, settings: Settings, tmp_path: Path
) -> None:
    wrong, beginning = WRONG[mistake]

    ended = await run_bot("run", settings=settings | wrong, folder=tmp_path)

    last = ended.output.strip().splitlines()[-1]
    assert last.startswith(beginning), ended.output
    assert ended.code == 2
    assert "Traceback" not in ended.output
    _says_no_secret(ended)


async def test_the_doctor_finds_a_good_shop_well(settings: Settings, tmp_path: Path) -> None:
    migrated = await run_bot("migrate", settings=settings, folder=tmp_path)
    ended = await run_bot("doctor", settings=settings, folder=tmp_path)

    assert migrated.code == 0, migrated.output
    assert ended.code == 0, ended.output
    assert {line.split()[0] for line in ended.output.splitlines()} == {"ok"}
    assert "token: @dukkan_sandbox_bot" in ended.output


async def test_the_doctor_says_of_each_failure_what_to_do(
    settings: Settings, tmp_path: Path
) -> None:
    sick = settings | {
        "ADMINS": "",
        "BOT_TOKEN": "1001:ANOTHER",
        "PROVIDERS__MAIN__KEY": "another-key",
        "DATABASE__URL": "postgresql://me:s3cret-word@127.0.0.1:9/x",
    }

    ended = await run_bot("doctor", settings=sick, folder=tmp_path)

    assert ended.code == 1
    lines = iter(ended.output.splitlines())
    advice = {
        line.split(":")[0].removeprefix("failed  "): next(lines) for line in lines if _bad(line)
    }
    assert "BOT_TOKEN" in advice["token"]
    assert "ADMINS" in advice["owners"]
    assert "DATABASE__URL" in advice["database"]
    assert "PROVIDERS__MAIN__URL and __KEY" in advice["provider main"]
    _says_no_secret(ended)


def _bad(line: str) -> bool:
    return line.startswith("failed")


async def test_books_without_tables_are_no_clean_books(settings: Settings, tmp_path: Path) -> None:
    ended = await run_bot("audit", settings=settings, folder=tmp_path)

    assert (ended.code, ended.output) == (
        2,
        "DATABASE__URL: the database is not at the newest schema; run: dukkan migrate\n",
    )


def _says_no_secret(ended: Ended) -> None:
    secrets: tuple[str, ...] = (TOKEN, TOKEN.partition(":")[2], KEY, "s3cret-word", "another-key")
    shown: Callable[[str], bool] = ended.output.__contains__
    assert [secret for secret in secrets if shown(secret)] == []
