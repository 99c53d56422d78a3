"""The routers of the face, in the order in which they are asked."""

from typing import Final

from aiogram import Router

ROUTERS: Final[list[Router]] = []
