"""Failures ordered in advance: the next calls that match are answered as the test says."""

from dataclasses import dataclass

from sandbox.telegram.refusals import Refused

DROP_CONNECTION = 0


@dataclass(kw_only=True)
class Fault:
    """One ordered failure. `times`: how many calls it still spoils; no method or chat: any."""

    method: str | None
    code: int
    description: str
    retry_after: int | None
    chat_id: int | None
    times: int
    carried_out: bool

    def matches(self, method: str, chat_id: int | None) -> bool:
        """Whether this call is one of those it waits for."""
        if self.times <= 0 or (self.method or method).lower() != method.lower():
            return False
        return self.chat_id is None or self.chat_id == chat_id

    def refusal(self) -> Refused:
        """The answer to give instead of the real one."""
        return Refused(self.code, self.description, retry_after=self.retry_after)


class Faults:
    """The failures that wait for their call."""

    def __init__(self) -> None:
        """Begin with none."""
        self._waiting: list[Fault] = []

    def add(
        self,
        *,
        method: str | None = None,
        code: int,
        description: str = "",
        retry_after: int | None = None,
        chat_id: int | None = None,
        times: int = 1,
        carried_out: bool = False,
    ) -> None:
        """Order a failure. `code=0` drops the connection without an answer; seconds to wait go
        into `retry_after`; without `method` or `chat_id` every one matches. With `carried_out`
        the call takes effect all the same, and only its answer is lost or wrong."""
        self._waiting.append(
            Fault(
                method=method,
                code=code,
                description=description,
                retry_after=retry_after,
                chat_id=chat_id,
                times=times,
                carried_out=carried_out,
            )
        )

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The failure for this call, used up by it."""
        for fault in self._waiting:
            if fault.matches(method, chat_id):
                fault.times -= 1
                return fault
        return None

    def clear(self) -> None:
        """Forget what has not happened yet."""
        self._waiting.clear()
