"""The list of Stars as Telegram gives it (Bot API: getStarTransactions)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.types import LabeledPrice

from bot.shop.statement import StatementAway
from bot.telegram.statement import TelegramStatement
from bot.telegram.texts.translator import Translator
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox


async def paid(bot: Bot, mona: Person) -> str:
    """The charge of 50 Stars that Mona has paid."""
    price = LabeledPrice(label="Top-up", amount=50)
    await bot.send_invoice(mona.id, "Top-up", "50 Stars", "payload", "XTR", [price])
    paying = asyncio.ensure_future(mona.pays())
    asked = (await bot.get_updates(timeout=5))[0]
    assert asked.pre_checkout_query is not None
    await bot.answer_pre_checkout_query(asked.pre_checkout_query.id, ok=True)
    told = (await bot.get_updates(offset=asked.update_id + 1, timeout=5))[0]
    await bot.get_updates(offset=told.update_id + 1)
    charge = await paying
    assert charge is not None
    return charge


async def test_a_payment_is_read_with_its_payer_and_payload(bot: Bot, mona: Person) -> None:
    charge = await paid(bot, mona)

    page = await TelegramStatement(bot, Translator()).page(0)

    (payment,) = page.payments
    assert page.lines == 1
    assert (payment.charge_id, payment.payload, payment.stars) == (charge, "payload", 50)
    assert (payment.telegram_id, payment.first_name, payment.language) == (1001, "Mona", "en")
    assert datetime.now(UTC) - payment.at < timedelta(minutes=5)


async def test_a_payment_that_was_given_back_is_a_return_and_does_not_stand(
    bot: Bot, mona: Person
) -> None:
    charge = await paid(bot, mona)
    await bot.refund_star_payment(mona.id, charge)

    page = await TelegramStatement(bot, Translator()).page(0)

    (gone,) = page.returns
    assert (page.lines, list(page.payments)) == (2, [])
    assert (gone.charge_id, gone.stars, gone.telegram_id) == (charge, 50, mona.id)


async def test_a_return_on_a_later_page_than_its_payment_is_read_there(
    bot: Bot, mona: Person
) -> None:
    charge = await paid(bot, mona)
    await bot.refund_star_payment(mona.id, charge)

    page = await TelegramStatement(bot, Translator()).page(1)

    assert (page.lines, list(page.payments)) == (1, [])
    assert [gone.charge_id for gone in page.returns] == [charge]


async def test_the_list_goes_on_from_a_line(bot: Bot, mona: Person) -> None:
    await paid(bot, mona)

    assert (await TelegramStatement(bot, Translator()).page(1)).lines == 0


async def test_a_telegram_that_is_away_is_told_as_such(bot: Bot, telegram: TelegramSandbox) -> None:
    await telegram.stop()

    with pytest.raises(StatementAway):
        await TelegramStatement(bot, Translator()).page(0)
