"""Pages of lists: cutting those that are whole in memory, and the buttons that turn them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from aiogram.filters.callback_data import CallbackData

from bot.shop.page import Page
from bot.telegram.callbacks import PAGE_MAX
from bot.telegram.screens.keyboards import Row, button
from bot.telegram.texts.translator import Texts

PAGE_SIZE: Final = 8

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """One page of a list whose length is known. Pages count from 0."""

    items: Sequence[T]
    number: int
    pages: int

    @property
    def more(self) -> bool:
        """Whether another page follows."""
        return self.number + 1 < self.pages

    def footer(self, t: Texts) -> list[str]:
        """Which page it is, where there are several."""
        if self.pages == 1:
            return []
        return [t("page-number", page=self.number + 1, pages=self.pages)]


def cut_page(items: Sequence[T], number: int) -> Leaf[T]:
    """A page of the list; the last one where the list has become shorter than that."""
    pages = max(1, -(-len(items) // PAGE_SIZE))
    shown = min(number, pages - 1)
    start = shown * PAGE_SIZE
    return Leaf(items[start : start + PAGE_SIZE], shown, pages)


def turning(t: Texts, page: Leaf[T] | Page[T], to: Callable[[int], CallbackData]) -> Row:
    """The buttons to the page before and the page after; ``to`` makes what they carry."""
    more = page.more and page.number < PAGE_MAX
    return [
        button(t.plain("button-previous"), to(page.number - 1)) if page.number else None,
        button(t.plain("button-next"), to(page.number + 1)) if more else None,
    ]
