"""Starts ``python -m bot run`` again and again: imports once, and forks for each start.

A crash test starts the shop a dozen times; most of a start is reading libraries, which has nothing
to do with what is tested. Each line on standard input asks for a shop. Its process id is written,
and, when it has ended and is buried, its exit code; minus the number of the signal that ended it.
A line that names a point makes that shop die there (tests.e2e.fatal_points).
"""

import os
import runpy
import sys

# What a shop needs, so that every fork finds it read already.
import bot.run
import db.schema
from tests.e2e.fatal_points import arm

WARM = (bot.run, db.schema)


def serve() -> None:
    """Start a shop for each line, until the input ends."""
    for line in sys.stdin.buffer:
        process_id = os.fork()
        if process_id == 0:
            if point := line.decode().strip():
                arm(point)
            sys.argv = ["bot", "run"]
            runpy.run_module("bot", run_name="__main__", alter_sys=True)
            return
        _tell(process_id)
        _tell(os.waitstatus_to_exitcode(os.waitpid(process_id, 0)[1]))


def _tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve()
