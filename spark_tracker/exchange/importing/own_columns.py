"""What a row says about the project's own columns: title, codes, days, call, approval."""

from datetime import date

from spark_tracker.domain.codes import ProjectSource, Sharing
from spark_tracker.domain.folding import fold
from spark_tracker.domain.years import CallHint
from spark_tracker.errors import InputError
from spark_tracker.exchange.importing.comparing import Comparison
from spark_tracker.exchange.importing.intent import CallWish
from spark_tracker.exchange.importing.invented import invented_title, year_in
from spark_tracker.exchange.plan import Note
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.checks import line, paragraph, planned

_LINES = ("title", "nc_title", "indication", "host_department")
_TEXTS = ("nc_summary", "summary")
_CODES = ("admission_class", "area", "product_type")
_PAST = ("applied_on", "admitted_on", "ended_on")
_CODE_LIMIT = 20

_LEAST = QT_TRANSLATE_NOOP("import", "a title, or else a leader, an indication or a company")
_APPROVAL = QT_TRANSLATE_NOOP(
    "import",
    "with an approval also the non-confidential title and summary, by whom, and the day",
)
_TAKEN = QT_TRANSLATE_NOOP("import", "a code of its own: this is the code of “{title}”")
_NEW_TITLE = QT_TRANSLATE_NOOP("import", "The row has no title; “{title}” was made up.")
_NO_CALL_YEAR = QT_TRANSLATE_NOOP(
    "import", "The call “{name}” names no year; its words went to the note."
)
_ORDER = QT_TRANSLATE_NOOP("import", "a day not before {earlier}")


def compare_columns(row: Comparison) -> None:
    """Compare everything that is a column of the project."""
    _title(row)
    _columns(row)
    _call(row)
    _days(row)


def _title(row: Comparison) -> None:
    if row.values.get("title"):
        _line(row, "title")
        return
    if row.project is not None:
        return
    title = invented_title(row.values)
    if not title:
        row.refuse("title", Note(_LEAST), "")
        return
    row.set("title", title)
    row.out.remarks.append(Note(_NEW_TITLE, {"title": title}))


def _line(row: Comparison, name: str) -> None:
    value = row.values.get(name)
    if not isinstance(value, str):
        return
    try:
        clean = paragraph(name, value) if name in _TEXTS else line(name, value)
    except InputError as error:
        row.refuse(name, Note(error.text, error.values))
        return
    if clean:
        row.set(name, clean)


def _columns(row: Comparison) -> None:
    for name in (*_LINES[1:], *_TEXTS):
        _line(row, name)
    for name in _CODES:
        if isinstance(row.values.get(name), str):
            row.set(name, row.values[name])
    if isinstance(source := row.values.get("source"), str):
        row.set("source", ProjectSource(source))
    if isinstance(sharing := row.values.get("sharing"), str):
        row.set("sharing", Sharing(sharing))
    if row.project is None and "area" not in row.intent.columns:
        _area(row)
    _code(row)


def _area(row: Comparison) -> None:
    """Take the area that the indication names word for word."""
    indication = row.values.get("indication")
    area = row.known.find("therapeutic_area", indication) if isinstance(indication, str) else None
    if area is not None:
        row.set("area", area)


def _code(row: Comparison) -> None:
    value = row.values.get("code")
    if not isinstance(value, str):
        return
    try:
        code = line("code", value, limit=_CODE_LIMIT).upper()
    except InputError as error:
        row.refuse("code", Note(error.text, error.values))
        return
    other = row.known.by_code.get(fold(code))
    if other is not None and (row.project is None or other != row.project.id):
        row.refuse("code", Note(_TAKEN, {"title": row.known.projects[other].columns["title"]}))
        return
    row.set("code", code)


def _days(row: Comparison) -> None:
    hint = row.values.get("intake")
    told = hint if isinstance(hint, CallHint) else CallHint()
    days: dict[str, object] = {name: row.values.get(name) for name in _PAST}
    days["applied_on"] = days["applied_on"] or told.applied_on
    days["admitted_on"] = days["admitted_on"] or told.admitted_on
    for name, day in days.items():
        if isinstance(day, date) and row.happened(name, day):
            row.set(name, day)
    end = row.values.get("planned_end")
    if isinstance(end, date):
        try:
            planned("planned_end", end, row.sheet.today)
        except InputError as error:
            row.refuse("planned_end", Note(error.text, error.values))
        else:
            row.set("planned_end", end)
    row.intent.year = told.intake_year
    _in_order(row, "admitted_on", row.after("applied_on"))
    began = row.after("admitted_on") or row.after("applied_on")
    _in_order(row, "ended_on", began)
    _in_order(row, "planned_end", began)


def _in_order(row: Comparison, name: str, earlier: date | None) -> None:
    day = row.intent.columns.get(name)
    if day is not None and earlier is not None and day < earlier:
        row.refuse(name, Note(_ORDER, {"earlier": earlier.isoformat()}), day)


def _call(row: Comparison) -> None:
    hint = row.values.get("intake")
    named = row.values.get("call")
    if isinstance(named, str) and named:
        name = " ".join(named.split())
        known = row.known.calls.get(fold(name))
        year = known[1] if known else year_in(name)
        if year is None:
            row.lines.append((row.heading("call"), name))
            row.out.remarks.append(Note(_NO_CALL_YEAR, {"name": name}))
            return
    elif isinstance(hint, CallHint) and hint.call_year is not None:
        year = hint.call_year
        name = _call_name(row, year)
        if not name:
            return  # several calls of that year: the words are in the note
        known = row.known.calls.get(fold(name))
    else:
        return
    wish = CallWish(known[0] if known else None, name, year)
    row.intent.year = year
    if wish.id is None or row.old("call_id") != wish.id:
        row.intent.call = wish
        row.change("call", _call_shown(row), name)


def _call_name(row: Comparison, year: int) -> str:
    """Return the name of the only call of a year; where there is none, of the one to make."""
    if fold(str(year)) in row.known.calls:
        return str(year)
    names = [name for name, (_, of) in row.known.calls.items() if of == year]
    if not names:
        return str(year)
    return names[0] if len(names) == 1 else ""


def _call_shown(row: Comparison) -> str:
    old = row.old("call_id")
    return next((name for name, (one, _) in row.known.calls.items() if one == old), "")


def compare_approval(row: Comparison) -> None:
    """Take an approval of the non-confidential texts, or take back that of the old ones."""
    changed = "nc_title" in row.intent.columns or "nc_summary" in row.intent.columns
    by, on = row.values.get("nc_approved_by"), row.values.get("nc_approved_on")
    if not by and not on:
        if changed and row.old("nc_approved_on") is not None:
            row.set("nc_approved_by", "")  # nobody approved the new words
            row.set("nc_approved_on", None)
        return
    complete = row.after("nc_title") and row.after("nc_summary")
    if not (complete and isinstance(by, str) and by and isinstance(on, date)):
        row.refuse("nc_approved_on" if on else "nc_approved_by", Note(_APPROVAL))
    elif row.happened("nc_approved_on", on):
        row.set("nc_approved_by", line("nc_approved_by", by))
        row.set("nc_approved_on", on)
