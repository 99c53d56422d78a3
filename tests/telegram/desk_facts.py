"""What the desk's screens are shown with."""

from datetime import UTC, datetime
from decimal import Decimal

from bot.domain.money import Amount, Money
from bot.domain.networks import Network
from bot.shop.facts import Fact
from bot.shop.people import PersonCard
from bot.shop.shelf import PriceSteps, ShelfCategory, ShelfService
from bot.shop.stats import Figures
from bot.telegram.pictures import Picture
from bot.telegram.screens.screen import Screen
from tests.telegram.customer_facts import HOSTILE_NAME
from tests.telegram.reading import dollars

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
TODAY = Figures(
    days=1,
    orders=3,
    turnover=dollars("12.5"),
    cost=dollars("9"),
    profit=dollars("3.5"),
    refunds=dollars("1"),
    customers=2,
    topups=dollars("20"),
)
PERSON = PersonCard(
    id=5,
    telegram_id=1001,
    first_name=HOSTILE_NAME[:120],
    username="mona",
    language="en",
    since=AT,
    last_seen_at=AT,
    frozen_at=AT,
    balance=dollars("5"),
    held=dollars("1.3"),
    orders=12,
    orders_open=1,
    spent=dollars("30"),
)
SERVICE = ShelfService(
    id=9,
    category_id=4,
    category=HOSTILE_NAME,
    network=Network.INSTAGRAM,
    provider="main",
    provider_service_id="1234",
    name=HOSTILE_NAME,
    listed_as="Followers",
    own_markup=Decimal("0.5"),
    is_hidden=True,
    off="hidden",
    quantity_min=10,
    quantity_max=10_000,
    steps=PriceSteps(
        rate=Decimal("0.00045"),
        rate_currency="EUR",
        worth=Decimal("1.08"),
        markup=Decimal("0.5"),
        source="service",
        quantum=dollars("0.0001"),
        price=dollars("0.0008"),
        per=1000,
    ),
)
CATEGORY = ShelfCategory(
    id=4,
    name=HOSTILE_NAME,
    network=Network.INSTAGRAM,
    services=3,
    hidden=1,
    disabled=1,
    markup=Decimal("0.125"),
)
FACTS: dict[str, Fact] = {
    "customer": HOSTILE_NAME,
    "customer_id": 5,
    "telegram_id": 1001,
    "amount": Amount(dollars("5"), "USD"),
    "balance": Amount(dollars("7"), "USD"),
    "uses": 11,
    "used": 4,
    "count": 3,
    "days": 30,
    "total": Amount(dollars("165"), "USD"),
    "percent": Decimal("12.5"),
    "before": Decimal("30.00"),
    "target": 9,
    "name": HOSTILE_NAME,
    "services": 3,
    "order": 1234,
    "price": Amount(dollars("2.6"), "USD"),
    "refunded": Amount(dollars("1"), "USD"),
    "provider_order": "777",
    "code": "ABCD",
    "credit": Amount(dollars("5"), "USD"),
    "paid": Amount(Money(100), "XTR"),
    "value": Amount(dollars("1.3"), "USD"),
    "bonus": Amount(dollars("0.1"), "USD"),
    "invoice": "1001",
    "reading": 3,
    "provider": HOSTILE_NAME,
    "host": "panel.example",
    "key": "••••1234",
    "worth": Decimal("0.013"),
    "ours": "USD",
    "on": "yes",
}


def fits(screen: Screen | Picture) -> None:
    """Buttons whose data Telegram takes; a text with something in it."""
    assert screen.text
    assert screen.keyboard is not None
    for row in screen.keyboard.inline_keyboard:
        for one in row:
            assert one.text
            assert len((one.callback_data or "").encode()) <= 64
