"""Medians of what is measured in turns: A B A B, so that a busy moment hits both alike."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds on the wall, and of the processor (user and system)."""

    wall: float
    cpu: float


def timed(work: Callable[[], object]) -> Taken:
    """Do it once and say what it took."""
    wall, cpu = time.perf_counter(), _processor()
    work()
    return Taken(time.perf_counter() - wall, _processor() - cpu)


def _processor() -> float:
    """Return the processor time used so far, that of ended child processes too."""
    return time.process_time() + sum(os.times()[2:4])


def middle(taken: list[Taken]) -> Taken:
    """Return the medians of both."""
    return Taken(median(one.wall for one in taken), median(one.cpu for one in taken))


def in_turns(rounds: int, *works: Callable[[], Taken]) -> list[Taken]:
    """Measure each in turn, `rounds` times after one round that does not count."""
    runs: list[list[Taken]] = [[] for _ in works]
    for number in range(rounds + 1):
        for work, found in zip(works, runs, strict=True):
            taken = work()
            if number:
                found.append(taken)
    return [middle(found) for found in runs]
