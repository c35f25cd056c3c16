"""The commands that move spreadsheets: template, import, export."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run

HEADINGS = ("Nr", "Prosjekttittel", "Prosjektleder", "Fagområde", "Søkt")
ROWS = (
    (1, "Gel for kroniske sår", "Åse Tveit (med Kim Lund)", "Onkologi", "2026-02-01"),
    (2, "Skanner for øret", "Kim Lund", "Infeksjon", "2026-03-01"),
)


def workbook(path: Path, rows: Sequence[Sequence[object]] = ROWS, sheet: str = "Liste") -> Path:
    """A list as people keep it: a title, an empty row, headings, rows."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in (("Prosjektliste",), (), HEADINGS, *rows):
        page.append(list(row))
    book.create_sheet("Notater").append(("Ikke en liste",))
    book.save(path)
    return path


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    return workbook(tmp_path / "list.xlsx")


def titles(run: Run, path: Path) -> set[str]:
    return {project["title"] for project in run("projects", path, "--json").json["projects"]}


def test_import_takes_a_list_in_and_a_second_time_changes_nothing(
    run: Run, empty: Path, listed: Path, data_folder: Path
) -> None:
    first = run("import", empty, listed, "--json")
    assert first.code == 0
    assert first.json == {
        "created": 2,
        "updated": 0,
        "unchanged": 0,
        "skipped": 0,
        "refused": [],
    }
    assert titles(run, empty) == {"Gel for kroniske sår", "Skanner for øret"}
    backups = list((data_folder / "backups").rglob("*.spark-backup"))
    assert len(backups) == 1
    second = run("import", empty, listed, "--json").json
    assert (second["created"], second["updated"], second["unchanged"]) == (0, 0, 2)
    entries = run("history", empty, "--json").json["entries"]
    assert [entry["label"] for entry in entries[:-1]] == ["Import list.xlsx"]
    assert list((data_folder / "backups").rglob("*.spark-backup")) == backups


def test_dry_run_only_says_what_would_happen(run: Run, empty: Path, listed: Path) -> None:
    before = empty.read_bytes()
    assert run("import", empty, listed, "--dry-run", "--json").json["created"] == 2
    lines = run("import", empty, listed, "--dry-run").out.splitlines()
    assert [line.split() for line in lines] == [
        ["Rows"],
        ["created", "2"],
        ["updated", "0"],
        ["unchanged", "0"],
        ["skipped", "0"],
        ["refused", "0"],
    ]
    assert empty.read_bytes() == before


def test_a_named_column_goes_where_it_is_sent(run: Run, empty: Path, listed: Path) -> None:
    words = ["--map", "Fagområde=indication", "--map", "Søkt=-"]
    assert run("import", empty, listed, *words).code == 0
    answer = run("projects", empty, "--columns", "indication,applied_on", "--json").json
    indications = {project["indication"] for project in answer["projects"]}
    assert indications == {"Onkologi", "Infeksjon"}
    assert {project["applied_on"] for project in answer["projects"]} == {None}


def test_a_cell_that_cannot_be_is_told_with_its_place(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    rows = [*ROWS, (3, "Pleie", "Kim Lund", "Onkologi", "en gang i vår")]
    wrong = workbook(tmp_path / "wrong.xlsx", rows)
    words = ["--map", "Søkt=applied_on", "--json"]
    answer = run("import", empty, wrong, *words)
    assert answer.code == 0
    [problem] = answer.json["refused"]
    assert set(problem) >= {"sheet", "row", "column", "expected", "found"}
    assert (problem["sheet"], problem["row"], problem["column"]) == ("Liste", 6, "Søkt")
    assert problem["found"] == "en gang i vår"
    assert problem["expected"]
    assert answer.json["created"] == 2
    shown = run("import", empty, wrong, "--map", "Søkt=applied_on").out
    assert "refused    1" in shown
    assert "en gang i vår" in shown


def test_a_csv_file_comes_in_too(run: Run, empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Projekttitel;Projektleitung\nSalbe für Wunden;Jörg Weiß\n", "cp1252")
    assert run("import", empty, path, "--json").json["created"] == 1
    assert titles(run, empty) == {"Salbe für Wunden"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--sheet", "Ark 9"], "has no sheet “Ark 9”. Its sheets are: Liste, Notater."),
        (["--map", "Farge=title"], "The list has no column “Farge”."),
        (["--map", "title"], "“title” does not say which column is which field."),
        (["--map", "Nr=titel"], "titel"),
    ],
)
def test_an_import_that_is_asked_wrongly_is_refused(
    run: Run, empty: Path, listed: Path, words: list[str], said: str
) -> None:
    assert said in run("import", empty, listed, *words).refusal
    assert titles(run, empty) == set()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.xlsx", None, "There is no file gone.xlsx."),
        ("empty.xlsx", b"", "empty.xlsx is empty (0 bytes)."),
        ("text.xlsx", b"Title;Leader\n", "text.xlsx"),
        ("cut.xlsx", b"PK\x03\x04" + bytes(100), "cut.xlsx"),
        ("letter.pdf", b"%PDF-1.7 \n", "letter.pdf is a PDF"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_one_sentence(
    run: Run, empty: Path, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    before = empty.read_bytes()
    assert said in run("import", empty, path).refusal
    assert empty.read_bytes() == before


@pytest.mark.long
def test_export_comes_back_without_a_difference(run: Run, filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    answer = run("export", filled, "--out", out)
    assert answer.code == 0
    counts = dict(line.rsplit(maxsplit=1) for line in answer.out.splitlines()[1:])
    assert int(counts["Projects"]) > 60
    back = run("import", filled, out, "--json").json
    assert (back["created"], back["updated"], back["refused"]) == (0, 0, [])
    assert back["unchanged"] == sum(map(int, counts.values())) - int(counts["Origins of imports"])


@pytest.mark.parametrize("command", ["export", "template"])
def test_a_workbook_is_an_xlsx_file(run: Run, empty: Path, tmp_path: Path, command: str) -> None:
    out = tmp_path / "all.xls"
    words = [command, empty] if command == "export" else [command]
    assert run(*words, "--out", out).refusal.startswith("--out: The workbook is an Excel file")
    assert not out.exists()


@pytest.mark.parametrize("command", ["export", "template"])
def test_a_workbook_needs_a_folder(run: Run, empty: Path, tmp_path: Path, command: str) -> None:
    out = tmp_path / "nowhere" / "all.xlsx"
    words = [command, empty] if command == "export" else [command]
    assert run(*words, "--out", out).refusal.startswith(f"The folder {out.parent} does not exist.")


def test_an_older_workbook_stays_while_a_new_one_cannot_be_made(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    out = tmp_path / "all.xlsx"
    out.write_bytes(b"old")
    empty.write_bytes(b"lost")
    assert run("export", empty, "--out", out).code == 1
    assert out.read_bytes() == b"old"


def test_a_filled_template_comes_in(run: Run, empty: Path, tmp_path: Path) -> None:
    out = tmp_path / "template.xlsx"
    answer = run("template", "--out", out)
    assert answer.out == f"{out} is ready to be filled in.\n"
    book = openpyxl.load_workbook(out)
    page = book["Projects"]
    [title] = [cell for row in page.iter_rows() for cell in row if cell.value == "Title"]
    title.offset(row=1).value = "Gel for chronic wounds"
    book.save(out)
    assert run("import", empty, out, "--json").json["created"] == 1
    assert titles(run, empty) == {"Gel for chronic wounds"}
