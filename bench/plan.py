"""How much is measured: in full, or just enough to see that everything still runs."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    """Sizes of a run. ``folder`` is for databases and is removed afterwards."""

    folder: Path
    rounds: int
    taps: int
    crowds: tuple[int, ...]
    services: int
    orders: tuple[int, ...]
    purchases: int
    recipients: int
    paced_recipients: int
    searches: int
    pace_seconds: float
    starts: int
    is_quick: bool = False

    @classmethod
    def full(cls, folder: Path, *, rounds: int, large: bool) -> "Plan":
        """What the figures are taken with; ``large`` adds what takes minutes."""
        return cls(
            folder=folder,
            rounds=rounds,
            taps=1500,
            crowds=(1, 100, 1000),
            services=10_000,
            orders=(10_000, 100_000) if large else (10_000,),
            purchases=100,
            recipients=10_000,
            paced_recipients=3000,
            searches=200,
            pace_seconds=20.0,
            starts=5,
        )

    @classmethod
    def quick(cls, folder: Path) -> "Plan":
        """A look at whether it runs; its figures mean nothing."""
        return cls(
            folder=folder,
            rounds=1,
            taps=60,
            crowds=(1, 20),
            services=300,
            orders=(200,),
            purchases=5,
            recipients=200,
            paced_recipients=100,
            searches=20,
            pace_seconds=1.0,
            starts=1,
            is_quick=True,
        )
