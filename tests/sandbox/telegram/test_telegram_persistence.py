"""What one run leaves to the next."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    KeyboardButton,
    LabeledPrice,
    ReplyKeyboardMarkup,
)

from sandbox.telegram import acts
from sandbox.telegram.limits import Limits
from sandbox.telegram.server import TelegramSandbox
from sandbox.telegram.snapshot import taken_from

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x08"

Connect = Callable[[TelegramSandbox], Bot]


async def test_a_new_run_goes_on_where_the_last_one_stopped(
    tmp_path: Path, connect: Connect
) -> None:
    async with TelegramSandbox(folder=tmp_path, limits=Limits.none()) as first:
        bot = connect(first)
        mona = first.person(5, first_name="Mona", language_code="ru", role="owner")
        first.group(-100500, title="Staff", members={5: "creator"})
        acts.write(first.world, mona.account, "/start")
        markup = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Menu")]])
        await bot.send_message(5, "<b>Hi</b>", parse_mode="HTML", reply_markup=markup)
        photo = (await bot.send_photo(5, BufferedInputFile(PNG, "p.png"))).photo
        price = LabeledPrice(label="x", amount=5)
        await bot.send_invoice(5, "Top-up", "5 Stars", "t:1", "XTR", [price])
        await bot.set_my_commands([BotCommand(command="start", description="Begin")])
        before = taken_from(first.world)

    async with TelegramSandbox(folder=tmp_path, limits=Limits.none()) as second:
        after = taken_from(second.world)
        updates = await connect(second).get_updates()
        assert photo is not None
        downloaded = await connect(second).download(photo[0].file_id)

    assert after == before
    assert [update.message.text for update in updates if update.message] == ["/start"]
    assert second.person(5).account.role == "owner"
    assert downloaded is not None
    assert downloaded.read() == PNG


async def test_a_payment_survives_with_its_refund(tmp_path: Path, connect: Connect) -> None:
    async with TelegramSandbox(folder=tmp_path, limits=Limits.none()) as first:
        bot = connect(first)
        mona = first.person(5)
        mona.account.started = True
        price = LabeledPrice(label="x", amount=5)
        link = await bot.create_invoice_link("Top-up", "5 Stars", "t:1", "XTR", [price])
        paying = asyncio.ensure_future(mona.pays(link=link))
        question = (await bot.get_updates(timeout=2))[0]
        assert question.pre_checkout_query is not None
        await bot.answer_pre_checkout_query(question.pre_checkout_query.id, ok=True)
        payment = (await bot.get_updates(offset=question.update_id + 1, timeout=2))[0]
        await bot.get_updates(offset=payment.update_id + 1)
        charge = await paying
        assert charge is not None
        await bot.refund_star_payment(5, charge)

    async with TelegramSandbox(folder=tmp_path, limits=Limits.none()) as second:
        listed = (await connect(second).get_star_transactions()).transactions

    assert [(one.id, one.source is None) for one in listed] == [(charge, False), (charge, True)]


async def test_the_state_is_saved_soon_after_a_change_not_only_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.telegram.persistence.SAVE_AFTER_SECONDS", 0.001)
    async with TelegramSandbox(folder=tmp_path) as first:
        first.person(5, first_name="Mona")
        await asyncio.sleep(0.02)

        copy = TelegramSandbox(folder=tmp_path)

    assert [person.account.first_name for person in copy.people] == ["Mona"]


async def test_a_server_can_be_stopped_and_started_again(connect: Connect) -> None:
    telegram = TelegramSandbox()
    await telegram.start()
    port = int(telegram.base_url.rpartition(":")[2])
    await telegram.stop()

    await telegram.start(port=port)
    me = await connect(telegram).get_me()
    await telegram.stop()

    assert me.id == 1001
