"""Where every call of the bot arrives: faults first, then the method, then the journal."""

import json
from dataclasses import dataclass
from typing import Any

from aiogram.methods import GetUpdates
from aiogram.types import BufferedInputFile, Message, MessageId

from sandbox.telegram.faults import DROP_CONNECTION, Faults
from sandbox.telegram.journal import Call
from sandbox.telegram.methods.registry import METHODS
from sandbox.telegram.refusals import Refused, not_found
from sandbox.telegram.requests import build
from sandbox.telegram.wire import to_wire
from sandbox.telegram.world import World


@dataclass(frozen=True)
class Answer:
    """What goes back: HTTP status and JSON body; status 0 drops the connection."""

    status: int
    body: str


@dataclass(frozen=True)
class _Outcome:
    result: str
    message_id: int | None = None


class Desk:
    """Carries out calls and writes each one down."""

    def __init__(self, world: World, faults: Faults, journal: list[Call]) -> None:
        """`journal` grows by one entry per call."""
        self._world = world
        self._faults = faults
        self._journal = journal

    async def carry_out(self, method: str, fields: dict[str, Any]) -> Answer:
        """Do what is asked and answer as the Bot API does."""
        at = self._world.monotonic()
        chat_id = _chat_id(fields)
        fault = self._faults.take(method, chat_id)
        message_id: int | None = None
        refusal: Refused | None = None
        try:
            if fault is not None and not fault.carried_out:
                raise fault.refusal()
            outcome = await self._result(method, fields)
            message_id = outcome.message_id
            if fault is not None:
                raise fault.refusal()
            answer = Answer(200, f'{{"ok":true,"result":{outcome.result}}}')
        except Refused as refused:
            refusal = refused
            answer = answer_for(refused)
        self._journal.append(
            Call(
                method=method,
                chat_id=chat_id,
                at=at,
                ok=refusal is None,
                error_code=refusal.code if refusal else None,
                description=refusal.description if refusal else None,
                message_id=message_id,
                params=_readable(fields),
            )
        )
        return answer

    async def _result(self, method: str, fields: dict[str, Any]) -> _Outcome:
        if method.lower() == "getupdates":
            return _Outcome(await self._world.updates.poll(build(GetUpdates, fields)))
        if method.lower() not in METHODS:
            raise not_found()
        model, handle = METHODS[method.lower()]
        result = handle(self._world, build(model, fields))
        message_id = result.message_id if isinstance(result, Message | MessageId) else None
        return _Outcome(json.dumps(to_wire(result), ensure_ascii=False), message_id)


def answer_for(refusal: Refused) -> Answer:
    """A refusal as the Bot API words it."""
    if refusal.code == DROP_CONNECTION:
        return Answer(DROP_CONNECTION, "")
    body: dict[str, Any] = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    if refusal.retry_after is not None:
        body["parameters"] = {"retry_after": refusal.retry_after}
    return Answer(refusal.code, json.dumps(body))


def _chat_id(fields: dict[str, Any]) -> int | None:
    given = fields.get("chat_id")
    try:
        return int(given) if isinstance(given, int | str) else None
    except ValueError:
        return None


def _readable(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields for the journal: JSON decoded, uploads by their name and size."""
    return {name: _readable_value(value) for name, value in fields.items()}


def _readable_value(value: Any) -> Any:
    if isinstance(value, BufferedInputFile):
        return {"filename": value.filename, "size": len(value.data)}
    if isinstance(value, str) and value[:1] in {"{", "["}:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
