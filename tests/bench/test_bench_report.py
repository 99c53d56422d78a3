"""The report's arithmetic: medians, ratios of each round, and goals on the right side."""

import json

from bench.report import Line, Report, at_least, at_most, compared, number_text


def test_the_ratio_is_the_median_of_the_rounds_and_not_of_the_medians() -> None:
    line = compared(
        "Taps", "menu", "taps/s", ours=[90, 45, 30], floor=[100, 50, 60], goal=at_least(0.9)
    )

    assert (line.ours, line.floor, line.ratio) == (45, 60, 0.9)
    assert line.is_met is True


def test_a_goal_bounds_the_ratio_or_where_there_is_no_floor_the_figure() -> None:
    slow = compared("Sync", "first", "s", ours=[4.0], floor=[1.0], goal=at_most(3))
    writes = Line("Sync", "writes", "", 0, goal=at_most(0))
    told = Line("Taps", "the ceiling", "taps/s", 4000)

    assert [slow.is_met, writes.is_met, told.is_met] == [False, True, None]
    assert slow.cells() == ["first", "4 s", "1 s", "4.00 ×", "≤ 3", "missed"]


def test_markdown_and_json_tell_the_same_lines() -> None:
    report = Report()
    report.add(Line("Taps", "menu", "taps/s", 640, 700, 0.914, at_least(0.9), note="quiet"))

    rows = report.markdown().splitlines()
    told = json.loads(report.json())["lines"]

    assert "| menu (quiet) | 640 taps/s | 700 taps/s | 0.91 × | ≥ 0.90 | met |" in rows
    assert told[0]["ratio"] == 0.914
    assert told[0]["met"] is True


def test_figures_have_as_many_digits_as_mean_something() -> None:
    assert [number_text(value) for value in (0, 3, 0.274, 12.345, 123.45, 12345.6)] == [
        "0",
        "3",
        "0.27",
        "12.35",
        "123.5",
        "12,346",
    ]
