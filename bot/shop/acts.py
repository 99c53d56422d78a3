"""How staff's acts are carried out, inside the transaction that closes them."""

from collections.abc import Mapping
from decimal import Decimal

from bot.domain.errors import InsufficientFunds, NotPossibleNow, ShopError
from bot.domain.money import Amount, Money
from bot.domain.payment_entries import adjusted
from bot.shop.catalog import Catalog
from bot.shop.clock import Clock
from bot.shop.codes import Codes
from bot.shop.desk import ActKind
from bot.shop.facts import Fact, from_json
from bot.shop.news import News
from bot.shop.preferences import Preferences
from bot.shop.refunds import Refunds
from bot.shop.resolution import Doubt, Resolution
from bot.shop.settlement import SomebodyWasFirst
from bot.shop.suspense import Suspense
from bot.shop.transfers import Transfers
from bot.shop.upstream import Upstreams
from bot.shop.wallet import Wallet
from db.database import Database
from db.models.order import Order
from db.models.staff import ActState, StaffAct
from db.transaction import Transaction

_PERCENT = Decimal(100)


class Acts:
    """Carries out confirmed acts."""

    def __init__(
        self,
        database: Database,
        preferences: Preferences,
        catalog: Catalog,
        wallet: Wallet,
        codes: Codes,
        refunds: Refunds,
        resolution: Resolution,
        suspense: Suspense,
        transfers: Transfers,
        news: News,
        clock: Clock,
    ) -> None:
        self._database = database
        self._preferences = preferences
        self._catalog = catalog
        self._wallet = wallet
        self._codes = codes
        self.refunds = refunds
        self._resolution = resolution
        self._suspense = suspense
        self._transfers = transfers
        self._news = news
        self._clock = clock

    async def carry_out(
        self,
        tx: Transaction,
        act: ActKind,
        facts: Mapping[str, Fact],
        *,
        actor: str,
        nonce: str,
        reason: str,
    ) -> dict[str, Fact]:
        """Do it; returns what is new to tell. Raises ShopErrors, which undo the confirmation."""
        match act:
            case ActKind.CREDIT:
                return await self._credit(tx, facts, actor=actor, nonce=nonce, reason=reason)
            case ActKind.GIFT:
                uses, amount = facts["uses"], self._money(facts["amount"])
                assert isinstance(uses, int)
                return {"code": await self._codes.make(tx, value=amount, uses=uses)}
            case ActKind.SUSPENSE_CREDIT | ActKind.SUSPENSE_RETURN:
                returned = act is ActKind.SUSPENSE_RETURN
                credit = None if returned else self._money(facts["amount"])
                await self._suspense.carry_out(tx, facts, credit=credit, actor=actor, reason=reason)
                return {}
            case ActKind.MARKUP:
                await self._set_markup(tx, facts)
                return {}
            case ActKind.FREEZE | ActKind.UNFREEZE:
                customer_id, frozen = facts["customer_id"], act is ActKind.FREEZE
                assert isinstance(customer_id, int)
                frozen_at = self._clock() if frozen else None
                await tx.customers.change(customer_id, frozen_at=frozen_at)
                return {}
            case ActKind.PROOF_APPROVE | ActKind.PROOF_REJECT:
                return await self._judge(tx, act, facts, actor=actor, reason=reason)
            case ActKind.REFUND_STARS:
                topup_id = facts["topup"]
                assert isinstance(topup_id, int)
                await self.refunds.ask(tx, topup_id, actor=actor, reason=reason)
                return {}
            case _:
                return await self._decide(tx, act, facts, actor=actor, reason=reason)

    async def after(self, act: ActKind) -> None:
        """What memory has to learn once the act is committed."""
        if act is ActKind.MARKUP:
            await self._preferences.load()
            await self._catalog.load()

    async def look_up_placed(self, upstreams: Upstreams) -> int:
        """Ask panels about the order numbers that staff says are ours; how many were waiting."""
        async with self._database.reading() as tx:
            rows = await tx.staff.working()
        for row in rows:
            await self._look_up(row, upstreams)
        return len(rows)

    async def _credit(
        self, tx: Transaction, facts: Mapping[str, Fact], *, actor: str, nonce: str, reason: str
    ) -> dict[str, Fact]:
        customer_id, chat_id = facts["customer_id"], facts["telegram_id"]
        assert isinstance(customer_id, int)
        assert isinstance(chat_id, int)
        change, now = self._money(facts["amount"]), self._clock()
        entry = adjusted(
            nonce=nonce,
            customer_id=customer_id,
            change=change,
            currency=self._preferences.currency,
            actor=actor,
            reason=reason,
        )
        try:
            await self._wallet.post(tx, entry, at=now)
        except InsufficientFunds as error:
            raise NotPossibleNow from error
        await self._news.money(
            tx, chat_id=chat_id, kind="adjust", amount=change, key=f"adj:{nonce}", at=now
        )
        balance = await self._wallet.balance(tx, customer_id)
        return {"balance": Amount(balance, self._preferences.currency)}

    async def _set_markup(self, tx: Transaction, facts: Mapping[str, Fact]) -> None:
        """The shop's, or that of one category or service; without a percentage it has none."""
        percent, target = facts.get("percent"), facts.get("target")
        markup = percent / _PERCENT if isinstance(percent, Decimal) else None
        match facts.get("scope"):
            case "service":
                assert isinstance(target, int)
                await tx.catalog.change_service(target, markup=markup)
            case "category":
                assert isinstance(target, int)
                await tx.catalog.change_category(target, markup=markup)
            case _:
                assert markup is not None
                await self._preferences.write_markup(tx, markup)

    async def _judge(
        self,
        tx: Transaction,
        act: ActKind,
        facts: Mapping[str, Fact],
        *,
        actor: str,
        reason: str,
    ) -> dict[str, Fact]:
        """What staff says about the proof of a transfer."""
        topup_id, came = facts["payment"], facts["amount"]
        assert isinstance(topup_id, int)
        assert isinstance(came, Amount)
        if act is ActKind.PROOF_REJECT:
            await self._transfers.reject(tx, topup_id, reason=reason)
            return {}
        settled = await self._transfers.approve(tx, topup_id, came=came.money, actor=actor)
        return {"credit": Amount(settled.credit, self._preferences.currency)}

    async def _decide(
        self,
        tx: Transaction,
        act: ActKind,
        facts: Mapping[str, Fact],
        *,
        actor: str,
        reason: str,
    ) -> dict[str, Fact]:
        order = await self._order(tx, facts)
        try:
            match act:
                case ActKind.ORDER_RETRY:
                    await self._resolution.not_placed(tx, order, again=True, actor=actor)
                case ActKind.ORDER_REFUND:
                    await self._resolution.not_placed(tx, order, again=False, actor=actor)
                    await tx.orders.add_event(order, at=self._clock(), actor=actor, note=reason)
                case ActKind.ORDER_GIVE_UP:
                    await self._resolution.give_up(tx, order, actor=actor)
                    await tx.orders.add_event(order, at=self._clock(), actor=actor, note=reason)
                case ActKind.ORDER_SETTLE:
                    refunded = self._money(facts["refunded"])
                    await self._resolution.settle(
                        tx, order, refunded=refunded, actor=actor, reason=reason
                    )
                case _:
                    tx.ring("acts")
        except SomebodyWasFirst as lost:
            raise NotPossibleNow from lost
        return {"state": order.state.value}

    async def _look_up(self, row: StaffAct, upstreams: Upstreams) -> None:
        facts = from_json(row.payload)
        async with self._database.reading() as tx:
            order = await self._order(tx, facts)
        number = str(facts["provider_order"])
        upstream = upstreams.of(order.provider_id)
        doubt: str | None = Doubt.UNREACHABLE
        if upstream is not None:
            actor = f"staff:{row.actor_id}"
            try:
                doubt = await self._resolution.placed(upstream, order.id, number, actor=actor)
            except (ShopError, SomebodyWasFirst):
                doubt = "not_open"
        now = self._clock()
        async with self._database.transaction() as tx:
            await tx.staff.end(
                row.nonce, ActState.DONE if doubt is None else ActState.DROPPED, at=now
            )
            told: dict[str, Fact] = {"order": order.id, "provider_order": number}
            name = "placed-taken" if doubt is None else "placed-refused"
            if doubt is not None:
                told["reason"] = str(doubt)
            await self._news.alert(tx, name, told, once=row.nonce, at=now)

    async def _order(self, tx: Transaction, facts: Mapping[str, Fact]) -> Order:
        order_id = facts["order"]
        assert isinstance(order_id, int)
        order = await tx.orders.get(order_id)
        if order is None:
            raise NotPossibleNow
        return order

    def _money(self, fact: Fact) -> Money:
        """An amount as it was asked for. Raises NotPossibleNow where we count otherwise by now."""
        assert isinstance(fact, Amount)
        if fact.currency != self._preferences.currency:
            raise NotPossibleNow
        return fact.money
