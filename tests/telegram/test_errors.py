"""What a person is told when something was refused or broke; who speaks, and where."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, Message, PreCheckoutQuery

from bot.domain.errors import AskedTooSoon, InsufficientFunds, PaymentNotOpen, StorageAway
from bot.domain.money import Money
from bot.telegram.dispatcher import build_dispatcher
from bot.telegram.middlewares.bans import BanMiddleware
from bot.telegram.middlewares.throttle import ThrottleMiddleware
from bot.telegram.texts.translator import Texts, Translator
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox
from tests.telegram.arriving import (
    raw_message,
    raw_payment,
    raw_pre_checkout,
    raw_press,
    received,
)

ENGLISH = """
error-insufficient-funds = You need <b>{ $missing }</b> more to buy this, so please top up first.
error-asked-too-soon = Asked a moment ago.
error-payment-not-open = This invoice is closed.
error-unexpected = Sorry, that went wrong.
toast-slow-down = Slowly
hello = Hello { $name }
"""
ARABIC = """
error-unexpected = عذرا
hello = أهلا
"""


@dataclass(frozen=True)
class Card:
    language: str


@dataclass
class Customers:
    """Greets everybody in Arabic who was here before."""

    returning: set[int] = field(default_factory=set)
    greeted: list[int] = field(default_factory=list)
    error: Exception | None = None

    async def greet(
        self,
        *,
        telegram_id: int,
        first_name: str,
        username: str | None,
        language: str,
        referrer_id: int | None = None,
    ) -> Card:
        if self.error:
            raise self.error
        self.greeted.append(telegram_id)
        return Card("ar" if telegram_id in self.returning else language)

    async def find(self, telegram_id: int) -> Card | None:
        return Card("ar") if telegram_id in self.returning else None


@dataclass
class Face:
    """A dispatcher with one handler of each kind, which fail as told."""

    bot: Bot
    dispatcher: Dispatcher
    customers: Customers
    bugs: list[str]
    error: list[Exception]

    async def __call__(self, raw: dict[str, Any]) -> None:
        await self.dispatcher.feed_update(self.bot, received(raw, self.bot))


def failing_router(error: list[Exception]) -> Router:
    router = Router()

    @router.message(Command("hello"))
    async def greet(message: Message, t: Texts, customer: Card) -> None:
        await message.answer(t("hello", name=customer.language))

    @router.message()
    async def fail_message(message: Message, state: FSMContext) -> None:
        await state.set_state("Form:quantity")
        raise error[0]

    @router.callback_query()
    async def fail_press(press: CallbackQuery) -> None:
        raise error[0]

    @router.pre_checkout_query()
    async def fail_pre_checkout(query: PreCheckoutQuery) -> None:
        raise error[0]

    return router


@pytest.fixture
def face(bot: Bot, tmp_path: Path) -> Face:
    (tmp_path / "en.ftl").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "ar.ftl").write_text(ARABIC, encoding="utf-8")
    translator = Translator(folder=tmp_path, currency=lambda: "USD", is_strict=True)
    bugs: list[str] = []
    error: list[Exception] = [ZeroDivisionError("secret")]
    customers = Customers()

    async def report(where: str) -> None:
        bugs.append(where)

    dispatcher = build_dispatcher(
        storage=MemoryStorage(),
        customers=customers,
        translator=translator,
        throttle=ThrottleMiddleware(updates=0, seconds=10),
        bans=BanMiddleware(lambda _: False),
        report_bug=report,
        routers=[failing_router(error)],
    )
    return Face(bot, dispatcher, customers, bugs, error)


async def test_a_refusal_is_a_message_and_keeps_the_dialog(face: Face, mona: Person) -> None:
    face.error[0] = InsufficientFunds(Money(1_500_000))

    await face(raw_message(1, person=mona.id))

    state = face.dispatcher.fsm.get_context(face.bot, mona.id, mona.id)
    assert mona.screen.text == "You need $1.50 more to buy this, so please top up first."
    assert await state.get_state() == "Form:quantity"
    assert face.bugs == []


@pytest.mark.parametrize(
    ("error", "text", "alert"),
    [
        (AskedTooSoon(3), "Asked a moment ago.", False),
        (
            InsufficientFunds(Money(1_500_000)),
            "You need $1.50 more to buy this, so please top up first.",
            True,
        ),
    ],
)
async def test_a_refused_press_is_told_in_its_answer(
    face: Face, telegram: TelegramSandbox, error: Exception, text: str, alert: bool
) -> None:
    face.error[0] = error

    await face(raw_press(1, person=1001))

    call = telegram.journal[0]
    assert call.method == "answerCallbackQuery"
    assert call.params["text"] == text
    assert ("show_alert" in call.params) is alert


async def test_a_press_too_old_for_an_answer_is_told_in_a_message(face: Face, mona: Person) -> None:
    face.error[0] = AskedTooSoon(3)

    await face(raw_press(1, person=mona.id))

    assert mona.screen.text == "Asked a moment ago."


async def test_a_refused_payment_is_told_to_the_payer(
    face: Face, telegram: TelegramSandbox
) -> None:
    face.error[0] = PaymentNotOpen()

    await face(raw_pre_checkout(1, person=1001))

    [call] = telegram.journal
    assert call.method == "answerPreCheckoutQuery"
    assert call.params["error_message"] == "This invoice is closed."
    assert face.customers.greeted == [], "nothing may be written before the answer"


async def test_a_bug_gets_an_apology_and_a_note_without_its_content(
    face: Face, mona: Person
) -> None:
    await face(raw_message(7, person=mona.id))

    assert mona.screen.text == "Sorry, that went wrong."
    assert face.bugs == ["ZeroDivisionError in a message, at test_errors.py fail_message"]


async def test_a_person_who_blocked_the_bot_is_no_bug(face: Face, mona: Person) -> None:
    mona.blocks_bot()

    await face(raw_message(1, person=mona.id, text="/hello"))

    assert face.bugs == []


@pytest.mark.parametrize("raw", [raw_message(1, person=1001), raw_press(1, person=1001)])
async def test_an_absent_database_is_left_to_whoever_fed_the_update(
    face: Face, raw: dict[str, Any], telegram: TelegramSandbox
) -> None:
    face.error[0] = StorageAway()

    with pytest.raises(StorageAway):
        await face(raw)

    assert telegram.journal == []


async def test_an_absent_database_at_the_greeting_is_left_as_well(face: Face) -> None:
    face.customers.error = StorageAway()

    with pytest.raises(StorageAway):
        await face(raw_message(1, person=1001))


async def test_a_payment_that_fails_is_left_to_be_tried_again(
    face: Face, telegram: TelegramSandbox
) -> None:
    with pytest.raises(ZeroDivisionError):
        await face(raw_payment(1, person=1001))

    assert telegram.journal == []
    assert face.bugs == []


async def test_people_are_spoken_to_in_the_language_they_chose(face: Face, mona: Person) -> None:
    await face(raw_message(1, person=mona.id, text="/hello"))
    face.customers.returning.add(mona.id)
    await face(raw_message(2, person=mona.id, text="/hello"))

    assert [said.text for said in mona.bot_messages] == ["Hello en", "أهلا"]


async def test_groups_are_not_heard(face: Face, telegram: TelegramSandbox) -> None:
    raw = raw_message(1, person=1001)
    raw["message"]["chat"] = {"id": -100, "type": "group", "title": "Group"}

    await face(raw)

    assert face.customers.greeted == []
    assert telegram.journal == []


async def test_routers_serve_more_than_one_dispatcher(face: Face) -> None:
    router = failing_router([ValueError()])

    for _ in range(2):
        build_dispatcher(
            storage=MemoryStorage(),
            customers=Customers(),
            translator=face.dispatcher["translator"],
            throttle=ThrottleMiddleware(updates=0, seconds=10),
            bans=BanMiddleware(lambda _: False),
            report_bug=pytest.fail,
            routers=[router],
        )

    assert router.parent_router is None
