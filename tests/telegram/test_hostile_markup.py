"""Whatever people call themselves or their things, it stays words: whole, short, harmless."""

from unicodedata import bidirectional, category

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.characters import clean
from bot.domain.transfers import ProofKind
from bot.telegram.attachments import Attachment
from bot.telegram.pictures import CAPTION_LENGTH_MAX, Picture
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.markup import (
    ESCAPED_LENGTH_MAX,
    MESSAGE_LENGTH_MAX,
    VALUE_LENGTH_MAX,
    Prose,
    cleaned,
    cut_html,
    escaped,
    plain,
    utf16_length,
)
from sandbox.telegram.entities import parse_html

DANGEROUS = (
    "<>&\"'/;#x27 bcode\n\r\t\0\x1b\x85\u200e\u200f\u061c\u202a\u202e\u2066\u2069\u2028\ud83d😀ش"
)
PIECES = ("</b>", "<b>", "&amp;", "&lt;b&gt;", '"', "&", "😀", "\u202e", "\ud83d")
TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
MARKS = frozenset("\u200e\u200f\u061c")

hostile = st.one_of(
    st.text(),
    st.text(DANGEROUS),
    st.builds(str.__mul__, st.sampled_from(PIECES), st.integers(1, 5000)),
)
"""Texts from outside; those that are cut need length."""


@st.composite
def messages(draw: st.DrawFn) -> str:
    """HTML as our texts make it: values in tags of ours."""
    name = draw(st.sampled_from(["b", "code", "i", "blockquote"]))
    values = draw(st.lists(hostile, min_size=1, max_size=6))
    return "\n".join(f"<{name}>{escaped(Prose(one))}</{name}> · {escaped(one)}" for one in values)


def is_unseen(character: str) -> bool:
    """A control character, half a character, or one that turns the direction of the text."""
    return (
        category(character) in ("Cc", "Cs")
        or bidirectional(character) in TURNING
        or character in MARKS
    )


@given(hostile)
def test_a_value_is_one_short_line_in_which_nothing_hides_or_turns(value: str) -> None:
    shown = cleaned(value)

    assert [hex(ord(one)) for one in shown if is_unseen(one)] == []
    assert len(shown) <= VALUE_LENGTH_MAX


@given(hostile)
def test_prose_keeps_line_breaks_and_nothing_else_that_is_unseen(value: str) -> None:
    assert {one for one in cleaned(Prose(value)) if is_unseen(one)} <= {"\n"}


@given(hostile)
def test_cleaning_twice_is_cleaning_once(value: str) -> None:
    assert cleaned(cleaned(value)) == cleaned(value)
    assert clean(clean(value)) == clean(value)


@given(hostile)
def test_a_value_is_read_as_the_words_it_is_and_opens_no_tag(value: str) -> None:
    html = escaped(value)

    shown, entities = parse_html(f"<b>x{html}x</b>")

    assert cleaned(value).startswith(shown[1:-1].removesuffix("…"))
    assert [one.type for one in entities] == ["bold"]
    assert len(html) <= ESCAPED_LENGTH_MAX


@settings(deadline=None)
@given(messages(), st.integers(2, MESSAGE_LENGTH_MAX))
def test_what_is_cut_is_cut_outside_of_tags_and_entities(html: str, most: int) -> None:
    cut = cut_html(html, most=most)

    shown, _ = parse_html(cut)
    whole, _ = parse_html(html)
    assert utf16_length(shown) <= most
    assert whole.startswith(shown.removesuffix("…").rstrip())
    assert cut_html(cut, most=most) == cut


@settings(deadline=None)
@given(messages())
def test_screens_and_captions_fit_and_can_be_read(html: str) -> None:
    captions = (Picture(b"", html).text, Attachment(ProofKind.PDF, "f", html, "gone").text)

    assert utf16_length(parse_html(Screen(html).text)[0]) <= MESSAGE_LENGTH_MAX
    assert [one for one in captions if utf16_length(parse_html(one)[0]) > CAPTION_LENGTH_MAX] == []


@settings(deadline=None)
@given(messages())
def test_plain_words_have_no_tags_and_say_the_same(html: str) -> None:
    assert plain(html) == parse_html(html)[0]
