"""The shop's money under everything at once: people, panels, staff, time, deaths.

Money page 12.
"""

from os import environ
from sys import stdout
from time import monotonic
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proof.crashing import ShopMachine
from tests.proof.machine import Stage

STEPS: Final = 10_000
SEED: Final = 615_771
QUICK: Final = settings(
    max_examples=5,
    stateful_step_count=50,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate, Phase.shrink),
    report_multiple_bugs=False,
    # What is slow is the shop, on purpose whole.
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
    print_blob=False,
)
LONG: Final = settings(QUICK, max_examples=20, stateful_step_count=100, derandomize=False)


class ResolvingShopMachine(ShopMachine):
    """The same, where the shop looks for lost orders itself."""

    resolves = True


@pytest.mark.timeout(600)
@pytest.mark.parametrize("machine", [ShopMachine, ResolvingShopMachine])
def test_the_books_stand_whatever_happens(stage: Stage, machine: type[ShopMachine]) -> None:
    run_state_machine_as_test(machine, settings=QUICK)

    assert stage.steps > QUICK.stateful_step_count


@pytest.mark.slow
@pytest.mark.timeout(1_200)
def test_the_books_stand_for_ten_thousand_steps(stage: Stage) -> None:
    """Between five and seven minutes of a core. PROOF_SEED looks elsewhere than CI does."""
    first = int(environ.get("PROOF_SEED", SEED))
    stdout.write(f"PROOF_SEED={first}\n")
    began = monotonic()

    for number in range(first, first + STEPS):
        machine = ResolvingShopMachine if number % 2 else ShopMachine
        run_state_machine_as_test(seed(number)(machine), settings=LONG)
        if stage.steps >= STEPS:
            break

    seconds = monotonic() - began
    stdout.write(f"{stage.steps} steps, {stage.deaths} deaths, {seconds:.0f} s\n")
    assert stage.steps >= STEPS
    assert stage.reached.keys() >= HAPPENED


_ENTRIES: Final = [
    *("topup", "gift", "adjust", "recost", "refund", "late"),
    *("chargeback", "debt-repaid", "bonus", "bonus-undone", "referral", "referral-undone"),
    *("refund-held", "refund-done", "refund-undone"),
    *("suspense", "suspense-settled", "suspense-returned"),
]
_PAYMENTS: Final = ("stars paid", "stars refunded", "crypto paid", "manual paid", "manual rejected")
HAPPENED: Final = frozenset(
    {f"order {state}" for state in ("completed", "partial", "cancelled", "refused", "released")}
    | {f"attempt {state}" for state in ("accepted", "refused", "not_landed", "abandoned")}
    | {f"entry {kind}" for kind in _ENTRIES}
    | {f"payment {state}" for state in _PAYMENTS}
    | {"promo used"}
)
"""What a long run must have met, or it has proven little."""
