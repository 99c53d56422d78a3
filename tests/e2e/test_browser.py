"""The demo's page in a real browser: a purchase by tapping, both colours, a phone, and Arabic."""

from collections.abc import AsyncIterator
from pathlib import Path
from re import compile as compile_pattern
from typing import Final

import pytest
from playwright.async_api import ConsoleMessage, Locator, Page, ViewportSize, expect

from bot.demo import running_demo
from sandbox.world import ARABIC_ID, CUSTOMER_ID, SCRIPTS_TEMPO
from tests.e2e.browser import open_browser

ARTIFACTS: Final = Path(__file__).resolve().parents[2] / "test-artifacts"
DESKTOP: Final = ViewportSize(width=1440, height=900)
PHONE: Final = ViewportSize(width=390, height=844)
PATIENCE_MS: Final = 30_000
FIVE: Final = r"\D*5[.,]00"
"""The button of five dollars, in any language."""

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


class Chat:
    """One person's chat on the page."""

    def __init__(self, page: Page, person: int) -> None:
        self._panel = page.locator(f'[data-person="{person}"]')

    async def says(self, text: str) -> None:
        await self._panel.locator("textarea").fill(text)
        await self._panel.locator('[data-action="send"]').click()

    async def taps(self, label: str) -> None:
        """Tap the lowest button whose words, after a picture, match this pattern."""
        begins = compile_pattern(rf"^\W*{label}")
        await self._panel.locator(".keyboard button").filter(has_text=begins).last.click()

    async def pays(self) -> None:
        await self._panel.locator('[data-action="pay"]').last.click()
        await self._panel.locator('[data-action="pay-confirm"]').click()

    async def buys(self, link: str) -> None:
        """The same in every language: numbers and pictures on the buttons say what they are."""
        await self.says("/search instagram likes")
        await self.taps(r"1\. ")
        await self.taps("🛒")
        await self.says(link)
        await self.taps("500$")
        await self.taps("✅")

    def text(self, words: str) -> Locator:
        return self._panel.locator(".bubble", has_text=words).last

    @property
    def node(self) -> Locator:
        return self._panel


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    """The page of a running demo. Nothing may be complained about on its console."""
    expect.set_options(timeout=PATIENCE_MS)
    ARTIFACTS.mkdir(exist_ok=True)
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    async with running_demo(tmp_path, tempo=SCRIPTS_TEMPO) as (world, _), open_browser() as browser:
        opened = await browser.new_page(viewport=DESKTOP)
        opened.set_default_timeout(PATIENCE_MS)
        opened.on("console", hear)
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        await opened.goto(world.telegram.base_url)
        yield opened
        assert complaints == []


async def keep(page: Page, name: str) -> None:
    """Keep what the page looks like now."""
    await page.screenshot(path=ARTIFACTS / f"{name}.png", animations="disabled")


async def test_a_purchase_by_tapping_in_both_colours_on_a_phone_and_in_arabic(page: Page) -> None:
    mona, salim = Chat(page, CUSTOMER_ID), Chat(page, ARABIC_ID)

    await mona.node.locator('[data-action="start"]').click()
    await mona.taps("Wallet")
    await mona.taps("Top up")
    await mona.taps(FIVE)
    await mona.taps(".*⭐")
    await mona.pays()
    await expect(mona.text("$5.005 is in your wallet.")).to_be_visible()
    await mona.buys("https://instagram.com/p/sunset")
    await expect(mona.text("Order #1 is complete.")).to_be_visible()
    await expect(mona.text("500 of 500 delivered")).to_be_visible()
    await expect(mona.node.locator(".quote").last).to_contain_text("Order #1 · Completed")
    await mona.buys("https://instagram.com/p/partial-sunset")
    receipt = mona.text("Receipt")
    await expect(receipt).to_contain_text("Delivered: 300")
    await expect(receipt).to_contain_text("Returned: $0.05148")

    await salim.says("/start")
    await salim.taps("👛")
    await salim.taps("➕")
    await salim.taps(FIVE)
    await salim.taps(".*⭐")
    await expect(salim.node.locator('[data-action="pay"]')).to_have_text("ادفع 385\u00a0⭐")
    await salim.pays()
    await salim.buys("https://instagram.com/p/majlis")
    await expect(salim.text("▰" * 10)).to_be_visible()
    await expect(salim.node.locator(".phone")).to_have_attribute("dir", "rtl")

    await _looks_right_everywhere(page, salim)


async def _looks_right_everywhere(page: Page, salim: Chat) -> None:
    """Each colour has its own ground; nothing is wider than the window it is in."""
    grounds = set()
    for colours in ("light", "dark"):
        await page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
        grounds.add(await page.evaluate("getComputedStyle(document.body).backgroundColor"))
        for name, size in (("desktop", DESKTOP), ("phone", PHONE)):
            await page.set_viewport_size(size)
            assert await page.evaluate("document.documentElement.scrollWidth") <= size["width"]
            await keep(page, f"{name}-{colours}")
    assert len(grounds) == 2

    await page.locator(".hints summary").click()
    card = await page.locator(".hints-card").bounding_box()
    assert card is not None
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= PHONE["width"]
    await keep(page, "phone-hints")
    await page.keyboard.press("Escape")
    await page.locator(f'[data-tab="{ARABIC_ID}"]').click()
    await expect(salim.node).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await keep(page, "phone-arabic")
