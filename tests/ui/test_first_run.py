"""The first page, the language, and the settings."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from spark_tracker.paths import bundled
from spark_tracker.ui import formats
from spark_tracker.ui.first_run.page import FirstRunPage
from spark_tracker.ui.translator import Languages
from tests.conftest import TODAY

SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO"><context><name>FirstRunPage</name>
<message><source>Open a programme</source><translation>Åpne et program</translation></message>
</context></TS>
"""


@pytest.fixture
def norwegian(tmp_path):
    """A folder with Norwegian texts, made with Qt's own tool."""
    source = tmp_path / "spark_nb.ts"
    source.write_text(SOURCE, "utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run(
        [str(tool), str(source), "-qm", str(tmp_path / "spark_nb.qm")],
        check=True,
        capture_output=True,
        timeout=60,
    )
    languages = Languages(tmp_path)
    yield languages
    languages.use("en")


@pytest.fixture
def page(qtbot):
    page = FirstRunPage(
        languages=[("en", "English"), ("nb", "Norsk")],
        language="en",
        look="system",
        recent=("SPARK Norway", "/home/ada"),
    )
    qtbot.addWidget(page)
    page.resize(1280, 768)
    page.show()
    return page


def test_arrow_keys_walk_the_ways_and_enter_takes_one(qtbot, page):
    page.rows[0].setFocus()
    qtbot.keyClick(page.rows[0], Qt.Key.Key_Down)
    qtbot.waitUntil(page.rows[1].hasFocus)
    with qtbot.waitSignal(page.way_chosen) as chosen:
        qtbot.keyClick(page.rows[1], Qt.Key.Key_Space)
    assert chosen.args == ["sample"]


def test_last_file_stands_first(page):
    assert page.rows[0].way.title == "Go on with SPARK Norway"
    assert page.rows[0].way.text == "/home/ada"


def test_language_and_look_are_told_at_once(qtbot, page):
    with qtbot.waitSignal(page.language_chosen) as language:
        page.language.choose("nb")
        page.language.chosen.emit("nb")
    assert language.args == ["nb"]
    with qtbot.waitSignal(page.look_chosen) as look:
        page.look.chosen.emit("dark")
    assert look.args == ["dark"]


def test_one_language_alone_offers_no_choice(qtbot):
    page = FirstRunPage(languages=[("en", "English")], language="en", look="light")
    qtbot.addWidget(page)
    assert not hasattr(page, "language")


def test_language_without_texts_is_not_offered_and_gives_english(qapp, tmp_path):
    languages = Languages(tmp_path)
    assert languages.choices == [("en", "English")]
    assert languages.use("nb") == "en"
    assert formats.day(TODAY) == "23 Nov 2026"


def test_norwegian_changes_texts_and_dates(qapp, norwegian):
    assert norwegian.choices == [("en", "English"), ("nb", "Norsk")]
    assert norwegian.use("nb") == "nb"
    translated = QCoreApplication.translate("FirstRunPage", "Open a programme")
    assert translated == "Åpne et program"
    assert formats.day(TODAY) == "23. nov. 2026"
    assert QLocale().language() is QLocale.Language.NorwegianBokmal
    assert norwegian.use("en") == "en"
    assert QCoreApplication.translate("FirstRunPage", "Open a programme") == "Open a programme"


def test_shipped_languages_can_be_used(qapp):
    languages = Languages(bundled("resources") / "translations")
    for code, _name in languages.choices:
        assert languages.use(code) == code
    languages.use("en")
