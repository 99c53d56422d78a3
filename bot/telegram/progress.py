"""Which updates are under way, and up to where Telegram may be told to forget."""


class Progress:
    """Confirming is a prefix: an update is confirmed when it and all before it have ended."""

    def __init__(self) -> None:
        """Nothing was seen yet."""
        self._next: int | None = None
        self._open: set[int] = set()
        self._ended: set[int] = set()

    @property
    def offset(self) -> int | None:
        """The first update that is not confirmed (Bot API: getUpdates, offset); None at first."""
        return min(self._open) if self._open else self._next

    @property
    def is_open(self) -> bool:
        """Whether anything is under way."""
        return bool(self._open)

    def begin(self, number: int) -> bool:
        """Take on an update; False for one that is under way or has ended already."""
        if number in self._open or number in self._ended:
            return False
        self._open.add(number)
        self._next = max(self._next or 0, number + 1)
        return True

    def end(self, number: int) -> None:
        """The update is handled."""
        self._open.discard(number)
        self._ended.add(number)

    def forget_before(self, offset: int | None) -> None:
        """Telegram has answered a question with this offset: what is before it comes no more.

        Not sooner, because the answer to an earlier question may still be on its way.
        """
        if offset is not None:
            self._ended = {one for one in self._ended if one >= offset}
