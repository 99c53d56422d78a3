"""The rows of a purchase: the quote, and the order that it becomes when it is bought."""

from datetime import datetime, timedelta
from secrets import token_hex

from bot.domain.errors import NoLongerAvailable, SupplierResting
from bot.domain.links import Link
from bot.domain.money import ZERO, Rate
from bot.domain.orders import OrderState
from bot.domain.pricing import PriceRule
from bot.shop.catalog import ServiceCard, markup_of
from bot.shop.pauses import is_resting
from bot.shop.promos import Promo
from db.models.catalog import Service
from db.models.order import Order, Quote
from db.transaction import Transaction


async def quote_of(
    tx: Transaction,
    rule: PriceRule,
    customer_id: int,
    service: ServiceCard,
    values: dict[str, str],
    link: Link,
    promo: Promo | None,
    *,
    at: datetime,
    holds_for: timedelta,
) -> Quote:
    """A new price for these answers; one that a promo code lowers holds no longer than the code.

    A code that lowers nothing is left out. Raises NoLongerAvailable, SupplierResting.
    """
    row = await tx.catalog.service(service.id)
    provider = await tx.providers.get(service.provider_id)
    if row is None or provider.currency is None or not is_on_sale(row):
        raise NoLongerAvailable
    if is_resting(provider, at=at):
        raise SupplierResting
    markup = markup_of(row, await tx.catalog.category(row.category_id))
    rate, quantity = Rate(row.rate, provider.currency), service.form.quantity(values)
    full = rule.price(rate, quantity, per=service.per, markup=markup)
    if full is None:
        raise NoLongerAvailable
    price, expires_at = full, at + holds_for
    if promo is not None:
        less = rule.discounted(rate, quantity, promo.discount, per=service.per, markup=markup)
        assert less is not None
        price = less
    quote = Quote(
        id=token_hex(16),
        customer_id=customer_id,
        service_id=service.id,
        values=values,
        link=link.url,
        link_key=link.key,
        quantity=quantity,
        price=price,
        max_cost=rule.cost_limit(price),
        rate_seen=row.rate,
        created_at=at,
        expires_at=expires_at,
        used=False,
        promo_id=None,
        full_price=None,
    )
    if promo is not None and price < full:
        quote.promo_id, quote.full_price = promo.id, full
        quote.expires_at = min(expires_at, promo.until or expires_at)
    return quote


def is_on_sale(row: Service) -> bool:
    """Whether it can be bought now."""
    return row.disabled_reason is None and not row.hidden


def order_of(quote: Quote, service: ServiceCard, now: datetime) -> Order:
    """A new order, paid, as the quote says."""
    return Order(
        customer_id=quote.customer_id,
        quote_id=quote.id,
        service_id=quote.service_id,
        provider_id=service.provider_id,
        service_name=service.name,
        values=dict(quote.values),
        link=quote.link,
        link_key=quote.link_key,
        quantity=quote.quantity,
        price=quote.price,
        max_cost=quote.max_cost,
        refunded=ZERO,
        state=OrderState.PAID,
        state_version=1,
        state_changed_at=now,
        created_at=now,
        not_before=None,
        tries=0,
        link_busy=False,
        cancel_wanted=False,
        cancel_asked_at=None,
        escalated_at=None,
        reason=None,
        status=None,
        start_count=None,
        remains=None,
        charge=None,
        needs_person=None,
        card_message_id=None,
    )
