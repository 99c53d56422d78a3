"""Stars: invoices, the question before the payment, refunds, the list of transactions."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LabeledPrice,
    PreCheckoutQuery,
    SuccessfulPayment,
)

from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox


async def offer(bot: Bot, mona: Person, stars: int = 50) -> None:
    price = LabeledPrice(label="Top-up", amount=stars)
    await bot.send_invoice(mona.id, "Top-up", f"{stars} Stars", "topup:7", "XTR", [price])


async def next_question(bot: Bot) -> PreCheckoutQuery:
    update = (await bot.get_updates(timeout=5))[0]
    await bot.get_updates(offset=update.update_id + 1)
    assert update.pre_checkout_query is not None
    return update.pre_checkout_query


async def next_payment(bot: Bot) -> SuccessfulPayment:
    update = (await bot.get_updates(timeout=5))[0]
    await bot.get_updates(offset=update.update_id + 1)
    assert update.message is not None
    assert update.message.successful_payment is not None
    return update.message.successful_payment


async def paid(bot: Bot, mona: Person, stars: int = 50) -> str:
    """The charge id of a payment that went through."""
    await offer(bot, mona, stars)
    paying = asyncio.ensure_future(mona.pays())
    await bot.answer_pre_checkout_query((await next_question(bot)).id, ok=True)
    await next_payment(bot)
    charge = await paying
    assert charge is not None
    return charge


async def test_a_payment_is_asked_about_and_then_told(bot: Bot, mona: Person) -> None:
    await offer(bot, mona)
    paying = asyncio.ensure_future(mona.taps("Pay"))

    question = await next_question(bot)
    await bot.answer_pre_checkout_query(question.id, ok=True)
    payment = await next_payment(bot)
    await paying

    assert (question.currency, question.total_amount, question.invoice_payload) == (
        "XTR",
        50,
        "topup:7",
    )
    assert (payment.total_amount, payment.invoice_payload) == (50, "topup:7")
    assert mona.messages[-1].successful_payment is not None
    assert mona.toast is None


async def test_the_bot_may_refuse_a_payment_with_its_reason(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    await offer(bot, mona)
    paying = asyncio.ensure_future(mona.pays())

    question = await next_question(bot)
    await bot.answer_pre_checkout_query(question.id, ok=False, error_message="Closed today")

    assert await paying is None
    assert mona.toast == "Closed today"
    assert telegram.world.payments.charges == {}


async def test_a_refusal_without_a_reason_is_refused_itself(
    telegram: TelegramSandbox, bot: Bot
) -> None:
    checkout = telegram.world.payments.ask()

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.answer_pre_checkout_query(checkout.id, ok=False)

    assert refused.value.message == "Bad Request: error message is empty"


async def test_a_payment_fails_when_the_bot_is_too_slow(
    telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    telegram.world.payments.answer_seconds_max = 0.01
    await offer(bot, mona)
    paying = asyncio.ensure_future(mona.pays())

    question = await next_question(bot)
    charge = await paying
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_pre_checkout_query(question.id, ok=True)

    assert charge is None
    assert mona.toast == "The payment timed out: the bot did not answer in time."
    assert telegram.world.payments.charges == {}


async def test_an_invoice_is_paid_once(bot: Bot, mona: Person) -> None:
    await paid(bot, mona)

    with pytest.raises(AssertionError, match="no invoice to pay"):
        await mona.pays()


async def test_a_link_to_an_invoice_is_paid_as_well(bot: Bot, mona: Person) -> None:
    price = LabeledPrice(label="Top-up", amount=5)
    link = await bot.create_invoice_link("Top-up", "5 Stars", "topup:8", "XTR", [price])
    paying = asyncio.ensure_future(mona.pays(link=link))

    await bot.answer_pre_checkout_query((await next_question(bot)).id, ok=True)
    payment = await next_payment(bot)

    assert payment.invoice_payload == "topup:8"
    assert await paying == payment.telegram_payment_charge_id


async def test_a_charge_is_refunded_once_and_only_to_its_payer(bot: Bot, mona: Person) -> None:
    charge = await paid(bot, mona)

    with pytest.raises(TelegramBadRequest) as stranger:
        await bot.refund_star_payment(1002, charge)
    await bot.refund_star_payment(mona.id, charge)
    with pytest.raises(TelegramBadRequest) as again:
        await bot.refund_star_payment(mona.id, charge)

    assert stranger.value.message == "Bad Request: CHARGE_NOT_FOUND"
    assert again.value.message == "Bad Request: CHARGE_ALREADY_REFUNDED"
    refunds = [one.refunded_payment for one in mona.messages if one.refunded_payment]
    assert [refund.telegram_payment_charge_id for refund in refunds] == [charge]
    assert (await bot.get_my_star_balance()).amount == 0


async def test_transactions_list_payments_and_refunds_page_by_page(bot: Bot, mona: Person) -> None:
    first = await paid(bot, mona, stars=50)
    second = await paid(bot, mona, stars=70)
    await bot.refund_star_payment(mona.id, first)

    listed = (await bot.get_star_transactions()).transactions
    page = (await bot.get_star_transactions(offset=1, limit=1)).transactions

    assert [(one.id, one.amount, one.source is not None) for one in listed] == [
        (first, 50, True),
        (second, 70, True),
        (first, 50, False),
    ]
    assert [one.id for one in page] == [second]
    assert (await bot.get_my_star_balance()).amount == 70


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"currency": "USD"}, "PAYMENT_PROVIDER_INVALID"),
        ({"provider_token": "stripe"}, "STARS_INVOICE_INVALID"),
        ({"title": "x" * 33}, "INVOICE_TITLE_INVALID"),
        ({"description": "x" * 256}, "INVOICE_DESCRIPTION_INVALID"),
        ({"payload": "x" * 129}, "INVOICE_PAYLOAD_INVALID"),
        ({"prices": [LabeledPrice(label="x", amount=1)] * 2}, "STARS_INVOICE_INVALID"),
        ({"prices": [LabeledPrice(label="x", amount=0)]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"prices": [LabeledPrice(label="x", amount=25_001)]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
    ],
)
async def test_a_wrong_invoice_is_refused(
    bot: Bot, mona: Person, change: dict[str, Any], reason: str
) -> None:
    fields: dict[str, Any] = {
        "title": "Top-up",
        "description": "50 Stars",
        "payload": "topup:7",
        "currency": "XTR",
        "prices": [LabeledPrice(label="Top-up", amount=50)],
    }

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_invoice(mona.id, **{**fields, **change})

    assert refused.value.message == f"Bad Request: {reason}"
    assert mona.messages == []


async def test_the_first_button_of_an_invoice_pays(bot: Bot, mona: Person) -> None:
    markup = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Back", callback_data="back")]]
    )
    price = LabeledPrice(label="Top-up", amount=50)

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_invoice(
            mona.id, "Top-up", "50 Stars", "t", "XTR", [price], reply_markup=markup
        )

    assert refused.value.message == "Bad Request: BUTTON_TYPE_INVALID"


async def test_a_payment_taken_back_without_the_bot_is_told_to_it(bot: Bot, mona: Person) -> None:
    charge = await paid(bot, mona)
    taking = asyncio.ensure_future(mona.charges_back(charge))

    update = (await bot.get_updates(timeout=5))[0]
    await bot.get_updates(offset=update.update_id + 1)
    await taking

    assert update.message is not None
    gone = update.message.refunded_payment
    assert gone is not None
    assert (gone.telegram_payment_charge_id, gone.total_amount) == (charge, 50)
    with pytest.raises(TelegramBadRequest, match="CHARGE_ALREADY_REFUNDED"):
        await bot.refund_star_payment(mona.id, charge)
    with pytest.raises(AssertionError, match="CHARGE_ALREADY_REFUNDED"):
        await mona.charges_back(charge)
