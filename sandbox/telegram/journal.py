"""What the bot asked for: one entry per call that reached the server."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call and its fate. `at` is monotonic seconds at its arrival; a dropped one is not ok
    and has code 0; `params` are the fields as they came, decoded."""

    method: str
    chat_id: int | None
    at: float
    ok: bool
    error_code: int | None
    description: str | None
    message_id: int | None
    params: dict[str, Any]
