"""What the search for a lost order has asked so far, and what may be asked at a provider."""

from dataclasses import dataclass, field
from typing import Final

from bot.domain.evidence import Found

USELESS_MAX: Final = 5
"""So many answers that say nothing end the asking."""


@dataclass(slots=True)
class Trail:
    """What was asked about one try so far. ``scanned_to``: all numbers of its bracket up to it."""

    looks: int = 0
    has_asked_seen: bool = False
    top: int | None = None
    scanned_to: int = 0
    useless: int = 0
    found: dict[int, Found] = field(default_factory=dict)

    @property
    def is_scanned(self) -> bool:
        """Whether every number below the top was answered."""
        return self.top is not None and self.scanned_to >= self.top - 1

    @property
    def is_hopeless(self) -> bool:
        """Whether asking about numbers is of no use: a control failed, or answers stay out."""
        return self.useless >= USELESS_MAX


@dataclass(frozen=True, slots=True)
class Ground:
    """What may be asked at a provider now: a number known to be ours, None where numbers do not
    tell, and the currency of its charges.
    """

    known: str | None
    currency: str
