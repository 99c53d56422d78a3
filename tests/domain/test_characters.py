"""Characters that could hide, turn or break the text around them (money page section 10)."""

import sys
from unicodedata import category

import pytest

from bot.domain.characters import INVISIBLE, can_be_seen, clean, is_harmful

HARMFUL = [
    "\u202e",  # turns what follows
    "\u2066",
    "\u200b",  # takes no room
    "\u00ad",
    "\x00",  # controls
    "\x1b",
    "\n",
    "\ud800",  # half of a character
    "\u2028",  # breaks the line, the paragraph
    "\u2029",
]


@pytest.mark.parametrize("character", HARMFUL, ids=ascii)
def test_what_hides_turns_or_breaks_is_taken_out(character: str) -> None:
    assert is_harmful(character)
    assert clean(f"a{character}b") == "ab"


def test_every_control_half_character_and_separator_of_unicode_is_harmful() -> None:
    expected = {
        code
        for code in range(sys.maxunicode + 1)
        if chr(code) in INVISIBLE or category(chr(code)) in ("Cc", "Cs", "Zl", "Zp")
    }

    assert {code for code in range(sys.maxunicode + 1) if is_harmful(chr(code))} == expected


@pytest.mark.parametrize(
    "character", ["a", "ё", "ض", "💎", "\u200d", "\ufe0f", " ", "<"], ids=ascii
)
def test_letters_signs_and_the_joiners_of_emoji_stay(character: str) -> None:
    assert not is_harmful(character)
    assert clean(f"a{character}b") == f"a{character}b"


def test_a_tab_parts_words() -> None:
    assert clean("\ta\tb ") == "a b"


@pytest.mark.parametrize(
    ("text", "seen"),
    [("", False), (" \u00a0\u2003", False), ("\u200d\u0301", False), ("\n", False), (".", True)],
)
def test_only_what_leaves_a_mark_can_be_seen(text: str, *, seen: bool) -> None:
    assert can_be_seen(text) is seen
