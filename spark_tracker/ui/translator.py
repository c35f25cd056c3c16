"""The language of the window: which there are, and making one of them the program's."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from spark_tracker.paths import bundled
from spark_tracker.ui import formats

SYSTEM = "system"
_NAMES = {"en": "English", "nb": "Norsk"}
_NORWEGIAN = (QLocale.Language.NorwegianBokmal, QLocale.Language.NorwegianNynorsk)


class Languages:
    """The languages the program has texts for; English is written in the code.

    Args:
        folder: where `spark_nb.qm` lies; by default the one shipped with the program.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or bundled("resources") / "translations"
        self._installed: list[QTranslator] = []

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The languages there are, each with its name in itself."""
        return [(code, name) for code, name in _NAMES.items() if self._has(code)]

    def use(self, chosen: str) -> str:
        """Make a language the program's: texts, dates and numbers. Return its code.

        `chosen` is "en", "nb" or "system"; one that has no texts gives English.
        """
        language = _of_system() if chosen == SYSTEM else chosen
        language = language if self._has(language) else "en"
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed = []
        if language != "en":
            qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            words = f"qtbase_{language}"  # Qt's own; it brings none in Norwegian Bokmål
            self._install(words, self._folder if (self._folder / f"{words}.qm").is_file() else qt)
            self._install(f"spark_{language}", self._folder)
        formats.use_language(language)
        return language

    def _has(self, language: str) -> bool:
        return language == "en" or (self._folder / f"spark_{language}.qm").is_file()

    def _install(self, name: str, folder: Path) -> None:
        translator = QTranslator()
        if translator.load(name, str(folder)):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def _of_system() -> str:
    return "nb" if QLocale.system().language() in _NORWEGIAN else "en"
