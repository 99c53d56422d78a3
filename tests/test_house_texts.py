"""The house rules of texts: every text is there, in every language, and used with what it names."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from pkgutil import walk_packages

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, Resource, SelectExpression, Term, VariableReference
from fluent.syntax.visitor import Visitor

import bot
from bot.domain.errors import ShopError

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "bot" / "telegram" / "texts"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.ftl"))
KEY_BEGINNING = re.compile(r"[a-z]+(?:-[a-z]+)*-")
OTHERS = [language for language in LANGUAGES if language != "en"]


class Variables(Visitor):
    """Collects the variables an entry names."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the library's
        self.found.add(node.id.name)


def texts_of(language: str) -> dict[str, set[str]]:
    """Every key of a language with the variables it names."""
    resource: Resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for entry in resource.body:
        if isinstance(entry, Message | Term):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every ``t(...)`` and ``t.plain(...)`` of the face, with where it stands."""
    for path in sorted((ROOT / "bot" / "telegram").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("t", "t.plain"):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def prefixes_of_keys() -> set[str]:
    """What the keys begin with that code makes out of parts: f"button-filter-{which}"."""
    begins = {
        str(node.values[0].value)
        for path in (ROOT / "bot" / "telegram").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant)
    }
    return {begin for begin in begins if KEY_BEGINNING.fullmatch(begin)} | {"error-"}


def test_the_texts_that_code_names_exist_with_what_they_need() -> None:
    texts = texts_of("en")
    wrong: list[str] = []
    for where, call in calls():
        given = {keyword.arg or "**" for keyword in call.keywords}
        for key in _constants(call.args[0]):
            missing = texts.get(key, {"the text itself"}) - given
            wrong += [f"{where}: {key} wants {sorted(missing)}"] * (
                "**" not in given and missing != set()
            )

    assert wrong == []


def _constants(key: ast.expr) -> list[str]:
    """The keys an expression may come to, as far as they are written out."""
    if isinstance(key, ast.IfExp):
        return [*_constants(key.body), *_constants(key.orelse)]
    return [key.value] if isinstance(key, ast.Constant) and isinstance(key.value, str) else []


def test_keys_made_of_parts_begin_like_some_text() -> None:
    prefixes = prefixes_of_keys()
    beginnings = {key[: len(begin)] for key in texts_of("en") for begin in prefixes}

    lost = prefixes - beginnings

    assert lost == set()


def test_no_text_is_left_over() -> None:
    prefixes = tuple(prefixes_of_keys())
    named = {
        node.value
        for path in (ROOT / "bot").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    unused = [key for key in texts_of("en") if key not in named and not key.startswith(prefixes)]

    assert unused == []


def test_every_refusal_has_a_text_that_names_only_its_facts() -> None:
    for module in walk_packages(bot.__path__, "bot."):
        if not module.name.endswith(("__main__", "demo")):
            importlib.import_module(module.name)
    texts = texts_of("en")
    wrong: list[str] = []
    for error in set(_kinds_of(ShopError)):
        key = error.code.fget(error.__new__(error))  # type: ignore[attr-defined]
        facts = {field.name for field in fields(error)} if is_dataclass(error) else set[str]()
        missing = texts.get(key, {"the text itself"}) - facts
        wrong += [f"{key} wants {sorted(missing)}"] if missing else []

    assert wrong == []


def _kinds_of(error: type[ShopError]) -> Iterator[type[ShopError]]:
    for kind in error.__subclasses__():
        yield kind
        yield from _kinds_of(kind)


def test_every_alert_of_the_shop_has_a_text() -> None:
    named = {
        str(node.args[1].value)
        for path in (ROOT / "bot" / "shop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("news.alert")
        and isinstance(node.args[1], ast.Constant)
    }

    assert named
    assert [name for name in sorted(named) if f"alert-{name}" not in texts_of("en")] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_texts_with_the_same_variables(language: str) -> None:
    english, other = texts_of("en"), texts_of(language)

    differ = {key: _difference(english, other, key) for key in sorted({*english, *other})}

    assert {key: difference for key, difference in differ.items() if difference} == {}


def _difference(english: Mapping[str, set[str]], other: Mapping[str, set[str]], key: str) -> str:
    if key not in english or key not in other:
        return f"is missing in {'English' if key in other else 'the translation'}"
    return ", ".join(sorted(english[key] ^ other[key]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_stands_at_the_top_of_its_text(language: str) -> None:
    resource: Resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8"))
    values = [entry.value for entry in resource.body if isinstance(entry, Message) and entry.value]

    nested = [
        variant
        for value in values
        for choice in _choices_of(value)
        for variant in choice.variants
        if _choices_of(variant.value)
    ]

    assert nested == []


def _choices_of(pattern: Pattern) -> list[SelectExpression]:
    parts = [getattr(element, "expression", None) for element in pattern.elements]
    return [part for part in parts if isinstance(part, SelectExpression)]


def test_the_texts_are_fluent_and_refer_to_nothing_that_is_not_there(tmp_path: Path) -> None:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        (tmp_path / language / "bot.ftl").write_bytes((FOLDER / f"{language}.ftl").read_bytes())
    checks = ["--check", "syntax", "--check", "references", "--fail-on", "warn"]

    program = Path(sys.executable).with_name("ftl")
    checked = subprocess.run(
        [program, "check", tmp_path, *checks], capture_output=True, check=False
    )

    assert checked.returncode == 0, checked.stdout.decode() + checked.stderr.decode()
