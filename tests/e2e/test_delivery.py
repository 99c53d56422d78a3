"""News reaches people whatever Telegram does, and nothing that comes in is lost or done twice."""

import json

import pytest

from bot.domain.money import Money
from bot.payments.base import STARS_WAY
from sandbox.telegram.person import Person
from sandbox.telegram.updates import Pending
from tests.e2e.shopping import confirmed, news_of, placed, quoted, shown
from tests.e2e.storefront import OWNER, Storefront, open_storefront


async def test_who_blocked_the_bot_finds_the_news_after_coming_back(store: Storefront) -> None:
    number = await placed(store)
    store.mona.blocks_bot()
    store.panel.set_order(number, status="Completed")
    await store.work()
    assert "✅ Order #1 is complete." not in news_of(store.mona)

    store.mona.unblocks_bot()
    await store.mona.says("/start")
    await store.work()

    assert news_of(store.mona)[-1] == "✅ Order #1 is complete."
    store.mona.sees("All delivered. Enjoy!")


async def test_who_is_gone_does_not_keep_others_waiting(store: Storefront) -> None:
    number = await placed(store)
    store.mona.deletes_account()
    store.panel.set_order(number, status="Canceled")
    await store.nils.says("/start")
    await store.give(store.nils, "1")
    await store.work()

    await store.nils.says("/wallet")

    assert "Balance: $1.00" in shown(store.nils.screen)
    assert await store.balance(store.mona) == 5


@pytest.mark.parametrize(("code", "retry_after"), [(429, 1), (500, None), (502, None), (0, None)])
async def test_news_that_telegram_does_not_take_comes_later(
    store: Storefront, code: int, retry_after: int | None
) -> None:
    number = await placed(store)
    store.panel.set_order(number, status="Completed")
    for method in ("sendMessage", "editMessageText"):
        store.telegram.faults.add(
            method=method, code=code, description="Too bad", retry_after=retry_after
        )

    await store.work()
    store.time.passes(minutes=10)
    await store.work()

    assert "✅ Order #1 is complete." in news_of(store.mona)
    store.mona.sees("All delivered. Enjoy!")


async def test_a_card_that_is_gone_is_sent_anew_and_lives_on(store: Storefront) -> None:
    number = await placed(store)
    card = store.mona.sees("This card keeps itself up to date.")
    await store.bot.delete_message(store.mona.id, card.message_id)

    store.panel.set_order(number, status="In progress", remains=500)
    await store.work()
    new = store.mona.sees("500 of 1,000 delivered")
    assert new.message_id != card.message_id
    store.panel.set_order(number, status="Completed")
    await store.work()

    assert store.mona.sees("All delivered. Enjoy!").message_id == new.message_id


async def test_a_press_whose_message_is_gone_is_answered_in_a_new_one(store: Storefront) -> None:
    await store.mona.says("/start")
    menu = store.mona.screen
    await store.bot.delete_message(store.mona.id, menu.message_id)

    await store.mona.taps_data("b", message_id=menu.message_id)

    assert "Wallet" in shown(store.mona.screen)


async def test_an_update_nobody_can_read_does_not_stop_the_next(store: Storefront) -> None:
    updates = store.telegram.world.updates
    body = json.dumps({"update_id": updates.next_id, "message": {"message_id": "?", "text": []}})
    broken = Pending(updates.next_id, "chat:1001", body)
    updates.next_id += 1
    updates.pending[broken.update_id] = broken

    await store.mona.says("/start")

    assert broken.handled.is_set()
    store.mona.sees("What would you like today?")


async def test_an_update_that_shows_a_bug_gets_an_apology_and_is_told_once(
    store: Storefront, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(store.shop.catalog), "networks", breaks)
    await store.mona.says("/catalogue")
    await store.mona.says("/catalogue")
    await store.mona.says("/wallet")
    await store.work()

    store.mona.sees("Sorry, something went wrong on our side.")
    assert "Wallet" in shown(store.mona.screen)
    bugs = [one for one in olga.bot_messages if "🐞" in shown(one)]
    assert len(bugs) == 1
    assert "ZeroDivisionError" in shown(bugs[0])


async def test_who_is_too_fast_is_warned_once_and_may_still_pay(database_url: str) -> None:
    async with open_storefront(
        database_url, settings={"throttle": {"updates": 5, "seconds": 60}}
    ) as store:
        await store.mona.says("/wallet")
        await store.mona.taps("Top up")
        await store.mona.taps("⭐100")
        for _ in range(10):
            await store.mona.says("/start")
        answers = [shown(one) for one in store.mona.bot_messages]

        charge = await store.mona.pays()

        assert sum("One moment, please" in text for text in answers) == 1
        assert sum("What would you like today?" in text for text in answers) == 2
        assert charge is not None
        assert await store.balance(store.mona) == store.shop.till.topups.worth(
            STARS_WAY, Money(100)
        ).decimal("USD")
        await store.nils.says("/start")
        store.nils.sees("What would you like today?")


async def test_confirming_is_safe_when_its_answer_never_reaches_the_person(
    store: Storefront,
) -> None:
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)
    store.telegram.faults.add(method="editMessageText", code=502, description="Bad Gateway")

    await store.mona.taps("Confirm")
    assert "Sorry, something went wrong on our side." in str(store.mona.toast)
    await store.work()

    assert await store.orders(store.mona) == ["running"]
    store.mona.sees("This card keeps itself up to date.")


async def test_an_owner_who_never_wrote_hears_it_when_she_comes(store: Storefront) -> None:
    store.panel.faults.add(kind="http_500", action="add")
    await confirmed(store)
    await store.work()
    olga = store.telegram.person(OWNER, first_name="Olga")

    await olga.says("/start")
    await store.work()

    olga.sees("Order #1: was it placed?")
