"""The machine finds each fault that is planted in the shop: else it would prove nothing."""

from re import search
from sys import stdout
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proof import plants, plants_in_payments
from tests.proof.crashing import ShopMachine
from tests.proof.machine import Stage
from tests.proof.planting import Plant

BOUND: Final = 2_500
"""Steps within which a fault must be found."""
SEARCH: Final = settings(
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
_OTHER_CREDIT: Final = r"^\d+ has \d+ of {"
"""A customer has what the proof's own books do not explain."""
PLANTS: Final[dict[Plant, str]] = {
    plants.a_second_press_holds_the_price_again: "I4|on hold",
    plants.a_release_is_posted_twice: "I3|I4|I5|on hold",
    plants.a_refund_is_of_what_was_delivered: "may have back",
    plants.a_partial_refund_is_rounded_up: "may have back",
    plants.a_late_landing_is_not_booked: "our float is",
    plants.an_order_runs_without_its_cost: "our float is",
    plants.what_is_completed_leaves_its_cost_in_progress: "I15|in progress",
    plants.a_new_charge_is_booked_the_wrong_way_round: "our float is",
    plants.a_lost_answer_is_sent_again: "are nobody's|was placed",
    plants.a_lost_answer_is_taken_for_a_refusal: "are nobody's",
    plants.a_payment_told_again_is_credited_again: _OTHER_CREDIT,
    plants.an_order_is_moved_as_it_was_before: "I4|I5|I7| left |on hold",
    plants.a_cancelled_order_keeps_its_hold: "I4|I5|on hold",
    plants.a_crash_puts_what_was_being_sent_back_in_the_queue: "are nobody's|was placed",
    plants.uses_of_a_gift_code_are_not_counted: "I12|was redeemed",
    plants_in_payments.coins_told_of_again_are_credited_again: _OTHER_CREDIT,
    plants_in_payments.coins_of_another_amount_are_credited: _OTHER_CREDIT,
    plants_in_payments.what_waits_is_given_to_two: "dealt with twice",
    plants_in_payments.a_transfer_is_approved_twice: "was decided 2 times",
    plants_in_payments.a_bonus_is_given_with_a_charge_told_again: _OTHER_CREDIT,
    plants_in_payments.a_reward_stays_when_the_payment_goes_back: _OTHER_CREDIT,
    plants_in_payments.a_debt_is_not_repaid_first: "owes us",
    plants_in_payments.the_use_of_a_promo_code_is_not_given_back: "promo code .* counts",
    plants_in_payments.a_discount_goes_below_cost: "below its cost",
}
"""Each with what must be said when it is found: it is not enough that something fails."""


@pytest.mark.planted
@pytest.mark.timeout(900)
@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_a_planted_fault_is_found(
    stage: Stage, plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)

    with pytest.raises(AssertionError) as found:
        run_state_machine_as_test(ShopMachine, settings=SEARCH)

    said = (str(found.value).splitlines() or [""])[0]
    stdout.write(f"{plant.__name__}: {stage.steps} steps: {said[:200]}\n")
    assert search(PLANTS[plant], said), said
    assert stage.steps <= BOUND
