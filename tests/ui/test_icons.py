from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from spark_tracker.paths import bundled
from spark_tracker.ui import icons
from spark_tracker.ui.theme import STAGE_ICONS, Look, Role, theme


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme().set_look(Look.LIGHT)
    yield
    theme().set_look(Look.LIGHT)


def strongest(pixmap: QPixmap) -> QColor:
    """The colour of the most opaque pixel."""
    image = pixmap.toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return max((image.pixelColor(x, y) for x, y in points), key=lambda colour: colour.alpha())


def test_icon_has_the_colour_of_its_role() -> None:
    found = strongest(icons.pixmap("stamp", Role.DANGER, 32))
    wanted = theme().colour(Role.DANGER)
    assert abs(found.red() - wanted.red()) < 6
    assert abs(found.green() - wanted.green()) < 6


def test_icon_is_painted_once_for_each_look() -> None:
    light = icons.pixmap("stamp", Role.TEXT)
    assert icons.pixmap("stamp", Role.TEXT).cacheKey() == light.cacheKey()
    theme().set_look(Look.DARK)
    dark = icons.pixmap("stamp", Role.TEXT)
    assert dark.cacheKey() != light.cacheKey()
    assert strongest(dark).lightness() > strongest(light).lightness()


def test_every_icon_of_the_folder_paints_something() -> None:
    names = [path.stem for path in (bundled("resources") / "icons").glob("*.svg")]
    assert len(names) > 60
    assert [name for name in names if strongest(icons.pixmap(name)).alpha() < 100] == []


def test_stages_have_icons_and_the_licence_is_beside_them() -> None:
    folder = bundled("resources") / "icons"
    assert all((folder / f"{name}.svg").exists() for name in STAGE_ICONS.values())
    assert "ISC" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_unknown_icon_is_a_bug_that_shows() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon")
