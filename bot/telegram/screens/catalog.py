"""Browsing: networks, their categories, services, and what a search has found."""

from collections.abc import Sequence

from aiogram.types import InlineKeyboardButton

from bot.shop.catalog import CategoryCard, NetworkCard, ServiceCard
from bot.telegram.callbacks import (
    CategoriesOpened,
    DialogLeft,
    MenuOpened,
    NetworksOpened,
    OrderStarted,
    SearchOffered,
    SearchOpened,
    ServiceOpened,
    ServicePlace,
    ServicesOpened,
)
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.paging import cut_page, turning
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import (
    BUTTON_NAME_MAX,
    HEADING_MAX,
    network_name,
    shortened,
)
from bot.telegram.texts.markup import Prose
from bot.telegram.texts.translator import Texts

_LINE_NAME_MAX = 110


def networks(t: Texts, cards: Sequence[NetworkCard]) -> Screen:
    """The catalogue's first floor."""
    buttons = [
        button(
            t.plain(
                "button-network", network=network_name(t, card.network), services=card.services
            ),
            CategoriesOpened(network=card.network),
        )
        for card in cards
    ]
    return Screen(
        t("screen-networks" if cards else "screen-networks-empty"),
        keyboard(
            *in_rows(buttons, width=2),
            [
                button(t.plain("button-search"), SearchOffered()),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def categories(t: Texts, cards: Sequence[CategoryCard], place: CategoriesOpened) -> Screen:
    """One page of a network's categories."""
    page = cut_page(cards, place.page)
    buttons = [
        button(
            t.plain("button-category", name=shortened(card.name, 44), services=card.services),
            ServicesOpened(category_id=card.id, up=page.number),
        )
        for card in page.items
    ]
    turn = turning(t, page, lambda number: CategoriesOpened(network=place.network, page=number))
    heading = t("screen-categories", network=network_name(t, place.network))
    return Screen(
        "\n\n".join([heading, *page.footer(t)]),
        keyboard(
            *in_rows(buttons, width=1),
            turn,
            [
                button(t.plain("button-back"), NetworksOpened()),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def services(
    t: Texts, category: CategoryCard, cards: Sequence[ServiceCard], place: ServicesOpened
) -> Screen:
    """One page of a category's services."""
    page = cut_page(cards, place.page)
    places = [
        ServiceOpened(service_id=card.id, page=page.number, up=place.up) for card in page.items
    ]
    turn = turning(
        t,
        page,
        lambda number: ServicesOpened(category_id=category.id, page=number, up=place.up),
    )
    heading = t(
        "screen-services",
        network=network_name(t, category.network),
        category=shortened(category.name, HEADING_MAX),
    )
    return Screen(
        "\n\n".join([heading, _listed(t, page.items), *page.footer(t)]),
        keyboard(
            *_choices(t, page.items, places),
            turn,
            [
                button(
                    t.plain("button-back"),
                    CategoriesOpened(network=category.network, page=place.up),
                ),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def found(t: Texts, text: str, cards: Sequence[ServiceCard], place: SearchOpened) -> Screen:
    """One page of what a search for words or a link has found."""
    page = cut_page(cards, place.page)
    places = [
        ServiceOpened(service_id=card.id, page=page.number, search=place.search)
        for card in page.items
    ]
    turn = turning(t, page, lambda number: SearchOpened(search=place.search, page=number))
    heading = t("screen-found", count=len(cards), words=shortened(text, HEADING_MAX))
    return Screen(
        "\n\n".join([heading, _listed(t, page.items), *page.footer(t)]),
        keyboard(
            *_choices(t, page.items, places),
            turn,
            [
                button(t.plain("button-search-again"), SearchOffered()),
                button(t.plain("button-menu"), MenuOpened()),
            ],
        ),
    )


def nothing_found(t: Texts, text: str) -> Screen:
    """A search without a result."""
    return Screen(
        t("screen-nothing-found", words=shortened(text, HEADING_MAX)),
        keyboard(
            [
                button(t.plain("button-search-again"), SearchOffered()),
                button(t.plain("button-catalogue"), NetworksOpened()),
            ],
            [button(t.plain("button-menu"), MenuOpened())],
        ),
    )


def ask_search(t: Texts) -> Screen:
    """The invitation to write what one looks for."""
    return Screen(t("ask-search"), keyboard([button(t.plain("button-menu"), DialogLeft())]))


def service(t: Texts, card: ServiceCard, place: ServicePlace) -> Screen:
    """A service's card."""
    parts = [t("screen-service", name=shortened(card.name, 300)), _facts(t, card)]
    if card.description:
        parts.append(t("service-description", description=Prose(card.description)))
    start = OrderStarted(**place.model_dump())
    return Screen(
        "\n\n".join(parts),
        keyboard(
            [button(t.plain("button-order"), start)],
            [_back(t, card, place), button(t.plain("button-menu"), MenuOpened())],
        ),
    )


def _facts(t: Texts, card: ServiceCard) -> str:
    package = card.per == 1
    lines = [
        t("service-network", network=network_name(t, card.network)),
        t("service-price-package" if package else "service-price", price=card.price),
        None if package else t("service-limits", least=card.quantity_min, most=card.quantity_max),
        t("service-refill" if card.refill else "service-no-refill"),
        t("service-cancel" if card.cancel else "service-no-cancel"),
        t("service-time", time=shortened(card.average_time, 80)) if card.average_time else None,
    ]
    return "\n".join(line for line in lines if line)


def _back(t: Texts, card: ServiceCard, place: ServicePlace) -> InlineKeyboardButton:
    if place.search:
        return button(t.plain("button-back"), SearchOpened(search=place.search, page=place.page))
    return button(
        t.plain("button-back"),
        ServicesOpened(category_id=card.category_id, page=place.page, up=place.up),
    )


def _listed(t: Texts, cards: Sequence[ServiceCard]) -> str:
    return "\n".join(
        t(
            "line-package" if card.per == 1 else "line-service",
            number=number,
            name=shortened(card.name, _LINE_NAME_MAX),
            price=card.price,
            least=card.quantity_min,
        )
        for number, card in enumerate(cards, start=1)
    )


def _choices(t: Texts, cards: Sequence[ServiceCard], places: Sequence[ServiceOpened]) -> list[Row]:
    buttons = [
        button(
            t.plain(
                "button-service",
                number=number,
                name=shortened(card.name, BUTTON_NAME_MAX),
                price=card.price,
            ),
            place,
        )
        for number, (card, place) in enumerate(zip(cards, places, strict=True), start=1)
    ]
    return in_rows(buttons, width=1)
