"""Faults by switch: what goes wrong with a coming call, and whether it was carried out first.

A fault waits for a call of its action and is used up after `times` of them. The kinds:

    timeout_before   nothing is done, no answer for `seconds`, then the connection closes
    timeout_after    the call is carried out, its answer comes only after `seconds`
    slow             carried out only after `seconds`, also when the client has long given up
    cut              carried out, half of the answer is sent, then the connection closes
    reset_before     the connection is reset, nothing is done
    reset_after      carried out, then the connection is reset
    http_500         HTTP 500 with a JSON error
    http_502_html    HTTP 502 with a proxy's HTML page
    html_200         HTTP 200 with a challenge page
    empty            HTTP 200 with no body
    error            `{"error": text}` with `status`
    body             `body` as it is, with `status` and `headers`
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

KINDS = frozenset(
    {"timeout_before", "timeout_after", "slow", "cut", "reset_before", "reset_after", "http_500"}
    | {"http_502_html", "html_200", "empty", "error", "body"}
)
CARRIED_OUT = frozenset({"timeout_after", "slow", "cut", "reset_after"})
LONG_SECONDS = 600.0


@dataclass(kw_only=True)
class Fault:
    """One fault; `carried_out` says whether the call takes effect although it goes wrong.

    `times` None means for ever; `action` None means every action.
    """

    kind: str
    action: str | None = None
    text: str = "Something went wrong"
    status: int = 200
    body: bytes | None = None
    seconds: float = LONG_SECONDS
    times: int | None = 1
    carried_out: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)


class Faults:
    """The faults that wait for their calls, in the order they were added."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(
        self,
        *,
        kind: str,
        action: str | None = None,
        text: str = "Something went wrong",
        status: int = 200,
        body: bytes | None = None,
        seconds: float = LONG_SECONDS,
        times: int | None = 1,
        carried_out: bool | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Let the next `times` calls of `action` go wrong (None: every action; for ever).

        `carried_out` makes an answered fault (a 500, a page, an error) hide an add that was
        accepted all the same; by default only the kinds that say so carry the call out.
        Raises ValueError for an unknown kind.
        """
        if kind not in KINDS:
            raise ValueError(f"unknown kind of fault: {kind}")
        self._waiting.append(
            Fault(
                kind=kind,
                action=action,
                text=text,
                status=status,
                body=body,
                seconds=seconds,
                times=times,
                carried_out=kind in CARRIED_OUT if carried_out is None else carried_out,
                headers=headers or {},
            )
        )

    def clear(self) -> None:
        """Take all waiting faults away."""
        self._waiting.clear()

    def take(self, action: str) -> Fault | None:
        """The fault this call meets, used up by one; None when all is well."""
        for fault in self._waiting:
            if fault.action in {None, action}:
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self._waiting.remove(fault)
                return fault
        return None


def fault_of_words(words: frozenset[str]) -> Fault | None:
    """The fault that a link word asks for (see `sandbox.panel.links`)."""
    if "lost-before" in words:
        return Fault(kind="reset_before")
    if "lost" in words:
        return Fault(kind="reset_after", carried_out=True)
    if "error" in words:
        return Fault(kind="http_500")
    return None
