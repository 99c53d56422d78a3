"""The buttons under a broadcast, as an owner types them."""

import pytest

from bot.domain.broadcasts import (
    BUTTONS_MAX,
    LABEL_LENGTH_MAX,
    ButtonsNotUnderstood,
    LinkButton,
    TooManyButtons,
    as_lines,
    read_buttons,
)


def test_each_line_is_a_button_in_a_row_of_its_own() -> None:
    rows = read_buttons(" Our shop | https://example.com/a \n\nA | B | https://example.com/b\n")

    assert rows == (
        (LinkButton("Our shop", "https://example.com/a"),),
        (LinkButton("A | B", "https://example.com/b"),),
    )
    assert read_buttons(as_lines(rows)) == rows
    assert as_lines(rows).splitlines()[0] == "Our shop | https://example.com/a"


def test_a_label_is_cut_to_what_a_button_holds() -> None:
    (row,) = read_buttons(f"{'x' * (LABEL_LENGTH_MAX + 1)} | https://example.com")

    assert row[0].label == "x" * LABEL_LENGTH_MAX


@pytest.mark.parametrize("line", ["no bar", "| https://example.com", "label |", "label | "])
def test_the_line_that_is_no_button_is_named(line: str) -> None:
    with pytest.raises(ButtonsNotUnderstood) as refused:
        read_buttons(f"fine | https://example.com\n{line}")

    assert refused.value.line == 2


def test_more_buttons_than_fit_are_refused_with_their_number() -> None:
    lines = ["a | https://example.com"] * BUTTONS_MAX

    assert len(read_buttons("\n".join(lines))) == BUTTONS_MAX
    with pytest.raises(TooManyButtons) as refused:
        read_buttons("\n".join([*lines, lines[0]]))
    assert refused.value.most == BUTTONS_MAX
