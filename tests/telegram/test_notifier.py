"""News over Telegram: replies, the living card, and people who cannot be reached."""

import pytest
from aiogram import Bot

from bot.domain.orders import OrderState
from bot.shop.notifier import OrderNews, Recipient, Sent, Unreachable
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.outgoing import Outgoing
from bot.telegram.texts.translator import Translator
from sandbox.telegram.person import Person
from tests.telegram.customer_facts import dollars, order

MONA = Recipient(1001, "en")


@pytest.fixture
def notifier(bot: Bot) -> TelegramNotifier:
    return TelegramNotifier(bot, Translator(currency=lambda: "USD", is_strict=True), Outgoing())


async def test_a_card_without_a_message_is_sent(notifier: TelegramNotifier, mona: Person) -> None:
    delivery = await notifier.order_card(MONA, order())

    assert delivery == Sent(mona.screen.message_id)
    mona.sees("Order #12 · In progress")


async def test_a_card_is_edited_in_place_and_an_unchanged_one_is_fine(
    notifier: TelegramNotifier, mona: Person
) -> None:
    await notifier.order_card(MONA, order())
    number = mona.screen.message_id

    moved = order(OrderState.COMPLETED, delivered=1000, card_message_id=number)
    assert await notifier.order_card(MONA, moved) == Sent(None)
    assert await notifier.order_card(MONA, moved) == Sent(None)

    assert mona.sees("All delivered.").message_id == number
    assert len(mona.bot_messages) == 1


async def test_a_card_that_is_gone_is_sent_anew(notifier: TelegramNotifier, mona: Person) -> None:
    delivery = await notifier.order_card(MONA, order(card_message_id=4711))

    assert delivery == Sent(mona.screen.message_id)


async def test_news_replies_to_the_card_or_stands_alone_when_it_is_gone(
    notifier: TelegramNotifier, mona: Person
) -> None:
    await notifier.order_card(MONA, order())
    card = mona.screen.message_id

    await notifier.order_news(MONA, OrderNews.PLACED, order(card_message_id=card), dollars("5"))
    replied = mona.screen.reply_to_message
    await notifier.order_news(MONA, OrderNews.PLACED, order(card_message_id=4711), dollars("5"))

    assert replied is not None
    assert replied.message_id == card
    assert mona.screen.reply_to_message is None


async def test_who_has_blocked_the_bot_cannot_be_reached(
    notifier: TelegramNotifier, mona: Person
) -> None:
    mona.blocks_bot()

    assert await notifier.money_news(MONA, "adjust", dollars("1"), dollars("5")) == Unreachable()
    assert await notifier.order_card(MONA, order()) == Unreachable()
