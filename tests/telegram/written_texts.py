"""The texts as they are written: every message with its variables and the variants it names."""

from dataclasses import dataclass, field
from typing import Final

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Identifier,
    Message,
    NumberLiteral,
    Resource,
    SelectExpression,
    VariableReference,
)
from fluent.syntax.visitor import Visitor

from bot.telegram.texts.translator import FOLDER

PLURALS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})


@dataclass
class Written(Visitor):
    """What one message names."""

    variables: set[str] = field(default_factory=set)
    variants: dict[str, set[str]] = field(default_factory=dict)
    """Words that choose a variant, by the variable they are a value of."""

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the library's
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 - the library's
        assert isinstance(node.selector, VariableReference)
        words = {_word(variant.key) for variant in node.variants} - PLURALS
        self.variants[node.selector.id.name] = words
        self.generic_visit(node)


def written(language: str) -> dict[str, Written]:
    """Every message of a language by its key."""
    resource: Resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8"))
    found: dict[str, Written] = {}
    for entry in resource.body:
        if isinstance(entry, Message):
            found[entry.id.name] = Written()
            found[entry.id.name].visit(entry)
    return found


def _word(key: Identifier | NumberLiteral) -> str:
    return key.name if isinstance(key, Identifier) else key.value
