"""The page that lists the orders: complete, escaped, newest first."""

from sandbox.panel.links import LINK_WORDS
from sandbox.panel.server import PanelSandbox
from tests.sandbox.panel.calling import Caller


async def test_the_page_lists_orders_newest_first(panel: PanelSandbox, call: Caller) -> None:
    first = await call.place(quantity=100)
    second = await call.place(quantity=200)

    page = (await call.client.get(panel.page_url)).text

    assert page.index(f"<td>{second}</td>") < page.index(f"<td>{first}</td>")
    assert "Balance 9.40000 USD, 2 orders" in page
    assert '<td dir="auto">1 Everything</td>' in page
    assert '<td class="status">Pending</td>' in page
    assert '<td class="number">0.40000</td>' in page


async def test_text_of_others_is_escaped(panel: PanelSandbox, call: Caller) -> None:
    panel.catalogue["1"].name = "A & B <b>"
    await call.place(link="https://example.org/<script>")

    page = (await call.client.get(panel.page_url)).text

    assert "https://example.org/&lt;script&gt;" in page
    assert "1 A &amp; B &lt;b&gt;" in page


async def test_a_service_that_vanished_is_shown_by_its_id(
    panel: PanelSandbox, call: Caller
) -> None:
    await call.place()
    del panel.catalogue["1"]

    page = (await call.client.get(panel.page_url)).text

    assert '<td dir="auto">1</td>' in page


async def test_an_empty_page_says_so_and_explains_the_words(
    panel: PanelSandbox, call: Caller
) -> None:
    page = (await call.client.get(panel.page_url)).text

    assert "No orders yet" in page
    for word in LINK_WORDS:
        assert f"<code>{word}</code>" in page
