"""Texts that mean mischief to a spreadsheet stay the texts they are, in every text column."""

import io
import shutil
import subprocess
import zipfile
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from spark_tracker.exchange.cells import CUT_REMARK, clean_text
from spark_tracker.reports.contents import Code, Phrase, ReportContents
from spark_tracker.reports.profile import load_profile
from spark_tracker.reports.workbook import render_workbook
from tests.reports.workbook_contents import small_contents

BERLIN = load_profile("berlin")
FORMULAS: tuple[str, ...] = (
    "=1+1",
    "==",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","here")',
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "|calc",
)
STRANGE: tuple[str, ...] = (
    "#REF!",
    "#N/A",
    "a\x00b\x0bc\x1f",
    "\ufffe\uffff",
    "lone \ud800 half",
    "_x0041_ is an escape",
    "<b>&amp; \"quotes\" 'too' ]]>",
    "two\r\nlines\rand\nmore",
    " kept ",
    "● not a state",
    "1.4.2026",
    "00123",
    "{currency} {0} %s",
    "👩‍🔬 z̈ ﷽",
    "x" * 300,
)


def with_text(row: Any, text: str) -> Any:
    """Return the row with `text` in every field that holds words."""
    kept = {"key", "group", "unit", "adds", "rows_unit", "over", "state", "split", "kind", "stage"}
    kept |= {"quarter", "corrects", "level"}
    changes: dict[str, Any] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if field.name in kept and isinstance(value, str):
            continue
        if isinstance(value, str | Code | Phrase):
            changes[field.name] = text
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            changes[field.name] = tuple(with_text(item, text) for item in value)
    return replace(row, **changes)


def mischief(texts: tuple[str, ...]) -> ReportContents:
    """Return a report in which every row comes once with each of `texts` as all its words."""
    contents = small_contents()
    changes: dict[str, Any] = {}
    for field in fields(contents):
        rows = getattr(contents, field.name)
        if isinstance(rows, tuple) and field.name not in ("quality", "quarters", "stages"):
            changes[field.name] = tuple(with_text(row, text) for text in texts for row in rows)
    return replace(contents, **changes)


@pytest.mark.parametrize("texts", [FORMULAS, STRANGE], ids=["formulas", "strange"])
def test_a_strange_text_stays_a_text_in_every_column(texts: tuple[str, ...]) -> None:
    data = render_workbook(mischief(texts), BERLIN).data
    found = Counter[str]()
    columns = set()
    for sheet in load_workbook(io.BytesIO(data)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("n", "s", "d"), cell.coordinate
                read = str(cell.value).replace("_x005F_", "_")
                found[read] += cell.data_type == "s"
                if read in texts:
                    assert cell.quotePrefix == (texts is FORMULAS), (sheet.title, cell.coordinate)
                    columns.add((sheet.title, cell.column))
    assert all(found[clean_text(text)] > 30 for text in texts)
    assert len(columns) >= 36
    other = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("Projekte")
    titles = [line[1] for line in other.to_python()[-2 * len(texts) :: 2]]
    assert titles == [clean_text(text) for text in texts]


@pytest.mark.parametrize("text", [*FORMULAS, *STRANGE], ids=lambda text: repr(text[:14]))
def test_a_strange_name_of_programme_or_partner_leaves_the_file_readable(text: str) -> None:
    contents = small_contents(partner=text)
    cover = replace(contents.cover, programme=text, made_by=text, contact=text)
    quarter = replace(contents.quarters[0], quarter=text)
    strange = replace(contents, cover=cover, node=text, quarters=(quarter,))
    data = render_workbook(strange, replace(BERLIN, sheets=("cover", "figures"))).data
    book = load_workbook(io.BytesIO(data))
    expected = clean_text(text)
    assert book["Deckblatt"]["C15"].value.replace("_x005F_", "_") == expected
    assert book.properties.creator == expected
    for sheet in book.worksheets:
        footer_parts: Any = sheet.oddFooter
        parts = (footer_parts.left, footer_parts.center, footer_parts.right)
        assert all("\n" not in (part.text or "") for part in parts)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet_xml = archive.read("xl/worksheets/sheet1.xml").decode()
        for name in archive.namelist():
            fromstring(archive.read(name))
    footer = unescape(sheet_xml.partition("<oddFooter>")[2].partition("</oddFooter>")[0])
    assert 0 < len(footer) <= 255


@pytest.mark.parametrize("letter", ["x", "👩"], ids=["letter", "emoji"])
def test_a_text_too_long_for_a_cell_is_cut_in_sight_and_listed(letter: str) -> None:
    contents = small_contents()
    long = replace(contents.projects[0], progress=letter * 40_000)
    rendered = render_workbook(replace(contents, projects=(long,)), BERLIN)
    book = load_workbook(io.BytesIO(rendered.data))
    text = book["Projekte"]["N5"].value
    assert text.endswith(CUT_REMARK)
    assert len(text.encode("utf-16-le")) // 2 <= 32_767
    assert rendered.cut_texts == 1
    places = [row[1].value for row in book["Definitionen"].iter_rows(min_row=5)]
    assert "Projekte, N5" in places


def test_a_text_of_exactly_the_limit_is_whole() -> None:
    contents = small_contents()
    long = replace(contents.projects[0], progress="x" * 32_767)
    rendered = render_workbook(replace(contents, projects=(long,)), BERLIN)
    assert rendered.cut_texts == 0
    assert load_workbook(io.BytesIO(rendered.data))["Projekte"]["N5"].value == "x" * 32_767


def test_the_file_opens_in_libreoffice_and_no_cell_is_too_narrow(tmp_path: Path) -> None:
    path = tmp_path / "berlin.xlsx"
    path.write_bytes(render_workbook(small_contents(), BERLIN).data)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
    assert len(load_workbook(path).sheetnames) == 10
    office = shutil.which("soffice")
    if office is None:  # the checks above hold everywhere; this one where LibreOffice is
        return
    profile = f"-env:UserInstallation=file://{tmp_path}/office"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, path],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (tmp_path / "berlin.pdf").read_bytes()[:5] == b"%PDF-"
    reader = shutil.which("pdftotext")
    if reader is not None:
        found = subprocess.run(
            [reader, tmp_path / "berlin.pdf", "-"], check=True, capture_output=True
        )
        assert b"###" not in found.stdout
        assert "Fällige Meilensteine nach Ergebnis".encode() in found.stdout
