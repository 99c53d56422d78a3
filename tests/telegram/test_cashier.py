"""Giving Stars back over Telegram: what each of its answers means (Bot API: refundStarPayment)."""

import pytest
from aiogram import Bot

from bot.shop.cashier import Answer, Refused, Returned
from bot.shop.notifier import Later
from bot.telegram.cashier import TelegramCashier
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.telegram.test_statement_pages import paid


@pytest.fixture
def cashier(bot: Bot) -> TelegramCashier:
    return TelegramCashier(bot)


async def test_a_payment_is_given_back_and_again_is_no_failure(
    cashier: TelegramCashier, bot: Bot, mona: Person
) -> None:
    charge = await paid(bot, mona)

    answers = [await cashier.give_back(mona.id, charge) for _ in range(2)]

    assert answers == [Returned(), Returned()]
    assert sum(one.refunded_payment is not None for one in mona.messages) == 1


async def test_a_charge_that_telegram_does_not_know_is_refused(
    cashier: TelegramCashier, mona: Person
) -> None:
    answer = await cashier.give_back(mona.id, "nothing of ours")

    assert answer == Refused("Bad Request: CHARGE_NOT_FOUND")


@pytest.mark.parametrize(
    ("code", "description", "answer"),
    [
        (400, "Bad Request: CHARGE_ALREADY_REFUNDED", Returned),
        (400, "Bad Request: USER_BOT_REQUIRED", Refused),
        (403, "Forbidden: bot was blocked by the user", Refused),
        (404, "Not Found", Refused),
        (401, "Unauthorized", Later),
        (409, "Conflict: terminated by other getUpdates request", Later),
        (429, "Too Many Requests: retry after 7", Later),
        (500, "Internal Server Error", Later),
        (502, "Bad Gateway", Later),
        (0, "", Later),
    ],
)
async def test_what_each_answer_means(
    cashier: TelegramCashier,
    telegram: TelegramSandbox,
    mona: Person,
    code: int,
    description: str,
    answer: type[Answer],
) -> None:
    retry_after = 7 if code == 429 else None
    telegram.faults.add(
        method="refundStarPayment", code=code, description=description, retry_after=retry_after
    )

    assert isinstance(await cashier.give_back(mona.id, "charge"), answer)


async def test_an_answer_that_is_lost_is_told_the_next_time(
    cashier: TelegramCashier, telegram: TelegramSandbox, bot: Bot, mona: Person
) -> None:
    charge = await paid(bot, mona)
    telegram.faults.add(method="refundStarPayment", code=0, carried_out=True)

    answers = [await cashier.give_back(mona.id, charge) for _ in range(2)]

    assert isinstance(answers[0], Later)
    assert answers[1] == Returned()
