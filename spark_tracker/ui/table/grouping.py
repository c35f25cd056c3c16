"""A list under headings: which records stand under which, and at which position."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Group:
    """What several records have in common; groups stand in the order of `order`."""

    key: str
    title: str
    order: tuple[int, str] = field(default=(0, ""), compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above the records of a group."""

    group: Group
    count: int
    is_open: bool


Groups = Mapping[str, Group | tuple[Group, ...]]
"""The group of each record, or several: then it stands under each of them."""
GroupOf = Callable[[Sequence[str]], Groups]
"""Returns the groups of these ids; read at once for the whole list."""


class Grouped:
    """Ids in the order of their groups, with a heading above each.

    Within a group the order stays. Ids of a folded group are left out, and ids without one; an id
    of several groups is there several times.
    """

    def __init__(self, ids: Sequence[str], groups: Groups, folded: Collection[str]) -> None:
        members: dict[str, list[str]] = {}
        named: dict[str, Group] = {}
        for record_id in ids:
            found = groups.get(record_id, ())
            for group in (found,) if isinstance(found, Group) else found:
                named.setdefault(group.key, group)
                members.setdefault(group.key, []).append(record_id)
        self.ids: list[str] = []
        self.headings: list[Heading] = []
        self._lines: list[int] = []  # where the headings stand
        self._before: list[int] = []  # how many ids are shown before each
        for group in sorted(named.values(), key=lambda group: (group.order, group.title)):
            inside = members[group.key]
            is_open = group.key not in folded
            self._before.append(len(self.ids))
            self._lines.append(len(self.ids) + len(self.headings))
            self.headings.append(Heading(group, len(inside), is_open))
            if is_open:
                self.ids += inside

    def __len__(self) -> int:
        return len(self.ids) + len(self.headings)

    def heading_at(self, position: int) -> Heading | None:
        """Return the heading at a position of the list; None for a record."""
        number = bisect_left(self._lines, position)
        if number < len(self._lines) and self._lines[number] == position:
            return self.headings[number]
        return None

    def place_at(self, position: int) -> int:
        """Return the place in `ids` of the record at a position."""
        return position - bisect_right(self._lines, position)

    def position_of(self, place: int) -> int:
        """Return the position of the record at a place in `ids`."""
        return place + bisect_right(self._before, place)

    def position_of_group(self, key: str) -> int:
        """Return where the heading of a group stands; -1 where there is none."""
        for line, heading in zip(self._lines, self.headings, strict=True):
            if heading.group.key == key:
                return line
        return -1

    def position_above(self, position: int) -> int:
        """Return where the heading above a record stands."""
        return self._lines[bisect_right(self._lines, position) - 1]
