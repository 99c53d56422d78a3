"""Which process this is, whether another one of this machine still lives, and our own memory."""

import gc
from dataclasses import dataclass
from os import getpid, kill
from secrets import token_hex
from socket import gethostname
from typing import Final

GARBAGE_EVERY: Final = (20_000, 20, 20)
"""New objects until garbage is looked for, and how often in what has stayed."""


@dataclass(frozen=True, slots=True)
class Process:
    """The name under which a process holds slots."""

    host: str
    pid: int
    token: str

    @classmethod
    def this(cls) -> "Process":
        """A name of our own, new at every start."""
        return cls(gethostname().replace("/", "-")[:64], getpid(), token_hex(8))

    @property
    def holder(self) -> str:
        """The name as text."""
        return f"{self.host}/{self.pid}/{self.token}"

    def knows_dead(self, holder: str) -> bool:
        """Whether a holder was a process of this machine that lives no more.

        A number that has been given to another process since counts as living: then the lease
        decides.
        """
        parts = holder.split("/")
        if len(parts) != len(("host", "pid", "token")) or parts[0] != self.host:
            return False
        if holder == self.holder:
            return False
        pid = int(parts[1])
        return pid == self.pid or not _lives(pid)


def settle_memory() -> None:
    """What is here now stays: from now on look for garbage in the rest, and less often.

    A catalogue is a hundred thousand objects that stay. Looking through them again and again took
    a third of taking it in, and a quarter of a second in the middle of somebody's tap.
    """
    gc.freeze()
    gc.set_threshold(*GARBAGE_EVERY)
    gc.enable()


def _lives(pid: int) -> bool:
    try:
        kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
