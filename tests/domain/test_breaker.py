"""Lost answers in a row: what pauses a provider."""

from datetime import UTC, datetime, timedelta

from bot.domain.breaker import Answered, lost_in_a_row

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def add(sent: int, ended: int, *, lost: bool = True) -> Answered:
    return Answered(NOON + timedelta(seconds=sent), NOON + timedelta(seconds=ended), lost)


def test_lost_answers_are_counted_back_to_the_last_clear_one() -> None:
    adds = [add(0, 1), add(10, 11, lost=False), add(20, 21), add(30, 31), add(40, 41)]

    assert lost_in_a_row(adds) == 3
    assert lost_in_a_row(adds[:2]) == 0
    assert lost_in_a_row([]) == 0


def test_adds_in_the_air_together_count_once() -> None:
    together = [add(0, 60), add(10, 70), add(60, 62), add(61, 64)]

    assert lost_in_a_row(together) == 1
    assert lost_in_a_row([add(0, 10), add(10, 20)]) == 1, "ended in the second of the other's start"
    assert lost_in_a_row([*together, add(100, 160), add(150, 151)]) == 2
