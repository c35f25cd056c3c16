"""The views every programme begins with: the questions a programme is asked again and again."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.saved_views import SavedView, Shown

_HERE = "status:active|prospect|on_hold"
_RUNNING = "status:active|prospect"
_VIEWS: dict[str, tuple[str, str, str]] = {
    "due": (QT_TRANSLATE_NOOP("ReadyViews", "Due this week"), f"{_HERE} due:<+8d", "due"),
    "mentor": (
        QT_TRANSLATE_NOOP("ReadyViews", "No lead mentor"),
        f"{_RUNNING} lead_advisor:none",
        "-code",
    ),
    "stuck": (
        QT_TRANSLATE_NOOP("ReadyViews", "Stuck for a year"),
        f"{_RUNNING} days_in_stage:>365",
        "-days_in_stage",
    ),
    "silent": (
        QT_TRANSLATE_NOOP("ReadyViews", "Silent for 60 days"),
        f"{_RUNNING} silent_days:>=60",
        "-silent_days",
    ),
    "late": (QT_TRANSLATE_NOOP("ReadyViews", "Milestone overdue"), f"{_HERE} late:yes", "due"),
    "patent": (
        QT_TRANSLATE_NOOP("ReadyViews", "Patent dates soon"),
        f"{_HERE} patent_due:<+91d",
        "patent_due",
    ),
    "gaps": (
        QT_TRANSLATE_NOOP("ReadyViews", "Gaps in the report"),
        f"{_HERE} gaps:any",
        "code",
    ),
    "graduates": (
        QT_TRANSLATE_NOOP("ReadyViews", "Graduates to check"),
        "status:graduated|alumni companies:any",
        "-code",
    ),
}


def ready_made() -> tuple[SavedView, ...]:
    """Return the ready-made views, in their order."""
    return tuple(
        SavedView(name=name, shown=Shown(filter=text, sort=(sort,)), ready=key, key=f"ready_{key}")
        for key, (name, text, sort) in _VIEWS.items()
    )


def shown_name(view: SavedView) -> str:
    """Return what a view is called: its own name, or the ready-made one in this language."""
    if view.ready not in _VIEWS:
        return view.name
    return QCoreApplication.translate("ReadyViews", _VIEWS[view.ready][0])


def missing(views: Sequence[SavedView]) -> tuple[SavedView, ...]:
    """Return the ready-made views that are not among `views` any more."""
    held = {view.key for view in views}
    return tuple(view for view in ready_made() if view.key not in held)
