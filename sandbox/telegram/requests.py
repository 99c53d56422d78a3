"""Reading a call: from query, form, multipart or JSON to an object of aiogram's method class.

Form fields are text, so what is not text by schema is decoded first; uploads take the place of the
`attach://name` that points at them (Bot API, "Making requests" and "Sending files").
"""

import json
import re
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile
from aiohttp import web
from pydantic import ValidationError

from sandbox.telegram.refusals import Refused, bad_request

ATTACHED = "attach://"
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,18}")
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "sticker": "there is no sticker in the request",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
}

AnyMethod = TypeVar("AnyMethod", bound=TelegramMethod[Any])


async def read_fields(request: web.Request) -> dict[str, Any]:
    """All fields of a call, uploads as `BufferedInputFile`; `Refused` 400 for broken JSON."""
    fields: dict[str, Any] = dict(request.query)
    if request.method != "POST":
        return fields
    if request.content_type == "application/json":
        return {**fields, **_json_object(await request.text())}
    uploads: dict[str, BufferedInputFile] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = BufferedInputFile(value.file.read(), filename=value.filename)
        else:
            fields[name] = value
    return _with_uploads(fields, uploads) if uploads else fields


def _json_object(text: str) -> dict[str, Any]:
    try:
        decoded = json.loads(text or "{}")
    except ValueError as error:
        raise bad_request("can't parse request JSON object") from error
    if not isinstance(decoded, dict):
        raise bad_request("JSON object expected")
    return decoded


def _with_uploads(fields: dict[str, Any], uploads: dict[str, BufferedInputFile]) -> dict[str, Any]:
    used: set[str] = set()
    placed = {name: _place(_decoded(value), uploads, used) for name, value in fields.items()}
    direct = {name: file for name, file in uploads.items() if name not in used}
    return {**placed, **direct}


def _decoded(value: Any) -> Any:
    """A list or object in JSON, when it names an upload somewhere inside."""
    if isinstance(value, str) and value[:1] in {"{", "["} and ATTACHED in value:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _place(value: Any, uploads: dict[str, BufferedInputFile], used: set[str]) -> Any:
    if isinstance(value, str) and value.startswith(ATTACHED):
        name = value.removeprefix(ATTACHED)
        if name in uploads:
            used.add(name)
            return uploads[name]
    if isinstance(value, list):
        return [_place(item, uploads, used) for item in value]
    if isinstance(value, dict):
        return {key: _place(item, uploads, used) for key, item in value.items()}
    return value


def build(model: type[AnyMethod], fields: dict[str, Any]) -> AnyMethod:
    """The call as aiogram's object; raises `Refused` 400 for what is wrong by schema."""
    known = _fields_of(model)
    for name in fields:
        if name not in known:
            raise bad_request(f'unknown parameter "{name}"')
    try:
        return model(**{name: _typed(value, known[name]) for name, value in fields.items()})
    except ValidationError as error:
        raise _schema_refusal(error) from error


@cache
def _fields_of(model: type[TelegramMethod[Any]]) -> dict[str, frozenset[Any]]:
    """For each field the plain kinds it may be."""
    return {name: frozenset(_kinds(info.annotation)) for name, info in model.model_fields.items()}


def _kinds(annotation: Any) -> list[Any]:
    if get_origin(annotation) in {Union, UnionType}:
        return [kind for part in get_args(annotation) for kind in _kinds(part)]
    return [annotation]


def _typed(value: Any, kinds: frozenset[Any]) -> Any:
    if not isinstance(value, str):
        return value
    if str in kinds:
        is_number = int in kinds and WHOLE_NUMBER.fullmatch(value)
        return int(value) if is_number else value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _schema_refusal(error: ValidationError) -> Refused:
    first = error.errors(include_url=False, include_input=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    if first["type"] == "missing" and len(first["loc"]) == 1 and name in MISSING:
        return bad_request(MISSING[name])
    if name == "reply_markup":
        return bad_request("object expected as reply markup")
    place = ".".join(str(part) for part in first["loc"])
    return bad_request(f'can\'t parse parameter "{place}": {first["msg"]}')
