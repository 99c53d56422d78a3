"""The HTTP face towards the chat page, what it reads: people, chats, files, the event stream."""

import asyncio
import json
import mimetypes
from pathlib import Path

from aiohttp import web

from sandbox.telegram.page_acts import PageActs, account_of
from sandbox.telegram.page_errors import PageError, answered
from sandbox.telegram.views import chat_view, event_view, person_view
from sandbox.telegram.world import World

STATIC = Path(__file__).parent / "static"
SIGN_OF_LIFE_SECONDS = 15.0


class Page:
    """Serves the chat page and what it asks for."""

    def __init__(self, world: World) -> None:
        """The page shows this state."""
        self._world = world
        self._acts = PageActs(world)

    def add_routes(self, application: web.Application) -> None:
        """Serve `/`, `/static` and `/page`."""
        router = application.router
        router.add_get("/", answered(self._index))
        router.add_get("/static/{name}", answered(self._static))
        router.add_get("/page/people", answered(self._people))
        router.add_get("/page/chats/{person}", answered(self._chat))
        router.add_get("/page/files/{file_id}", answered(self._file))
        router.add_get("/page/hints", answered(self._hints))
        router.add_get("/page/events", answered(self._events))
        self._acts.add_routes(application)

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return _page_file("index.html")

    async def _static(self, request: web.Request) -> web.StreamResponse:
        return _page_file(request.match_info["name"])

    async def _people(self, _request: web.Request) -> web.StreamResponse:
        bot = self._world.bot
        shown = [one for one in self._world.directory.people.values() if one.shown]
        return web.json_response(
            {
                "bot": {"id": bot.id, "name": bot.first_name, "username": bot.username},
                "people": [person_view(account) for account in shown],
            }
        )

    async def _chat(self, request: web.Request) -> web.StreamResponse:
        account = account_of(self._world, request)
        return web.json_response(chat_view(self._world, account))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = self._world.files.stored.get(request.match_info["file_id"])
        if file is None:
            raise PageError(404, "no such file")
        headers = {"X-Content-Type-Options": "nosniff"}
        if not file.mime_type.startswith("image/"):
            # A document may be HTML: it is for saving, never for running on this page.
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=file.content, content_type=file.mime_type, headers=headers)

    async def _hints(self, _request: web.Request) -> web.StreamResponse:
        return web.json_response(self._world.hints)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        with self._world.news.subscription() as queue:
            await response.write(b": welcome\n\n")
            while True:
                try:
                    async with asyncio.timeout(SIGN_OF_LIFE_SECONDS):
                        event = await queue.get()
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if event is None:
                    return response
                account = self._world.directory.people.get(event.person)
                if account is not None and account.shown:
                    data = json.dumps(event_view(self._world, event), ensure_ascii=False)
                    await response.write(f"data: {data}\n\n".encode())


def _page_file(name: str) -> web.Response:
    """One of the page's own files; nothing outside its folder has a plain name."""
    path = STATIC / name
    if path.parent != STATIC or not path.is_file():
        raise PageError(404, "no such file")
    mime_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    headers = {"Cache-Control": "no-cache"}
    charset = "utf-8" if mime_type.startswith(("text/", "application/javascript")) else None
    return web.Response(
        body=path.read_bytes(), content_type=mime_type, charset=charset, headers=headers
    )
