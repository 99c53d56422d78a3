"""The house rules that no linter knows: shape of files, floats, settings, words that stay out."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from pydantic import BaseModel

from bot.setting_groups import ProviderSettings
from bot.settings import Settings, load_settings

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "db", "migrations", "sandbox", "bench", "tests")
TEXT_ENDINGS = {".py", ".md", ".toml", ".ini", ".ftl", ".js", ".css", ".html", ".yaml", ".lock", ""}
FILE_LINES_MAX = 320
FUNCTION_LINES_MAX = 60

TIME_NAMES = re.compile(r"(seconds|deadline|started|scale|interval|clock|looked|_at)$")
"""What may be a float beside money: durations and readings of a monotonic clock."""

MACHINE_WORDS = re.compile(
    r"/(?:work|root|home)/[a-z]|[A-Z]:[\\]Users|"
    + "|".join(("py" + r"pi\.org", "python" + "hosted"))
)
"""Paths of somebody's machine and addresses of package indexes."""

UNFINISHED = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")) + r")\b")


def python_files(*packages: str) -> list[Path]:
    found = (path for package in packages for path in (ROOT / package).rglob("*.py"))
    return sorted(path for path in found if "versions" not in path.parts)


def texts() -> Iterator[tuple[str, str]]:
    """Every text of the repository, with its name."""
    folders = [ROOT / name for name in (*PACKAGES, "docs", "deploy", ".ci")]
    found = [path for folder in folders for path in folder.rglob("*")]
    found += [path for path in ROOT.iterdir() if path.name not in (".env", ".coverage", ".git")]
    for path in found:
        if path.is_file() and path.suffix in TEXT_ENDINGS:
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def imports_of(path: Path) -> set[str]:
    """The modules a file imports, by their full names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_packages_are_empty_but_for_router_lists() -> None:
    filled = {
        name(path): path.read_text(encoding="utf-8")
        for path in python_files(*PACKAGES)
        if path.name == "__init__.py" and path.stat().st_size
    }

    assert [one for one, text in filled.items() if not _is_router_list(text)] == []
    assert all(one.startswith("bot/telegram/handlers/") for one in filled)


def _is_router_list(text: str) -> bool:
    """Whether it holds imports, a docstring and one value called ROUTERS."""
    beside = (ast.Import, ast.ImportFrom, ast.Expr)
    kept = [node for node in ast.parse(text).body if not isinstance(node, beside)]
    names = [
        ast.unparse(target)
        for node in kept
        for target in (node.targets if isinstance(node, ast.Assign) else [_target(node)])
    ]
    return names == ["ROUTERS"]


def _target(node: ast.stmt) -> ast.expr:
    return node.target if isinstance(node, ast.AnnAssign) else ast.Name("something else")


def test_no_file_is_longer_than_a_person_reads() -> None:
    lengths = {
        name(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in [*python_files(*PACKAGES), ROOT / "dukkan"]
    }

    assert {one: length for one, length in lengths.items() if length > FILE_LINES_MAX} == {}


def test_every_function_fits_on_a_screen() -> None:
    long: list[str] = []
    for path in python_files(*PACKAGES):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                long += [f"{name(path)}: {node.name}: {length}"] * (length > FUNCTION_LINES_MAX)

    assert long == []


def test_every_module_says_what_lives_there() -> None:
    silent = [
        name(path)
        for path in python_files(*PACKAGES)
        if path.name != "__init__.py"
        and ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is None
    ]

    assert silent == []


def test_imports_go_only_downwards(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(no_cache=True, no_logo=True)

    assert not broken, capsys.readouterr().out


def test_the_rules_need_only_python() -> None:
    foreign = {
        name(path): sorted(
            module
            for module in imports_of(path)
            if module.partition(".")[0] not in sys.stdlib_module_names
            and not module.startswith("bot.domain")
        )
        for path in python_files("bot/domain")
    }

    assert {one: modules for one, modules in foreign.items() if modules} == {}


def test_the_database_knows_nothing_of_the_bot_but_its_rules() -> None:
    foreign = {
        name(path): sorted(
            module
            for module in imports_of(path)
            if module.startswith("bot") and not module.startswith("bot.domain")
        )
        for path in python_files("db")
    }

    assert {one: modules for one, modules in foreign.items() if modules} == {}


def test_there_is_no_float_in_the_rules() -> None:
    floats = [
        f"{name(path)}:{node.lineno}"
        for path in python_files("bot/domain")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Constant) and isinstance(node.value, float))
    ]

    assert floats == []


def test_beside_money_only_time_is_a_float() -> None:
    touched = [
        path
        for path in python_files("db", "bot/shop", "bot/payments")
        if path.is_relative_to(ROOT / "db") or imports_of(path) & {"bot.domain.money"}
    ]

    assert [one for path in touched for one in _floats_that_are_no_time(path)] == []


def _floats_that_are_no_time(path: Path) -> Iterator[str]:
    """Annotations with ``float`` of names that are no time, and calls of ``float``.

    ``float("-inf")``, for never, is allowed.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    allowed: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node) == "float('-inf')":
            allowed.add(node.func)
        named = _annotated(node)
        if named is not None and TIME_NAMES.search(named[0]):
            allowed.update(ast.walk(named[1]))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "float" and node not in allowed:
            yield f"{name(path)}:{node.lineno}"


def _annotated(node: ast.AST) -> tuple[str, ast.expr] | None:
    if isinstance(node, ast.arg) and node.annotation is not None:
        return node.arg, node.annotation
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.target), node.annotation
    return None


def test_every_setting_is_explained_in_the_example_in_the_same_order() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")

    named = re.findall(r"^(?:# )?([A-Z][A-Z0-9_]*)=", example, re.MULTILINE)

    assert named == list(_setting_names(Settings))


def _setting_names(group: type[BaseModel], before: str = "") -> Iterator[str]:
    for field, info in group.model_fields.items():
        full = before + field.upper()
        if full == "PROVIDERS":
            yield from _setting_names(ProviderSettings, "PROVIDERS__MAIN__")
        elif full == "FX":
            yield "FX__XTR"
        elif isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel):
            yield from _setting_names(info.annotation, f"{full}__")
        else:
            yield full


def test_the_example_shows_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in _setting_names(Settings):
        monkeypatch.delenv(setting, raising=False)
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    filled = re.sub(r"^# ([A-Z][A-Z0-9_]*=)", r"\1", example, flags=re.MULTILINE)
    wanted = {"BOT_TOKEN=": "1:x", "MAIN__URL=": "http://x", "MAIN__KEY=": "secret"}
    for setting, value in wanted.items():
        filled = filled.replace(setting, setting + value)
    (tmp_path / "filled").write_text(filled, encoding="utf-8")
    account = {"url": "http://x", "key": "secret"}

    shown = load_settings(tmp_path / "filled")

    default = load_settings(None, bot_token="1:x", providers={"main": account})
    told = {"currency": "USD", "fx": shown.fx}
    pricing = default.pricing.model_copy(update={"quantum": shown.pricing.quantum})
    assert shown == default.model_copy(update={**told, "pricing": pricing})


def test_files_of_tests_have_names_of_their_own() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]

    assert sorted(names) == sorted(set(names))


def test_the_repository_speaks_of_no_machine() -> None:
    assert [one for one, text in texts() if MACHINE_WORDS.search(text)] == []


def test_nothing_is_left_unfinished() -> None:
    assert [one for one, text in texts() if UNFINISHED.search(text)] == []


def test_the_tools_lock_holds_what_the_shop_runs_with() -> None:
    pins = [
        set(re.findall(r"^([a-z0-9_.-]+==\S+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-dev.lock")
    ]

    assert pins[0] - pins[1] == set()
