"""Rows by id, read a page at a time when they are first looked at."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")
Load = Callable[[Sequence[str]], Mapping[str, Row]]

PAGE = 32  # what a screen shows: a key press in a filter waits for one page
KEPT_PAGES = 100


class RowPages(Generic[Row]):
    """Keeps the pages looked at last; a row that is gone meanwhile is None."""

    def __init__(self, ids: Sequence[str], load: Load[Row]) -> None:
        self.ids = ids
        self._load = load
        self._pages: OrderedDict[int, Sequence[Row | None]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.ids)

    def row(self, position: int) -> Row | None:
        """Return the row at `position`, reading its page if need be."""
        number, place = divmod(position, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        else:
            self._pages.move_to_end(number)
        return page[place]

    def forget(self) -> None:
        """Read everything again when it is looked at next."""
        self._pages.clear()

    def _read(self, number: int) -> Sequence[Row | None]:
        wanted = self.ids[number * PAGE : (number + 1) * PAGE]
        found = self._load(wanted)
        page = [found.get(key) for key in wanted]
        self._pages[number] = page
        if len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        return page
