"""What is the user's own on this computer: name, language, look, sizes, folder."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spark_tracker.settings import TEXT_SIZES, user_name
from spark_tracker.ui.program_services import Services
from spark_tracker.ui.settings.part import Part
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.segment import Segment


class OwnPart(Part):
    """Everything acts at once."""

    def __init__(
        self,
        services: Services,
        show_file: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QCoreApplication.translate("OwnPart", "On this computer"), parent=parent)
        self._services = services
        self._settings = services.settings()
        self.who = TextField(self.tr("Your name in the history"), self._settings.who)
        self.who.setPlaceholderText(user_name())
        self.who.editingFinished.connect(self._on_who)
        note = self.tr("from the next opening on")
        self.column.addWidget(
            self.row("who", self.tr("Your name in the history"), self.who, note=note)
        )
        self._segments()
        self.setFocusProxy(self.who)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        text = self.tr("Settings, log, drafts and backups lie in {folder}")
        label = Label(text.format(folder=services.folder), Type.SMALL, Role.MUTED, wrap=True)
        folder.addWidget(label, 1)
        shows = Button(self.tr("Show folder"), Kind.LINK)
        shows.clicked.connect(partial(show_file, str(services.folder)))
        folder.addWidget(shows)
        self.column.addLayout(folder)

    def _segments(self) -> None:
        s = self._settings
        looks = [("system", self.tr("As the system")), ("light", self.tr("Light"))]
        looks.append(("dark", self.tr("Dark")))
        sizes = [(str(size), f"{size} %") for size in TEXT_SIZES]
        densities = [
            ("compact", self.tr("Compact")),
            ("normal", self.tr("Normal")),
            ("roomy", self.tr("Roomy")),
        ]
        languages = self._services.languages.choices
        if len(languages) > 1:
            system = ("system", self.tr("As the system"))
            self._segment("language", self.tr("Language"), [system, *languages], s.language)
        self._segment("theme", self.tr("Look"), looks, s.theme)
        self._segment("text_size", self.tr("Text size"), sizes, str(s.text_size))
        self._segment("density", self.tr("Rows"), densities, s.density)

    def _segment(
        self, setting: str, label: str, words: list[tuple[str, str]], current: str
    ) -> None:
        segment = Segment([(key, text, "") for key, text in words], name=label)
        segment.choose(current)
        segment.chosen.connect(partial(self._on_chosen, setting))
        row = QHBoxLayout()
        row.setSpacing(12)
        name = Label(label, role=Role.MUTED)
        name.setMinimumWidth(110)
        row.addWidget(name)
        row.addWidget(segment)
        row.addStretch(1)
        self.column.addLayout(row)

    def _on_chosen(self, setting: str, key: str) -> None:
        self._services.choose(setting, int(key) if setting == "text_size" else key)

    def _on_who(self) -> None:
        name = " ".join(self.who.text().split())
        if name != self._services.settings().who:
            self._services.choose("who", name)
