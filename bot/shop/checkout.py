"""From what was entered to a quote, and from a quote to one order (money page T1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_hex

from bot.domain import ledger
from bot.domain.errors import (
    AccountFrozen,
    AccountInDebt,
    NoLongerAvailable,
    QuoteExpired,
    QuoteNotFound,
    ShopError,
    SupplierResting,
    TooManyOpenOrders,
)
from bot.domain.forms import read_answer
from bot.domain.links import Link, read_link
from bot.domain.money import ZERO, Money, Rate
from bot.domain.networks import TargetKind
from bot.domain.orders import OrderState
from bot.domain.payment_entries import debt
from bot.shop.catalog import Catalog, ServiceCard, markup_of
from bot.shop.clock import Clock
from bot.shop.orders import OrderCard, OrderReader
from bot.shop.pauses import is_resting
from bot.shop.preferences import Preferences
from bot.shop.wallet import Wallet
from db.database import Database, repeats_conflicts
from db.models.catalog import Service
from db.models.order import Order, Quote
from db.transaction import Transaction


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A price that holds until ``expires_at``; ``missing`` is what the wallet lacks for it.

    ``debt`` is a part of what is missing: what was taken back of a payment that was spent.
    ``kind_given`` is set only where the link leads to another kind of target than is usual.
    """

    id: str
    service: ServiceCard
    values: dict[str, str]
    link: str
    quantity: int
    price: Money
    balance: Money
    missing: Money
    expires_at: datetime
    same_link_open: bool
    kind_given: TargetKind | None
    debt: Money = ZERO


class Checkout:
    """Quotes and buys."""

    def __init__(
        self,
        database: Database,
        catalog: Catalog,
        preferences: Preferences,
        wallet: Wallet,
        reader: OrderReader,
        clock: Clock,
        *,
        quote_ttl_seconds: int,
        open_max: int,
    ) -> None:
        self._database = database
        self._catalog = catalog
        self._preferences = preferences
        self._wallet = wallet
        self._reader = reader
        self._clock = clock
        self._quote_ttl = timedelta(seconds=quote_ttl_seconds)
        self._open_max = open_max

    async def quote(
        self, customer_id: int, service_id: int, values: Mapping[str, str]
    ) -> QuoteCard:
        """A price for a complete form, kept for a while.

        Raises NoLongerAvailable, SupplierResting, or one of bot.domain.refusals when an answer no
        longer fits.
        """
        service = self._catalog.service(service_id)
        clean = self._read_again(service, values)
        link = read_link(clean["link"], network=service.network)
        async with self._database.transaction() as tx:
            quote = await self._price(tx, customer_id, service, clean, link)
            await tx.quotes.add(quote)
            return await self._card(tx, quote, service, link)

    async def review(self, customer_id: int, quote_id: str) -> QuoteCard:
        """The same quote again. Raises QuoteNotFound, QuoteExpired, NoLongerAvailable."""
        async with self._database.reading() as tx:
            quote = await tx.quotes.owned(quote_id, customer_id)
            if quote is None:
                raise QuoteNotFound
            if quote.used or quote.expires_at <= self._clock():
                raise QuoteExpired
            service = self._catalog.service(quote.service_id)
            return await self._card(tx, quote, service, self._link_of(service, quote))

    async def bought(self, customer_id: int, quote_id: str) -> OrderCard | None:
        """The order that this quote has become, if it has."""
        async with self._database.reading() as tx:
            quote = await tx.quotes.owned(quote_id, customer_id)
            order = await tx.orders.by_quote(quote_id) if quote is not None else None
            return await self._reader.card(tx, order) if order is not None else None

    async def go_on(self, tx: Transaction, customer_id: int, quote_id: str) -> Order | None:
        """Buy what a payment was opened for, in the transaction that credits it (money page T1).

        None when it cannot be bought: it ran out, was bought before, is not on sale any more, or
        the wallet does not hold its price after all. The credit stays either way.
        """
        quote = await tx.quotes.owned(quote_id, customer_id)
        if quote is None or quote.used:
            return None
        try:
            async with tx.part():
                return await self._buy_now(tx, quote, None)
        except ShopError:
            return None

    async def resume(self, customer_id: int, quote_id: str) -> QuoteCard:
        """The same quote while it holds, else a new one for the same answers.

        For who went away to pay in. Raises QuoteNotFound and what ``quote`` raises.
        """
        async with self._database.reading() as tx:
            quote = await tx.quotes.owned(quote_id, customer_id)
        if quote is None:
            raise QuoteNotFound
        if quote.used or quote.expires_at <= self._clock():
            return await self.quote(customer_id, quote.service_id, quote.values)
        return await self.review(customer_id, quote_id)

    async def resume_paid(self, customer_id: int, quote_id: str) -> QuoteCard | None:
        """The same for a payment that bought nothing; None where no quote can be made any more."""
        try:
            return await self.resume(customer_id, quote_id)
        except ShopError:
            return None

    @repeats_conflicts
    async def buy(
        self, customer_id: int, quote_id: str, *, card_message_id: int | None = None
    ) -> OrderCard:
        """Turn a quote into an order and hold its price, in one transaction.

        ``card_message_id`` is the message that becomes the order's living card.

        Pressing twice, or fifty times at once, gives the same order. Raises QuoteNotFound,
        QuoteExpired, NoLongerAvailable, TooManyOpenOrders, InsufficientFunds, AccountFrozen,
        AccountInDebt; then nothing moved.
        """
        async with self._database.transaction() as tx:
            quote = await tx.quotes.owned(quote_id, customer_id)
            if quote is None:
                raise QuoteNotFound
            bought = await tx.orders.by_quote(quote.id)
            if bought is None:
                bought = await self._buy_now(tx, quote, card_message_id)
            return await self._reader.card(tx, bought)

    def _read_again(self, service: ServiceCard, values: Mapping[str, str]) -> dict[str, str]:
        """Answers were checked when given; the limits may have changed since."""
        limits = self._catalog.limits(service)
        return {
            field.name: read_answer(field, values.get(field.name, ""), limits)
            for field in service.form.fields
        }

    async def _price(
        self,
        tx: Transaction,
        customer_id: int,
        service: ServiceCard,
        values: dict[str, str],
        link: Link,
    ) -> Quote:
        row = await tx.catalog.service(service.id)
        provider = await tx.providers.get(service.provider_id)
        if row is None or provider.currency is None or not _is_on_sale(row):
            raise NoLongerAvailable
        if is_resting(provider, at=self._clock()):
            raise SupplierResting
        markup = markup_of(row, await tx.catalog.category(row.category_id))
        rule, quantity, now = self._preferences.rule, service.form.quantity(values), self._clock()
        price = rule.price(
            Rate(row.rate, provider.currency), quantity, per=service.per, markup=markup
        )
        if price is None:
            raise NoLongerAvailable
        return Quote(
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
            created_at=now,
            expires_at=now + self._quote_ttl,
            used=False,
        )

    async def _card(
        self, tx: Transaction, quote: Quote, service: ServiceCard, link: Link
    ) -> QuoteCard:
        has = await self._wallet.card_in(tx, quote.customer_id)
        usual = link.kind is None or not service.kinds or link.kind in service.kinds
        return QuoteCard(
            id=quote.id,
            service=service,
            values=dict(quote.values),
            link=quote.link,
            quantity=quote.quantity,
            price=quote.price,
            balance=has.balance,
            missing=max(quote.price - has.balance, ZERO) + has.debt,
            expires_at=quote.expires_at,
            same_link_open=await tx.orders.with_same_link(service.id, link.key),
            kind_given=None if usual else link.kind,
            debt=has.debt,
        )

    def _link_of(self, service: ServiceCard, quote: Quote) -> Link:
        return read_link(quote.link, network=service.network)

    async def _buy_now(self, tx: Transaction, quote: Quote, card_message_id: int | None) -> Order:
        now = self._clock()
        if quote.expires_at <= now:
            raise QuoteExpired
        service = self._catalog.service(quote.service_id)
        row = await tx.catalog.service(service.id)
        if row is None or not _is_on_sale(row):
            raise NoLongerAvailable
        self._read_again(service, quote.values)
        await self._admit(tx, quote.customer_id)
        if not await tx.quotes.use(quote.id):
            bought = await tx.orders.by_quote(quote.id)
            if bought is None:
                raise QuoteNotFound
            return bought
        if await tx.orders.open_count(quote.customer_id) >= self._open_max:
            raise TooManyOpenOrders(limit=self._open_max)
        order = _order(quote, service, now)
        order.card_message_id = card_message_id
        await tx.orders.add(order, actor="customer")
        accounts = await self._wallet.accounts_of(tx, order)
        await self._wallet.post(tx, ledger.order_placed(order.id, accounts, order.price), at=now)
        return order

    async def _admit(self, tx: Transaction, customer_id: int) -> None:
        """One purchase of a customer at a time, by who may buy."""
        own = debt(customer_id, self._preferences.currency)
        is_frozen, owed = await tx.customers.lock_buyer(customer_id, own)
        if is_frozen:
            raise AccountFrozen
        if owed:
            raise AccountInDebt(debt=owed)


def _is_on_sale(row: Service) -> bool:
    return row.disabled_reason is None and not row.hidden


def _order(quote: Quote, service: ServiceCard, now: datetime) -> Order:
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
