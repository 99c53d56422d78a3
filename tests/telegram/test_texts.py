"""Every text of every language, with every kind of value: Telegram takes it, people can read it."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from unicodedata import bidirectional

import pytest

from bot.telegram.commands import CUSTOMER, OWNER, commands_of
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.markup import MESSAGE_LENGTH_MAX, Prose, utf16_length
from bot.telegram.texts.translator import FOLDER, Texts, Translator
from sandbox.telegram.entities import parse_html
from tests.telegram.written_texts import Written, written

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.ftl"))
OTHERS = [language for language in LANGUAGES if language != "en"]
NUMBERS = (0, 1, 2, 3, 11, 21, 100)
HOSTILE = (
    "</b></code><script>alert(1)</script> <b>&nbsp;&lt;",
    "\u202emoc.elpmaxe\u2066 \u200f\u2069\u2069 شكرا",
    '"' * 4000,
    "😀" * 4000,
    "{ $missing } { -term } *[other] { 1 ->",
    "one\ntwo\r\n# three\n\nbutton-menu = four",
    Prose("one\n\n</blockquote>\nتعليق\n" * 200),
    "",
)
CODE = re.compile(r"<(code|pre)\b[^<>]*>(.*?)</\1>", re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SIGNS = re.compile("[\u231a-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]")
COMMAND = re.compile(r"(?<![\w/<:])/[a-z]+")
ISOLATION = re.compile("[\u2066-\u2069]")
INNERMOST_ISOLATE = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")


@cache
def translator() -> Translator:
    return Translator(is_strict=True)


def texts(language: str) -> Texts:
    return translator().texts(language, currency="USD")


@cache
def messages(language: str) -> dict[str, Written]:
    return written(language)


def filled(language: str, *values: object) -> Iterator[tuple[str, str]]:
    """Every key with its text, all its variables having the same value, one value at a time."""
    t = texts(language)
    for key, message in messages(language).items():
        for value in values if message.variables else values[:1]:
            yield key, t(key, **dict.fromkeys(message.variables, value))


def attacked(language: str, value: str) -> Iterator[tuple[str, str]]:
    """Every key with its text, its variables having the hostile value.

    All at once; where a number or a word chooses, which nobody types, one of the others at a time.
    """
    t = texts(language)
    for key, message in messages(language).items():
        if not message.variants:
            yield key, t(key, **dict.fromkeys(message.variables, value))
        for name in message.variables - message.variants.keys() if message.variants else ():
            yield key, t(key, **dict.fromkeys(message.variables, 2) | {name: value})


def faults_of(html: str) -> list[str]:
    """What Telegram or a reader would mind in a message with this text."""
    shown, _ = parse_html(Screen(html).text)
    return [
        fault
        for fault, found in {
            "too long": utf16_length(shown) > MESSAGE_LENGTH_MAX,
            "marks in what is copied": any(MARKS.search(code[2]) for code in CODE.finditer(html)),
            "marks in a tag": any(MARKS.search(tag) for tag in TAG.findall(html)),
            "isolation that does not end": _is_unbalanced(html),
            "an override": re.search("[\u202a-\u202e]", html) is not None,
        }.items()
        if found
    ]


def _is_unbalanced(html: str) -> bool:
    depth = 0
    for mark in ISOLATION.findall(html):
        depth += -1 if mark == "\u2069" else 1
        if depth < 0:
            return True
    return depth != 0


def test_english_arabic_and_russian_are_spoken() -> None:
    assert {"en", "ar", "ru"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_takes_every_number(language: str) -> None:
    faults = {key: faults_of(html) for key, html in filled(language, *NUMBERS)}

    assert {key: found for key, found in faults.items() if found} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_every_text_withstands_hostile_values(language: str, value: str) -> None:
    harmless = {key: _tags(html) for key, html in filled(language, 2)}

    faults = {
        key: [*faults_of(html), *(["a tag more"] if _tags(html) != harmless[key] else [])]
        for key, html in attacked(language, value)
    }

    assert {key: found for key, found in faults.items() if found} == {}


def _tags(html: str) -> Counter[str]:
    return Counter(TAG.findall(html))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_can_be_chosen(language: str) -> None:
    t = texts(language)

    faults = {
        (key, word): faults_of(t(key, **dict.fromkeys(message.variables, 2) | {name: word}))
        for key, message in messages(language).items()
        for name, words in message.variants.items()
        for word in words
    }

    assert {where: found for where, found in faults.items() if found} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_variants_that_are_words_are_the_same_in_every_language(language: str) -> None:
    english = {
        (key, name): words
        for key, message in messages("en").items()
        for name, words in message.variants.items()
        if words
    }

    other = {where: messages(language)[where[0]].variants.get(where[1], set()) for where in english}

    assert other == english


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("value", [1, 2, 100])
def test_a_translation_keeps_tags_signs_and_commands(language: str, value: int) -> None:
    english = dict(filled("en", value))
    other = dict(filled(language, value))

    differ = {
        key: (_skeleton(english[key]), _skeleton(html))
        for key, html in other.items()
        if _skeleton(english[key]) != _skeleton(html)
    }

    assert differ == {}


def _skeleton(html: str) -> list[str]:
    found = [*TAG.findall(html), *SIGNS.findall(html), *COMMAND.findall(TAG.sub(" ", html))]
    return sorted(found)


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_is_no_copy_of_the_english_words(language: str) -> None:
    english = dict(filled("en", 7))

    copied = [
        key
        for key, html in filled(language, 7)
        if html == english[key] and re.search("[A-Za-z]", TAG.sub("", html))
    ]

    assert copied == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_places_get_short_texts(language: str) -> None:
    t = texts(language)
    commands = {one.command: len(one.description) for one in commands_of(t, (*CUSTOMER, *OWNER))}
    plain = {
        key: t.plain(key, **dict.fromkeys(messages(language)[key].variables, 7))
        for key in messages(language)
    }

    too_long = [
        *(key for key, text in plain.items() if key.startswith("button-") and len(text) > 32),
        *(key for key, text in plain.items() if key.startswith("toast-") and len(text) > 200),
        *(name for name, length in commands.items() if not 1 <= length <= 48),
    ]

    assert too_long == []
    assert len(plain["invoice-title"]) <= 32
    assert len(plain["invoice-description"]) <= 200


def test_arabic_lines_run_from_right_to_left_whatever_they_name() -> None:
    lines = [
        (key, line)
        for key, html in filled("ar", "Instagram")
        if not key.startswith(("button-", "entry-"))
        for line in TAG.sub("", CODE.sub("", html)).split("\n")
        if line.strip()
    ]

    turned = {key: line for key, line in lines if _first_direction(line) not in {"R", "AL"}}

    assert turned.keys() == {
        "service-description",  # the supplier's words
        "entered-lines",  # the customer's words
        "transfer-words",  # the owner's words
        "alert-paysupport",
        "desk-event-note",  # the rest of a line
    }


def _first_direction(line: str) -> str | None:
    """The direction of the first letter outside of isolates, which is the line's (UAX 9, P2)."""
    before = ""
    while before != line:
        before, line = line, INNERMOST_ISOLATE.sub("", line)
    classes = (bidirectional(character) for character in line)
    return next((found for found in classes if found in {"L", "R", "AL"}), None)
