"""A window with a word in it: the least that PySide6 can do. Prints what `Point` prints."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.benchmarks.points import IDLE, say_memory, say_point


class Window(QMainWindow):
    painted = False

    def paintEvent(self, event):  # noqa: N802 - Qt's name; `override` is one more import
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, on_painted)


def on_painted():
    say_point("painted")
    QTimer.singleShot(IDLE, on_idle)


def on_idle():
    say_memory()
    app.quit()


app = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("SPARK Tracker"))
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
