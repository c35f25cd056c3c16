"""What the page shows of one report, computed away from the window's thread."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING

from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import SparkError
from spark_tracker.services.project_list import rows

if TYPE_CHECKING:  # openpyxl and its reports are loaded with the first report
    from spark_tracker.reports.preview import Preview
    from spark_tracker.reports.report import Preflight
    from spark_tracker.store.store import Store

Step = Callable[[int, int], None]
_COUNT_SECONDS = 15.0
_PREFLIGHT_SHARE = 12  # steps of the whole that reading takes; each sheet is one more


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of the page: a partner (its key) and a quarter."""

    partner: str
    quarter: Quarter


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything about one report; `titles` are the projects' own titles by id."""

    place: Place
    preflight: "Preflight"
    preview: "Preview"
    titles: Mapping[str, str]


def check(store: "Store", place: Place, today: date, step: Step) -> Checked:
    """Return what the report of `place` would hold.

    Raises:
        SparkError: The partner or the profile is wrong, or the file cannot be read.
        CancelledError: `step` asked to stop.
    """
    from spark_tracker.reports.preview_drawing import draw_preview  # noqa: PLC0415 - openpyxl
    from spark_tracker.reports.report import preflight  # noqa: PLC0415 - the same

    step(0, _PREFLIGHT_SHARE)
    found = preflight(store, place.partner, place.quarter)
    preview = draw_preview(
        found.contents,
        found.profile,
        lambda done, total: step(_PREFLIGHT_SHARE + done, _PREFLIGHT_SHARE + total),
    )
    ids = {gap.project_id for gap in found.gaps if gap.project_id}
    ids |= {one.project_id for one in found.held_back}
    listed = rows(store, sorted(ids), today=today, keys=["title"])
    return Checked(place, found, preview, {key: row.title for key, row in listed.items()})


def count_gaps(
    store: "Store", places: Iterable[Place], told: Callable[[Place, int], None], step: Step
) -> None:
    """Tell `told` how many gaps each report has, the first first; for the cells not shown.

    A report that cannot be made is left out: choosing its cell says why. After some seconds the
    rest is left uncounted: in a large programme nobody looks at all quarters at once.
    """
    from spark_tracker.reports.report import preflight  # noqa: PLC0415 - when first asked for

    wanted = list(places)
    until = monotonic() + _COUNT_SECONDS
    for done, place in enumerate(wanted):
        step(done, len(wanted))
        if monotonic() > until:
            break
        try:
            found = preflight(store, place.partner, place.quarter)
        except SparkError:
            continue
        told(place, len(found.gaps))
    step(len(wanted), len(wanted))
