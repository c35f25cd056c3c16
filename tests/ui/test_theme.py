import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spark_tracker.domain.codes import MAIN_STAGES
from spark_tracker.ui.theme import STAGE_ROLES, Look, Role, Type, theme
from spark_tracker.ui.theme.contrast_look import high_contrast_colours
from spark_tracker.ui.theme.measure import contrast
from spark_tracker.ui.theme.palette import palette_of
from spark_tracker.ui.theme.tokens import DARK, LIGHT
from spark_tracker.ui.widgets.labels import Initials

GROUNDS = (
    Role.WINDOW,
    Role.SURFACE,
    Role.SUNKEN,
    Role.RAISED,
    Role.HOVER,
    Role.SELECTION,
    Role.SELECTION_IDLE,
    Role.ACCENT_TINT,
    Role.NEUTRAL_TINT,
)
STATUS = {
    Role.OK: Role.OK_TINT,
    Role.WARN: Role.WARN_TINT,
    Role.DANGER: Role.DANGER_TINT,
    Role.INFO: Role.INFO_TINT,
}
TEXTS = [(text, ground) for text in (Role.TEXT, Role.MUTED) for ground in GROUNDS]
TEXTS += [
    (Role.ACCENT, ground) for ground in (Role.SURFACE, Role.SUNKEN, Role.RAISED, Role.SELECTION)
]
TEXTS += [(Role.ON_ACCENT, Role.ACCENT), (Role.ON_ACCENT, Role.ACCENT_HOVER)]
TEXTS += [
    (status, ground)
    for status, tint in STATUS.items()
    for ground in (tint, Role.SURFACE, Role.SUNKEN, Role.SELECTION)
]
TEXTS += [(Role.TEXT, tint) for tint in STATUS.values()]
MARKS = [(Role.CONTROL, g) for g in (Role.SURFACE, Role.WINDOW, Role.SUNKEN, Role.RAISED)]
MARKS += [(Role.FOCUS, g) for g in (Role.SURFACE, Role.WINDOW, Role.SELECTION)]
MARKS += [(STAGE_ROLES[s], g) for s in MAIN_STAGES for g in (Role.SURFACE, Role.SELECTION)]
MARKS += [(Role.ON_STAGE, STAGE_ROLES[stage]) for stage in MAIN_STAGES]
LOOKS = (LIGHT, DARK)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme().set_look(Look.LIGHT)
    yield
    theme().set_text_size(100)
    theme().set_look(Look.LIGHT)


@pytest.mark.parametrize("colours", LOOKS, ids=("light", "dark"))
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_every_text_can_be_read(colours: dict[Role, str], text: Role, ground: Role) -> None:
    assert contrast(QColor(colours[text]), QColor(colours[ground])) >= 4.5


@pytest.mark.parametrize("colours", LOOKS, ids=("light", "dark"))
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_every_mark_can_be_seen(colours: dict[Role, str], mark: Role, ground: Role) -> None:
    assert contrast(QColor(colours[mark]), QColor(colours[ground])) >= 3


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", LOOKS, ids=("light", "dark"))
def test_every_role_has_a_colour(colours: dict[Role, str]) -> None:
    assert set(colours) == set(Role)


def test_look_changes_at_run_time_and_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    with qtbot.waitSignal(theme().changed):
        theme().set_look(Look.DARK)
    assert theme().is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK[Role.WINDOW])
    theme().set_look(Look.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT[Role.WINDOW])


def test_selection_is_paler_where_the_window_has_no_focus() -> None:
    palette = palette_of({role: QColor(text) for role, text in LIGHT.items()})
    highlight = QPalette.ColorRole.Highlight
    active = palette.color(QPalette.ColorGroup.Active, highlight)
    idle = palette.color(QPalette.ColorGroup.Inactive, highlight)
    assert (active, idle) == (
        QColor(LIGHT[Role.SELECTION]),
        QColor(LIGHT[Role.SELECTION_IDLE]),
    )
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(LIGHT[Role.MUTED])


def test_text_size_scales_fonts_and_rows_grow_with_it() -> None:
    before = theme().font(Type.BODY).pointSizeF()
    row = theme().height(34)
    theme().set_text_size(150)
    assert theme().font(Type.BODY).pointSizeF() == pytest.approx(before * 1.5)
    assert theme().height(34) >= theme().metrics().height() + 12
    assert theme().height(34) >= row


def test_headings_keep_their_place_in_the_scale() -> None:
    sizes = [theme().font(token).pointSizeF() for token in Type]
    assert sizes == sorted(sizes)
    assert theme().font(Type.HEADING1).weight() > theme().font(Type.BODY).weight()


def test_no_widget_changes_the_fonts_of_the_theme(qtbot: QtBot) -> None:
    before = {token: theme().font(token, strong=True).toString() for token in Type}
    letters = Initials("Ada Lund")
    qtbot.addWidget(letters)
    letters.grab()
    assert {token: theme().font(token, strong=True).toString() for token in Type} == before


def test_high_contrast_uses_only_colours_of_the_system(qapp: QApplication) -> None:
    system = QPalette(QColor("black"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    colours = high_contrast_colours(system)
    assert set(colours) == set(Role)
    assert colours[Role.DANGER] == colours[Role.TEXT] == QColor("yellow")
    assert colours[Role.WARN_TINT] == colours[Role.WINDOW]


@pytest.mark.parametrize(
    ("window", "text", "highlight", "highlighted"),
    [
        ("#202020", "#FFFFFF", "#8EE3F0", "#263B50"),
        ("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3"),
        ("#2D3236", "#FFFFFF", "#A1BFDE", "#212D3B"),
        ("#000000", "#FFFFFF", "#D6B4FD", "#2B2B2B"),
    ],
    ids=("aquatic", "desert", "dusk", "night sky"),
)
def test_contrast_themes_of_windows_can_be_read(
    qapp: QApplication, window: str, text: str, highlight: str, highlighted: str
) -> None:
    system = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        system.setColor(role, QColor(window))
    system.setColor(QPalette.ColorRole.WindowText, QColor(text))
    system.setColor(QPalette.ColorRole.Highlight, QColor(highlight))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor(highlighted))
    colours = high_contrast_colours(system)
    faint = [pair for pair in TEXTS if contrast(colours[pair[0]], colours[pair[1]]) < 4.5]
    faint += [pair for pair in MARKS if contrast(colours[pair[0]], colours[pair[1]]) < 3]
    assert faint == []


def test_no_colour_is_written_outside_the_theme() -> None:
    folder = Path(__file__).parents[2] / "spark_tracker" / "ui"
    files = [path for path in folder.rglob("*.py") if "theme" not in path.parts]
    found = [
        path.name for path in files if re.search(r'"#[0-9A-Fa-f]{6}"', path.read_text("utf-8"))
    ]
    assert found == []
    assert len(files) > 20
