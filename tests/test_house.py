"""The rules of the house that a tool can see; CONTRIBUTING.md has them all."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (".ci", "docs", "installer", "migrations", "resources", "spark_tracker", "tests")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")

# 20,000 clicks on a box whose slot takes a bool: PySide6 6.12.0 loses a reference at each, and on
# Python 3.11 the process then aborts.
BOOL_SLOT_PROBE = """
import sys
from PySide6.QtWidgets import QApplication, QCheckBox
application = QApplication(["probe", "-platform", "offscreen"])
box, calls = QCheckBox(), []
box.toggled.connect(lambda checked: calls.append(1))
box.toggle()
before = sys.getrefcount(True)
for _ in range(20_000):
    box.toggle()
print(len(calls), before - sys.getrefcount(True))
"""


def ours(pattern: str = "*") -> Iterator[Path]:
    """Every file of the repository that matches, whether git is here or not."""
    yield from (path for path in ROOT.glob(pattern) if path.is_file())
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob(pattern):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def modules(*folders: str) -> list[Path]:
    return [path for path in ours("*.py") if path.relative_to(ROOT).parts[0] in folders]


def locked(name: str) -> dict[str, list[Requirement]]:
    """The pinned requirements of a lock file by package; some differ between systems."""
    found: dict[str, list[Requirement]] = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            requirement = Requirement(line.removesuffix("\\").strip())
            found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def pins(requirements: list[Requirement]) -> list[str]:
    return [next(iter(requirement.specifier)).version for requirement in requirements]


def test_imports_point_one_way() -> None:
    assert lint_imports(no_logo=True, no_cache=True) == EXIT_STATUS_SUCCESS


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {path: len(path.read_bytes().splitlines()) for path in modules("spark_tracker")}
    lengths[ROOT / "run.py"] = len((ROOT / "run.py").read_bytes().splitlines())
    assert {str(path): length for path, length in lengths.items() if length > 400} == {}


def test_no_function_is_longer_than_60_lines() -> None:
    too_long = []
    for path in [ROOT / "run.py", *modules("spark_tracker", "installer", "migrations")]:
        if path.parent.name == "versions":
            continue  # a migration is a list of tables, read once
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno
                if length > 60:
                    too_long.append(f"{path}:{node.lineno} {node.name} has {length}")
    assert too_long == []


def test_modules_are_named_for_a_subject() -> None:
    vague = re.compile(r"(^|_)(utils?|managers?|helpers?|misc|common)(_|$)")
    assert [path for path in modules(*FOLDERS) if vague.search(path.stem)] == []


def test_no_file_names_a_machine_or_a_package_index() -> None:
    forbidden = re.compile(
        rb"(pypi|pythonhosted|anaconda)\.(org|io|com)|index-url"
        rb"|(?<![\w.}])/(work|root)/"
    )
    found = []
    for path in ours():
        if path == Path(__file__):
            continue
        match = forbidden.search(path.read_bytes())
        if match:
            found.append(f"{path}: {match[0].decode(errors='replace')}")
    assert found == []


def test_nothing_is_left_to_do_later() -> None:
    mark = re.compile(r"\b(TODO|FIXME)\b")
    files = [path for path in ours("*.py") if path != Path(__file__)]
    assert [path for path in files if mark.search(path.read_text(encoding="utf-8"))] == []


def test_qt_bindings_lose_no_reference_to_true() -> None:
    command = [sys.executable, "-c", BOOL_SLOT_PROBE]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    calls, lost = map(int, done.stdout.split())
    assert calls == 20_001
    assert lost <= 0


def test_qt_bindings_stay_below_the_version_that_aborts() -> None:
    qt = next(
        requirement
        for requirement in map(Requirement, PROJECT["project"]["dependencies"])
        if requirement.name == "PySide6-Essentials"
    )
    assert "6.12.0" not in qt.specifier
    assert "6.11.3" in qt.specifier
    assert all(pin in qt.specifier for pin in pins(locked("requirements.lock")[qt.name.lower()]))


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_holds_a_fitting_version_of_every_dependency(lock: str) -> None:
    asked = list(PROJECT["project"]["dependencies"])
    if lock == "requirements-dev.lock":
        asked += PROJECT["dependency-groups"]["dev"]
    have = locked(lock)
    for requirement in map(Requirement, asked):
        entries = have.get(canonicalize_name(requirement.name), [])
        assert entries, f"{requirement.name} is not in {lock}"
        for pin in pins(entries):
            assert requirement.specifier.contains(pin, prereleases=True), (requirement, pin)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=\S)", re.sub(r"(?m)^#.*\n", "", text))
    assert len(entries) > 15
    assert [entry for entry in entries if entry and "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_lock_of_the_checks_holds_all_of_the_programs() -> None:
    everything = locked("requirements-dev.lock")
    for name, entries in locked("requirements.lock").items():
        assert pins(everything.get(name, [])) == pins(entries), name


def test_borrowed_icons_come_with_their_licence() -> None:
    assert list((ROOT / "resources" / "icons").glob("*.svg"))
    assert "ISC" in (ROOT / "resources" / "icons" / "LICENSE").read_text(encoding="utf-8")


def test_the_program_is_under_the_mit_licence() -> None:
    assert PROJECT["project"]["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
