"""The command line: ``python -m bot`` or ``dukkan`` (product page section 1).

Libraries take seconds to read, so each command imports what it needs when it is called: ``--help``
and a wrong setting are answered at once. That is the reason of every PLC0415 below.
"""

import asyncio
import gc
import json
import signal
import sys
from collections.abc import Callable, Coroutine
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn

import typer
from rich.console import Console
from rich.text import Text

from bot.domain.errors import ShopRuns, StorageAway
from bot.settings import Settings, SettingsError, load_settings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Dukkan, a storefront in Telegram.",
    epilog="For those who change the code, ./dukkan has also: test, check, bench.",
    pretty_exceptions_enable=False,
)
console: Final = Console()
DEMO_FOLDER: Final = Path("demo-data")


@app.command()
def run() -> None:
    """The shop itself, until Ctrl-C."""
    # What is imported stays: looking for garbage in it takes a sixth of the time to the start.
    gc.disable()
    settings = _settings()
    hide = _logs(settings)
    _finish(_run(settings, hide))


@app.command()
def demo(
    *,
    script: Annotated[bool, typer.Option(help="A scripted customer in this terminal.")] = False,
    fresh: Annotated[bool, typer.Option(help="Forget what earlier demos left.")] = False,
    large: Annotated[bool, typer.Option(help="A catalogue of 10,000 services.")] = False,
    port: Annotated[int, typer.Option(help="The chat page's port; 0 is any free one.")] = 8090,
    folder: Annotated[Path, typer.Option(help="Where the demo keeps its state.")] = DEMO_FOLDER,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
) -> None:
    """The whole shop on this machine: no token, no key, no network."""
    console.print("Opening the shop; this takes some seconds ...")
    from bot.demo import Demo, play_script  # noqa: PLC0415 - the sandbox only where it is asked for

    if script:
        sys.exit(_finish(play_script(console)))
    world = Demo(console, folder=folder, port=port, large=large, browser=browser)
    sys.exit(_finish(world.run(fresh=fresh)))


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    settings = _settings(for_books=True)
    _logs(settings)
    _finish(_migrate(settings))


@app.command()
def doctor() -> None:
    """Check settings, token, database, schema and providers; exit 1 on any failure."""
    settings = _settings()
    _logs(settings, quiet=True)
    sys.exit(_finish(_doctor(settings)))


@app.command()
def audit() -> None:
    """Check the books; JSON; exit 1 when an invariant is broken."""
    settings = _settings(for_books=True)
    _logs(settings, quiet=True)
    sys.exit(_finish(_audit(settings)))


@app.command()
def ledger(
    account: Annotated[
        str | None, typer.Argument(help="An account such as wallet:7, float:1 or revenue.")
    ] = None,
    *,
    limit: Annotated[int, typer.Option(min=1, help="So many movements at most.")] = 50,
    before: Annotated[int | None, typer.Option(help="Only before this posting.")] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only from this day on.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """The trial balance, or the movements of one account; exit 1 when it does not balance."""
    settings = _settings(for_books=True)
    _logs(settings, quiet=True)
    day = None if since is None else since.date()
    sys.exit(
        _finish(_ledger(settings, account, limit=limit, before=before, since=day, as_json=as_json))
    )


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="Where the copy goes.")],
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace an older backup.")] = False,
) -> None:
    """Copy an embedded shop, running or not, into one file."""
    settings = _settings(for_books=True)
    _logs(settings, quiet=True)
    sys.exit(_finish(_backup(settings, file, force=force)))


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A backup of a shop.")]) -> None:
    """Put a backup in the place of an embedded shop that is stopped."""
    settings = _settings(for_books=True)
    _logs(settings, quiet=True)
    sys.exit(_finish(_restore(settings, file)))


async def _run(settings: Settings, hide: Callable[[str], None]) -> None:
    from bot.process import settle_memory  # noqa: PLC0415 - what is imported late is needed late
    from bot.run import open_shop  # noqa: PLC0415 - aiogram takes seconds to import
    from bot.shop.preferences import CurrencyMismatch  # noqa: PLC0415
    from bot.telegram.connection import TokenRefused  # noqa: PLC0415
    from bot.web import PortTaken  # noqa: PLC0415

    try:
        async with open_shop(settings, hide=hide) as shop:
            settle_memory()
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, shop.stop)
            await shop.run()
    except (TokenRefused, PortTaken, CurrencyMismatch) as error:
        _fail(str(error))


async def _migrate(settings: Settings) -> None:
    from db.database import Database  # noqa: PLC0415
    from db.schema import current_revision, migrate  # noqa: PLC0415

    database = Database(settings.database.url.get_secret_value())
    try:
        await migrate(database)
        console.print(f"The database is at {await current_revision(database)}.")
    finally:
        await database.close()


async def _doctor(settings: Settings) -> int:
    from bot.doctor import diagnose  # noqa: PLC0415

    failures = 0
    async for check in diagnose(settings):
        failures += not check.ok
        line = Text("ok      " if check.ok else "failed  ", "green" if check.ok else "red")
        line.append(f"{check.name}: {check.detail}", "default")
        if not check.ok:
            line.append(f"\n        → {check.advice}", "default")
        console.print(line, soft_wrap=True)
    return 1 if failures else 0


async def _ledger(
    settings: Settings,
    account: str | None,
    *,
    limit: int,
    before: int | None,
    since: date | None,
    as_json: bool,
) -> int:
    from bot.bookkeeping import BooksClosed, Ledger  # noqa: PLC0415

    shown = Ledger(settings, console, as_json=as_json)
    try:
        if account is None:
            return await shown.show_balance()
        return await shown.show_account(account, limit=limit, before=before, since=since)
    except BooksClosed as error:
        _fail(str(error))


async def _backup(settings: Settings, file: Path, *, force: bool) -> int:
    from bot.safekeeping import Safekeeping  # noqa: PLC0415
    from bot.shop.clock import system_clock  # noqa: PLC0415
    from db.copies import TransferRefused  # noqa: PLC0415

    try:
        return await Safekeeping(settings, console, system_clock).back_up(file, force=force)
    except TransferRefused as error:
        _fail(str(error))
    except asyncio.CancelledError:
        _fail("Stopped; there is no backup.")


async def _restore(settings: Settings, file: Path) -> int:
    from bot.safekeeping import Safekeeping  # noqa: PLC0415
    from bot.shop.clock import system_clock  # noqa: PLC0415
    from db.copies import TransferRefused  # noqa: PLC0415

    try:
        return await Safekeeping(settings, console, system_clock).restore(file)
    except TransferRefused as error:
        _fail(str(error))
    except asyncio.CancelledError:
        _fail("Stopped; nothing has changed.")


async def _audit(settings: Settings) -> int:
    from bot.bookkeeping import BooksClosed, open_books  # noqa: PLC0415
    from bot.shop.audit import Audit  # noqa: PLC0415
    from bot.shop.clock import system_clock  # noqa: PLC0415
    from bot.shop.news import News  # noqa: PLC0415
    from bot.shop.owners import Owners  # noqa: PLC0415

    try:
        async with open_books(settings) as database:
            found = await Audit(
                database,
                News(Owners(database, system_clock, named=settings.admins)),
                system_clock,
                give_up_seconds=settings.submission.give_up_seconds,
            ).violations()
    except BooksClosed as error:
        _fail(str(error))
    sys.stdout.write(json.dumps({"clean": not found, "violations": found}, indent=2) + "\n")
    return 1 if found else 0


def _settings(*, for_books: bool = False) -> Settings:
    try:
        return load_settings(for_books=for_books)
    except SettingsError as error:
        _fail(str(error))


def _logs(settings: Settings, *, quiet: bool = False) -> Callable[[str], None]:
    """Begin to log without secrets; what is given back hides those that are told later."""
    from bot.logs import set_up_logs  # noqa: PLC0415

    return set_up_logs(settings.secrets(), quiet=quiet).hide


def _finish(work: Coroutine[Any, Any, Any]) -> Any:
    """Run to the end; what a person can mend is one line, not a traceback."""
    try:
        return asyncio.run(work)
    except StorageAway as error:
        _fail(f"DATABASE__URL: the database does not answer ({type(error.__cause__).__name__})")
    except ShopRuns as error:
        _fail(str(error))
    except KeyboardInterrupt:
        return 0


def _fail(line: str) -> NoReturn:
    Console(stderr=True).print(Text(line, "red"), soft_wrap=True)
    sys.exit(2)


def main() -> None:
    """The console script."""
    app(prog_name="dukkan")


if __name__ == "__main__":
    main()
