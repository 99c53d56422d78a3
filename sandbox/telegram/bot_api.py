"""The HTTP face towards the bot: methods and file downloads."""

from aiohttp import web

from sandbox.telegram.desk import Answer, Desk, answer_for
from sandbox.telegram.faults import DROP_CONNECTION
from sandbox.telegram.refusals import Refused, not_found, unauthorized
from sandbox.telegram.requests import read_fields
from sandbox.telegram.world import World


class BotApi:
    """Turns HTTP requests into calls and answers into responses."""

    def __init__(self, world: World, desk: Desk, *, token: str) -> None:
        """Only calls with this token are served."""
        self._world = world
        self._desk = desk
        self._token = token

    def add_routes(self, application: web.Application) -> None:
        """Serve `/bot{token}/{method}` and `/file/bot{token}/{path}`."""
        application.router.add_route("*", "/bot{token}/{method}", self._call)
        application.router.add_get("/file/bot{token}/{path:.+}", self._download)

    async def _call(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self._token:
            return _response(answer_for(unauthorized()))
        try:
            fields = await read_fields(request)
        except Refused as refusal:
            return _response(answer_for(refusal))
        answer = await self._desk.carry_out(request.match_info["method"], fields)
        if answer.status == DROP_CONNECTION and request.transport is not None:
            request.transport.abort()
        return _response(answer)

    async def _download(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self._token:
            return _response(answer_for(unauthorized()))
        file = self._world.files.at_path(request.match_info["path"])
        if file is None:
            return _response(answer_for(not_found()))
        return web.Response(body=file.content, content_type="application/octet-stream")


def _response(answer: Answer) -> web.Response:
    return web.Response(
        status=answer.status or 500, text=answer.body, content_type="application/json"
    )
