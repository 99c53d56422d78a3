"""People by the thousand who have been to a shop once, and a broadcast to all of them."""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import func, insert, select

from bot.app import Shop
from bot.domain.broadcasts import Audience, BroadcastState
from bot.shop.broadcast_card import audience_json
from db.models.broadcast import Broadcast
from db.models.customer import Customer

_FIRST_PERSON: Final = 3_000_001
_OWNER: Final = 900_002


async def announce(shop: Shop, *, count: int) -> None:
    """Begin to copy a message to so many people, who are all that this shop knows."""
    at = datetime.now(UTC)
    async with shop.database.transaction() as tx:
        known = await tx.session.scalar(select(func.count()).select_from(Customer)) or 0
        people = [
            {
                "telegram_id": _FIRST_PERSON + number,
                "first_name": "Mona",
                "language": "en",
                "created_at": at,
            }
            for number in range(known, count)
        ]
        if people:
            await tx.session.execute(insert(Customer), people)
        row = Broadcast(
            actor_id=_OWNER,
            from_chat_id=_OWNER,
            message_id=1,
            keyboard=[],
            audience=audience_json(Audience()),
            state=BroadcastState.DRAFT,
            total=0,
            created_at=at,
        )
        await tx.broadcasts.add(row)
        total = await tx.broadcasts.fill(row.id, Audience(), at=at)
        await tx.broadcasts.move(row, BroadcastState.RUNNING, total=total, started_at=at)


async def recipients(shop: Shop) -> dict[str, int]:
    """How many of the latest broadcast's are in each state; ``running`` while it has not ended."""
    async with shop.database.reading() as tx:
        row = await tx.broadcasts.latest_begun()
        assert row is not None
        counts = await tx.broadcasts.counts(row.id)
    told = {state.value: number for state, number in counts.items()}
    return told | {"running": int(row.state is BroadcastState.RUNNING)}
