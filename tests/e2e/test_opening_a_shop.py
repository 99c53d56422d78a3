"""A person with a token alone opens a shop through the chat, and is met again where they left."""

import io
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.claiming import show_claim_link
from sandbox.telegram.person import Person
from tests.e2e.new_shop import KEY, NewShop, new_shop
from tests.e2e.shopping import choose, screen_of, shown

QUESTIONS = (
    "Which language",
    "called?",
    "Which currency",
    "Where is your panel?",
    "use this panel?",
    "add to your panel",
    "customers pay?",
)


@pytest.fixture
async def fresh(database_url: str) -> AsyncIterator[NewShop]:
    """The world of an owner, the shop not started yet."""
    async with new_shop(database_url) as world:
        yield world


async def buys(mona: Person) -> None:
    """A first customer buys a thousand followers and pays with Stars."""
    await mona.says("/start")
    await choose(mona)
    await mona.says("https://instagram.com/mona")
    await mona.says("1000")
    mona.sees("Price: $1.50")
    await mona.taps("Pay $1.50 and order")
    assert await mona.pays() is not None


async def test_a_token_alone_becomes_a_shop_that_sells(fresh: NewShop) -> None:
    mira, panel = fresh.owner, fresh.panel
    mona = fresh.telegram.person(1001, first_name="Mona", username="mona")
    async with fresh.open():
        await mona.says("/start")
        mona.sees("The shop is still being set up.")
        (link,) = fresh.links
        assert link.startswith("https://t.me/dukkan_sandbox_bot?start=claim_")

        await fresh.claims()
        await fresh.walks(to="use this panel?")
        report = shown(mira.sees("use this panel?"))
        assert "✅ Balance: $500.00\n✅ 6 services\n✅ Knows its orders" in report
        assert "Key ••••73c1" in report
        assert len(fresh.shop.upstreams) == 0
        await fresh.walks(to="All is answered.")
        await fresh.work()
        opened = shown(mira.sees("Your shop is open."))
        assert "https://t.me/dukkan_sandbox_bot\n" in opened
        assert "6 services on sale\n🌍 for" in opened
        await mira.says("/start")
        mira.sees("Mira’s shop")

        await buys(mona)
        mona.sees("Mira’s shop")
        await fresh.work()
        (placed,) = panel.journal
        panel.set_order(placed.order_id, status="Completed")
        await mona.taps("Refresh")
        await fresh.work()
        mona.sees("Order #1 is complete.")
        assert not await fresh.shop.audit.violations()


async def test_a_shop_stopped_after_any_answer_goes_on_where_it_was(fresh: NewShop) -> None:
    async with fresh.open():
        await fresh.claims()

    for question in QUESTIONS:
        async with fresh.open():
            await fresh.owner.says("/start" if question != "add to your panel" else "/admin")
            # A key that was not taken yet is forgotten with the panel it belongs to.
            again = "Where is your panel?" if question == "use this panel?" else question
            assert again in screen_of(fresh.owner)
            await fresh.walks(to=question)
            await fresh.walks(to=_after(question))

    assert len(fresh.links) == 1
    assert not any("start=claim" in (one.text or "") for one in fresh.owner.bot_messages)


def _after(question: str) -> str:
    place = QUESTIONS.index(question) + 1
    return QUESTIONS[place] if place < len(QUESTIONS) else "Your shop is open."


async def test_a_claim_link_works_once_for_whoever_comes_first(fresh: NewShop) -> None:
    stranger = fresh.telegram.person(666, first_name="Stranger")
    async with fresh.open():
        pass
    async with fresh.open():
        old, new = fresh.links
        for forged in (old, f"{old}x", "https://t.me/dukkan_sandbox_bot?start=claim_"):
            await stranger.says(f"/start {forged.partition('start=')[2]}")
            stranger.sees("This link does not open the shop any more")
        assert list(fresh.shop.owners.ids) == []

        await fresh.owner.opens(new)
        fresh.owner.sees("this shop is yours")
        await stranger.opens(new)
        await fresh.owner.opens(new)

        assert "does not open the shop any more" in screen_of(stranger)
        assert "language" in screen_of(fresh.owner)
        assert fresh.shop.owners.ids == (fresh.owner.id,)
        await stranger.taps_data("zq:panel")
        await stranger.says("/admin")
        assert "panel" not in screen_of(stranger)
        commands = fresh.telegram.world.profile.commands
        assert any(
            "stats" in str(known) for scope, known in commands.items() if "2001" in str(scope)
        )
    async with fresh.open():
        assert len(fresh.links) == 2


async def test_an_owner_of_the_settings_is_asked_the_same(fresh: NewShop) -> None:
    fresh.given = {"admins": (fresh.owner.id,)}

    async with fresh.open():
        await fresh.owner.says("/start")

        fresh.owner.sees("Which language")
        assert fresh.links == []


async def test_the_key_is_nowhere_but_sealed(
    fresh: NewShop, capfd: pytest.CaptureFixture[str]
) -> None:
    with capture_logs() as logged:
        async with fresh.open():
            await fresh.claims()
            await fresh.walks(to="All is answered.")
            reports = repr([*fresh.shop.upstreams, fresh.shop.trials.of(fresh.owner.id)])
    printed = capfd.readouterr()
    sent = [call.params for call in fresh.telegram.journal]

    assert KEY not in fresh.rows()
    assert all(KEY not in (one.text or "") for one in fresh.owner.messages)
    assert "deleteMessage" in {call.method for call in fresh.telegram.journal}
    assert "panel.examined" in {one["event"] for one in logged}
    for text in (str(sent), str(logged), printed.out, printed.err, reports):
        assert KEY not in text
    async with fresh.open():
        fresh.owner.sees("Your shop is open.")
        (upstream,) = fresh.shop.upstreams
        assert (await upstream.panel.balance()).amount == Decimal(500)
        secret = Path(fresh.database_url.removeprefix("sqlite:///")).parent / "secret.key"
        assert secret.stat().st_mode & 0o777 == 0o600


async def test_a_message_that_telegram_keeps_is_named(fresh: NewShop) -> None:
    async with fresh.open():
        await fresh.claims()
        await fresh.walks(to="Where is your panel?")
        fresh.telegram.faults.add(
            method="deleteMessage", code=400, description="Bad Request: message can't be deleted"
        )

        await fresh.owner.says(fresh.panel.url)
        await fresh.owner.says(KEY)

        fresh.owner.sees("Please delete it yourself.")


async def test_a_key_that_no_key_opens_leaves_its_panel_out_until_it_is_given_again(
    fresh: NewShop,
) -> None:
    secret = Path(fresh.database_url.removeprefix("sqlite:///")).parent / "secret.key"
    async with fresh.open():
        await fresh.claims()
        await fresh.walks(to="All is answered.")
        await fresh.work()
    secret.unlink()

    async with fresh.open():
        fresh.owner.sees("can no longer be decrypted")
        assert len(fresh.shop.upstreams) == 0
        await fresh.settings()
        await fresh.owner.taps("🔌 127.0.0.1")
        fresh.owner.sees("Give it again.")
        await fresh.owner.taps("New key")
        await fresh.owner.says(KEY)
        await fresh.work()
        await fresh.owner.taps("Use it")
        assert len(fresh.shop.upstreams) == 1
    async with fresh.open():
        assert len(fresh.shop.upstreams) == 1


async def test_the_shop_opens_in_arabic(fresh: NewShop) -> None:
    mira = fresh.owner
    async with fresh.open():
        await fresh.claims()
        await mira.taps("العربية")
        mira.sees("ما اسم متجرك؟")
        await mira.says("متجر ميرا")
        await mira.taps("SAR")
        await mira.says(fresh.panel.url)
        await mira.says(KEY)
        await fresh.work()
        assert "✅ الرصيد:" in screen_of(mira)
        await mira.taps("استخدمها")
        mira.sees("كم يساوي 1")
        await mira.says("٣٫٧٥")
        await mira.taps("50")
        mira.sees("كيف يدفع الزبائن؟")
        await mira.taps("افتح المتجر")
        await fresh.work()

        mira.sees("متجرك مفتوح.")
        assert fresh.shop.preferences.worth_of("USD") == Decimal("3.75")
        assert fresh.shop.preferences.name == "متجر ميرا"


def test_the_link_is_drawn_where_there_is_a_terminal() -> None:
    class Terminal(io.StringIO):
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    plain, drawn = io.StringIO(), Terminal()
    for out in (plain, drawn):
        show_claim_link("https://t.me/shop?start=claim_abc", out)

    assert "https://t.me/shop?start=claim_abc" in plain.getvalue()
    assert "█" not in plain.getvalue()
    assert "█" in drawn.getvalue()
