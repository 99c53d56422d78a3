"""Facts to draw a customer's screens from, and ways to read what was drawn."""

from collections.abc import Iterator
from datetime import UTC, datetime

from aiogram.types import InlineKeyboardButton

from bot.domain.forms import FORMS
from bot.domain.money import ZERO, Money
from bot.domain.networks import Network, TargetKind
from bot.domain.orders import OrderState
from bot.shop.catalog import CategoryCard, ServiceCard
from bot.shop.checkout import QuoteCard
from bot.shop.orders import OrderCard
from bot.telegram.screens.screen import Screen

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
QUOTE_ID = "0123456789abcdef0123456789abcdef"
LONGEST_ID = 2**63 - 1
HOSTILE_NAME = ("<b>Followers & \u202e</b> 💎 " * 30)[:300]


def dollars(text: str) -> Money:
    amount = Money.read(text, "USD")
    assert amount is not None
    return amount


def service(
    *,
    service_id: int = 9,
    name: str = "Instagram Followers",
    form: str = "default",
    description: str = "",
) -> ServiceCard:
    return ServiceCard(
        id=service_id,
        provider_id=1,
        category_id=4,
        network=Network.INSTAGRAM,
        name=name,
        listed_as=name,
        category="Instagram",
        form=FORMS[form],
        price=dollars("0.39"),
        per=FORMS[form].per,
        quantity_min=100,
        quantity_max=10_000,
        refill=True,
        cancel=False,
        description=description,
        average_time="2 hours",
        kinds=frozenset({TargetKind.PROFILE}),
    )


def category(*, category_id: int = 4, name: str = "Followers") -> CategoryCard:
    return CategoryCard(category_id, name, Network.INSTAGRAM, 12)


def quote(
    *,
    of: ServiceCard | None = None,
    values: dict[str, str] | None = None,
    quantity: int = 1000,
    balance: str = "5",
    missing: Money = ZERO,
    same_link_open: bool = False,
    kind_given: TargetKind | None = None,
) -> QuoteCard:
    return QuoteCard(
        id=QUOTE_ID,
        service=of or service(),
        values=values or {"link": "https://instagram.com/mona", "quantity": str(quantity)},
        link="https://instagram.com/mona",
        quantity=quantity,
        price=dollars("0.39"),
        balance=dollars(balance),
        missing=missing,
        expires_at=AT,
        same_link_open=same_link_open,
        kind_given=kind_given,
    )


def order(
    state: OrderState = OrderState.RUNNING,
    *,
    order_id: int = 12,
    name: str = "Instagram Followers",
    link: str = "https://instagram.com/mona",
    delivered: int | None = None,
    refunded: Money = ZERO,
    reason: str | None = None,
    can: bool = False,
    open_wishes: bool = False,
    per: int = 1000,
    card_message_id: int | None = None,
) -> OrderCard:
    return OrderCard(
        id=order_id,
        customer_id=5,
        service_id=9,
        service_name=name,
        link=link,
        quantity=1000,
        price=dollars("0.39"),
        refunded=refunded,
        state=state,
        reason=reason,
        remains=None if delivered is None else 1000 - delivered,
        delivered=delivered,
        start_count=5120,
        created_at=AT,
        state_changed_at=AT,
        answer_by=AT if state is OrderState.UNCLEAR else None,
        waits_for_link=open_wishes,
        cancel_wanted=open_wishes,
        can_cancel=can,
        can_refill=can,
        can_refresh=can,
        can_reorder=can,
        refill_open=open_wishes,
        card_message_id=card_message_id,
        per=per,
    )


def text_of(screen: Screen) -> str:
    """The text without the marks that keep directions apart."""
    return screen.text.replace("\u2068", "").replace("\u2069", "").replace("\u202f", " ")


def buttons(screen: Screen) -> Iterator[InlineKeyboardButton]:
    rows = screen.keyboard.inline_keyboard if screen.keyboard else []
    return (button for row in rows for button in row)


def labels(screen: Screen) -> list[str]:
    return [button.text for button in buttons(screen)]


def data_behind(screen: Screen, label: str) -> str:
    """What the button with this label carries."""
    found = next(button for button in buttons(screen) if label in button.text)
    assert found.callback_data is not None
    return found.callback_data
