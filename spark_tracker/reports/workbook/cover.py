"""The cover: whose report, six numbers, where it comes from, what is in it."""

from dataclasses import replace

from openpyxl.utils import quote_sheetname

from spark_tracker.reports.contents import FigureValue, Mark, Share
from spark_tracker.reports.workbook.grid import Grid, Link, Value
from spark_tracker.reports.workbook.look import (
    ACCENT,
    BAD,
    DEEP,
    GOLD,
    INK,
    MUTED,
    RULE,
    TINT,
    WHITE,
    Look,
)
from spark_tracker.reports.workbook.sheet import Report, spaced
from spark_tracker.reports.workbook.tables import As, Shown

_WIDTHS = (3, 23, 23, 23, 23, 23, 23, 3)
_WIDE = range(1, 9)
_WORDS = 2  # the column in which they begin
_INNER = range(2, 8)
_BAND = {1: 14, 2: 18, 3: 36, 4: 22, 5: 14, 6: 4, 7: 16}  # row: height
_ACCENT_ROW = 6
_TILES, _FACTS, _CONTENTS = 8, 12, 19  # rows where they begin
_TEXT = Look(size=9.5)
_LABEL = Look(size=9, colour=MUTED)


def draw_cover(report: Report) -> Grid:
    """Draw the cover, last: it counts the rows of the other sheets."""
    text, contents = report.text, report.contents
    grid = Grid(report.names["cover"], report.styles, DEEP)
    grid.set_widths(_WIDTHS)
    _draw_band(report, grid)
    _draw_tiles(report, grid)
    _draw_facts(report, grid)
    last = _draw_contents(report, grid) + 2
    notice = text(
        "cover.confidential", partner=contents.partner, programme=contents.cover.programme
    )
    grid.put(last, 2, notice, Look(size=9, bold=True, colour=BAD))
    grid.area, grid.pages_tall = f"A1:H{last}", 1
    grid.footer = report.footer("cover")
    return grid


def _draw_band(report: Report, grid: Grid) -> None:
    text, contents = report.text, report.contents
    said = {
        2: (contents.cover.programme, Look(size=11, bold=True, colour=GOLD)),
        3: (
            text("cover.report", quarter=spaced(contents.quarter)),
            Look(size=24, bold=True, colour=WHITE),
        ),
        4: (text("cover.for", partner=contents.partner), Look(size=13, colour=WHITE)),
    }
    for row, height in _BAND.items():
        grid.heights[row] = height
        if row > _ACCENT_ROW:
            continue
        band = ACCENT if row == _ACCENT_ROW else DEEP
        if row in said:
            words, look = said[row]
            grid.put(row, _WORDS, words, replace(look, fill=band))
        empty = [column for column in _WIDE if column != _WORDS or row not in said]
        grid.paint(row, empty, Look(fill=band))


def _tiles(report: Report) -> dict[str, tuple[FigureValue, FigureValue]]:
    """Return the six numbers, now and a quarter ago."""
    figures = {figure.key: figure for figure in report.contents.figures}

    def both(key: str) -> tuple[FigureValue, FigureValue]:
        figure = figures.get(key)
        return (figure.this_quarter, figure.previous_quarter) if figure else (None, None)

    met, due = both("ms_on_time"), both("ms_due")
    return {
        "active": both("active"),
        "on_time": (_of(met[0], due[0]), _of(met[1], due[1])),
        "sessions": both("sessions"),
        "companies": both("companies_active"),
        "funding": both("follow_on"),
        "sought": (len(report.contents.sought), report.contents.cover.sought_before),
    }


def _of(part: FigureValue, base: FigureValue) -> FigureValue:
    return Share(part, base) if isinstance(part, int) and isinstance(base, int) else None


def _tile_value(report: Report, value: FigureValue) -> Shown:
    if isinstance(value, Share):  # always both numbers here, never a percentage
        return report.text("note.fraction.name", a=value.part, b=value.base)
    return report.figure(Mark.NO_SENSE if value is None else value)


def _draw_tiles(report: Report, grid: Grid) -> None:
    text = report.text
    tile = Look(fill=TINT, sides=WHITE, indent=1)
    lead = text("cover.previous", value="").replace('"', "")
    previous_format = f'"{lead}"#,##0;;"{lead}"0;"{lead}"@'
    for column, (key, (now, before)) in enumerate(_tiles(report).items(), start=2):
        value, previous = _bare(_tile_value(report, now)), _bare(_tile_value(report, before))
        look = replace(tile, size=21, bold=True, colour=DEEP, format="#,##0")
        grid.put(_TILES, column, value, look)
        grid.put(_TILES + 1, column, text(f"tile.{key}"), replace(tile, size=9))
        quiet = replace(tile, size=8.5, colour=MUTED, format=previous_format)
        grid.put(_TILES + 2, column, previous, quiet)
    grid.heights.update({_TILES: 36, _TILES + 1: 15, _TILES + 2: 15})


def _bare(shown: Shown) -> Value:
    return shown.value if isinstance(shown, As) else shown


def _facts(report: Report) -> tuple[dict[str, str], dict[str, str]]:
    text, contents = report.text, report.contents
    cover = contents.cover
    if cover.sealed_on is None:
        state = text("cover.draft")
    else:
        state = text("cover.sealed", date=text.day(cover.sealed_on), revision=cover.revision)
    changes = report.names.get("changes", text("sheet.changes"))
    restated = "cover.restated_yes" if cover.corrected else "cover.restated_no"
    left = {
        "period": f"{text.day(cover.first_day)} – {text.day(cover.last_day)}",
        "cutoff": text.day(cover.last_day),
        "made_by": cover.made_by,
        "contact": cover.contact,
        "level": text(f"cover.level_{cover.level}"),
    }
    right = {
        "state": state,
        "restated": text(restated, count=cover.corrected, changes=changes),
        "projects": text("cover.projects_split", named=cover.named, unnamed=cover.unnamed),
        "currency": _rate(report),
    }
    if len(contents.rates) > 1:
        funding = report.names.get("funding", text("sheet.funding"))
        right["more_rates"] = text("cover.rates_where", funding=funding)
    return left, right


def _rate(report: Report) -> str:
    text, rates = report.text, report.contents.rates
    if not rates:
        return text("cover.no_rate")
    first = rates[0]
    return text(
        "cover.rate",
        rate=text.number(first.rate),
        other=first.currency,
        date=text.day(first.day),
        source=first.source,
    )


def _draw_facts(report: Report, grid: Grid) -> None:
    left, right = _facts(report)
    _draw_head(report, grid, _FACTS, "cover.about")
    draft = report.contents.cover.sealed_on is None
    for column, facts in ((2, left), (5, right)):
        for row, (key, value) in enumerate(facts.items(), start=_FACTS + 1):
            look = replace(_TEXT, bottom=RULE, bold=key in ("period", "state"))
            if key == "state" and draft:
                look = replace(look, colour=BAD)
            grid.put(row, column, report.text(f"cover.{key}"), replace(_LABEL, bottom=RULE))
            grid.put(row, column + 1, value, look)
    _draw_rules(grid, _FACTS + 1, len(left))


def _draw_contents(report: Report, grid: Grid) -> int:
    text = report.text
    _draw_head(report, grid, _CONTENTS, "cover.contents")
    grid.put(_CONTENTS, 4, text("cover.answers"), _LABEL)
    grid.put(_CONTENTS, 7, text("cover.rows"), replace(_LABEL, horizontal="right"))
    keys = [key for key in report.profile.sheets if key != "cover"]
    for row, key in enumerate(keys, start=_CONTENTS + 1):
        title = report.names[key]
        link = Look(bold=True, underlined=True, colour=DEEP, bottom=RULE)
        grid.put(row, 2, title, link)
        grid.links.append(Link(f"B{row}", f"{quote_sheetname(title)}!A1"))
        grid.put(row, 4, text(f"answers.{key}"), replace(_TEXT, bottom=RULE))
        count = replace(_TEXT, bottom=RULE, horizontal="right", format="#,##0")
        grid.put(row, 7, report.counts[key], count)
    _draw_rules(grid, _CONTENTS + 1, len(keys))
    return _CONTENTS + len(keys)


def _draw_head(report: Report, grid: Grid, row: int, key: str) -> None:
    grid.put(row, 2, report.text(key), Look(size=12, bold=True, colour=DEEP))
    grid.heights[row] = 24


def _draw_rules(grid: Grid, first: int, count: int) -> None:
    """Underline the rows of a list where nothing stands yet."""
    for row in range(first, first + count):
        grid.heights[row] = 16.5
        taken = {cell[0] for cell in grid.rows.get(row, ())}
        grid.paint(row, [c for c in _INNER if c not in taken], Look(colour=INK, bottom=RULE))
