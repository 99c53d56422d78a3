"""A crash between an answer and what it brings: Telegram delivers the answer again."""

from tests.e2e.shopping import choose, quoted
from tests.e2e.storefront import Storefront


async def crash_before_the_quote(store: Storefront) -> None:
    """Leave the conversation as a kill does after the answer was kept, before the quote."""
    bot = store.telegram.token.partition(":")[0]
    key = f"{bot}:{store.mona.id}:{store.mona.id}"
    kept = await store.shop.dialogs.read(key)
    assert kept.data
    await store.shop.dialogs.keep(key, state="Ordering:answering", data=kept.data)


async def test_a_last_answer_that_comes_again_after_a_crash_brings_the_quote(
    store: Storefront,
) -> None:
    await quoted(store.mona)
    await crash_before_the_quote(store)

    await store.mona.says("1000")
    assert "Quantity: 1,000" in (store.mona.screen.text or "")
    assert "Price: $1.30" in (store.mona.screen.text or "")

    await store.mona.says("nothing is asked any more")
    store.mona.sees("Nothing found for “nothing is asked any more”")


async def test_a_quantity_button_pressed_again_after_a_crash_brings_the_quote(
    store: Storefront,
) -> None:
    await choose(store.mona)
    await store.mona.says("https://instagram.com/mona")
    asked = store.mona.screen
    assert asked.reply_markup is not None
    pressed = asked.reply_markup.inline_keyboard[0][0].callback_data or ""
    await store.mona.taps_data(pressed)
    await crash_before_the_quote(store)

    await store.mona.taps_data(pressed)

    assert "Price: $0.13" in (store.mona.screen.text or "")
    assert "over by now" not in (store.mona.toast or "")
