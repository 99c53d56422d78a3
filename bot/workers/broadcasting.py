"""Keeps sending the broadcast that is running, taking one back, and telling how far it is.

Several lanes send side by side: while one records what came of its batch, the others' copies wait
at Telegram's gate, so that no part of the allowed rate is lost.
"""

from typing import Final

from bot.shop.mailing import Mailing
from bot.shop.recall import Recall
from db.bell import Bell

LANES: Final = 3
TAKEN_SECONDS: Final = 0.75
"""What all lanes together have taken up, in time at the allowed rate: as much may a kill leave
unknown. It must cover the way to Telegram and back, or the gate runs dry."""

BATCH_MAX: Final = 50


def batch_size(rate: int) -> int:
    """Recipients that one lane takes up at once, for so many messages a second."""
    return min(max(round(rate * TAKEN_SECONDS / LANES), 1), BATCH_MAX)


class BroadcastingWorker:
    """One lane: sends a batch per round."""

    def __init__(self, mailing: Mailing, *, lane: int, interval: float, bell: Bell) -> None:
        self.name = f"broadcasting {lane}"
        self.interval = interval
        self.bell: Bell | None = bell
        self._mailing = mailing

    async def run_once(self) -> bool:
        """Send the next few copies; True when there may be more."""
        return await self._mailing.send_batch()


class BroadcastRecallingWorker:
    """Deletes what was sent, where the owner wants it back."""

    name = "broadcast recalling"

    def __init__(self, recall: Recall, *, interval: float, bell: Bell) -> None:
        self.interval = interval
        self.bell: Bell | None = bell
        self._recall = recall

    async def run_once(self) -> bool:
        """Take back the next few; True when there may be more."""
        return await self._recall.take_back_batch()


class BroadcastReportingWorker:
    """Edits the one message about the broadcast, at most once in ``interval`` seconds."""

    name = "broadcast reporting"
    bell: Bell | None = None

    def __init__(self, mailing: Mailing, *, interval: float) -> None:
        self.interval = interval
        self._mailing = mailing

    async def run_once(self) -> bool:
        """Say how far it is."""
        await self._mailing.report()
        return False
