"""A field for names: known ones are offered, any other becomes a new record on saving."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from spark_tracker.fields.filter_terms import Filter
from spark_tracker.services.lists import matching, rows_persons
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.widgets.chip_field import ChipField, Choice


def known_people(desk: Desk) -> list[str]:
    """Return the names of everybody the programme knows, in order."""
    today = desk.today()
    found = matching(desk.store, Filter("person"), today=today)
    rows = rows_persons(desk.store, found.ids, today=today, keys=("name",))
    return sorted({row.name for row in rows.values()})


class NamesField(ChipField):
    """Names as chips; `most` 1 keeps only the newest."""

    def __init__(
        self,
        name: str,
        known: Sequence[str],
        chosen: Sequence[str],
        *,
        most: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        every = dict.fromkeys((*known, *chosen))
        super().__init__(name, [Choice(each, each) for each in every], chosen, parent=parent)
        self._every = list(every)
        self._most = most
        self.new_asked.connect(self._on_new)
        self.changed.connect(self._on_changed)

    @property
    def names(self) -> tuple[str, ...]:
        """The names, with what is still typed in the line."""
        typed = self.line.text().strip()
        names = dict.fromkeys((*self.keys, typed) if typed else self.keys)
        return tuple(names)[-self._most :] if self._most else tuple(names)

    def _on_new(self, name: str) -> None:
        self._every.append(name)
        self.set_choices([Choice(each, each) for each in self._every])
        self.line.clear()
        self.add(name)

    def _on_changed(self, keys: list[str]) -> None:
        if self._most and len(keys) > self._most:
            self.set_keys(keys[-self._most :])
