"""Making a broadcast and steering it: what is copied, to whom, started once, paused, stopped.

The sending itself is bot.shop.mailing.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, Final

from bot.domain.broadcasts import (
    DELETABLE_FOR,
    NEXT,
    Audience,
    AudienceEmpty,
    BroadcastNotOpen,
    BroadcastState,
    BroadcastUnderWay,
    ButtonRows,
    CopyUnanswered,
    MessageNotCopied,
    TooLateToDelete,
)
from bot.shop.broadcast_card import (
    BUSY,
    UNDER_WAY,
    BroadcastCard,
    Original,
    audience_json,
    audience_of,
    buttons_json,
    card_of,
    found,
    seal_of,
)
from bot.shop.clock import Clock
from bot.shop.copier import Copier, Spoiled
from bot.shop.notifier import Dead, Sent
from db.database import Database, repeats_conflicts
from db.models.broadcast import Broadcast

RECENT: Final = 8
_REASON_MAX: Final = 200


class Broadcasts:
    """What the owner does with broadcasts. Actors are Telegram ids, checked by the face."""

    def __init__(self, database: Database, copier: Copier, clock: Clock) -> None:
        self._database = database
        self._copier = copier
        self._clock = clock

    async def draft(
        self, actor: int, *, chat_id: int, message_id: int, buttons: ButtonRows = ()
    ) -> BroadcastCard:
        """A new one, after a copy of it to its maker; their older drafts are dropped.

        Raises MessageNotCopied, CopyUnanswered.
        """
        await self._try(actor, Original(chat_id, message_id, buttons))
        now = self._clock()
        async with self._database.transaction() as tx:
            for older in await tx.broadcasts.drafts_of(actor):
                await tx.broadcasts.move(older, BroadcastState.DROPPED)
            row = Broadcast(
                actor_id=actor,
                from_chat_id=chat_id,
                message_id=message_id,
                keyboard=buttons_json(buttons),
                audience=audience_json(Audience()),
                state=BroadcastState.DRAFT,
                total=0,
                created_at=now,
            )
            await tx.broadcasts.add(row)
            return await card_of(tx, row, at=now)

    async def card(self, broadcast_id: int) -> BroadcastCard:
        """How it stands. Raises BroadcastNotFound."""
        async with self._database.reading() as tx:
            return await card_of(tx, await found(tx, broadcast_id), at=self._clock())

    async def recent(self) -> list[BroadcastCard]:
        """The latest ones, newest first."""
        async with self._database.reading() as tx:
            rows = await tx.broadcasts.recent(limit=RECENT)
            return [await card_of(tx, row, at=self._clock()) for row in rows]

    async def set_audience(self, broadcast_id: int, audience: Audience) -> BroadcastCard:
        """Send it to these. Raises BroadcastNotFound, BroadcastNotOpen."""
        return await self._change(broadcast_id, audience=audience_json(audience))

    async def set_buttons(self, broadcast_id: int, buttons: ButtonRows) -> BroadcastCard:
        """Put these under each copy, after a copy with them to the maker.

        Raises BroadcastNotFound, BroadcastNotOpen, MessageNotCopied, CopyUnanswered.
        """
        card = await self.card(broadcast_id)
        if card.state is not BroadcastState.DRAFT:
            raise BroadcastNotOpen
        await self._try(card.actor_id, replace(card.original, buttons=buttons))
        return await self._change(broadcast_id, keyboard=buttons_json(buttons))

    async def test(self, actor: int, broadcast_id: int) -> BroadcastCard:
        """Copy it to whoever asks. Raises BroadcastNotFound, MessageNotCopied, CopyUnanswered."""
        card = await self.card(broadcast_id)
        await self._try(actor, card.original)
        return card

    @repeats_conflicts
    async def start(
        self, broadcast_id: int, *, seal: str, progress_message_id: int | None
    ) -> BroadcastCard:
        """Begin to send what ``seal`` was shown for; a second press changes nothing.

        Raises BroadcastNotFound, BroadcastNotOpen when it was dropped or has changed since,
        BroadcastUnderWay, AudienceEmpty.
        """
        now = self._clock()
        async with self._database.transaction() as tx:
            open_ones = await tx.broadcasts.lock_open()
            row = await found(tx, broadcast_id)
            if row.started_at is not None:
                return await card_of(tx, row, at=now)
            if row.state is not BroadcastState.DRAFT or seal_of(row) != seal:
                raise BroadcastNotOpen
            _refuse_beside(open_ones)
            total = await tx.broadcasts.fill(row.id, audience_of(row), at=now)
            if not total:
                raise AudienceEmpty
            await tx.broadcasts.move(
                row,
                BroadcastState.RUNNING,
                total=total,
                started_at=now,
                progress_message_id=progress_message_id,
            )
            return await card_of(tx, row, at=now)

    async def pause(self, broadcast_id: int) -> BroadcastCard:
        """Send nobody else for now; what is in the air arrives. Raises BroadcastNotFound."""
        return await self._move(broadcast_id, {BroadcastState.RUNNING}, BroadcastState.PAUSED)

    async def resume(self, broadcast_id: int) -> BroadcastCard:
        """Go on. Raises BroadcastNotFound."""
        return await self._move(
            broadcast_id, {BroadcastState.PAUSED}, BroadcastState.RUNNING, paused_reason=None
        )

    async def stop(self, broadcast_id: int) -> BroadcastCard:
        """End it for good. Raises BroadcastNotFound."""
        return await self._move(
            broadcast_id, UNDER_WAY, BroadcastState.STOPPED, finished_at=self._clock()
        )

    async def take_back(self, broadcast_id: int) -> BroadcastCard:
        """Delete what was sent, where Telegram still does; a second press changes nothing.

        Raises BroadcastNotFound, BroadcastUnderWay, TooLateToDelete.
        """
        now = self._clock()
        async with self._database.transaction() as tx:
            open_ones = await tx.broadcasts.lock_open()
            row = await found(tx, broadcast_id)
            if BroadcastState.DELETING in NEXT[row.state]:
                _refuse_beside(open_ones)
                if row.finished_at is None or now - row.finished_at > DELETABLE_FOR:
                    raise TooLateToDelete
                await tx.broadcasts.move(row, BroadcastState.DELETING)
            return await card_of(tx, row, at=now)

    async def drop(self, broadcast_id: int) -> BroadcastCard:
        """Throw a draft away. Raises BroadcastNotFound."""
        return await self._move(broadcast_id, {BroadcastState.DRAFT}, BroadcastState.DROPPED)

    async def _move(
        self,
        broadcast_id: int,
        come_from: AbstractSet[BroadcastState],
        to: BroadcastState,
        **changes: Any,
    ) -> BroadcastCard:
        """The move, where it is possible; else nothing but a look at how things stand."""
        async with self._database.transaction() as tx:
            await tx.broadcasts.lock_open()
            row = await found(tx, broadcast_id)
            if row.state in come_from:
                await tx.broadcasts.move(row, to, **changes)
            return await card_of(tx, row, at=self._clock())

    async def _change(self, broadcast_id: int, **changes: Any) -> BroadcastCard:
        async with self._database.transaction() as tx:
            await tx.broadcasts.lock_open()
            row = await found(tx, broadcast_id)
            if row.state is not BroadcastState.DRAFT:
                raise BroadcastNotOpen
            await tx.broadcasts.change(row, **changes)
            return await card_of(tx, row, at=self._clock())

    async def _try(self, actor: int, original: Original) -> None:
        """See whether Telegram copies it at all, before anybody else gets it."""
        match await self._copier.copy(actor, original, is_trial=True):
            case Sent():
                return
            case Spoiled(reason=reason) | Dead(reason=reason):
                raise MessageNotCopied(reason=reason[:_REASON_MAX])
            case _:
                raise CopyUnanswered


def _refuse_beside(open_ones: Sequence[Broadcast]) -> None:
    """One at a time."""
    for other in open_ones:
        if other.state in BUSY:
            raise BroadcastUnderWay(number=f"#{other.id}")
