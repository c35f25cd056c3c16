"""What is missing and why something stays, in words, with the act that mends it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.sharing import REASONS, HeldBack
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.ui import formats
from spark_tracker.ui.reporting.checking import Checked
from spark_tracker.ui.reporting.lines import Line, LineKind
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import say

if TYPE_CHECKING:
    from spark_tracker.reports.report import Gap

RATE = "exchange_rate"
OPEN = "open"
"""Where a gap is mended: on the project's page (milestones, readiness), not in its form."""


@dataclass(frozen=True, slots=True)
class _Gap:
    text: str
    act: str
    field: str


_GAPS = {
    "progress": _Gap(
        QT_TRANSLATE_NOOP("reports", "Progress line for {quarter}"),
        QT_TRANSLATE_NOOP("reports", "Write"),
        "progress",
    ),
    "milestone": _Gap(
        QT_TRANSLATE_NOOP("reports", "No milestone planned"),
        QT_TRANSLATE_NOOP("reports", "Plan"),
        OPEN,
    ),
    "trl": _Gap(
        QT_TRANSLATE_NOOP("reports", "TRL not judged within a year"),
        QT_TRANSLATE_NOOP("reports", "Judge"),
        OPEN,
    ),
    "area": _Gap(
        QT_TRANSLATE_NOOP("reports", "Therapeutic area"),
        QT_TRANSLATE_NOOP("reports", "Choose"),
        "area",
    ),
    "product_type": _Gap(
        QT_TRANSLATE_NOOP("reports", "Product type"),
        QT_TRANSLATE_NOOP("reports", "Choose"),
        "product_type",
    ),
    "admitted_on": _Gap(
        QT_TRANSLATE_NOOP("reports", "Day of admission"),
        QT_TRANSLATE_NOOP("reports", "Set date"),
        "admitted_on",
    ),
    "nc_title": _Gap(
        QT_TRANSLATE_NOOP("reports", "Non-confidential title"),
        QT_TRANSLATE_NOOP("reports", "Write"),
        "nc_title",
    ),
    "nc_summary": _Gap(
        QT_TRANSLATE_NOOP("reports", "Non-confidential summary"),
        QT_TRANSLATE_NOOP("reports", "Write"),
        "nc_summary",
    ),
    "nc_approved_on": _Gap(
        QT_TRANSLATE_NOOP("reports", "Title and summary not approved"),
        QT_TRANSLATE_NOOP("reports", "Approve"),
        "nc_approved_on",
    ),
}
_RATE_GAP = QT_TRANSLATE_NOOP("reports", "Exchange rate of {currency}")
_RATE_NOTE = QT_TRANSLATE_NOOP("reports", "Amounts in {currency} are not in the report's sums")
_ENTER = QT_TRANSLATE_NOOP("reports", "Enter")
_HEADS = {
    HeldBack.LEVEL: (QT_TRANSLATE_NOOP("reports", "Sharing level"), "lock-keyhole", "sharing"),
    HeldBack.NO_TITLE: (QT_TRANSLATE_NOOP("reports", "No title to share"), "eye-off", "nc_title"),
    HeldBack.NO_SUMMARY: (
        QT_TRANSLATE_NOOP("reports", "No summary to share"),
        "eye-off",
        "nc_summary",
    ),
    HeldBack.NOT_APPROVED: (
        QT_TRANSLATE_NOOP("reports", "Not approved"),
        "badge-check",
        "nc_approved_on",
    ),
}
_CHANGE = QT_TRANSLATE_NOOP("reports", "Change")
_PROJECT = QT_TRANSLATE_NOOP("reports", "{n} project")
_PROJECTS = QT_TRANSLATE_NOOP("reports", "{n} projects")
_FIELD = QT_TRANSLATE_NOOP("reports", "{n} field")
_FIELDS = QT_TRANSLATE_NOOP("reports", "{n} fields")


def gap_lines(checked: Checked) -> list[Line]:
    """Return what is missing as lines, each with its act."""
    return [_gap_line(gap, checked) for gap in checked.preflight.gaps]


def _gap_line(gap: "Gap", checked: Checked) -> Line:
    if gap.project_id is None:
        text = say("reports", _RATE_GAP, {"currency": gap.detail or gap.field})
        note = say("reports", _RATE_NOTE, {"currency": gap.detail or gap.field})
        act = say("reports", _ENTER)
        return Line(
            LineKind.ITEM,
            text,
            note,
            act=act,
            icon="circle-minus",
            role=Role.WARN,
            target=("", RATE),
        )
    text, act, field = gap_words(gap.field, checked.place.quarter.label)
    title = checked.titles.get(gap.project_id, "")
    note = f"{gap.project}  {title}".strip()
    target = (gap.project_id, field)
    return Line(
        LineKind.ITEM, text, note, act=act, icon="circle-minus", role=Role.WARN, target=target
    )


def gap_words(field: str, quarter: str) -> tuple[str, str, str]:
    """Return what is missing, the word of its act, and the field (or `OPEN`) where it is mended.

    `field` is a key of the checks; `quarter` the report's quarter as it is read.
    """
    words = _GAPS.get(field)
    if words is None:
        return field, say("reports", _CHANGE), field
    text = say("reports", words.text, {"quarter": quarter})
    return text, say("reports", words.act), words.field


def shared_heads(checked: Checked) -> list[Line]:
    """Return the projects that are named, each a heading over its words."""
    return [
        Line(
            LineKind.HEAD,
            shared.title,
            count=counted(len(shared.words), _FIELD, _FIELDS),
            key=shared.code,
        )
        for shared in checked.preview.shared
    ]


def shared_words(checked: Checked, head: Line) -> Iterator[Line]:
    """Return the very words of one project, with the sheet where they stand."""
    sheet_before = ""
    for shared in checked.preview.shared:
        if shared.code != head.key:
            continue
        yield Line(LineKind.PAIR, _tr(QT_TRANSLATE_NOOP("reports", "Code")), shared.code)
        for sheet, heading, text in shared.words:
            label = heading if sheet == sheet_before else f"{sheet} · {heading}"
            sheet_before = sheet
            yield Line(LineKind.PAIR, label, text)


def held_heads(checked: Checked) -> list[Line]:
    """Return the reasons for which projects are counted but not named."""
    lines = []
    for reason, (title, icon, _field) in _HEADS.items():
        held = [one for one in checked.preflight.held_back if reason in one.reasons]
        if held:
            lines.append(
                Line(
                    LineKind.HEAD,
                    say("reports", title),
                    say("hints", REASONS[reason]),
                    count=counted(len(held), _PROJECT, _PROJECTS),
                    icon=icon,
                    key=reason.value,
                )
            )
    return lines


def held_lines(checked: Checked, head: Line) -> Sequence[Line]:
    """Return the projects that are held back for one reason."""
    reason = HeldBack(head.key)
    field = _HEADS[reason][2]
    return [
        Line(
            LineKind.ITEM,
            checked.titles.get(one.project_id, one.project),
            one.project,
            act=say("reports", _CHANGE),
            target=(one.project_id, field),
        )
        for one in checked.preflight.held_back
        if reason in one.reasons
    ]


def counted(number: int, one: str, other: str) -> str:
    """Return a number with its noun, both texts of context "reports"."""
    return formats.plural(number, _tr(one), _tr(other))


def _tr(text: str) -> str:
    return QCoreApplication.translate("reports", text)
