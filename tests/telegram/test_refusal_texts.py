"""Every refusal has a sentence, every command a description."""

import pytest

from bot.domain.errors import ShopError
from bot.domain.refusals import LinkWrongHost
from bot.telegram.commands import CUSTOMER, OWNER, commands_of
from bot.telegram.drafts import ButtonOutdated
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.customer_facts import dollars


@pytest.fixture
def t() -> Texts:
    return Translator(is_strict=True).texts("en", currency="USD")


def test_every_command_says_what_it_does(t: Texts) -> None:
    listed = commands_of(t, (*CUSTOMER, *OWNER))

    assert [one.command for one in listed[:3]] == ["start", "catalogue", "search"]
    assert all(1 <= len(one.description) <= 256 for one in listed)


FACTS = {
    "missing": dollars("1"),
    "balance": dollars("1"),
    "debt": dollars("1"),
    "least": 100,
    "most": 200,
    "limit": 3,
    "currency": "EUR",
    "minutes": 5,
    "given": 2,
    "line": 7,
    "name": "a b",
    "number": "#3",
    "reason": "message can't be copied",
    "network": "Instagram",
    "host": "evil.example",
    "example": "https://instagram.com/username",
}


def every_refusal() -> list[type[ShopError]]:
    return [one for one in ShopError.__subclasses__() if one.__module__.startswith("bot.")]


@pytest.mark.parametrize("refusal", every_refusal(), ids=lambda refusal: refusal.__name__)
def test_every_refusal_has_a_sentence_with_its_facts(t: Texts, refusal: type[ShopError]) -> None:
    names = getattr(refusal, "__dataclass_fields__", {})
    error = refusal(**{name: FACTS[name] for name in names})

    text = t.plain(error.code, **error.facts)

    assert 20 <= len(text) <= 200
    assert text.endswith((".", "?", "username", "https://example.com"))


def test_refusals_of_every_floor_are_looked_at() -> None:
    assert {ButtonOutdated, LinkWrongHost} <= set(every_refusal())
