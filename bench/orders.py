"""Running orders by the ten thousand, put into the tables at once and with books that add up."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import insert, select

from bench.books import post_alike
from bench.panel import FIRST_ORDER
from bot.app import Shop
from bot.domain.ledger import OrderAccounts
from bot.domain.money import Money, Rate
from bot.domain.orders import AttemptState, OrderState
from db.models.catalog import Service
from db.models.order import Attempt, Order, Quote
from db.transaction import Transaction

AGE: Final = timedelta(minutes=30)
QUANTITY: Final = 1000
CHARGE: Final = Decimal("0.27")
"""What the panel says each of them has cost (bench.panel)."""

PRICE_RATE: Final = Decimal("0.35")
_BUYER: Final = 900_001
_AT_ONCE: Final = 5000


async def fill(shop: Shop, count: int) -> None:
    """So many orders of one customer that the panel is working on."""
    buyer = await shop.customers.greet(
        telegram_id=_BUYER, first_name="Mona", username=None, language="en"
    )
    price = Rate(PRICE_RATE, "USD").price_of(QUANTITY)
    cost = Rate(CHARGE, "USD").price_of(QUANTITY)
    async with shop.database.transaction() as tx:
        service = await tx.session.scalar(select(Service).where(Service.type == "Default"))
        assert service is not None
        for first in range(1, count + 1, _AT_ONCE):
            numbers = range(first, min(first + _AT_ONCE, count + 1))
            await _insert(tx, service, buyer.id, numbers, price=price, cost=cost)
        accounts = OrderAccounts(buyer.id, "USD", service.provider_id, "USD")
        await post_alike(tx, accounts, count=count, price=price, cost=cost)


async def _insert(
    tx: Transaction, service: Service, buyer_id: int, numbers: range, *, price: Money, cost: Money
) -> None:
    quotes, orders, attempts = [], [], []
    for number in numbers:
        quote, order, attempt = _rows(service, buyer_id, number, price=price, cost=cost)
        quotes.append(quote)
        orders.append(order)
        attempts.append(attempt)
    await tx.session.execute(insert(Quote), quotes)
    await tx.session.execute(insert(Order), orders)
    await tx.session.execute(insert(Attempt), attempts)


def _rows(
    service: Service, buyer_id: int, number: int, *, price: Money, cost: Money
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    began, link = datetime.now(UTC) - AGE, f"https://instagram.com/p/bench{number}"
    shared = {
        "customer_id": buyer_id,
        "service_id": service.id,
        "values": {"link": link, "quantity": str(QUANTITY)},
        "link": link,
        "link_key": link,
        "quantity": QUANTITY,
        "price": price,
        "max_cost": cost,
        "created_at": began,
    }
    quote = shared | {
        "id": f"bench{number}",
        "rate_seen": service.rate,
        "expires_at": began,
        "used": True,
    }
    order = shared | {
        "id": number,
        "quote_id": quote["id"],
        "provider_id": service.provider_id,
        "service_name": service.name,
        "refunded": Money(0),
        "state": OrderState.RUNNING,
        "state_version": 2,
        "state_changed_at": began,
        "tries": 1,
        "link_busy": False,
        "cancel_wanted": False,
    }
    attempt = {
        "order_id": number,
        "provider_id": service.provider_id,
        "state": AttemptState.ACCEPTED,
        "slot": number,
        "holder": "bench",
        "lease_until": began,
        "sent_at": began,
        "ended_at": began,
        "expected_cost": cost,
        "cost": cost,
        "recosts": 0,
        "provider_order_id": str(FIRST_ORDER + number),
        "answer": "",
    }
    return quote, order, attempt
