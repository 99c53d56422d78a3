"""A crash between an answer and what it brings: Telegram delivers the answer again."""

from sqlalchemy import text

from tests.e2e.storefront import Storefront
from tests.e2e.walks import begin, come_to_quote


async def crash_before_the_quote(store: Storefront) -> None:
    """Leave the conversation as a kill does after the answer was kept, before the quote."""
    async with store.shop.database.transaction() as tx:
        await tx.session.execute(text("UPDATE dialog SET state = 'Ordering:answering'"))


async def test_a_last_answer_that_comes_again_after_a_crash_brings_the_quote(
    store: Storefront,
) -> None:
    await come_to_quote(store.mona)
    await crash_before_the_quote(store)

    await store.mona.says("1000")
    assert "Quantity: 1,000" in (store.mona.screen.text or "")
    assert "Is everything right?" in (store.mona.screen.text or "")

    await store.mona.says("nothing is asked any more")
    store.mona.sees("Nothing found for “nothing is asked any more”")


async def test_a_quantity_button_pressed_again_after_a_crash_brings_the_quote(
    store: Storefront,
) -> None:
    await begin(store.mona)
    await store.mona.says("https://instagram.com/mona")
    asked = store.mona.screen
    assert asked.reply_markup is not None
    pressed = asked.reply_markup.inline_keyboard[0][0].callback_data or ""
    await store.mona.taps_data(pressed)
    await crash_before_the_quote(store)

    await store.mona.taps_data(pressed)

    assert "Is everything right?" in (store.mona.screen.text or "")
    assert "over by now" not in (store.mona.toast or "")
