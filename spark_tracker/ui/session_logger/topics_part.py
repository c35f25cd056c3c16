"""The topics of a session: the last used ones first, the others behind "more"."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.labels import Label

_SHOWN = 6


class TopicsPart(QWidget):
    """Topics to tick with Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        self.label = Label(self.tr("Topics"), Type.SMALL, Role.MUTED)
        self.more = Button("", small=True)
        self.more.clicked.connect(self._on_more)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP_1)
        column.addWidget(self.label)
        column.addWidget(self._holder)
        self._flow.addWidget(self.more)

    def offer(self, choices: Sequence[tuple[str, str]], first: Sequence[str]) -> None:
        """Offer these codes, those of `first` before the others; what is ticked stays."""
        chosen = self.codes
        texts = dict(choices)
        ordered = [code for code in first if code in texts]
        ordered += [code for code in texts if code not in ordered]
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for place, code in enumerate(ordered):
            button = Button(texts[code], small=True, tick=True)
            button.setCheckable(True)
            self._buttons[code] = button
            self._flow.insert_widget(place, button)
            button.setVisible(place < _SHOWN)
        hidden = max(0, len(ordered) - _SHOWN)
        self.more.set_text(self.tr("{n} more…").format(n=hidden))
        self.more.setVisible(hidden > 0)
        self.set_codes(chosen)

    @property
    def codes(self) -> tuple[str, ...]:
        """The ticked topics."""
        return tuple(code for code, button in self._buttons.items() if button.isChecked())

    def set_codes(self, codes: Sequence[str]) -> None:
        """Tick exactly these; hidden ones that are ticked are shown."""
        for code, button in self._buttons.items():
            button.setChecked(code in codes)
            if code in codes:
                button.show()

    def _on_more(self) -> None:
        hidden = [button for button in self._buttons.values() if button.isHidden()]
        for button in self._buttons.values():
            button.show()
        self.more.hide()
        if hidden:
            hidden[0].setFocus()
