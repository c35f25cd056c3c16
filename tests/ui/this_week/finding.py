"""Ways to find a line of the page, shared by its tests."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from spark_tracker.services.attention import AttentionKind
from spark_tracker.store.store import Store
from spark_tracker.ui.this_week.page import ThisWeekPage
from spark_tracker.ui.this_week.rows import Line

POPUPS = pytest.mark.qt_log_ignore("does not support")
Shown = Callable[[Store], ThisWeekPage]


def first(page: ThisWeekPage, kind: AttentionKind | str) -> Line:
    return next(line for line in page.model.lines.values() if line.group == kind)


def go(page: ThisWeekPage, kind: AttentionKind | str) -> Line:
    line = first(page, kind)
    assert page.view.choose(line.key)
    return line


def count(page: ThisWeekPage, kind: AttentionKind | str) -> int:
    return sum(line.group == kind for line in page.model.lines.values())


def attention(page: ThisWeekPage) -> int:
    """How many lines need somebody, as the page has read them."""
    assert page._week is not None
    return len(list(page._week.counted()))


def read_again(page: ThisWeekPage, qtbot: QtBot) -> None:
    """Wait until what was just written is on the page."""
    with qtbot.waitSignal(page.attention_counted):
        pass
