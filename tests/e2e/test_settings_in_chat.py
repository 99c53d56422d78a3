"""What the owner changes in chat counts at once, over the settings, and after a restart."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest

from bot.chat_settings import what_chat_says
from bot.doctor import Check, diagnose
from bot.domain.money import Money
from bot.settings import Settings, load_settings
from sandbox.panel.life import Pace
from sandbox.panel.server import PanelSandbox
from tests.e2e.goods import small_catalogue
from tests.e2e.new_shop import KEY, NewShop, new_shop
from tests.e2e.shopping import screen_of, shown
from tests.e2e.storefront import settings_for

OTHER_KEY = "the-key-of-another-account"


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[NewShop]:
    """A shop that its settings have opened; nothing was set in chat."""
    async with new_shop(database_url) as made:
        made.given = {
            "admins": (made.owner.id,),
            "providers": {"main": {"url": made.panel.url, "key": KEY, "calls_per_second": 1000}},
        }
        yield made


@pytest.fixture
async def store(world: NewShop) -> AsyncIterator[NewShop]:
    """The same, running, its settings open in the owner's chat."""
    async with world.open():
        await world.owner.says("/start")
        await world.settings()
        yield world
        assert not await world.shop.audit.violations()


@pytest.fixture
async def second_panel() -> AsyncIterator[PanelSandbox]:
    """Another panel, which counts in roubles."""
    panel = PanelSandbox(
        key=OTHER_KEY, catalogue=small_catalogue(), currency="RUB", pace=Pace(speed=0)
    )
    await panel.start()
    yield panel
    await panel.stop()


async def test_name_language_and_ways_to_pay_count_at_once(store: NewShop) -> None:
    mira = store.owner
    mona = store.telegram.person(1001, first_name="Mona")
    overview = shown(mira.sees("Settings"))
    assert "Name: Dukkan\n💱 Currency: USD\n📈 Mark-up: 30%\n⭐ Stars: taken" in overview

    await mira.taps("🏷 Name")
    await mira.says("The <b>Corner</b>")
    assert "Name: The <b>Corner</b>" in screen_of(mira)
    await mona.says("/start")
    mona.sees("The <b>Corner</b>")
    await mona.says("/help")
    mona.sees("How The <b>Corner</b> works")

    await mira.taps("Ways to pay")
    await mira.taps("Take no Stars")
    assert "Telegram Stars are not taken." in screen_of(mira)
    assert not store.shop.preferences.stars_on
    await mira.taps("Take Stars")
    await mira.taps("What a Star is worth")
    await mira.says("nothing")
    assert "I need a number above zero" in screen_of(mira)
    await mira.says("0,02")
    assert store.shop.preferences.worth_of("XTR") == Decimal("0.02")

    await mira.taps("🌐 Language")
    await mira.taps("Русский")
    assert "Настройки" in screen_of(mira)
    await mira.taps("Управление")
    assert "Управление магазином" in screen_of(mira)


async def test_a_markup_is_confirmed_once_the_shop_is_open(store: NewShop) -> None:
    await store.owner.taps("📈 Mark-up")
    await store.owner.taps("50%")
    assert store.shop.preferences.markup == Decimal("0.30")
    await store.owner.taps("Confirm")

    assert store.shop.preferences.markup == Decimal("0.50")
    prices = {card.price for card in store.shop.catalog.search("instagram followers")}
    assert prices == {Money(1_500_000)}


async def test_a_currency_stays_once_money_has_moved(store: NewShop) -> None:
    mira = store.owner
    await mira.taps("💱 Currency")
    await mira.taps("EUR")
    assert "Nothing priced in USD is sold" in screen_of(mira)
    assert not store.shop.catalog.is_open
    await mira.taps("Rates")
    await mira.taps("What USD is worth")
    await mira.says("0.9")
    assert store.shop.catalog.is_open

    await store.shop.giving.codes.redeem(1, await _gift(store))
    await mira.taps("💱 Currency")
    await mira.taps("USD")

    assert "The books are kept in EUR already" in str(mira.toast)
    assert store.shop.preferences.currency == "EUR"
    assert store.shop.preferences.worth_of("USD") == Decimal("0.9")


async def _gift(store: NewShop) -> str:
    giveaways = store.shop.giving.giveaways
    wish = giveaways.gift(amount=Money(1_000_000), uses=1)
    asked = await giveaways.ask(store.owner.id, wish, "test")
    done = await store.shop.staff.confirm(store.owner.id, asked.nonce)
    return str(done.facts["code"])


async def test_a_provider_gets_another_key_of_the_same_account(store: NewShop) -> None:
    mira, panel = store.owner, store.panel
    await mira.taps("🔌 main")
    page = shown(mira.sees("List read"))
    assert f"Address: {panel.url}\nKey: ••••73c1\nBalance: I am asking" in page
    await store.work()
    await mira.taps("Look again")
    assert "Balance: $500.00" in shown(mira.sees("List read"))

    panel.key = OTHER_KEY
    await mira.taps("New key")
    await mira.says("not-their-key-either")
    await store.work()
    assert "does not accept this key" in screen_of(mira)
    await mira.says(OTHER_KEY)
    await store.work()
    report = mira.sees("use this panel?")
    await mira.taps("Use it")
    await mira.taps_data(_use_of(report), message_id=report.message_id)
    assert "not on the table any more" in str(mira.toast)
    await store.work()

    mira.sees("The suppliers’ lists are read")
    (upstream,) = store.shop.upstreams
    assert (upstream.name, (await upstream.panel.balance()).amount) == ("main", Decimal(500))


def _use_of(message: object) -> str:
    rows = message.reply_markup.inline_keyboard  # type: ignore[attr-defined]
    data = rows[0][0].callback_data
    assert data.startswith("zu:")
    return str(data)


async def test_another_account_is_no_new_key(store: NewShop, second_panel: PanelSandbox) -> None:
    mira = store.owner
    await mira.taps("🔌 main")
    await mira.taps("New address")
    await mira.says(second_panel.url)
    await mira.says(OTHER_KEY)
    await store.work()
    assert "counts in another currency" in screen_of(mira)

    second_panel.faults.add(
        kind="body", action="balance", body=b'{"balance": "1", "currency": "USD"}'
    )
    second_panel.faults.add(
        kind="body",
        action="services",
        body=b'[{"service": 99, "name": "x", "type": "Default", "rate": "1", "min": 1, "max": 9}]',
    )
    await mira.says(OTHER_KEY)
    await store.work()

    assert "has little in common" in screen_of(mira)
    (upstream,) = store.shop.upstreams
    assert (await upstream.panel.balance()).currency == "USD"


async def test_a_second_panel_sells_as_soon_as_its_money_has_a_rate(
    store: NewShop, second_panel: PanelSandbox
) -> None:
    mira = store.owner
    before = len(store.shop.catalog.search("instagram followers"))

    await mira.taps("Add a panel")
    await mira.says(store.panel.url)
    await mira.says(KEY)
    await store.work()
    assert "You have this panel already" in screen_of(mira)
    await mira.taps("Another address")
    await mira.says(second_panel.url)
    await mira.says(OTHER_KEY)
    await store.work()
    await mira.taps("Use it")
    assert "Nothing priced in RUB is sold" in screen_of(mira)
    await store.work()
    assert len(store.shop.catalog.search("instagram followers")) == before

    await mira.taps("Rates")
    await mira.taps("What RUB is worth")
    await mira.says("0.011")

    assert len(store.shop.catalog.search("instagram followers")) == 2 * before
    assert [one.name for one in store.shop.upstreams] == ["main", "127.0.0.1"]


async def test_forged_settings_change_nothing(store: NewShop) -> None:
    mona = store.telegram.person(1001, first_name="Mona")
    await mona.says("/start")
    for data in ("z:0", "zq:name", "zc:EUR", "zs:0", "zm:3", "zp:1", "zk:1", f"zu:{'0' * 32}"):
        await mona.taps_data(data)
    for data in ("zp:77", "zk:77", "za:77", "zr:DOGE", "zm:9", f"zu:{'0' * 32}"):
        await store.owner.taps_data(data)

    assert store.shop.preferences.currency == "USD"
    assert store.shop.preferences.stars_on
    assert store.shop.preferences.markup == Decimal("0.30")
    assert "Settings" not in "".join(map(shown, mona.bot_messages))


async def test_the_doctor_says_what_chat_has_decided_otherwise(world: NewShop) -> None:
    mira = world.owner
    async with world.open():
        await mira.says("/start")
        await world.settings()
        await mira.taps("📈 Mark-up")
        await mira.says("45")
        await mira.taps("Confirm")
        await world.settings()
        await mira.taps("🔌 main")
        await mira.taps("New key")
        world.panel.key = f"{OTHER_KEY}2"
        await mira.says(world.panel.key)
        await world.work()
        await mira.taps("Use it")
    settings = _settings(world)

    checks = [check async for check in diagnose(settings)]

    assert _details(checks, "in chat") == [
        "PRICING__MARKUP: 0.45 in chat wins over 0.30",
        "PROVIDERS__MAIN__KEY: ••••unt2 in chat wins",
    ]
    assert _details(checks, "owners") == ["1 known"]
    assert _details(checks, "provider main: balance") == ["500.00000 USD"]


async def test_the_doctor_knows_a_shop_that_lives_in_chat_alone(world: NewShop) -> None:
    world.given = {}
    async with world.open():
        pass
    (unowned,) = [one async for one in diagnose(_settings(world)) if one.name == "owners"]
    async with world.open():
        await world.claims()
        await world.walks(to="All is answered.")

    checks = [check async for check in diagnose(_settings(world))]

    assert not unowned.ok
    assert "open the claim link" in unowned.advice
    assert [check for check in checks if not check.ok] == []
    assert _details(checks, "provider 127.0.0.1: services") == ["6 usable"]
    assert KEY not in repr(await what_chat_says(_settings(world)))


def _settings(world: NewShop) -> Settings:
    given = settings_for(world.telegram, world.panel, world.database_url)
    return load_settings(
        env_file=None, **given | {"admins": (), "providers": {}, "fx": {}} | world.given
    )


def _details(checks: list[Check], name: str) -> list[str]:
    return [check.detail for check in checks if check.name == name]


async def test_what_is_set_in_chat_is_in_the_log_of_acts(
    store: NewShop, second_panel: PanelSandbox
) -> None:
    mira = store.owner
    await mira.taps("🏷 Name")
    await mira.says("The Corner")
    for currency in ("EUR", "EUR", "USD"):
        await mira.taps("💱 Currency")
        await mira.taps(currency)
    for press in ("Ways to pay", "Take no Stars", "Take Stars", "What a Star is worth"):
        await mira.taps(press)
    await mira.says("0.02")
    await store.settings()
    await mira.taps("Add a panel")
    await mira.says(second_panel.url)
    await mira.says(OTHER_KEY)
    await store.work()
    await mira.taps("Use it")
    await mira.says("/admin")
    await mira.taps("Log")

    log = screen_of(mira)
    assert [line for line in log.splitlines() if line[:1] in tuple("🏷💱⭐🔌")] == [
        "🔌 Gave address and key of 127.0.0.1: 127.0.0.1, ••••ount",
        "💱 Said that 1 XTR is worth 0.02 USD",
        "⭐ Takes Telegram Stars",
        "⭐ Takes no Telegram Stars any more",
        "💱 Set the currency to USD",
        "💱 Set the currency to EUR",
        "🏷 Called the shop “The Corner”",
    ]
    assert OTHER_KEY not in log
