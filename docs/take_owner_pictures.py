"""Takes the pictures of the owner's guide anew: a shop from its claim link to its first sale.

Run it from the repository in the environment of the tests: ``python -m docs.take_owner_pictures``.
It needs a Chromium on the path and no network.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.async_api import Page

from bot.run import open_shop
from bot.settings import load_settings
from sandbox.telegram.person import Person
from sandbox.world import KEY, SCRIPTS_TEMPO, World, open_world
from tests.e2e.browser import open_browser

PICTURES: Final = Path(__file__).parent / "pictures"
WIDTH: Final = 1320
HEIGHT: Final = 820
SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True)
class Stage:
    """The world, the page that shows it, and the link that makes the owner."""

    world: World
    page: Page
    claim: str

    async def take(self, name: str, person: Person) -> None:
        """A picture of one person's chat as it is now."""
        await self.page.wait_for_timeout(400)
        chat = self.page.locator(f'[data-person="{person.id}"]').first
        await chat.screenshot(path=PICTURES / f"{name}.png")


@asynccontextmanager
async def opened_stage(folder: Path) -> AsyncIterator[Stage]:
    """A shop that knows its token alone, running, with a browser before it."""
    links: asyncio.Queue[str] = asyncio.Queue()
    async with open_world(folder, tempo=SCRIPTS_TEMPO) as world, open_browser() as browser:
        alone = world.settings | {
            "admins": (),
            "providers": {},
            "database": {"url": f"sqlite:///{folder / 'shop.sqlite3'}"},
        }
        settings = load_settings(env_file=None, **alone)
        async with (
            open_shop(settings, show_claim=links.put_nowait) as shop,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(shop.run())
            page = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            await page.goto(world.telegram.base_url)
            async with asyncio.timeout(SECONDS):
                link = await links.get()
            yield Stage(world, page, link)
            shop.stop()


async def open_for_business(stage: Stage) -> None:
    """From the claim link to the open shop, by the wizard's questions."""
    owner = stage.world.owner
    await owner.opens(stage.claim)
    await stage.take("owner-1-welcome", owner)
    await owner.taps("English")
    await owner.says("Olga’s corner shop")
    await owner.taps("USD")
    await owner.says(stage.world.panel.url)
    await owner.says(KEY)
    await owner.waits_for("Nothing is stored yet. Shall", seconds=SECONDS)
    await stage.take("owner-2-panel", owner)
    await owner.taps("Use it")
    await owner.taps("50%")
    await stage.take("owner-3-payment", owner)
    await owner.taps("Open the shop")
    await owner.waits_for("Your shop is open.", seconds=SECONDS)
    await stage.take("owner-4-open", owner)


async def sell(stage: Stage) -> None:
    """The first customers buy and pay with Stars."""
    mona, salim = stage.world.customer, stage.world.arabic
    await mona.says("/start")
    await _order(mona, "https://instagram.com/p/first-sale")
    await stage.take("customer-1-quote", mona)
    await mona.taps("and order")
    await mona.pays()
    await mona.waits_for("is complete.", seconds=SECONDS)
    await stage.take("customer-2-complete", mona)
    await salim.says("/start")
    await _order(salim, "https://instagram.com/p/partial-majlis")
    await salim.taps("⭐")
    await salim.pays()
    await salim.waits_for("▰", seconds=SECONDS)


async def run_it(stage: Stage) -> None:
    """The desk, figures, a customer, a broadcast, and an order whose answer was lost."""
    owner, mona = stage.world.owner, stage.world.customer
    await owner.says("/admin")
    await stage.take("desk-1-menu", owner)
    await owner.taps("Figures")
    await stage.take("desk-2-figures", owner)
    await owner.taps("Back")
    await owner.taps("Customers")
    await owner.says("mona")
    await owner.taps("Mona")
    await stage.take("desk-3-customer", owner)
    await owner.says("/admin")
    await owner.taps("Broadcasts")
    await owner.taps("New broadcast")
    await owner.says("🎉 Weekend sale: everything for Instagram, all Saturday.")
    await stage.take("desk-4-broadcast", owner)
    await _order(mona, "https://instagram.com/p/lost-answer")
    await mona.taps("and order")
    await mona.pays()
    await owner.waits_for("no clear answer", seconds=SECONDS)
    await stage.take("desk-5-unclear", owner)


async def _order(person: Person, link: str) -> None:
    await person.says("/search instagram likes")
    await person.taps("1.")
    await person.taps("🛒")
    await person.says(link)
    await person.says("5000")


async def take_pictures() -> None:
    """Play, and write a picture wherever one is worth it."""
    with TemporaryDirectory() as folder:
        async with opened_stage(Path(folder)) as stage:
            await open_for_business(stage)
            await sell(stage)
            await run_it(stage)


if __name__ == "__main__":
    asyncio.run(take_pictures())
