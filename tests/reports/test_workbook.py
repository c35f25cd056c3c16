"""The workbook as its readers find it: values, types, formats, looks, links, print set-up."""

import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from spark_tracker.errors import CancelledError, StorageError
from spark_tracker.reports.contents import CoverContents, ReportContents
from spark_tracker.reports.headings import LANGUAGES
from spark_tracker.reports.profile import Profile, load_profile
from spark_tracker.reports.workbook import render_workbook, write_workbook
from tests.reports.workbook_contents import FIRST, SEALED, small_contents

GOLDEN = Path(__file__).parents[1] / "golden"
UPDATE = "SPARK_UPDATE_GOLDEN"  # set to 1 to write the golden files anew; then read the diff
BERLIN, FINLAND = load_profile("berlin"), load_profile("finland")


def written(
    folder: Path, profile: Profile = BERLIN, contents: ReportContents | None = None
) -> Path:
    target = folder / f"{profile.key}.xlsx"
    write_workbook(contents or small_contents(profile.partner), profile, target)
    return target


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def cells(path: Path) -> dict[str, dict[str, list[Any]]]:
    book = load_workbook(path)
    return {
        sheet.title: {
            cell.coordinate: [_plain(cell.value), cell.data_type, cell.number_format]
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in book.worksheets
    }


def _plain(value: object) -> object:
    return value.date().isoformat() if isinstance(value, datetime) else value


def column(sheet: Worksheet, heading: str, header: int = 4) -> list[Any]:
    number = next(cell.column for cell in sheet[header] if cell.value == heading)
    return [sheet.cell(row, number).value for row in range(header + 1, sheet.max_row + 1)]


@pytest.mark.parametrize("profile", [BERLIN, FINLAND], ids=lambda profile: profile.key)
def test_every_cell_has_the_value_type_and_format_of_the_golden_file(
    tmp_path: Path, profile: Profile
) -> None:
    found = cells(written(tmp_path, profile))
    golden = GOLDEN / f"workbook_{profile.key}_{profile.language}.json"
    if os.environ.get(UPDATE) == "1":
        lines = json.dumps(found, ensure_ascii=False, indent=1)
        golden.write_text(lines + "\n", "utf-8")
    assert found == json.loads(golden.read_text("utf-8"))


def test_a_second_reader_finds_the_same_values(tmp_path: Path) -> None:
    path = written(tmp_path)
    other = CalamineWorkbook.from_path(str(path))
    book = load_workbook(path)
    assert other.sheet_names == book.sheetnames
    for sheet in book.worksheets:
        rows = other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                read = rows[cell.row - 1][cell.column - 1]
                expected = cell.value.date() if isinstance(cell.value, datetime) else cell.value
                assert read == expected, (sheet.title, cell.coordinate)
                assert isinstance(read, date) == isinstance(cell.value, datetime)


def test_nothing_in_the_file_computes_or_hides(tmp_path: Path) -> None:
    for profile in (BERLIN, FINLAND):
        path = written(tmp_path, profile)
        for sheet in load_workbook(path).worksheets:
            assert sheet.sheet_state == "visible"
            assert not sheet.merged_cells.ranges
            assert not sheet.conditional_formatting
            assert not sheet.data_validations.dataValidation
            assert not any(line.hidden for line in sheet.row_dimensions.values())
            assert not any(line.hidden for line in sheet.column_dimensions.values())
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type in ("n", "s", "d"), cell.coordinate
                    assert cell.comment is None
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
        unwanted = ("comment", "vba", "external", "calcChain", "printerSettings", "custom")
        assert not [name for name in names if any(word in name for word in unwanted)]


def test_the_properties_name_the_programme_and_no_library_or_person(tmp_path: Path) -> None:
    path = written(tmp_path)
    properties = load_workbook(path).properties
    assert properties.creator == properties.lastModifiedBy == "SPARK Example & Sons"
    assert properties.created == properties.modified == SEALED.replace(tzinfo=None)
    assert properties.title == "SPARK Example & Sons, Quartalsbericht 2026 Q3"
    assert "<Application>SPARK Tracker</Application>" in part(path, "docProps/app.xml")
    with zipfile.ZipFile(path) as archive:
        assert not [n for n in archive.namelist() if b"openpyxl" in archive.read(n).lower()]
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 10, 7, 9, 0, 0)}


def test_the_same_contents_give_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    here = written(tmp_path).read_bytes()
    assert render_workbook(small_contents(), BERLIN).data == here
    script = (
        "import sys; from tests.reports.workbook_contents import small_contents as c;"
        "from spark_tracker.reports.profile import load_profile as p;"
        "from spark_tracker.reports.workbook import render_workbook as r;"
        "sys.stdout.buffer.write(r(c(), p('berlin')).data)"
    )
    root = Path(__file__).parents[2]
    elsewhere = subprocess.run(
        [sys.executable, "-c", script],
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        capture_output=True,
        check=True,
    )
    assert elsewhere.stdout == here


def test_a_figures_number_leads_to_its_first_row_behind(tmp_path: Path) -> None:
    book = load_workbook(written(tmp_path))
    figures, rows = book["Kennzahlen"], book["Datengrundlage"]
    led = 0
    for row in range(5, 5 + len(small_contents().figures)):
        cell = figures.cell(row, 1)
        if cell.hyperlink is None:
            continue
        place = str(cell.hyperlink.location)
        sheet, _, corner = place.partition("!")
        assert sheet.strip("'") == rows.title
        assert rows[corner].value == cell.value
        assert rows[corner].row == 5 or rows.cell(rows[corner].row - 1, 1).value != cell.value
        led += 1
    assert led == sum(bool(figure.rows) for figure in small_contents().figures)


def test_the_rows_behind_add_up_to_the_printed_figure(tmp_path: Path) -> None:
    book = load_workbook(written(tmp_path))
    rows = book["Datengrundlage"]
    numbers, values = column(rows, "Nr."), column(rows, "Dieses Quartal")
    figures = book["Kennzahlen"]
    printed = dict(zip(column(figures, "Nr."), column(figures, "Dieses Quartal"), strict=True))
    for number in ("3a", "5.1", "7b", "8", "9.2", "10a", "11a", "11b"):
        behind = [v for n, v in zip(numbers, values, strict=True) if n == number]
        assert sum(behind) == printed[number], number


def test_a_patent_that_is_not_published_shows_a_word_and_no_date(tmp_path: Path) -> None:
    sheet = load_workbook(written(tmp_path, FINLAND))["Projects"]
    assert column(sheet, "Patent") == ["filed", datetime(2026, 6, 17)]  # noqa: DTZ001
    assert sheet["I6"].number_format == "[$-809]mmm\\ yyyy"


def test_a_partner_without_grants_finds_none_and_no_zero(tmp_path: Path) -> None:
    path = written(tmp_path, FINLAND)
    text = json.dumps(cells(path))
    for word in ("SPARK grant", "SPARK money paid", "Leverage", "own money, paid"):
        assert word not in text, word
    tables = {name for sheet in load_workbook(path).worksheets for name in sheet.tables}
    assert "SPARK_Grants" not in tables
    assert "left out, not zero" in text
    assert "SPARK_Grants" in str(
        {name for sheet in load_workbook(written(tmp_path)).worksheets for name in sheet.tables}
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_its_own_headings_in_every_language(tmp_path: Path, language: str) -> None:
    path = written(tmp_path, replace(BERLIN, language=language))
    tables = {}
    for sheet in load_workbook(path).worksheets:
        for table in sheet.tables.values():
            header = [cell.value for cell in sheet[table.ref][0]]
            assert all(isinstance(heading, str) and "\n" not in heading for heading in header)
            assert len({heading.casefold() for heading in header}) == len(header), table.name
            assert [c.name for c in table.tableColumns] == header
            tables[table.name] = sheet[table.ref]
    assert len(tables) == 18
    for name, body in tables.items():
        if name not in (
            "SPARK_Stages",
            "SPARK_Quarters",
            "SPARK_Sessions",
            "SPARK_Grants",
            "SPARK_Rates",
        ):
            assert [cell.value for cell in body[1][-2:]] == ["Norway", "2026 Q3"], name


def test_lists_stay_in_reach_of_the_eye_and_of_the_printer(tmp_path: Path) -> None:
    book = load_workbook(written(tmp_path))
    frozen = {sheet.title: sheet.freeze_panes for sheet in book.worksheets}
    assert frozen["Projekte"] == frozen["Meilensteine"] == "C5"
    assert frozen["Kennzahlen"] == frozen["Änderungen"] == frozen["Datengrundlage"] == "D5"
    assert frozen["Mentoring"] == frozen["Finanzierung"] == "A3"
    for sheet in book.worksheets:
        setup, footer = sheet.page_setup, cast("Any", sheet.oddFooter)
        assert (setup.orientation, str(setup.paperSize), setup.fitToWidth) == ("landscape", "9", 1)
        assert setup.fitToHeight == (1 if sheet.title == "Deckblatt" else 0)
        assert cast("Any", sheet.sheet_properties.pageSetUpPr).fitToPage
        assert sheet.print_area
        assert footer.center.text == "SPARK Example && Sons · 2026 Q3"
        assert footer.right.text == f"{sheet.title}, Seite &P von &N"
    assert book["Projekte"].print_title_rows == "$4:$4"
    assert book["Finanzierung"].print_title_rows is None


def test_the_charts_keep_their_numbers_and_read_them_out(tmp_path: Path) -> None:
    path = written(tmp_path, FINLAND)
    bars, stack = part(path, "xl/charts/chart1.xml"), part(path, "xl/charts/chart2.xml")
    for chart in (bars, stack):
        assert "<numCache>" in chart
        assert "<strCache>" in chart
        assert 'showSerName val="0"' in chart
        assert 'roundedCorners val="0"' in chart
        assert 'plotVisOnly val="0"' in chart
    drawing = part(path, "xl/drawings/drawing1.xml")
    assert "Idea 1 (2), Patent 2 (0)" in drawing
    assert 'name="Where the projects stand"' in drawing


def test_the_cover_counts_the_rows_and_says_what_it_is(tmp_path: Path) -> None:
    target = tmp_path / "b.xlsx"
    result = write_workbook(small_contents(), BERLIN, target)
    cover = load_workbook(target)["Deckblatt"]
    listed = {cover.cell(row, 2).value: cover.cell(row, 7).value for row in range(20, 29)}
    assert listed == result.sheets
    assert cover["F13"].value == "Festgeschrieben am 07.10.2026, Revision 0"
    assert [cover.cell(8, c).value for c in range(2, 8)] == [3, "1 von 2", 12, 1, 1886806, 1]
    assert cover["D10"].value == 9
    assert "Vorquartal" in cover["D10"].number_format


def test_an_unsealed_report_says_draft_on_its_cover(tmp_path: Path) -> None:
    contents = small_contents()
    draft = replace(contents, cover=replace(contents.cover, sealed_on=None))
    cover = load_workbook(written(tmp_path, FINLAND, draft))["Cover"]
    assert cover["F13"].value == "DRAFT, not sealed"


def test_one_rate_stands_on_the_cover_and_the_others_are_pointed_to(tmp_path: Path) -> None:
    contents = small_contents()
    several = (*contents.rates, replace(contents.rates[0], currency="SEK"))
    cover = load_workbook(written(tmp_path, FINLAND, replace(contents, rates=several)))["Cover"]
    assert cover["F16"].value == "1 EUR = 11.52 NOK (30 Sep 2026, Example Bank)"
    assert (cover["E17"].value, cover["F17"].value) == ("Other rates", "See “Funding”")
    none = load_workbook(written(tmp_path, FINLAND, replace(contents, rates=())))["Cover"]
    assert (none["F16"].value, none["F17"].value) == ("EUR only", None)


def test_a_programme_without_any_record_gets_a_whole_workbook(tmp_path: Path) -> None:
    empty = ReportContents(
        cover=CoverContents("SPARK", "SPARK", "-", date(2026, 7, 1), date(2026, 9, 30), 0, 0),
        partner="Berlin",
        node="Norway",
        quarter="2026Q3",
        currency="EUR",
        written_at=SEALED,
    )
    path = written(tmp_path, BERLIN, empty)
    assert len(load_workbook(path).sheetnames) == 10
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Projekte").to_python()
    assert rows[0][0] == "Projekte"


def test_a_profile_may_leave_out_sheets_and_columns(tmp_path: Path) -> None:
    sheets = ("cover", "figures", "projects", "definitions")
    slim = replace(
        FINLAND, sheets=sheets, columns={"Projects": frozenset({"project_code", "title", "trl"})}
    )
    book = load_workbook(written(tmp_path, slim))
    assert book.sheetnames == ["Cover", "Key figures", "Projects", "Definitions"]
    header = [cell.value for cell in book["Projects"][4]]
    assert header == ["Project", "Title (non-confidential)", "TRL", "Node", "Quarter"]
    assert book["Key figures"]["A5"].hyperlink is None


def test_stopping_on_the_way_leaves_the_old_report(tmp_path: Path) -> None:
    target = written(tmp_path)
    before = target.read_bytes()

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        write_workbook(small_contents(), FINLAND, target, progress=stop)
    assert target.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [target.name]


def test_progress_begins_at_nothing_and_ends_complete() -> None:
    seen: list[tuple[int, int]] = []
    render_workbook(small_contents(), BERLIN, lambda done, total: seen.append((done, total)))
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1]
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nowhere") as caught:
        write_workbook(small_contents(), BERLIN, tmp_path / "nowhere" / "b.xlsx")
    assert caught.value.code == "missing"


def test_every_code_of_the_sample_is_a_word(tmp_path: Path) -> None:
    sheet = load_workbook(written(tmp_path))["Projekte"]
    assert sheet["A5"].value == FIRST
    assert sheet["F5"].value == "Aktiv"
    assert sheet["C5"].value == "Onkologie"
