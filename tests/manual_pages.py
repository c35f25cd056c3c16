"""Writes the two reference pages of the manual from what the program reads itself.

    python -m tests.manual_pages

`tests/test_docs.py` compares them, so that they are never behind.
"""

from collections.abc import Iterator
from pathlib import Path

from spark_tracker.domain import code_texts
from spark_tracker.fields.catalogue import RECORDS, Condition, Field, Kind, of
from spark_tracker.reports.figures import FIGURES
from spark_tracker.reports.headings import Headings

MANUAL = Path(__file__).resolve().parents[1] / "docs" / "manual"
CONDITIONS = {
    Condition.CONSENT: "with the person's consent",
    Condition.PUBLISHED: "once published",
    Condition.REGISTERED: "once registered",
    Condition.PUBLIC: "if marked public",
}
KINDS = {
    Kind.TEXT: "a line",
    Kind.LONG_TEXT: "text",
    Kind.DATE: "a date",
    Kind.MOMENT: "a date and time",
    Kind.NUMBER: "a number",
    Kind.MONEY: "an amount",
    Kind.CODE: "one of a list",
    Kind.CODES: "some of a list",
    Kind.PERSON: "a person",
    Kind.PERSONS: "people",
    Kind.RECORD: "another record",
    Kind.FLAG: "yes or no",
}
GROUPS = {
    "intake": "Intake",
    "portfolio": "Portfolio",
    "outcomes": "Outcomes",
    "ip": "Inventions and patents",
    "companies": "Companies",
    "funding": "Money",
    "mentoring": "Mentoring",
    "milestones": "Milestones",
    "readiness": "Readiness",
    "breadth": "Breadth",
}

FIELDS_HEAD = """\
# All fields

Every field there is, in the words of the program. This page is made from the program itself.

* **Word** is what you type in a [filter](filters.md) or after `--columns`. Words in brackets do as
  well.
* **Who may see it** is the furthest a field may go: *public*, *partner nodes*, *programme*, or
  *named staff only*. What goes to partners is only ever of a project that was approved for them;
  see [what leaves and what does not](sharing.md).
* **Sheet** says whether a spreadsheet may set it. What is *worked out* follows from
  other records."""
LISTS_HEAD = """
## The lists

What a field that holds “one of a list” may hold. Type the word on the left in a filter; the text on
the right works too, in each language. Lists that differ between programmes can be added to; these
are the ones a new programme starts with."""
FIGURES_HEAD = """\
# All key figures

What each figure of the quarter counts, in the words of the sheet *Definitions* of the workbook. The
period is the quarter, from its first to its last day in Oslo; “now” is its last day. A figure
divided by nothing says *n/a*; a share of fewer than five is shown as a fraction, for example
*2 of 3*. Behind each figure stand the projects it counts."""


def fields_page() -> str:
    """Return docs/manual/fields.md."""
    return "\n".join(_fields())


def figures_page() -> str:
    """Return docs/manual/figures.md."""
    return "\n".join(_figures())


def _fields() -> Iterator[str]:
    yield FIELDS_HEAD
    for record in RECORDS:
        fields = of(record.key)
        if not fields:
            continue
        yield ""
        yield f"## {record.many.capitalize()}"
        yield ""
        yield "| word | title | what it is | holds | who may see it | sheet |"
        yield "| --- | --- | --- | --- | --- | --- |"
        yield from (_field_line(field) for field in fields)
    yield LISTS_HEAD
    for name in sorted({field.codes for field in _all() if field.codes in code_texts.lists()}):
        yield ""
        yield f"### {name}"
        yield ""
        yield from (f"* `{code}`: {code_texts.text(name, code)}" for code in code_texts.codes(name))
    yield ""


def _all() -> Iterator[Field]:
    for record in RECORDS:
        yield from of(record.key)


def _field_line(field: Field) -> str:
    also = f" ({', '.join(f'`{alias}`' for alias in field.aliases)})" if field.aliases else ""
    holds = KINDS[field.kind]
    if field.codes in code_texts.lists():
        holds += f": [{field.codes}](#{field.codes})"
    level = code_texts.text("sharing", field.level)
    if field.condition is not None:
        level += f", {CONDITIONS[field.condition]}"
    sheet = "yes" if field.settable else "worked out" if field.derived else "no"
    cells = (f"`{field.key}`{also}", field.title, field.meaning, holds, level, sheet)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _figures() -> Iterator[str]:
    text = Headings("en", "the report's currency")
    yield FIGURES_HEAD
    group = ""
    for figure in FIGURES:
        if figure.group != group:
            group = figure.group
            yield ""
            yield f"## {GROUPS[group]}"
            yield ""
            yield "| no. | figure | key | unit | what it counts |"
            yield "| --- | --- | --- | --- | --- |"
        yield (
            f"| {figure.no} | {text(f'fig.{figure.key}')} | `{figure.key}` "
            f"| {text(f'unit.{figure.unit}')} | {text(f'def.{figure.key}')} |"
        )
    yield ""


def write() -> None:
    """Write both pages."""
    MANUAL.mkdir(parents=True, exist_ok=True)
    (MANUAL / "fields.md").write_text(fields_page(), encoding="utf-8")
    (MANUAL / "figures.md").write_text(figures_page(), encoding="utf-8")


if __name__ == "__main__":
    write()
