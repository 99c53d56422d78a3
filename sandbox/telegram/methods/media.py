"""Pictures, documents and stickers: uploads, files sent again by id, downloads."""

import mimetypes
import struct
from typing import Any

from aiogram.methods import GetFile, SendDocument, SendPhoto, SendSticker
from aiogram.types import BufferedInputFile, Document, File, InputFile, Message, PhotoSize, Sticker

from sandbox.telegram.files import (
    DOCUMENT_BYTES_MAX,
    DOWNLOAD_BYTES_MAX,
    PHOTO_BYTES_MAX,
    Files,
    StoredFile,
)
from sandbox.telegram.methods.sending import deliver
from sandbox.telegram.methods.texts import caption_text
from sandbox.telegram.refusals import bad_request
from sandbox.telegram.world import World

UNKNOWN_SIZE = (320, 320)
IMAGE_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")


def send_photo(world: World, call: SendPhoto) -> Message:
    """sendPhoto."""
    chat = world.directory.reachable(call.chat_id)
    caption, entities = caption_text(
        call.caption, parse_mode=call.parse_mode, entities=call.caption_entities
    )
    return deliver(
        world,
        chat,
        call,
        photo=photo_sizes(taken_photo(world, call.photo)),
        caption=caption or None,
        caption_entities=entities or None,
    )


def send_document(world: World, call: SendDocument) -> Message:
    """sendDocument."""
    chat = world.directory.reachable(call.chat_id)
    caption, entities = caption_text(
        call.caption, parse_mode=call.parse_mode, entities=call.caption_entities
    )
    return deliver(
        world,
        chat,
        call,
        document=document_of(taken_document(world, call.document)),
        caption=caption or None,
        caption_entities=entities or None,
    )


def send_sticker(world: World, call: SendSticker) -> Message:
    """sendSticker; an id that the server never gave out is refused."""
    chat = world.directory.reachable(call.chat_id)
    file = _taken(world, call.sticker, kind="sticker", bytes_max=PHOTO_BYTES_MAX)
    return deliver(world, chat, call, sticker=sticker_of(file, emoji=call.emoji or "🙂"))


def get_file(world: World, call: GetFile) -> File:
    """getFile; over 20 MB is refused."""
    file = world.files.find(call.file_id)
    if len(file.content) > DOWNLOAD_BYTES_MAX:
        raise bad_request("file is too big")
    return File(
        file_id=file.file_id,
        file_unique_id=file.unique_id,
        file_size=len(file.content),
        file_path=file.path,
    )


def taken_photo(world: World, given: str | InputFile) -> StoredFile:
    """The picture that was uploaded or named by id; raises `Refused` 400 for what is none."""
    file = _taken(world, given, kind="photo", bytes_max=PHOTO_BYTES_MAX)
    if not file.content.startswith(IMAGE_STARTS):
        raise bad_request("IMAGE_PROCESS_FAILED")
    return file


def taken_document(world: World, given: str | InputFile) -> StoredFile:
    """The document that was uploaded or named by id."""
    return _taken(world, given, kind="document", bytes_max=DOCUMENT_BYTES_MAX)


def _taken(world: World, given: str | InputFile, *, kind: str, bytes_max: int) -> StoredFile:
    if isinstance(given, BufferedInputFile):
        if not given.data:
            raise bad_request("file must be non-empty")
        if len(given.data) > bytes_max:
            raise bad_request("file is too big")
        return keep_upload(world.files, given, kind=kind)
    known = world.files.stored.get(str(given))
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return known


def keep_upload(files: Files, given: BufferedInputFile, *, kind: str) -> StoredFile:
    """Remember uploaded bytes."""
    name = given.filename or f"{kind}.bin"
    mime_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return files.keep(given.data, kind=kind, name=name, mime_type=mime_type)


def photo_sizes(file: StoredFile) -> list[PhotoSize]:
    """The picture as a message carries it (one size)."""
    width, height = _dimensions(file.content)
    return [
        PhotoSize(
            file_id=file.file_id,
            file_unique_id=file.unique_id,
            width=width,
            height=height,
            file_size=len(file.content),
        )
    ]


def document_of(file: StoredFile) -> Document:
    """The document as a message carries it."""
    return Document(
        file_id=file.file_id,
        file_unique_id=file.unique_id,
        file_name=file.name,
        mime_type=file.mime_type,
        file_size=len(file.content),
    )


def sticker_of(file: StoredFile, *, emoji: str) -> Sticker:
    """The sticker as a message carries it."""
    facts: dict[str, Any] = {"type": "regular", "width": 512, "height": 512}
    return Sticker(
        file_id=file.file_id,
        file_unique_id=file.unique_id,
        is_animated=False,
        is_video=False,
        emoji=emoji,
        **facts,
    )


def _dimensions(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG; a plausible guess for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    return UNKNOWN_SIZE
