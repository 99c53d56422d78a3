"""How the page's requests fail: `{"error": "..."}` with a 4xx status."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from sandbox.telegram.acts import CannotDo

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PageError(Exception):
    """A request of the page that cannot be served."""

    def __init__(self, status: int, message: str) -> None:
        """`status` is 4xx; the message is shown as it is."""
        super().__init__(message)
        self.status = status
        self.message = message


def answered(handler: Handler) -> Handler:
    """The handler with its errors turned into answers; a reader that left is no error."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except PageError as error:
            return web.json_response({"error": error.message}, status=error.status)
        except CannotDo as error:
            return web.json_response({"error": str(error)}, status=409)
        except ConnectionError:
            return web.Response(status=499)

    return handle
