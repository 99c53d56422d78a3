"""A broadcast as its owner sees it, read from its row."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from json import dumps
from typing import Any, Final

from bot.domain.broadcasts import (
    Audience,
    BroadcastNotFound,
    BroadcastState,
    ButtonRows,
    LinkButton,
    RecipientState,
)
from db.models.broadcast import Broadcast
from db.transaction import Transaction

UNDER_WAY: Final = frozenset({BroadcastState.RUNNING, BroadcastState.PAUSED})

BUSY: Final = UNDER_WAY | {BroadcastState.DELETING}
"""One at a time is in one of these."""

_SEAL_LENGTH: Final = 12


@dataclass(frozen=True, slots=True)
class Original:
    """The message that is copied: where it is, and the buttons that go under each copy."""

    chat_id: int
    message_id: int
    buttons: ButtonRows = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of a broadcast's recipients stand where."""

    waiting: int = 0
    sending: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    unknown: int = 0
    deleted: int = 0
    kept: int = 0

    @property
    def left(self) -> int:
        """Whose copy is still to come or on its way."""
        return self.waiting + self.sending

    @property
    def done(self) -> int:
        """With whom it has ended, one way or the other."""
        return self.arrived + self.blocked + self.failed + self.unknown

    @property
    def arrived(self) -> int:
        """Who got it, whether or not it was taken back."""
        return self.sent + self.deleted + self.kept

    @property
    def total(self) -> int:
        """All of them."""
        return self.left + self.done


@dataclass(frozen=True, slots=True)
class BroadcastCard:
    """``reach`` is how many a draft would go to now, ``seal`` a mark of what will go to whom.

    ``languages`` are the codes of what people read here, the most common first (of a draft).
    """

    id: int
    actor_id: int
    state: BroadcastState
    audience: Audience
    original: Original
    reach: int
    counts: Counts
    seal: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    paused_reason: str | None
    languages: tuple[str, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether nobody has got it yet and everything can be changed."""
        return self.state is BroadcastState.DRAFT

    @property
    def is_under_way(self) -> bool:
        """Whether something is being done with it."""
        return self.state in BUSY


async def found(tx: Transaction, broadcast_id: int) -> Broadcast:
    """The row. Raises BroadcastNotFound."""
    row = await tx.broadcasts.get(broadcast_id)
    if row is None:
        raise BroadcastNotFound
    return row


async def card_of(tx: Transaction, row: Broadcast, *, at: datetime) -> BroadcastCard:
    """How it stands now."""
    audience = audience_of(row)
    is_draft = row.state is BroadcastState.DRAFT
    counts = await tx.broadcasts.counts(row.id) if not is_draft else {}
    named = {state.value: counts.get(state, 0) for state in RecipientState}
    return BroadcastCard(
        id=row.id,
        actor_id=row.actor_id,
        state=row.state,
        audience=audience,
        original=original_of(row),
        reach=await tx.broadcasts.reach(audience, at=at) if is_draft else row.total,
        counts=Counts(**named),
        seal=seal_of(row),
        created_at=row.created_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        paused_reason=row.paused_reason,
        languages=tuple(await tx.broadcasts.languages()) if is_draft else (),
    )


def original_of(row: Broadcast) -> Original:
    """What is copied."""
    rows = tuple(
        tuple(LinkButton(label, url) for label, url in buttons) for buttons in row.keyboard or ()
    )
    return Original(row.from_chat_id, row.message_id, rows)


def audience_of(row: Broadcast) -> Audience:
    """Whom it goes to."""
    return Audience(**row.audience)


def seal_of(row: Broadcast) -> str:
    """Changes with what is sent to whom, so that a button starts nothing but what it stood for."""
    facts = [row.from_chat_id, row.message_id, row.keyboard, sorted(row.audience.items())]
    return sha256(dumps(facts).encode()).hexdigest()[:_SEAL_LENGTH]


def audience_json(audience: Audience) -> dict[str, Any]:
    """As it is kept."""
    return {
        "language": audience.language,
        "seen_days": audience.seen_days,
        "bought": audience.bought,
    }


def buttons_json(buttons: ButtonRows) -> list[Any] | None:
    """As they are kept."""
    return [[[one.label, one.url] for one in row] for row in buttons] or None
