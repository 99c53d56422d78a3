"""One open shop for each test, its books looked through when the test is over."""

from collections.abc import AsyncIterator

import pytest

from sandbox.crypto.server import CryptoPaySandbox
from sandbox.telegram.person import Person
from tests.e2e.storefront import OWNER, Storefront, open_storefront


@pytest.fixture
def backend() -> str:
    """SQLite, but where a module asks for both: ``parametrize("backend", BOTH)``."""
    return "sqlite"


@pytest.fixture
def front() -> str:
    """How updates come, but where a test asks for both: ``parametrize("front", FRONTS)``."""
    return "polling"


@pytest.fixture
def is_misread() -> bool:
    """Whether a test lets Telegram misread a text; else none may be unreadable."""
    return False


@pytest.fixture
async def crypto() -> AsyncIterator[CryptoPaySandbox]:
    """Crypto Pay, with the app of the shop."""
    sandbox = CryptoPaySandbox()
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def store(database_url: str, front: str, is_misread: bool) -> AsyncIterator[Storefront]:
    """The shop, open, in front of a Telegram without limits."""
    async with open_storefront(database_url, front=front) as opened:
        yield opened
        assert not await opened.shop.audit.violations()
        assert is_misread or not await opened.unreadable()


@pytest.fixture
async def olga(store: Storefront) -> Person:
    """The owner, in her chat with the bot."""
    person = store.telegram.person(OWNER, first_name="Olga", username="olga", role="owner")
    await person.says("/start")
    return person
