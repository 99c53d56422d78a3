"""The machine finds each fault that is planted in the shop: else it would prove nothing."""

from sys import stdout

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proof.crashing import ShopMachine
from tests.proof.machine import Stage
from tests.proof.plants import PLANTS, Plant

BOUND = 2_500
"""Steps within which a fault must be found."""
SEARCH = settings(
    max_examples=25,
    stateful_step_count=100,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    report_multiple_bugs=False,
    # What is slow is the shop, on purpose whole.
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
    print_blob=False,
)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_a_planted_fault_is_found(
    stage: Stage, plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)

    with pytest.raises(AssertionError) as found:
        run_state_machine_as_test(ShopMachine, settings=SEARCH)

    said = str(found.value).splitlines() or [""]
    name = type(found.value).__name__
    stdout.write(f"{plant.__name__}: {stage.steps} steps: {name}: {said[0][:90]}\n")
    assert stage.steps <= BOUND
