"""Telling what is owed: notices leave the outbox, in the language of whoever reads them.

Of several waiting notices about one order only the newest goes; a person who cannot be reached
keeps what is owed until they write again (money page 9.2).
"""

from asyncio import Lock, gather
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from structlog import get_logger

from bot.domain.money import Money
from bot.shop.clock import Clock
from bot.shop.customers import Customers
from bot.shop.desk import Desk
from bot.shop.facts import from_json
from bot.shop.news import News, NoticeKind
from bot.shop.notifier import (
    Dead,
    Delivery,
    Later,
    Notifier,
    OrderNews,
    Recipient,
    Sent,
    Unreachable,
)
from bot.shop.orders import OrderReader
from bot.shop.wallet import Wallet
from db.database import Database
from db.models.outbox import Notice, NoticeState
from db.transaction import Transaction

log = get_logger()

_BATCH: Final = 100
_OWN_NEWS: Final = frozenset(
    {OrderNews.REFILL_DONE, OrderNews.REFILL_REJECTED, OrderNews.CANCEL_REFUSED}
)
"""News that a later state of the order does not make old."""
_STRANGER_WAIT: Final = timedelta(minutes=1)
"""How long to wait for an owner who has never written to the bot."""
_TRIES_MAX: Final = 50
_DEFAULT_LANGUAGE: Final = "en"


class Announcements:
    """Delivers notices."""

    def __init__(
        self,
        database: Database,
        notifier: Notifier,
        customers: Customers,
        reader: OrderReader,
        desk: Desk,
        wallet: Wallet,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._notifier = notifier
        self._customers = customers
        self._reader = reader
        self._desk = desk
        self._wallet = wallet
        self._news = news
        self._clock = clock
        self._busy: set[int] = set()
        self._choosing = Lock()

    async def deliver_due(self) -> int:
        """Send what may go now: chats side by side, each chat in order. Returns how many went.

        Called several times at once, each call takes chats that no other has, so that one slow
        chat does not hold up the news of all. A kill between sending and noting it sends a notice
        again: a duplicate is acceptable, a loss is not.
        """
        chats = await self._chosen()
        try:
            ended = await gather(
                *(self._deliver_chat(notices) for notices in chats.values()), return_exceptions=True
            )
        finally:
            async with self._choosing:
                self._busy -= chats.keys()
        # Only now: raised at once, it would leave the other chats' sendings to nobody.
        for failure in ended:
            if failure is not None:
                raise failure
        return sum(len(notices) for notices in chats.values())

    async def _chosen(self) -> dict[int, list[Notice]]:
        """What may go now by chat, to chats that are free; they are busy from here on.

        Behind one lock with the release of chats: else a look that began before another call noted
        its work would end after that call let go, and its notices would go twice.
        """
        chats: defaultdict[int, list[Notice]] = defaultdict(list)
        async with self._choosing:
            async with self._database.reading() as tx:
                due = await tx.outbox.due(at=self._clock(), limit=_BATCH, not_to=self._busy)
            for notice in due:
                chats[notice.chat_id].append(notice)
            self._busy |= chats.keys()
        return chats

    async def forget_old(self) -> None:
        """Delete notices that have long been done with."""
        async with self._database.transaction() as tx:
            await tx.outbox.forget_old(at=self._clock())

    async def _deliver_chat(self, notices: Sequence[Notice]) -> None:
        gone: set[int] = set()
        for notice in notices:
            if notice.id in gone:
                continue
            older = await self._made_old_by(notice)
            newest = older.pop() if older else notice
            delivery = await self._deliver(newest)
            await self._note(newest, delivery, older=[one.id for one in older])
            gone |= {newest.id, *(one.id for one in older)}
            if isinstance(delivery, Unreachable | Later):
                return

    async def _made_old_by(self, notice: Notice) -> list[Notice]:
        """All waiting notices of the same kind about the same order, the newest last."""
        if notice.order_id is None or _stands_alone(notice):
            return []
        async with self._database.reading() as tx:
            waiting = await tx.outbox.waiting_about(notice.order_id, notice.chat_id)
        return [one for one in waiting if one.kind == notice.kind and not _stands_alone(one)]

    async def _deliver(self, notice: Notice) -> Delivery:
        async with self._database.reading() as tx:
            customer = await tx.customers.by_telegram_id(notice.chat_id)
            language = customer.language if customer is not None else _DEFAULT_LANGUAGE
            to, payload = Recipient(notice.chat_id, language), notice.payload
            if notice.order_id is not None:
                order = await tx.orders.get(notice.order_id)
                assert order is not None
                card = await self._reader.card(tx, order)
                balance = await self._wallet.balance(tx, order.customer_id)
            elif notice.kind == NoticeKind.MONEY:
                assert customer is not None
                balance = await self._wallet.balance(tx, customer.id)
        match NoticeKind(notice.kind):
            case NoticeKind.ORDER:
                return await self._notifier.order_news(
                    to, OrderNews(payload["news"]), card, balance
                )
            case NoticeKind.CARD:
                return await self._notifier.order_card(to, card)
            case NoticeKind.MONEY:
                return await self._notifier.money_news(
                    to,
                    payload["kind"],
                    Money(payload["units"]),
                    balance,
                    quote_id=payload.get("quote_id"),
                )
            case NoticeKind.ALERT:
                return await self._notifier.alert(to, payload["name"], from_json(payload["facts"]))
            case NoticeKind.UNCLEAR:
                return await self._notifier.unclear_card(
                    to, await self._desk.card(payload["order_id"])
                )

    async def _note(self, notice: Notice, delivery: Delivery, *, older: list[int]) -> None:
        if isinstance(delivery, Unreachable):
            await self._customers.mark_unreachable(notice.chat_id)
        async with self._database.transaction() as tx:
            await tx.outbox.mark(older, NoticeState.SUPERSEDED)
            match delivery:
                case Sent(message_id=message_id):
                    await tx.outbox.mark([notice.id], NoticeState.SENT)
                    if notice.kind == NoticeKind.CARD and message_id is not None:
                        assert notice.order_id is not None
                        await tx.orders.change(notice.order_id, card_message_id=message_id)
                case Unreachable():
                    until = self._clock() + _STRANGER_WAIT
                    await tx.outbox.postpone(notice.id, until=until, counts=False)
                case Later(seconds=seconds, counts=counts) if notice.tries < _TRIES_MAX:
                    until = self._clock() + timedelta(seconds=seconds)
                    await tx.outbox.postpone(notice.id, until=until, counts=counts)
                case Later():
                    await self._bury(tx, notice, "too many tries")
                case Dead(reason=reason):
                    await self._bury(tx, notice, reason)

    async def _bury(self, tx: Transaction, notice: Notice, reason: str) -> None:
        log.error("notice.dead", notice=notice.id, kind=notice.kind, reason=reason)
        await tx.outbox.mark([notice.id], NoticeState.DEAD)
        if notice.kind != NoticeKind.ALERT:
            facts = {"kind": notice.kind, "reason": reason[:200]}
            await self._news.alert(tx, "dead-notice", facts, once=str(notice.id), at=self._clock())


def _stands_alone(notice: Notice) -> bool:
    return notice.kind == NoticeKind.ORDER and notice.payload["news"] in _OWN_NEWS
