"""aiogram objects as the JSON that the real Bot API would send."""

from typing import Any

from aiogram.client.default import Default
from pydantic import BaseModel


def to_wire(value: Any) -> Any:
    """Turn a result (object, list, plain value) into what `json.dumps` takes.

    Fields that are None, or that hold aiogram's "the bot's default" mark, are left out.
    """
    if isinstance(value, BaseModel):
        return _without_gaps(value.model_dump(mode="python", by_alias=True, exclude_none=True))
    if isinstance(value, list):
        return [to_wire(item) for item in value]
    return value


def _without_gaps(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _without_gaps(item)
            for key, item in value.items()
            if item is not None and not isinstance(item, Default)
        }
    if isinstance(value, list):
        return [_without_gaps(item) for item in value]
    return value
