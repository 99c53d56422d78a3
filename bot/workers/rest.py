"""How long one kind of question is not asked again after it failed (money page section 7)."""

from typing import Final

from bot.providers.base import ProviderFailure

BACK_OFF: Final = 5.0
BACK_OFF_MAX: Final = 300.0


class Rest:
    """Longer after each failure, over with the first success. Moments are monotonic seconds."""

    def __init__(
        self, *, scale: float, first: float = BACK_OFF, most: float = BACK_OFF_MAX
    ) -> None:
        """``first`` and ``most`` are seconds, multiplied by ``scale``."""
        self.failures = 0
        self._first = first * scale
        self._most = most * scale
        self._until = 0.0

    def is_over(self, now: float) -> bool:
        """Whether it may be asked again."""
        return now >= self._until

    def begin(self, failure: ProviderFailure, now: float) -> None:
        """It failed; the panel's own wish wins."""
        self.failures += 1
        doublings = min(self.failures - 1, 16)
        pause = min(self._first * 2**doublings, self._most)
        self._until = now + (failure.retry_after_seconds or pause)

    def end(self) -> None:
        """It went well."""
        self.failures = 0
