"""Files: uploads, sending again by id, downloads, and what is no picture."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaPhoto
from aiohttp import ClientSession

from sandbox.telegram.files import DOWNLOAD_BYTES_MAX
from sandbox.telegram.person import Person
from sandbox.telegram.server import TelegramSandbox

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x08"


async def test_a_picture_is_sent_again_by_its_id(bot: Bot, mona: Person) -> None:
    first = await bot.send_photo(mona.id, BufferedInputFile(PNG, "chart.png"), caption="One")
    assert first.photo is not None

    again = await bot.send_photo(mona.id, first.photo[0].file_id, caption="Two")

    assert again.photo is not None
    assert again.photo[0].file_unique_id == first.photo[0].file_unique_id
    assert (again.photo[0].width, again.photo[0].height) == (16, 8)


async def test_what_is_no_picture_is_refused(bot: Bot, mona: Person) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_photo(mona.id, BufferedInputFile(b"<svg/>", "chart.svg"))

    assert refused.value.message == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_an_unknown_file_id_is_refused(bot: Bot, mona: Person) -> None:
    with pytest.raises(TelegramBadRequest) as sent:
        await bot.send_document(mona.id, "AgACunknown")
    with pytest.raises(TelegramBadRequest) as asked:
        await bot.get_file("AgACunknown")

    assert sent.value.message == "Bad Request: wrong file identifier/HTTP URL specified"
    assert asked.value.message == (
        "Bad Request: wrong file_id or the file is temporarily unavailable"
    )


async def test_an_id_serves_its_own_kind_of_message_only(bot: Bot, mona: Person) -> None:
    sent = await bot.send_document(mona.id, BufferedInputFile(PNG, "chart.png"))
    assert sent.document is not None

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_photo(mona.id, sent.document.file_id)

    assert refused.value.message == "Bad Request: can't use file of type Document as Photo"


async def test_an_empty_file_is_refused(bot: Bot, mona: Person) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_document(mona.id, BufferedInputFile(b"", "empty.txt"))

    assert refused.value.message == "Bad Request: file must be non-empty"


async def test_what_a_person_sends_is_downloaded_whole(bot: Bot, mona: Person) -> None:
    mona.patience = 0.01
    with pytest.raises(AssertionError):
        await mona.sends_document(b"%PDF proof", name="proof.pdf", caption="Paid")

    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.document is not None
    downloaded = await bot.download(message.document)

    assert (message.caption, message.document.file_name) == ("Paid", "proof.pdf")
    assert message.document.mime_type == "application/pdf"
    assert downloaded is not None
    assert downloaded.read() == b"%PDF proof"


async def test_over_20_megabytes_nothing_is_downloaded(telegram: TelegramSandbox, bot: Bot) -> None:
    content = bytes(DOWNLOAD_BYTES_MAX + 1)
    file = telegram.world.files.keep(
        content, kind="document", name="big.bin", mime_type="application/octet-stream"
    )

    with pytest.raises(TelegramBadRequest) as refused:
        await bot.get_file(file.file_id)

    assert refused.value.message == "Bad Request: file is too big"


async def test_a_sticker_arrives_as_one(bot: Bot, mona: Person) -> None:
    mona.patience = 0.01
    with pytest.raises(AssertionError):
        await mona.sends_sticker()

    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.sticker is not None
    again = await bot.send_sticker(mona.id, message.sticker.file_id)

    assert message.sticker.emoji == "👍"
    assert again.sticker is not None


async def test_downloads_need_the_token_and_a_path_that_exists(
    telegram: TelegramSandbox,
) -> None:
    async with ClientSession(base_url=telegram.base_url) as client:
        async with client.get("/file/bot1001:OTHER/photos/file_0.jpg") as answer:
            stranger = answer.status
        async with client.get("/file/bot1001:SANDBOX/photos/file_0.jpg") as answer:
            missing = answer.status

    assert (stranger, missing) == (401, 404)


async def test_a_text_becomes_an_uploaded_picture_and_never_a_text_again(
    bot: Bot, mona: Person
) -> None:
    sent = await bot.send_message(mona.id, "Figures")

    for caption in ("<b>Today</b>", "<b>Week</b>"):
        media = InputMediaPhoto(
            media=BufferedInputFile(PNG, "chart.png"), caption=caption, parse_mode="HTML"
        )
        await bot.edit_message_media(media=media, chat_id=mona.id, message_id=sent.message_id)
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.edit_message_text("Menu", chat_id=mona.id, message_id=sent.message_id)

    (shown,) = mona.messages
    assert (shown.text, shown.caption) == (None, "Week")
    assert shown.photo is not None
    assert refused.value.message == "Bad Request: there is no text in the message to edit"
