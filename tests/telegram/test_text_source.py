"""A text that is parsed alone says what it says in its whole file."""

from typing import Final

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from bot.telegram.texts.source import Source
from bot.telegram.texts.translator import FOLDER

SMALL: Final = """\
## Greetings
-shop = Dukkan
hello = Hello from { -shop }, { $name }!

  { bye }
# Said at the end.
bye = { $count ->
[one] Bye
*[other] Goodbye
}
    .title = The end
hello = Never said
1 is no name
"""


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_every_text_alone_is_as_in_the_whole_file(language: str) -> None:
    text = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    resource = FluentResource(text)
    whole = FluentBundle([language])
    whole.add_resource(resource)
    names = [entry.id.name for entry in resource.body if isinstance(entry, Message)]

    said = {name: said_by(Source(language, text), name) for name in names[:5]}
    source = Source(language, text)
    said |= {name: said_by(source, name) for name in names}

    assert len(names) > 400
    assert said == {name: said_by(whole, name) for name in names}


def test_what_a_text_refers_to_comes_with_it_and_the_first_of_a_name_counts() -> None:
    source = Source("en", SMALL)

    said = said_by(source, "hello", name="Mona", count=1)

    assert said is not None
    words, faults = said
    assert words == "Hello from \u2068Dukkan\u2069, \u2068Mona\u2069!\n\n\u2068Bye\u2069"
    assert not faults
    assert not source.has_message("is")
    assert not source.has_message("-shop")
    assert not source.has_message("toast")


def said_by(
    source: Source | FluentBundle, key: str, **values: object
) -> tuple[str, list[str]] | None:
    pattern = source.get_message(key).value if source.has_message(key) else None
    if pattern is None:
        return None
    words, faults = source.format_pattern(pattern, values)
    return str(words), [str(fault) for fault in faults]
