"""How the Bot API says no: one exception, and a maker for each family of refusals.

The descriptions are those of the real server: the shop decides by them what a failure means.
"""


class Refused(Exception):
    """A call that the server answers with `{"ok": false}`."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        """`code` is the HTTP status and `error_code`; `retry_after` is in whole seconds."""
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad_request(reason: str) -> Refused:
    """400: what was asked for cannot be done."""
    return Refused(400, f"Bad Request: {reason}")


def unauthorized() -> Refused:
    """401: the token is not this bot's."""
    return Refused(401, "Unauthorized")


def forbidden(reason: str) -> Refused:
    """403: the bot may not reach this chat."""
    return Refused(403, f"Forbidden: {reason}")


def not_found() -> Refused:
    """404: no such method."""
    return Refused(404, "Not Found")


def conflict(reason: str) -> Refused:
    """409: two ways of receiving updates at once."""
    return Refused(409, f"Conflict: {reason}")


def too_many_requests(seconds: int) -> Refused:
    """429: sent too fast; `seconds` is how long to wait."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
