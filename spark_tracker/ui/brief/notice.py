"""A sentence above a page with one way on, until it is closed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.overlays import Banner


class Notice(QWidget):
    """A Banner that can be closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.close_button = Button(
            self.tr("Close the message"), Kind.FLAT, icon="x", small=True, icon_only=True
        )
        self.close_button.clicked.connect(self.close_it)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_LEFT, Size.GAP_2, PAGE_RIGHT, Size.GAP_1)
        row.setSpacing(Size.GAP_1)
        row.addWidget(self.banner, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def tell(self, text: str, act: str = "", run: Callable[[], object] | None = None) -> None:
        """Say what was done; `act` is the way on."""
        self._say(text, Role.INFO, "circle-check", act, run)

    def refuse(self, text: str, act: str = "", run: Callable[[], object] | None = None) -> None:
        """Say why something was not done; `act` is the way to mend it."""
        self._say(text, Role.WARN, "triangle-alert", act, run)

    def close_it(self) -> None:
        """Take the message away."""
        self.hide()

    def _say(
        self, text: str, role: Role, icon: str, act: str, run: Callable[[], object] | None
    ) -> None:
        def go() -> None:
            self.hide()
            if run is not None:
                run()

        self.banner.say(text, role=role, icon=icon, act=act, run=go if act and run else None)
        self.show()
