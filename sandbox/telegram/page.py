"""The HTTP face towards the chat page."""

from aiohttp import web

from sandbox.telegram.world import World


class Page:
    """Serves the chat page."""

    def __init__(self, world: World) -> None:
        """The page shows this state."""
        self._world = world

    def add_routes(self, application: web.Application) -> None:
        """Serve the page and what it asks for."""
