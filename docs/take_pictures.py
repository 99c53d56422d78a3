"""Takes the README's pictures anew: the demo's page after a few purchases, light and dark.

Run it from the repository with the environment of the tests: ``python -m docs.take_pictures``. It
needs a Chromium on the path and no network.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.async_api import Page

from bot.demo import running_demo
from sandbox.telegram.person import Person
from sandbox.world import CUSTOMER_ID, SCRIPTS_TEMPO, World
from tests.e2e.browser import open_browser

PICTURES: Final = Path(__file__).parent / "pictures"
WIDTH: Final = 1440
HEIGHT: Final = 900


async def take_pictures() -> None:
    """Play, then write one picture for each colour."""
    with TemporaryDirectory() as folder:
        async with running_demo(Path(folder), tempo=SCRIPTS_TEMPO) as (world, _):
            await _play(world)
            async with open_browser() as browser:
                page = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                await page.goto(world.telegram.base_url)
                await page.get_by_text("Connected").wait_for(state="attached")
                for colours in ("light", "dark"):
                    await _take(page, colours)


async def _take(page: Page, colours: str) -> None:
    await page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
    await page.wait_for_timeout(500)
    await page.screenshot(path=PICTURES / f"demo-{colours}.png")


async def _play(world: World) -> None:
    """The owner gives, Mona buys twice, an Arabic customer pays in and watches an order."""
    await world.owner.says("/start")
    await world.customer.says("/start")
    await world.owner.says(f"/credit {CUSTOMER_ID} 50 welcome")
    await world.owner.taps("Confirm")
    await _buy(world.customer, "https://instagram.com/p/sunset")
    await world.customer.waits_for("is complete.", seconds=30)
    await _buy(world.customer, "https://instagram.com/p/partial-sunset")
    await world.customer.waits_for("Partly delivered", seconds=30)
    await world.owner.says("/stats")
    await world.arabic.says("/start")
    await world.arabic.taps("👛")
    await world.arabic.taps("➕")
    await world.arabic.taps("⭐500")
    await world.arabic.pays()
    await _buy(world.arabic, "https://instagram.com/p/slow-majlis")
    await world.arabic.waits_for("▰▰▰▰", seconds=60)


async def _buy(person: Person, link: str) -> None:
    await person.says("/search instagram likes")
    await person.taps("1.")
    await person.taps("🛒")
    await person.says(link)
    await person.says("5000")
    await person.taps("✅")


if __name__ == "__main__":
    asyncio.run(take_pictures())
