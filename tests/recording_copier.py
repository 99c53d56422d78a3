"""A copier for tests that copies nothing and remembers all; and a shop's broadcasts around it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.broadcasts import Audience, RecipientState
from bot.shop.broadcast_card import BroadcastCard, Original
from bot.shop.broadcasts import Broadcasts
from bot.shop.copier import Copied, Speed, Spoiled
from bot.shop.customers import Customers
from bot.shop.mailing import Mailing
from bot.shop.notifier import Delivery, Recipient, Sent
from db.database import Database
from tests.sandbox.panel.calling import HandClock

OLGA = 9001
SOURCE = 500


@dataclass
class RecordingCopier:
    """Answers what it was told to for a chat, else that it was sent."""

    copies: list[int] = field(default_factory=list)
    trials: list[Original] = field(default_factory=list)
    answers: dict[int, Copied] = field(default_factory=dict)
    always: Copied | None = None
    trial_answer: Copied = field(default_factory=Sent)
    told: list[tuple[BroadcastCard, Speed | None, int | None]] = field(default_factory=list)
    telling: Delivery = field(default_factory=Sent)
    meanwhile: Callable[[int], None] = lambda _: None
    gate: asyncio.Event | None = None
    taken_back: list[tuple[int, int]] = field(default_factory=list)

    async def copy(self, chat_id: int, original: Original, *, is_trial: bool = False) -> Copied:
        if is_trial:
            self.trials.append(original)
            return self.trial_answer
        self.meanwhile(chat_id)
        if self.gate is not None:
            await self.gate.wait()
        self.copies.append(chat_id)
        return self.always or self.answers.get(chat_id, Sent(10_000 + chat_id))

    async def take_back(self, chat_id: int, message_id: int) -> Delivery:
        self.taken_back.append((chat_id, message_id))
        answer = self.answers.get(chat_id, Sent())
        assert not isinstance(answer, Spoiled)
        return answer

    async def show_progress(
        self, to: Recipient, card: BroadcastCard, speed: Speed | None, *, message_id: int | None
    ) -> Delivery:
        assert to.chat_id == card.actor_id
        self.told.append((card, speed, message_id))
        return self.telling


class Megaphone:
    """The broadcasts of a shop with some people, over a copier that a test listens to."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = HandClock()
        self.copier = RecordingCopier()
        self.customers = Customers(database, self.clock)
        self.broadcasts = Broadcasts(database, self.copier, self.clock)
        self.mailing = self.process()

    def process(self, *, batch_size: int = 5) -> Mailing:
        """Another process that sends."""
        return Mailing(
            self.database, self.copier, self.customers, self.clock, batch_size=batch_size
        )

    async def gather_people(self, count: int, *, first: int = 1, language: str = "en") -> None:
        """So many customers, numbered from ``first`` on."""
        async with self.database.transaction() as tx:
            for number in range(first, first + count):
                await tx.customers.add(
                    telegram_id=number,
                    first_name="One",
                    username=None,
                    language=language,
                    created_at=self.clock(),
                )

    async def draft(self, audience: Audience | None = None, *, actor: int = OLGA) -> BroadcastCard:
        """A message of the owner's, to these."""
        card = await self.broadcasts.draft(actor, chat_id=actor, message_id=SOURCE)
        if audience is None:
            return card
        return await self.broadcasts.set_audience(card.id, audience)

    async def start(self, audience: Audience | None = None) -> BroadcastCard:
        """The same, confirmed."""
        card = await self.draft(audience)
        return await self.broadcasts.start(card.id, seal=card.seal, progress_message_id=77)

    async def send_all(self, mailing: Mailing | None = None) -> None:
        """Let one lane send until it has nothing to do."""
        while await (mailing or self.mailing).send_batch():
            pass

    async def states(self, broadcast_id: int) -> dict[RecipientState, int]:
        """How many recipients are in which state, read anew."""
        async with self.database.reading() as tx:
            return await tx.broadcasts.counts(broadcast_id)
