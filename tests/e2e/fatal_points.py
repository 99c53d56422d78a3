"""Moments at which a shop may be made to die: each await between "being sent" and "it runs".

Armed inside the shop's own process (tests.e2e.warm_start); a process that is not armed is the shop
as it is.
"""

import os
import signal
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, Final

from bot.providers.smm_v2 import SmmV2Provider
from bot.providers.submission import Flight
from bot.shop.outcomes import Outcomes
from bot.shop.sending import Claim, Sending
from bot.shop.settlement import Settlement

_METHODS: Final[Mapping[str, tuple[type, str]]] = {
    "claimed": (Sending, "_claim"),
    "answered": (SmmV2Provider, "place"),
    "accepted": (Settlement, "accept"),
    "recorded": (Outcomes, "record"),
}
"""Points after a method has returned: T2 is committed; the answer is known; T3 is posted, but not
committed; T3 is committed.
"""
_EVENTS: Final = (
    "connection.connect_tcp.started",
    "connection.connect_tcp.complete",
    "http11.send_request_headers.started",
    "http11.send_request_headers.complete",
    "http11.send_request_body.started",
    "http11.send_request_body.complete",
    "http11.receive_response_headers.started",
    "http11.receive_response_headers.complete",
    "http11.receive_response_body.started",
    "http11.receive_response_body.complete",
)
"""Points on the wire, as httpcore tells them to the client for adds."""
POINTS: Final = (*_METHODS, *_EVENTS)

Method = Callable[..., Awaitable[Any]]
Tracing = Callable[[Flight, str, Mapping[str, object]], Coroutine[Any, Any, None]]


def arm(point: str) -> None:
    """From now on this process dies at that point, as by a power cut."""
    if point in _METHODS:
        owner, name = _METHODS[point]
        setattr(owner, name, _then_dies(getattr(owner, name)))
    else:
        Flight.trace = _dies_at(point, Flight.trace)  # type: ignore[assignment, method-assign]


def _then_dies(method: Method) -> Method:
    async def dying(*args: Any, **given: Any) -> Any:
        answer = await method(*args, **given)
        if method.__name__ != "_claim" or isinstance(answer, Claim):
            _die()
        return answer

    return dying


def _dies_at(point: str, trace: Tracing) -> Tracing:
    async def dying(flight: Flight, event: str, info: Mapping[str, object]) -> None:
        await trace(flight, event, info)
        if event == point:
            _die()

    return dying


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
