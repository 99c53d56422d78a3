"""Paying in coins, end to end: the pretended Crypto Pay, its page, its hooks, and the owner."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest
from aiohttp import ClientSession

from bot.addresses import CRYPTO_PATH
from sandbox.crypto.server import CryptoPaySandbox
from sandbox.telegram.person import Person
from tests.e2e.shopping import quoted, screen_of, shown
from tests.e2e.storefront import OWNER, Storefront, open_storefront


@pytest.fixture
async def store(
    database_url: str, front: str, crypto: CryptoPaySandbox
) -> AsyncIterator[Storefront]:
    """The shop, which takes coins and hears of them by hook."""
    settings = {
        "cryptopay": {"token": crypto.token, "api_base": crypto.api_base},
        "fx": {"XTR": Decimal("0.013"), "USDT": Decimal(1), "TON": Decimal(3)},
    }
    async with open_storefront(database_url, front=front, settings=settings) as opened:
        crypto.webhook_url = f"http://127.0.0.1:{opened.hooks_port}{CRYPTO_PATH}"
        yield opened
        assert not await opened.shop.audit.violations()


@pytest.fixture
async def olga(store: Storefront) -> Person:
    """The owner, in her chat with the bot."""
    person = store.telegram.person(OWNER, first_name="Olga", username="olga", role="owner")
    await person.says("/start")
    return person


async def tops_up(person: Person, *, coin: str = "USDT") -> None:
    """Choose five dollars, and to pay them in a coin."""
    await person.says("/wallet")
    await person.taps("Top up")
    await person.taps("$5.00")
    await person.taps(coin)


def page_of(person: Person) -> str:
    """Where the newest pay button leads."""
    keyboard = person.screen.reply_markup
    assert keyboard is not None
    (url,) = [one.url for row in keyboard.inline_keyboard for one in row if one.url]
    return url


@pytest.mark.parametrize("front", ["polling", "webhook"])
async def test_a_payment_on_the_page_is_in_the_wallet_and_told(store: Storefront) -> None:
    mona = store.mona
    await tops_up(mona)
    assert "Pay USDT\u00a05.00" in screen_of(mona)
    assert "$5.00 goes into your wallet, and I tell you." in screen_of(mona)

    async with ClientSession() as session:
        async with session.get(page_of(mona)) as page:
            assert "5 USDT" in await page.text()
        async with session.post(f"{page_of(mona)}/pay") as page:
            assert "Paid." in await page.text()
    await store.work()

    assert "$5.00 is in your wallet." in screen_of(mona)
    assert await store.balance(mona) == Decimal(5)


async def test_an_order_that_lacked_money_goes_on_when_it_is_paid(
    store: Storefront, crypto: CryptoPaySandbox
) -> None:
    mona = store.mona
    await quoted(mona)
    await mona.taps("Pay $1.30 and order")
    await mona.taps("USDT")
    assert "your order goes on by itself" in screen_of(mona)

    await crypto.pay(crypto.newest)
    await store.work()

    assert await store.orders(mona) == ["running"]
    assert await store.balance(mona) == Decimal(0)
    assert any("Order #1" in shown(message) for message in mona.bot_messages)


async def test_an_order_that_could_not_go_on_is_offered_anew(
    store: Storefront, crypto: CryptoPaySandbox
) -> None:
    mona = store.mona
    await quoted(mona)
    await mona.taps("Pay $1.30 and order")
    await mona.taps("USDT")
    store.time.passes(minutes=30)

    await crypto.pay(crypto.newest)
    await store.work()
    assert "your order could not go on as it was quoted" in screen_of(mona)
    await mona.taps("Back to your order")
    await mona.taps("Confirm")

    assert "Order #1 is being placed" in screen_of(mona)


async def test_a_lost_hook_is_made_up_for_when_one_says_that_one_has_paid(
    store: Storefront, crypto: CryptoPaySandbox
) -> None:
    mona = store.mona
    await tops_up(mona)
    crypto.faults.loses_hooks = True
    await crypto.pay(crypto.newest)
    await store.work()
    assert await store.balance(mona) == Decimal(5)

    await mona.taps("I have paid")

    assert mona.toast == "This payment has arrived. Thank you!"


async def test_who_has_not_paid_is_told_to_wait_for_the_news(store: Storefront) -> None:
    mona = store.mona
    await tops_up(mona)

    await mona.taps("I have paid")
    await store.work()

    assert "I am looking." in (mona.toast or "")
    assert await store.balance(mona) == Decimal(0)


async def test_hooks_that_come_twice_or_from_somebody_else_change_nothing(
    store: Storefront, crypto: CryptoPaySandbox
) -> None:
    mona = store.mona
    await tops_up(mona)
    crypto.faults.doubles_hooks = True
    assert await crypto.pay(crypto.newest) == [200, 200]
    await tops_up(mona)
    crypto.faults.forges_hooks = True

    replies = await crypto.pay(crypto.newest)

    assert set(replies) == {401}
    assert await store.balance(mona) == Decimal(5)


async def test_a_way_that_does_not_answer_is_said_to_be_away(
    store: Storefront, crypto: CryptoPaySandbox
) -> None:
    crypto.faults.is_broken = True

    await tops_up(store.mona)

    assert "This way to pay is not available just now." in (store.mona.toast or "")


async def test_the_owner_says_whose_a_payment_is_that_fits_nothing(
    store: Storefront, crypto: CryptoPaySandbox, olga: Person
) -> None:
    mona, nils = store.mona, store.nils
    await nils.says("/start")
    await tops_up(mona)
    await crypto.pay(crypto.newest, amount="4")
    await store.work()
    assert await store.balance(mona) == Decimal(0)
    olga.sees("A payment of USDT\u00a04.00 fits nothing")

    await olga.taps("Whose is it?")
    assert "Opened by Mona, who was to pay USDT\u00a05.00" in screen_of(olga)
    await olga.taps("another customer")
    await olga.says("@nils")
    await olga.taps("Nils")
    await olga.says("He showed me the receipt")
    assert "Credit $4.00?" in screen_of(olga)
    await olga.taps("Confirm")
    assert "$4.00 credited to Nils" in screen_of(olga)
    await store.work()

    assert await store.balance(nils) == Decimal(4)
    assert "$4.00 is in your wallet." in screen_of(nils)
    await olga.says("/admin")
    assert "fit nothing" not in str(olga.screen.reply_markup)


async def test_the_owner_notes_what_went_back(
    store: Storefront, crypto: CryptoPaySandbox, olga: Person
) -> None:
    await crypto.pay(crypto.open(amount="2", payload="elsewhere"))
    await olga.says("/admin")
    await olga.taps("Payments that fit nothing: 1")
    await olga.taps("USDT")
    assert "Opened there as: elsewhere" in screen_of(olga)

    await olga.taps("I have given it back")
    await olga.says("to the sender")
    await olga.taps("Confirm")
    await olga.taps("Back")

    assert "Nothing waits here." in screen_of(olga)
    async with store.shop.database.reading() as tx:
        assert await tx.suspense.count() == 0


async def test_the_owner_switches_coins_off_and_says_what_one_is_worth(
    store: Storefront, olga: Person
) -> None:
    await olga.says("/admin")
    await olga.taps("Settings")
    await olga.taps("Ways to pay")
    assert "Coins are taken by Crypto Pay: USDT, TON" in screen_of(olga)

    await olga.taps("Take no coins")

    assert "Coins are not taken." in screen_of(olga)
    assert [way.code for way in store.shop.till.topups.ways()] == ["stars"]
    await olga.taps("Take coins")
    await olga.taps("What coins are worth")
    await olga.taps("What LTC is worth")
    await olga.says("70")
    assert [way.asset for way in store.shop.till.topups.ways()] == ["XTR", "USDT", "TON", "LTC"]
