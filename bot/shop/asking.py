"""Asking for an act of staff: it waits in the log of acts, behind a nonce, for its confirmation."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Final

from bot.domain.errors import ReasonMissing
from bot.shop.desk import ActKind
from bot.shop.facts import Fact, Json, to_json
from db.transaction import Transaction

_REASON_MAX: Final = 500


@dataclass(frozen=True, slots=True)
class ActCard:
    """An act that waits for its confirmation."""

    nonce: str
    act: ActKind
    facts: dict[str, Fact]
    reason: str


async def ask_for(
    tx: Transaction, actor: int, act: ActKind, facts: dict[str, Fact], reason: str, *, at: datetime
) -> ActCard:
    """Write down what is asked for; whoever calls has checked that it makes sense."""
    nonce = token_hex(16)
    kept: dict[str, Json] = dict(to_json(facts))
    await tx.staff.ask(nonce=nonce, actor_id=actor, act=act, payload=kept, reason=reason, at=at)
    return ActCard(nonce, act, facts, reason)


def reason_of(text: str) -> str:
    """Why an act is done, as it is kept. Raises ReasonMissing."""
    reason = text.strip()[:_REASON_MAX]
    if not reason:
        raise ReasonMissing
    return reason
