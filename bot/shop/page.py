"""One page of a list."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items, the page's number from 0, and whether another page follows."""

    items: tuple[T, ...]
    number: int
    more: bool

    @classmethod
    def cut(cls, found: list[T], *, number: int, size: int) -> "Page[T]":
        """A page out of a query that asked for one item more than fits."""
        return cls(tuple(found[:size]), number, len(found) > size)
