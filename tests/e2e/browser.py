"""A headless Chromium of the machine, that speaks to nobody but the page under test."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from shutil import which
from typing import Final

from playwright.async_api import Browser, async_playwright

NAMES: Final = ("chromium", "google-chrome", "chromium-browser")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def browser_path() -> str | None:
    """The first Chromium on the path, None when there is none."""
    return next((path for path in map(which, NAMES) if path is not None), None)


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """The machine's Chromium, until the block is left."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=browser_path(), args=list(ARGUMENTS)
        )
        yield browser
        await browser.close()
