"""The manual says what the program does: each command, field, figure and key is in it."""

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

import run as door
from spark_tracker import __version__, cli
from spark_tracker.cli.parser import parser_for
from spark_tracker.fields.catalogue import FIELDS
from spark_tracker.fields.filter_language import parse
from spark_tracker.reports.figures import FIGURES
from spark_tracker.ui.frame.actions import Actions
from tests import manual_pages

ROOT = Path(__file__).resolve().parents[1]
MANUAL = ROOT / "docs" / "manual"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def commands(page: Path) -> Iterator[list[str]]:
    """The commands that a page shows: indented lines, without their remarks."""
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            yield shlex.split(line, comments=True)


def options() -> Iterator[tuple[str, str]]:
    """Every option of every command."""
    groups = parser_for()._subparsers
    assert groups is not None
    for command, parser in dict(groups._group_actions[0].choices or {}).items():
        for action in parser._actions:
            if not isinstance(action, argparse._HelpAction):
                yield from ((command, option) for option in action.option_strings)


def anchors(page: Path) -> set[str]:
    """The places on a page that a link may name, as GitHub makes them from headings."""
    heads = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    plain = (re.sub(r"[^\w\- ]", "", head.lower()) for head in heads)
    return {head.strip().replace(" ", "-") for head in plain}


def test_the_page_of_fields_is_what_the_catalogue_says() -> None:
    written = (MANUAL / "fields.md").read_text(encoding="utf-8")
    assert written == manual_pages.fields_page(), "run: python -m tests.manual_pages"


def test_the_page_of_figures_is_what_the_workbook_says() -> None:
    written = (MANUAL / "figures.md").read_text(encoding="utf-8")
    assert written == manual_pages.figures_page(), "run: python -m tests.manual_pages"


def test_every_field_and_every_figure_is_explained() -> None:
    fields = (MANUAL / "fields.md").read_text(encoding="utf-8")
    missing = [f.name for f in FIELDS if f"| `{f.key}`" not in fields or f.meaning not in fields]
    assert missing == []
    figures = (MANUAL / "figures.md").read_text(encoding="utf-8")
    assert [figure.key for figure in FIGURES if f"| `{figure.key}` |" not in figures] == []


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_has_a_heading_in_the_manual(command: str) -> None:
    manual = (MANUAL / "command-line.md").read_text(encoding="utf-8")
    assert re.search(rf"(?m)^## .*\b{command}\b", manual)


def test_every_option_is_explained() -> None:
    manual = (MANUAL / "command-line.md").read_text(encoding="utf-8")
    sections = re.split(r"(?m)^## ", manual)
    everywhere = sections[0]
    missing = []
    for command, option in options():
        own = "".join(part for part in sections if command in part.splitlines()[0].split())
        if f"`{option}" not in own + everywhere:
            missing.append(f"{command} {option}")
    assert missing == []


def test_every_command_line_that_is_shown_can_be_run() -> None:
    starts = (["spark-tracker"], ["python3", "run.py", "cli"])
    shown = [
        words[len(start) :]
        for page in PAGES
        for words in commands(page)
        for start in starts
        if words[: len(start)] == start
    ]
    assert len(shown) > 15
    for words in shown:
        if words != ["--version"]:
            parser_for().parse_args(cli._with_command(words))


def test_every_command_of_run_py_that_is_shown_is_one() -> None:
    shown = [
        words for page in PAGES for words in commands(page) if words[:2] == ["python3", "run.py"]
    ]
    assert shown
    assert [words for words in shown if (words[2:] or [""])[0] not in door.COMMANDS] == []


def test_readme_shows_how_to_try_it_and_how_to_check_it() -> None:
    shown = list(commands(ROOT / "README.md"))
    assert ["python3", "run.py", "demo"] in shown
    assert ["python3", "run.py", "test"] in shown
    assert "python3 run.py test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_filter_that_is_shown_is_understood() -> None:
    page = (MANUAL / "filters.md").read_text(encoding="utf-8")
    norsk = (MANUAL / "norsk.md").read_text(encoding="utf-8")
    shown = [line.strip() for line in page.splitlines() if line.startswith("    ")]
    shown += [line.strip() for line in norsk.splitlines() if re.match(r"    \w+:", line)]
    shown += re.findall(r"\| `([^`]+)` \|", page)
    assert len(shown) > 20
    for text in shown:
        assert parse(text.replace("\\|", "|")), text


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_and_picture_is_there(page: Path) -> None:
    broken = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        path, _, place = unquote(target).partition("#")
        found = (page.parent / path).resolve() if path else page
        if not found.exists() or (place and place not in anchors(found)):
            broken.append(target)
    assert broken == []


def test_every_page_of_the_manual_can_be_found() -> None:
    contents = (MANUAL / "README.md").read_text(encoding="utf-8")
    linked = {target.partition("#")[0] for target in LINK.findall(contents)}
    assert {page.name for page in MANUAL.glob("*.md")} - linked == {"README.md"}


def test_the_changelog_knows_this_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"(?m)^## {re.escape(__version__)}\b", changes)


def test_every_key_of_the_menus_is_on_the_page_of_keys(qapp: QApplication) -> None:
    page = (MANUAL / "keys.md").read_text(encoding="utf-8")
    keys = {
        shortcut.toString(QKeySequence.SequenceFormat.PortableText)
        for action in Actions(qapp).findChildren(QAction)
        for shortcut in action.shortcuts()
    }
    assert {"Ctrl+Z", "Ctrl+Shift+N"} <= keys
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []


def test_every_command_of_the_menus_is_on_the_page_of_commands(qapp: QApplication) -> None:
    page = (MANUAL / "menus.md").read_text(encoding="utf-8")
    texts = {action.text().partition("\t")[0] for action in Actions(qapp).findChildren(QAction)}
    assert "&Undo" in texts
    plain = {text.replace("&", "") for text in texts}
    assert [text for text in sorted(plain) if f"**{text}**" not in page] == []
