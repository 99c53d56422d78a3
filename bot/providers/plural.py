"""Asking about many ids: which panels know the plural forms, and asking one by one where not."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeVar

from bot.providers.base import IDS_PER_CALL, ErrorClass, FailureKind, ProviderFailure

NO_PLURAL: Final = frozenset({ErrorClass.ACTION, ErrorClass.ORDER_ID, ErrorClass.PARAMS})
"""Errors of a whole plural call after which the ids are asked one by one (protocol section 7)."""

OF_THE_CALL: Final = frozenset(
    {ErrorClass.INTERNAL, ErrorClass.AUTH, ErrorClass.RATE, ErrorClass.NOT_NOW}
)
"""Errors that speak of the call or the account, never of the one id that was asked."""

AGAIN_AFTER_SECONDS: Final = 3600.0
"""How long a panel that does not know a plural form is not asked for it again."""

Entry = TypeVar("Entry")


class PluralForms:
    """Remembers which actions a panel knows for one id only."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._again_at: dict[str, float] = {}

    def known(self, action: str) -> bool:
        """Whether the plural form of this action is worth trying."""
        return self._monotonic() >= self._again_at.get(action, float("-inf"))

    def refused(self, action: str, failure: ProviderFailure) -> bool:
        """Whether the failure of a plural call says to ask one by one; remembers it."""
        if failure.error is ErrorClass.ACTION:
            self._again_at[action] = self._monotonic() + AGAIN_AFTER_SECONDS
        return failure.error in NO_PLURAL


def checked_ids(ids: Sequence[str]) -> tuple[str, ...]:
    """The ids, each once. Raises ValueError for more than one call may carry."""
    asked = tuple(dict.fromkeys(ids))
    if len(asked) > IDS_PER_CALL:
        raise ValueError(f"{len(asked)} ids in one call, at most {IDS_PER_CALL} are allowed")
    return asked


async def one_by_one(
    asked: Sequence[str], ask: Callable[[str], Awaitable[Entry]]
) -> dict[str, Entry]:
    """Ask for each id; ids without a usable answer are left out.

    A failure that is not about the id ends it: what is known by then is returned, and with
    nothing known the failure is raised.
    """
    known: dict[str, Entry] = {}
    last: ProviderFailure | None = None
    for name in asked:
        try:
            known[name] = await ask(name)
        except ProviderFailure as failure:
            last = failure
            if failure.kind is not FailureKind.MALFORMED:
                break
    if last is not None and not known:
        raise last
    return known
