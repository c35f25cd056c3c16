"""What may leave the programme; product.md section 4, "Sharing levels"."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from spark_tracker.domain.codes import FundingKind, Sharing
from spark_tracker.i18n import QT_TRANSLATE_NOOP

FEWEST_PROJECTS = 3
FEWEST_FOR_PERCENT = 5
_RANK = {level: rank for rank, level in enumerate(Sharing)}


def may_leave(level: Sharing, allowed: Sharing) -> bool:
    """Say whether something at `level` may be seen by somebody who may see `allowed`."""
    return _RANK[level] <= _RANK[allowed]


def partner_level(wanted: Sharing) -> Sharing:
    """Return the level a partner's workbook really gets: never beyond NODE."""
    return wanted if may_leave(wanted, Sharing.NODE) else Sharing.NODE


class HeldBack(StrEnum):
    """Why a project is counted but not named."""

    LEVEL = "level"
    NO_TITLE = "no_title"
    NO_SUMMARY = "no_summary"
    NOT_APPROVED = "not_approved"


REASONS = {
    HeldBack.LEVEL: QT_TRANSLATE_NOOP("hints", "Its sharing level keeps it in the programme."),
    HeldBack.NO_TITLE: QT_TRANSLATE_NOOP("hints", "It has no non-confidential title."),
    HeldBack.NO_SUMMARY: QT_TRANSLATE_NOOP("hints", "It has no non-confidential summary."),
    HeldBack.NOT_APPROVED: QT_TRANSLATE_NOOP(
        "hints", "Nobody has approved its non-confidential title and summary yet."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What decides whether a project may be named to a partner."""

    level: Sharing
    public_title: str
    public_summary: str
    approved_by: str
    approved_on: date | None


def held_back(release: Release, allowed: Sharing, as_of: date | None = None) -> list[HeldBack]:
    """Return every reason not to name the project; empty when it may be named.

    A project is named only when its own level lets it leave, both non-confidential texts are
    there, and somebody approved them on a date (not after `as_of`, where that is given).
    """
    reasons = []
    if not may_leave(release.level, partner_level(allowed)):
        reasons.append(HeldBack.LEVEL)
    if not release.public_title.strip():
        reasons.append(HeldBack.NO_TITLE)
    if not release.public_summary.strip():
        reasons.append(HeldBack.NO_SUMMARY)
    approved = release.approved_on is not None and (as_of is None or release.approved_on <= as_of)
    if not release.approved_by.strip() or not approved:
        reasons.append(HeldBack.NOT_APPROVED)
    return reasons


def may_be_named(release: Release, allowed: Sharing, as_of: date | None = None) -> bool:
    """Say whether the project may be named to a partner; see `held_back`."""
    return not held_back(release, allowed, as_of)


@dataclass(frozen=True, slots=True)
class PatentShown:
    """What a partner sees of the PATENT stage: whether filed, and the date if published."""

    filed: bool
    on: date | None


def patent_shown(filed_on: date | None, published_on: date | None, as_of: date) -> PatentShown:
    """Return what may be said on `as_of`: before publication only "filed", without any date."""
    if filed_on is None or filed_on > as_of:
        return PatentShown(filed=False, on=None)
    public = published_on is not None and published_on <= as_of
    return PatentShown(filed=True, on=filed_on if public else None)


def person_shown(name: str, *, consented: bool) -> str | None:
    """Return the name when the person agreed to be named in partner reports, else None."""
    return name if consented else None


@dataclass(frozen=True, slots=True)
class FundingTrace:
    """What folding needs to know of one funding entry."""

    kind: FundingKind
    project: str
    public: bool


@dataclass(frozen=True, slots=True)
class FoldedKinds:
    """Which kinds of funding are not shown by themselves but within a total of other kinds.

    `traceable` warns that even that total stands for fewer than three projects: then it must not
    be printed apart, or subtracting gives a project's amount away.
    """

    kinds: frozenset[FundingKind]
    traceable: bool

    def folds(self, entry: FundingTrace) -> bool:
        """Say whether this entry is only counted in the total of other kinds."""
        return not entry.public and entry.kind in self.kinds


def fold_kinds(entries: Iterable[FundingTrace]) -> FoldedKinds:
    """Return which kinds must be folded so that no amount can be traced to a project.

    Amounts that are not public are folded when their kind has fewer than three projects. As one
    folded kind alone could be found by subtracting, the next smallest kinds join it until the
    fold stands for three projects too.
    """
    projects: dict[FundingKind, set[str]] = {}
    for entry in entries:
        if not entry.public:
            projects.setdefault(entry.kind, set()).add(entry.project)
    by_size = sorted(projects, key=lambda kind: (len(projects[kind]), kind))
    folded: list[FundingKind] = []
    behind: set[str] = set()
    for kind in by_size:
        small = len(projects[kind]) < FEWEST_PROJECTS
        if small or (folded and len(behind) < FEWEST_PROJECTS):
            folded.append(kind)
            behind |= projects[kind]
    return FoldedKinds(frozenset(folded), bool(folded) and len(behind) < FEWEST_PROJECTS)


class ShareForm(StrEnum):
    """How a share is printed."""

    NOTHING = "nothing"
    FRACTION = "fraction"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def form(self) -> ShareForm:
        """NOTHING ("n/a") of none, FRACTION ("2 of 3") of fewer than five, else PERCENT."""
        if self.whole == 0:
            return ShareForm.NOTHING
        return ShareForm.FRACTION if self.whole < FEWEST_FOR_PERCENT else ShareForm.PERCENT

    @property
    def ratio(self) -> float | None:
        """The share as a number, None where there is nothing to divide by."""
        return self.part / self.whole if self.whole else None

    @property
    def text(self) -> str:
        """The share in plain English: "n/a", "2 of 3", "40 %"."""
        if self.form is ShareForm.NOTHING:
            return "n/a"
        if self.form is ShareForm.FRACTION:
            return f"{self.part} of {self.whole}"
        # Half up, in whole numbers: round() would make 62.5 into 62 and 63.5 into 64.
        return f"{(200 * self.part + self.whole) // (2 * self.whole)} %"
