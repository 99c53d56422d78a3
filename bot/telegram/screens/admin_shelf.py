"""The catalogue on the desk: networks, categories, services, and why a price is what it is."""

from collections.abc import Sequence
from typing import Final

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.shop.page import Page
from bot.shop.shelf import (
    HIDDEN,
    NO_RATE,
    UNKNOWN_TYPE,
    PriceSteps,
    ShelfCategory,
    ShelfNetwork,
    ShelfService,
)
from bot.telegram.desk_callbacks import (
    CategoryHidden,
    DeskMenuOpened,
    MarkupOffered,
    MarkupTaken,
    NameReturned,
    RenameOffered,
    ServiceHidden,
    ShelfCategoryOpened,
    ShelfFound,
    ShelfNetworkOpened,
    ShelfOpened,
    ShelfSearched,
    ShelfServiceOpened,
)
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.paging import cut_page, turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import HEADING_MAX, network_name, shortened
from bot.telegram.texts.translator import Texts

_BUTTON_NAME_MAX: Final = 30
_LINE_NAME_MAX: Final = 120
_OFF: Final = frozenset({HIDDEN, UNKNOWN_TYPE, NO_RATE, "missing", "service", "charge"})
"""Reasons why a service is not on sale that have a text of their own."""

_HUNDRED: Final = 100


def shelf(t: Texts, networks: Sequence[ShelfNetwork]) -> Screen:
    """The networks, with everything there is."""
    buttons = [
        button(
            t.plain("button-network", network=network_name(t, one.network), services=one.services),
            ShelfNetworkOpened(network=one.network),
        )
        for one in networks
    ]
    said = [t("screen-shelf"), t("find-by-writing")] if networks else [t("shelf-empty")]
    return Screen(
        "\n\n".join(said),
        keyboard(
            *in_rows(buttons, width=2),
            [
                button(t.plain("button-back"), DeskMenuOpened()),
                button(t.plain("button-search"), ShelfSearched()),
            ],
        ),
    )


def shelf_network(
    t: Texts, categories: Sequence[ShelfCategory], place: ShelfNetworkOpened
) -> Screen:
    """A page of a network's categories."""
    page = cut_page(categories, place.page)
    buttons = [
        button(
            t.plain(
                "button-category",
                name=_sign_of(one) + shortened(one.name, _BUTTON_NAME_MAX),
                services=one.services,
            ),
            ShelfCategoryOpened(category_id=one.id, up=page.number),
        )
        for one in page.items
    ]
    turn = turning(t, page, lambda number: ShelfNetworkOpened(network=place.network, page=number))
    heading = t("screen-categories", network=network_name(t, place.network))
    return Screen(
        "\n\n".join([heading, *page.footer(t)]),
        keyboard(
            *in_rows(buttons, width=1),
            turn,
            [button(t.plain("button-back"), ShelfOpened())],
        ),
    )


def shelf_category(
    t: Texts, category: ShelfCategory, page: Page[ShelfService], place: ShelfCategoryOpened
) -> Screen:
    """A page of a category's services, and what can be done with all of them."""
    lines = [t("shelf-counts", services=category.services, hidden=category.hidden)]
    if category.markup is not None:
        lines.append(t("shelf-own-markup", percent=category.markup * _HUNDRED))
    heading = t(
        "screen-services",
        network=network_name(t, category.network),
        category=shortened(category.name, HEADING_MAX),
    )
    turn = turning(
        t,
        page,
        lambda number: ShelfCategoryOpened(category_id=category.id, page=number, up=place.up),
    )
    places = [
        ShelfServiceOpened(service_id=one.id, page=page.number, up=place.up) for one in page.items
    ]
    return Screen(
        "\n\n".join([heading, "\n".join(lines), _listed(t, page.items)]),
        keyboard(
            *_choices(t, page.items, places),
            turn,
            [
                _offered(
                    t,
                    "button-hide-all",
                    CategoryHidden(category_id=category.id, hidden=True),
                    wanted=category.hidden < category.services,
                ),
                _offered(
                    t,
                    "button-show-all",
                    CategoryHidden(category_id=category.id, hidden=False),
                    wanted=category.hidden > 0,
                ),
            ],
            _markup_row(t, is_own=category.markup is not None, category_id=category.id),
            [
                button(
                    t.plain("button-back"),
                    ShelfNetworkOpened(network=category.network, page=place.up),
                )
            ],
        ),
    )


def shelf_found(t: Texts, text: str, page: Page[ShelfService], place: ShelfFound) -> Screen:
    """A page of what a search for services has found."""
    words = shortened(text, HEADING_MAX)
    nothing = not page.items and not page.number
    places = [
        ShelfServiceOpened(service_id=one.id, page=page.number, search=place.search)
        for one in page.items
    ]
    turn = turning(t, page, lambda number: ShelfFound(search=place.search, page=number))
    heading = t("shelf-none-found" if nothing else "screen-shelf-found", words=words)
    return Screen(
        "\n\n".join([heading, *([] if nothing else [_listed(t, page.items)])]),
        keyboard(
            *_choices(t, page.items, places),
            turn,
            [
                button(t.plain("button-back"), ShelfOpened()),
                button(t.plain("button-search-again"), ShelfSearched()),
            ],
        ),
    )


def ask_service(t: Texts) -> Screen:
    """Which service to find?"""
    return Screen(t("ask-shelf-search"), keyboard([button(t.plain("button-back"), ShelfOpened())]))


def shelf_service(t: Texts, card: ShelfService, place: ShelfServiceOpened) -> Screen:
    """A service as staff sees it."""
    renamed = card.name != card.listed_as
    lines = [
        t("shelf-listed-as", name=shortened(card.listed_as, HEADING_MAX)) if renamed else None,
        t("shelf-numbers", number=str(card.id), listed=card.provider_service_id),
        t("desk-provider", provider=card.provider),
        t("shelf-category", category=shortened(card.category, HEADING_MAX)),
        t("service-limits", least=card.quantity_min, most=card.quantity_max),
    ]
    parts = [
        t("screen-service", name=shortened(card.name, 300)),
        _state(t, card),
        "\n".join(line for line in lines if line),
        "\n".join(_why(t, card.steps)) if card.steps else "",
    ]
    return Screen(
        "\n\n".join(part for part in parts if part),
        keyboard(
            [
                button(
                    t.plain("button-show" if card.is_hidden else "button-hide"),
                    ServiceHidden(service_id=card.id, hidden=not card.is_hidden),
                ),
                button(t.plain("button-rename"), RenameOffered(service_id=card.id)),
            ],
            [_offered(t, "button-name-back", NameReturned(service_id=card.id), wanted=renamed)],
            _markup_row(t, is_own=card.own_markup is not None, service_id=card.id),
            [button(t.plain("button-back"), _list_of(card, place))],
        ),
    )


def name_question(t: Texts, card: ShelfService, back: CallbackData) -> Screen:
    """What shall the service be called?"""
    asked = t("ask-service-name", name=shortened(card.name, HEADING_MAX))
    return Screen(asked, keyboard([button(t.plain("button-back"), back)]))


def _list_of(card: ShelfService, place: ShelfServiceOpened) -> CallbackData:
    if place.search:
        return ShelfFound(search=place.search, page=place.page)
    return ShelfCategoryOpened(category_id=card.category_id, page=place.page, up=place.up)


def _state(t: Texts, card: ShelfService) -> str:
    if card.off is None:
        return t("shelf-on-sale")
    return t(f"shelf-off-{card.off if card.off in _OFF else 'other'}")


def _why(t: Texts, steps: PriceSteps) -> list[str]:
    """The price, and in one line how it came about."""
    package = steps.per == 1
    rate = f"{steps.rate:f} {steps.rate_currency}"
    way = [
        t("why-rate", rate=rate),
        *([t("why-worth", worth=f"{steps.worth:f}")] if steps.worth is not None else []),
        t(f"why-markup-{steps.source}", percent=steps.markup * _HUNDRED),
        t("why-rounded", quantum=steps.quantum),
    ]
    return [
        t("service-price-package" if package else "service-price", price=steps.price),
        t("why") + " " + " · ".join(way),
    ]


def _markup_row(t: Texts, *, is_own: bool, service_id: int = 0, category_id: int = 0) -> Row:
    where = {"service_id": service_id, "category_id": category_id}
    return [
        button(t.plain("button-own-markup"), MarkupOffered(**where)),
        _offered(t, "button-no-markup", MarkupTaken(**where), wanted=is_own),
    ]


def _listed(t: Texts, cards: Sequence[ShelfService]) -> str:
    """Whole names: those of one category differ in their last words."""
    return "\n".join(
        t("shelf-line", number=number, name=_sign(card) + shortened(card.name, _LINE_NAME_MAX))
        for number, card in enumerate(cards, start=1)
    )


def _choices(
    t: Texts, cards: Sequence[ShelfService], places: Sequence[ShelfServiceOpened]
) -> list[Row]:
    pairs = zip(cards, places, strict=True)
    buttons = [
        button(_service_button(t, number, card), place)
        for number, (card, place) in enumerate(pairs, start=1)
    ]
    return in_rows(buttons, width=1)


def _service_button(t: Texts, number: int, card: ShelfService) -> str:
    name = _sign(card) + shortened(card.name, _BUTTON_NAME_MAX)
    if card.steps is None:
        return t.plain("button-shelf-unpriced", number=number, name=name)
    return t.plain("button-service", number=number, name=name, price=card.steps.price)


def _sign(card: ShelfService) -> str:
    return "" if card.off is None else "🙈 " if card.off == HIDDEN else "⛔ "


def _sign_of(category: ShelfCategory) -> str:
    if category.hidden == category.services:
        return "🙈 "
    return "⛔ " if category.disabled == category.services else ""


def _offered(
    t: Texts, key: str, data: CallbackData, *, wanted: bool
) -> InlineKeyboardButton | None:
    return button(t.plain(key), data) if wanted else None
