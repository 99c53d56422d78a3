"""A stage for the proof's machines, and silence: a proof has more to log than anybody reads."""

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from tests.proof.machine import Stage, on_stage


@pytest.fixture(autouse=True)
def _no_logs(_plain_logs: None) -> Iterator[None]:
    before = structlog.get_config()
    quiet = structlog.make_filtering_bound_logger(logging.CRITICAL)
    structlog.configure(wrapper_class=quiet)
    yield
    structlog.configure(**before)


@pytest.fixture
def stage(sqlite_template: Path, tmp_path: Path) -> Iterator[Stage]:
    """One loop and one folder for all runs of a test."""
    with (
        asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner,
        on_stage(Stage(runner, sqlite_template, tmp_path)) as opened,
    ):
        yield opened
