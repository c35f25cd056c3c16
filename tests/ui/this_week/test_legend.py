"""The legend of the key figures has room for its words, however long a language makes them."""

import pytest

from spark_tracker.ui.theme import Type, theme
from spark_tracker.ui.this_week.side import Legend


@pytest.mark.parametrize("words", [("over", "running"), ("avsluttet", "i gang nå")])
def test_legend_is_as_wide_as_its_words(qtbot, words):
    theme().apply()
    legend = Legend()
    qtbot.addWidget(legend)
    legend._words = words
    legend._fit()
    metrics = theme().metrics(Type.SMALL)
    before = 2 * 13 + 16  # two bars with their room, and the space between
    assert legend.minimumWidth() >= before + sum(map(metrics.horizontalAdvance, words))
