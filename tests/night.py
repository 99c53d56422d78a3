"""A shop that knows its panel, on a night on which answers get lost."""

from typing import Any, Final

from bot.domain.orders import OrderState
from tests.storefront import Storefront

SUBMISSION: Final[dict[str, Any]] = {"auto_resolve": True, "calibration_adds": 2}
"""Settings with which a few orders are enough to know a panel."""


class Night:
    """A shop that has learnt to know its panel, and what happens there."""

    def __init__(self, storefront: Storefront, customer_id: int) -> None:
        self.shop = storefront
        self.customer_id = customer_id

    async def clear_up(self) -> None:
        """A round of the resolver."""
        await self.shop.shop.resolver.clear_up(self.shop.upstream)

    async def learn(self, adds: int = 3) -> None:
        """Orders that are answered, with a balance read before and after each."""
        await self.clear_up()
        for _ in range(adds):
            await self.shop.run(self.customer_id)
            self.shop.pass_time(seconds=61)
            await self.clear_up()

    async def lose(self, kind: str = "reset_after", **entered: Any) -> int:
        """An order whose answer is lost."""
        order_id = await self.shop.buy(self.customer_id, **entered)
        self.shop.panel.faults.add(kind=kind, action="add")
        assert await self.shop.send()
        return order_id

    async def state(self, order_id: int) -> OrderState:
        return (await self.shop.order(order_id)).state

    async def notes(self, order_id: int) -> list[str]:
        async with self.shop.database.reading() as tx:
            return [event.note for event in await tx.orders.events(order_id)]

    async def asked_person(self, order_id: int) -> bool:
        return (await self.shop.order(order_id)).escalated_at is not None
