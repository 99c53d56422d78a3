"""The shop's money under everything at once (money page 12): people, panels, staff, time, deaths."""

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proof.crashing import ShopMachine
from tests.proof.machine import Stage, on_stage


@pytest.fixture(autouse=True)
def _no_logs() -> Iterator[None]:
    level = structlog.make_filtering_bound_logger(logging.CRITICAL)
    structlog.configure(wrapper_class=level)
    yield
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.NOTSET))


@pytest.fixture
def stage(sqlite_template: Path, tmp_path: Path) -> Iterator[Stage]:
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        with on_stage(Stage(runner, sqlite_template, tmp_path)) as opened:
            yield opened


QUICK = settings(
    max_examples=8,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=(HealthCheck.too_slow,),
    print_blob=False,
)


def test_the_books_stand_whatever_happens(stage: Stage) -> None:
    run_state_machine_as_test(ShopMachine, settings=QUICK)

    print(stage.steps, stage.deaths)
