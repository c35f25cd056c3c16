"""How much is measured."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Sizes and repetitions.

    Attributes:
        sizes: numbers of projects; the table's figures are those of `usual`, the rest is growth.
        usual: the size that the limits are for.
        sessions: sessions per project, on average.
        page_sessions: sessions of the one project whose page is opened.
        rounds: how often a pair is measured; the median counts.
    """

    sizes: tuple[int, ...]
    usual: int
    sessions: int
    page_sessions: int
    rounds: int


FULL = Scale(sizes=(200, 2_000, 20_000), usual=2_000, sessions=20, page_sessions=300, rounds=9)
QUICK = replace(FULL, sizes=(200, 2_000), rounds=3)
TINY = Scale(sizes=(20, 40), usual=40, sessions=2, page_sessions=10, rounds=1)
