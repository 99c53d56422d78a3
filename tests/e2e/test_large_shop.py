"""Many services with the longest and oddest names: every screen in every language stands.

The pretended Telegram refuses what the real one refuses, and whoever taps sees no apology.
"""

from collections import Counter
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from bot.telegram.texts import translator
from sandbox.panel.catalogue import large_catalogue
from sandbox.panel.services import Catalogue
from sandbox.telegram.person import Person
from tests.e2e.storefront import OWNER, Storefront, open_storefront

ODD: Final = "<b>&amp;</b> \u202eevil\u202c \u2067عربي\u2069 🔥 \"q\" <a href='x'>" + "W" * 300
LINK: Final = "https://instagram.com/p/" + "a" * 1500
TAPS_MAX: Final = 8
OF_A_KIND_MAX: Final = 2
NEVER: Final = ("ba", "gl", "o", "wa")
"""Buttons that lead to other kinds of messages, or away from the walk."""
LANGUAGES: Final = sorted(file.stem for file in Path(str(translator.__file__)).parent.glob("*.ftl"))


def odd_catalogue(size: int) -> Catalogue:
    """So many services; every seventh has a name and a text that break weak screens."""
    catalogue = large_catalogue(size)
    for number, service in enumerate(catalogue.values()):
        if number % 7 == 0:
            service.name = f"{service.name} {ODD}"[:300]
            service.description = f"{ODD}\n" * 20
        service.rate = service.rate or Decimal("0.01")
    return catalogue


@pytest.fixture(params=[300, pytest.param(10_000, marks=pytest.mark.slow)])
async def store(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Storefront]:
    """A shop that sells all of it."""
    async with open_storefront(database_url, catalogue=odd_catalogue(request.param)) as opened:
        yield opened
        assert not await opened.shop.audit.violations()


async def test_every_screen_stands_in_every_language(store: Storefront) -> None:
    for number, language in enumerate(LANGUAGES):
        mona = store.telegram.person(1100 + number, first_name=ODD[:64], language_code=language)
        olga = store.telegram.person(OWNER, first_name=ODD[:64])
        await mona.says("/start")
        await olga.says("/start")
        await olga.taps_data(f"gl:{language}")
        await store.give(mona, "5000")

        await look_around(mona)
        await buy_the_oddest(store, mona)
        await decide(store, olga, order_id=number + 1)
        await look_back(store, mona, olga, order_id=number + 1)

        assert await store.orders(mona) == ["partial"]
        assert refused_calls(store) == []


async def look_around(mona: Person) -> None:
    """Walk through the catalogue and a few searches."""
    await walk(mona, "n")
    for words in ("instagram followers", "evil", "WWWW", LINK, "x" * 4000):
        await mona.says(f"/search {words}")
        await walk(mona, *presses(mona)[:1], skip=("m", "n"))
    for command in ("wallet", "language", "paysupport", "help", "cancel"):
        await mona.says(f"/{command}")
        await walk(mona, *presses(mona)[:2], skip=("m", "n", "gl"))


async def buy_the_oddest(store: Storefront, mona: Person) -> None:
    """Order a service with an odd name, by every button of the form; its answer is lost."""
    odd = next(
        card
        for card in store.shop.catalog.search("instagram evil")
        if card.network == "instagram" and card.form.code == "default"
    )
    await mona.says("/start")
    await mona.taps_data(f"o:{odd.id}:0:0:0")
    await mona.says(LINK)
    await mona.says(str(odd.quantity_min))
    for kind in ("qc:", "qr:", "qy:"):
        await mona.taps_data(next(one for one in presses(mona) if one.startswith(kind)))
    store.panel.faults.add(kind="http_500", action="add")
    await store.work()


async def decide(store: Storefront, olga: Person, *, order_id: int) -> None:
    """Look at every question about the order, then have it sent again."""
    await olga.says(f"/order {order_id}")
    for press in (f"ap:{order_id}", f"ao:{order_id}:0", f"ad:{order_id}:order_retry"):
        await olga.taps_data(press)
    await olga.taps_data(presses(olga)[0])
    await store.work()
    number = store.panel.journal[-1].order_id
    store.panel.set_order(number, status="Partial", remains=1)
    await store.work()


async def look_back(store: Storefront, mona: Person, olga: Person, *, order_id: int) -> None:
    """The lists and cards of both sides afterwards."""
    for command in (
        f"/order {order_id}",
        "/stats",
        f"/credit {mona.id} 5 {ODD}",
        "/gift 5 3",
        "/markup 40",
    ):
        await olga.says(command)
        await walk(olga, *presses(olga)[:1], skip=("m", "n"))
    await mona.says("/orders")
    await walk(mona, "v:all:0:0:0", skip=("n", "wa", "m"))
    await store.work()


def refused_calls(store: Storefront) -> list[tuple[str, str | None]]:
    """What Telegram refused: nothing, but the commands of an owner who had no chat yet."""
    return [
        (call.method, call.description)
        for call in store.telegram.journal
        if not call.ok
        and call.method != "setMyCommands"
        and "not modified" not in str(call.description)
    ]


def presses(person: Person) -> list[str]:
    """What the buttons of the newest screen carry."""
    keyboard = person.screen.reply_markup
    rows = keyboard.inline_keyboard if keyboard else []
    return [button.callback_data for row in rows for button in row if button.callback_data]


async def walk(person: Person, *start: str, skip: tuple[str, ...] = ()) -> None:
    """Press what the screens offer, breadth first, each kind of button a few times."""
    waiting, done, kinds = list(start), set[str](), Counter[str]()
    while waiting and len(done) < TAPS_MAX:
        press = waiting.pop(0)
        kind = press.split(":")[0]
        if press in done or kind in (*skip, *NEVER) or kinds[kind] == OF_A_KIND_MAX:
            continue
        done.add(press)
        kinds[kind] += 1
        await person.taps_data(press)
        waiting.extend(presses(person))
