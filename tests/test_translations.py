"""The Norwegian texts: complete, true to the code, and what the window really says."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from installer.translate import QT_TEXTS, ROOT, TEXTS, collect, release
from spark_tracker.app import build
from spark_tracker.ui import formats
from spark_tracker.ui.frame.program import Program
from spark_tracker.ui.projects.page import ProjectsPage
from spark_tracker.ui.translator import Languages
from tests.ui.room import cramped
from tests.ui.whole_window import DIALOGS, PLACES, Place, dialogs, running, settle

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\d")
MODULES = sorted((ROOT / "spark_tracker").rglob("*.py"))
# A language is named in itself, a key as it is printed, the column of a file by its heading.
AS_WRITTEN = {"English", "End", "Title", "Leader"}
SHORT_NAMES = {"_tr", "translate"}  # of QCoreApplication.translate, see installer/translate.py


def messages(path: Path) -> Iterator[tuple[str, str, ElementTree.Element]]:
    """Context, English text and translation of each message of a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name") or "", message.findtext("source") or "", translation


def texts(path: Path) -> list[tuple[str, str]]:
    return [(context, source) for context, source, _ in messages(path)]


def literal(words: list[ast.expr]) -> str:
    """The first of these arguments if it is a string written out; else an empty one."""
    first = words[0] if words else None
    value = first.value if isinstance(first, ast.Constant) else None
    return value if isinstance(value, str) else ""


class Marks(ast.NodeVisitor):
    """The texts that a module marks, by Python's own reading, and marks nobody could follow."""

    def __init__(self, path: Path) -> None:
        self._path, self._classes = path, [""]
        self.found: set[tuple[str, str]] = set()
        self.wrong: list[str] = []
        self.visit(ast.parse(path.read_bytes()))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name == "tr":
            own = isinstance(called, ast.Attribute) and getattr(called.value, "id", "") == "self"
            self._note(node, self._classes[-1] if own else "", node.args[:1])
        elif name in SHORT_NAMES and len(node.args) == 1 and literal(node.args):
            self._note(node, "", node.args)  # a context is missing: wrap it in QT_TRANSLATE_NOOP
        elif name == "QT_TRANSLATE_NOOP" or (name in SHORT_NAMES and literal(node.args[1:2])):
            self._note(node, literal(node.args[:1]), node.args[1:])

    def _note(self, node: ast.Call, context: str, words: list[ast.expr]) -> None:
        if context and literal(words):
            self.found.add((context, literal(words)))
        else:
            self.wrong.append(f"{self._path.relative_to(ROOT)}:{node.lineno}")


def plain(action: QAction) -> str:
    """The text of an action without the mark of its mnemonic."""
    return action.text().replace("&", "")


def doubled(actions: list[QAction]) -> list[str]:
    """The mnemonics that more than one of these actions has."""
    letters = [found[1].casefold() for a in actions if (found := re.search("&(.)", a.text()))]
    return [letter for letter in letters if letters.count(letter) > 1]


def said(window: QWidget) -> Iterator[str]:
    """Every text and accessible name of a window, seen or not."""
    for widget in window.findChildren(QWidget):
        for name in ("text", "placeholderText", "accessibleName", "toolTip", "windowTitle"):
            yield str(widget.property(name) or "")
    for action in window.findChildren(QAction):
        yield plain(action)


def cut(program: Program, window: QWidget) -> list[str]:
    """The words of a window that have no room once its layouts have come to rest."""
    for _turn in range(5):
        if cramped(window):
            settle(program)
    return cramped(window)


@pytest.fixture(scope="module")
def marked() -> list[Marks]:
    return [Marks(path) for path in MODULES]


@pytest.fixture
def norwegian(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages()
    assert languages.use("nb") == "nb"
    yield languages
    languages.use("en")


@pytest.fixture
def program(
    qtbot: QtBot, tmp_path: Path, sample_file: Path, norwegian: Languages
) -> Iterator[Program]:
    """The window in Norwegian, open on a copy of the sample programme."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "settings.json").write_text('{"language": "nb"}', encoding="utf-8")
    path = tmp_path / "sample.spark"
    shutil.copy(sample_file, path)
    program = build(folder, clock=lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
    program.show()
    program.open(path)
    yield program
    program.close_file()
    program.window.close()
    program.languages.use("en")


# The files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [TEXTS, QT_TEXTS], ids=lambda path: path.stem)
def test_every_text_is_translated_and_none_is_left_over(path: Path) -> None:
    unfit = [
        (context, source)
        for context, source, translation in messages(path)
        if translation.get("type") or not (translation.text or "").strip()
    ]
    assert unfit == []


@pytest.mark.parametrize("path", [TEXTS, QT_TEXTS], ids=lambda path: path.stem)
def test_translations_keep_the_placeholders(path: Path) -> None:
    differing = [
        (source, translation.text)
        for _, source, translation in messages(path)
        if sorted(PLACEHOLDER.findall(source))
        != sorted(PLACEHOLDER.findall(translation.text or ""))
    ]
    assert differing == []


def test_translations_keep_ellipses_and_full_stops() -> None:
    endings = ("…", ".", ":", "?")
    differing = [
        (source, translation.text)
        for _, source, translation in messages(TEXTS)
        if source.endswith(endings) and (translation.text or "")[-1:] != source[-1]
    ]
    assert differing == []


def test_norwegian_uses_norwegian_quotation_marks() -> None:
    assert [
        translation.text
        for _, _, translation in messages(TEXTS)
        if set(translation.text or "") & set('“”"')
    ] == []


def test_texts_are_those_of_the_code(tmp_path: Path) -> None:
    copy = tmp_path / TEXTS.name
    shutil.copy(TEXTS, copy)
    collect(copy)
    assert sorted(texts(copy)) == sorted(texts(TEXTS)), "run python3 -m installer.translate"


def test_every_marked_text_is_collected(marked: list[Marks]) -> None:
    in_code = {mark for module in marked for mark in module.found}
    assert len(in_code) > 1000
    assert in_code - set(texts(TEXTS)) == set()


def test_texts_are_marked_where_they_can_be_collected(marked: list[Marks]) -> None:
    assert [place for module in marked for place in module.wrong] == []


@pytest.mark.parametrize("path", [TEXTS, QT_TEXTS], ids=lambda path: path.stem)
def test_compiled_texts_are_up_to_date(path: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "again.qm"
    release(path, compiled)
    assert compiled.read_bytes() == path.with_suffix(".qm").read_bytes()


def test_words_for_qt_are_texts_that_qt_has(qapp: QApplication) -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    known = []
    for compiled in folder.glob("qtbase_*.qm"):
        translator = QTranslator()
        assert translator.load(str(compiled))
        known.append(translator)
    unknown = [
        (context, source)
        for context, source in texts(QT_TEXTS)
        if not any(translator.translate(context, source) for translator in known)
    ]
    assert unknown == []


# The window -----------------------------------------------------------------------------------


def test_system_language_decides_where_none_is_chosen(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    languages = Languages()
    nynorsk = QLocale(QLocale.Language.NorwegianNynorsk)
    for system, expected in ((nynorsk, "nb"), (QLocale("nb_NO"), "nb"), (QLocale("fi_FI"), "en")):
        monkeypatch.setattr(QLocale, "system", lambda system=system: system)
        assert languages.use("system") == expected
    languages.use("en")


def test_buttons_and_menus_of_qt_are_norwegian(qtbot: QtBot, norwegian: Languages) -> None:
    standard = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(standard.Save | standard.Cancel | standard.Discard)
    qtbot.addWidget(box)
    assert {button.text() for button in box.buttons()} == {"Lagre", "Avbryt", "Forkast"}

    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    said = [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]
    menu.deleteLater()
    words = ["Angre", "Gjør om", "", "Klipp ut", "Kopier", "Lim inn", "Slett", "", "Merk alt"]
    assert said == words


def test_english_comes_back_when_it_is_chosen(norwegian: Languages) -> None:
    assert QCoreApplication.translate("fields", "Milestone") == "Milepæl"
    norwegian.use("en")
    assert QCoreApplication.translate("fields", "Milestone") == "Milestone"


def test_no_norwegian_day_is_wider_than_the_widest(qtbot: QtBot, norwegian: Languages) -> None:
    width = QFontMetrics(QApplication.font()).horizontalAdvance
    days = [formats.day(date(2026, month, 28)) for month in range(1, 13)]
    assert max(width(day) for day in days) == width(formats.widest_day())


def test_window_speaks_norwegian(program: Program) -> None:
    window = program.window
    assert [plain(action) for action in window.menuBar().actions()][:3] == ["Fil", "Rediger", "Vis"]
    sections = [plain(action) for action in window.section_actions]
    assert sections[:3] == ["Denne uken", "Prosjekter", "Møter"]
    projects = window.page("projects")
    assert isinstance(projects, ProjectsPage)
    model, across = projects.table.model(), Qt.Orientation.Horizontal
    headings = {model.headerData(place, across) for place in range(model.columnCount())}
    assert {"Kode", "Tittel", "Prosjektleder", "Fase", "Milepæl", "Møte"} <= headings


@pytest.mark.qt_log_ignore("does not support")
@pytest.mark.parametrize("part", [PLACES, DIALOGS], ids=["pages", "dialogs"])
def test_no_page_shows_the_english_of_a_text_or_cuts_the_norwegian(
    tmp_path_factory: pytest.TempPathFactory,
    sample_file: Path,
    norwegian: Languages,
    part: tuple[Place, ...],
) -> None:
    translated = {translation.text for _, _, translation in messages(TEXTS)}
    english = {source for _, source in texts(TEXTS)} - translated
    folder = tmp_path_factory.mktemp("nb")
    (folder / "settings.json").write_text('{"language": "nb"}', encoding="utf-8")
    seen: dict[str, str] = {}
    with running(folder, sample_file) as program:
        for place in part:
            place.go(program)
            settle(program)
            windows: list[QWidget] = [*dialogs()]
            for window in windows or [program.window]:
                assert cut(program, window) == [], place.name
                seen.update((text, place.name) for text in said(window))
            for dialog in dialogs():
                dialog.close()
            settle(program)
    assert {"Lagre", "Avbryt"} <= set(seen) or {"Innstillinger", "Prosjekter"} <= set(seen)
    assert {text: name for text, name in seen.items() if text in english - AS_WRITTEN} == {}


def test_undo_is_named_in_norwegian(program: Program) -> None:
    assert plain(program.frame.actions.undo) == "Angre: Fyll inn eksempelprogrammet"


@pytest.mark.parametrize("language", ["nb", "en"])
def test_no_menu_has_one_mnemonic_twice(program: Program, language: str) -> None:
    program.choose("language", language)
    bar = program.window.menuBar()
    assert doubled(bar.actions()) == []
    for menu in bar.findChildren(QMenu):
        assert doubled(menu.actions()) == [], [action.text() for action in menu.actions()]


def test_command_line_stays_english(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "spark_tracker", "projects", str(tmp_path / "none.spark")]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60, cwd=ROOT)
    assert done.returncode == 1
    assert "does not exist" in done.stderr
