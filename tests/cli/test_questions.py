"""The commands that ask a programme: projects, figures, report, history."""

import hashlib
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from spark_tracker.cli.terminal import print_table
from spark_tracker.fields import catalogue
from spark_tracker.reports.figures import FIGURES
from spark_tracker.services import project_list
from spark_tracker.services.code_lists import CodeValues, add_code
from spark_tracker.store.store import Store
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
REPORT = ("--partner", "berlin", "--quarter", "2026Q3", "--out")


def test_projects_are_a_table(run: Run, filled: Path) -> None:
    lines = run("projects", filled, "--where", "stage:patent status:active").out.splitlines()
    assert re.split(r"  +", lines[0])[:3] == ["Code", "Title", "Status"]
    assert len(lines) > 3
    assert all("Active" in line and "Patent" in line for line in lines[1:])


def test_projects_have_code_and_title_in_json(run: Run, filled: Path) -> None:
    answer = run("projects", filled, "--where", "area:oncology", "--json").json
    assert list(answer) == ["projects"]
    assert answer["projects"]
    for project in answer["projects"]:
        assert list(project)[:2] == ["code", "title"]
        assert project["area"] == "oncology"


def test_a_filter_may_begin_with_a_minus(run: Run, filled: Path) -> None:
    everything = run("projects", filled, "--json").json["projects"]
    rest = run("projects", filled, "--where", "-status:on_hold", "--json").json["projects"]
    assert 0 < len(rest) < len(everything)
    assert {project["status"] for project in everything} - {
        project["status"] for project in rest
    } == {"on_hold"}


def test_chosen_columns_come_behind_code_and_title(run: Run, filled: Path) -> None:
    words = ["--columns", "due, leader,committed,tags", "--where", "code:NO-2026-01", "--json"]
    [project] = run("projects", filled, *words).json["projects"]
    assert list(project) == ["code", "title", "due", "leader", "committed", "tags"]
    assert date.fromisoformat(project["due"]).isoformat() == project["due"]
    assert isinstance(project["leader"], list)


def test_amounts_have_their_currency_and_flags_are_words(run: Run, filled: Path) -> None:
    words = ["--where", "code:NO-2025-03", "--columns", "paid,late"]
    [project] = run("projects", filled, *words, "--json").json["projects"]
    assert (project["paid"], project["late"]) == ("600000.00 NOK", True)
    [_, line] = run("projects", filled, *words).out.splitlines()
    assert re.split(r"  +", line)[2:] == ["600000.00 NOK", "yes"]


def test_every_field_of_a_project_can_be_a_column(run: Run, filled: Path) -> None:
    keys = [
        field.key
        for field in catalogue.of("project")
        if hasattr(project_list.ProjectRow, field.key)
    ]
    answer = run("projects", filled, "--columns", ",".join(keys), "--json")
    assert answer.code == 0
    assert set(answer.json["projects"][0]) == set(keys)


def test_a_code_of_the_programmes_own_is_found(
    run: Run, store: Store, make_project: Callable[..., str]
) -> None:
    code = add_code(store, CodeValues(list_name="therapeutic_area", text_en="Snake bites"))
    make_project("Antivenom in a pen", area=code)
    store.close()
    words = ["--where", 'area:"snake bites"', "--json"]
    assert [p["title"] for p in run("projects", store.path, *words).json["projects"]] == [
        "Antivenom in a pen"
    ]


def test_no_project_is_an_empty_list_and_no_failure(run: Run, empty: Path) -> None:
    assert run("projects", empty, "--json").json == {"projects": []}
    assert len(run("projects", empty).out.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--where", "stagee:patent"], "There is no field “stagee”; did you mean “stage”?"),
        (["--where", "stage:patnt"], "did you mean “patent”?"),
        (["--where", "due:<soon"], "“<soon” is not a date."),
        (["--where", "stage:"], "Write after “stage:” what you look for."),
        (["--columns", "titel"], "--columns: “titel” is not a field of projects."),
    ],
)
def test_a_question_that_is_not_understood_is_refused(
    run: Run, empty: Path, words: list[str], said: str
) -> None:
    assert said in run("projects", empty, *words).refusal


def test_figures_have_every_key_and_the_rows_behind(run: Run, filled: Path) -> None:
    answer = run("figures", filled, "--quarter", "2026Q3", "--json").json
    assert list(answer) == ["quarter", "as_of", "figures"]
    assert (answer["quarter"], answer["as_of"]) == ("2026Q3", "2026-09-30")
    assert [figure["key"] for figure in answer["figures"]] == [figure.key for figure in FIGURES]
    for figure in answer["figures"]:
        assert list(figure) == [
            "key",
            "title",
            "value",
            "unit",
            "definition",
            "numerator",
            "denominator",
        ]
        assert figure["definition"]
    by_key = {figure["key"]: figure for figure in answer["figures"]}
    assert by_key["active"]["value"] == len(by_key["active"]["numerator"])
    assert by_key["sessions"]["value"] == len(by_key["sessions"]["numerator"])


def test_figures_are_a_table_for_readers(run: Run, filled: Path) -> None:
    lines = run("figures", filled, "--quarter", "Q3 2026").out.splitlines()
    assert re.split(r"  +", lines[0]) == ["No.", "Figure", "2026 Q3", "Unit", "Projects"]
    assert len(lines) == len(FIGURES) + 1
    [sessions] = [line for line in lines if "Mentoring sessions held" in line]
    assert re.search(r"NO-\d{4}-\d\d ×\d", sessions)


def test_a_quarter_that_is_none_is_refused(run: Run, empty: Path, tmp_path: Path) -> None:
    said = "--quarter: “2026Q5” is not a quarter. Write it like 2026Q3, or Q3 2026."
    assert run("figures", empty, "--quarter", "2026Q5").refusal == said
    out = tmp_path / "b.xlsx"
    words = ["--partner", "berlin", "--quarter", "2026Q5", "--out", out]
    assert run("report", empty, *words).refusal == said
    assert not out.exists()


def test_a_report_is_written_and_told(run: Run, filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "b.xlsx"
    answer = run("report", filled, *REPORT, out, "--json").json
    assert list(answer) == [
        "file",
        "sha256",
        "partner",
        "quarter",
        "revision",
        "sheets",
        "shared",
        "held_back",
        "gaps",
    ]
    assert answer["file"] == str(out)
    assert answer["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert (answer["partner"], answer["quarter"], answer["revision"]) == ("berlin", "2026Q3", 0)
    names = CalamineWorkbook.from_path(out).sheet_names
    assert set(answer["sheets"]) <= set(names)
    assert answer["sheets"]["Projekte"] == answer["shared"]
    assert all(set(entry) == {"project", "reason"} for entry in answer["held_back"])
    assert all(set(gap) == {"project", "field"} for gap in answer["gaps"])
    assert answer["held_back"]


def test_a_report_says_what_it_holds_back_and_lacks(run: Run, filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "f.xlsx"
    words = ["--partner", "finland", "--quarter", "2026Q3", "--out", out]
    answer = run("report", filled, *words)
    first, second, *rest = answer.out.splitlines()
    assert first == f"{out}: a draft for SPARK Finland, 2026 Q3."
    assert re.fullmatch(r"\d+ projects are named, \d+ only counted\.", second)
    assert any("Nobody has approved" in line for line in rest)
    assert any(line.startswith("TRL ") for line in rest)


def test_a_report_replaces_the_one_before(run: Run, filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "b.xlsx"
    out.write_bytes(b"old")
    assert run("report", filled, *REPORT, out).code == 0
    assert openpyxl.load_workbook(out).sheetnames


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--partner", "berln"], "--partner: There is no partner “berln”"),
        (["--out", "b.xls"], "--out: The workbook is an Excel file"),
        (["--out", "nowhere/b.xlsx"], "The folder nowhere does not exist."),
        (["--seal"], "Sealing a report is not built yet."),
        (["--password-env", "NOT_SET"], "The environment variable NOT_SET is empty or not set."),
    ],
)
def test_a_report_that_cannot_be_is_refused(
    run: Run,
    filled: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said in run("report", filled, *REPORT, "b.xlsx", *words).refusal
    assert {path.name for path in tmp_path.iterdir()} <= {"filled.spark", "data"}


def test_a_report_with_a_password_opens_with_it_only(
    run: Run, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARTNER_PASSWORD", "fjord and forest")
    out, opened = tmp_path / "b.xlsx", tmp_path / "opened.xlsx"
    assert run("report", filled, *REPORT, out, "--password-env", "PARTNER_PASSWORD").code == 0
    with out.open("rb") as locked, opened.open("wb") as plain:
        file = msoffcrypto.OfficeFile(locked)
        assert file.is_encrypted()
        file.load_key(password="fjord and forest")
        file.decrypt(plain)
    assert CalamineWorkbook.from_path(opened).sheet_names[0] == "Deckblatt"


def test_a_wrong_profile_is_named(
    run: Run, filled: Path, data_folder: Path, tmp_path: Path
) -> None:
    (data_folder / "profiles").mkdir(parents=True)
    profile = data_folder / "profiles" / "berlin.toml"
    profile.write_text('partner = "B"\nlanguage = "de"\ncurency = "EUR"\n', encoding="utf-8")
    assert run("report", filled, *REPORT, tmp_path / "b.xlsx").refusal == (
        "berlin.toml: there is no key curency. Did you mean currency?"
    )


def test_history_tells_what_was_changed(
    run: Run, store: Store, make_project: Callable[..., str]
) -> None:
    make_project("First", area="oncology", planned_end=date(2027, 1, 1))
    make_project("Second")
    store.close()
    entries = run("history", store.path, "--json").json["entries"]
    assert [entry["number"] for entry in entries] == sorted(
        (entry["number"] for entry in entries), reverse=True
    )
    second, first = entries[:2]
    assert {"number", "at", "who", "label", "changes"} <= set(first)
    assert (first["who"], first["label"], second["label"]) == (
        "Test",
        "Add project First",
        "Add project Second",
    )
    assert first["at"] == "2026-11-23T09:00:00+00:00"
    changes = {change["field"]: change for change in first["changes"]}
    assert set(changes["project.area"]) == {"record", "field", "before", "after"}
    assert changes["project.area"]["before"] is None
    assert changes["project.area"]["after"] == "oncology"
    assert changes["project.planned_end"]["after"] == "2027-01-01"


def test_history_of_one_record(run: Run, store: Store, make_project: Callable[..., str]) -> None:
    make_project("First", code="NO-2026-01")
    make_project("Second", code="NO-2026-02")
    store.close()
    words = ["--record", "NO-2026-01"]
    [entry] = run("history", store.path, *words, "--json").json["entries"]
    assert entry["label"] == "Add project First"
    lines = run("history", store.path, *words).out.splitlines()
    assert re.split(r"  +", lines[0]) == ["No.", "When (UTC)", "Who", "What"]
    assert re.split(r"  +", lines[1])[1:] == ["2026-11-23 09:00", "Test", "Add project First"]


def test_history_of_an_unknown_record_is_refused(run: Run, empty: Path) -> None:
    assert run("history", empty, "--record", "NO-1900-01").refusal == (
        "--record: There is no project with the code “NO-1900-01”."
    )


def test_a_long_last_column_goes_on_below_itself(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    print_table(["Figure", "Projects"], [["Active", "one two three four five six seven eight"]])
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "Figure  Projects",
        "Active  one two three four five six",
        "        seven eight",
    ]


@pytest.mark.long
def test_a_bar_is_drawn_on_a_terminal_only(run: Run, filled: Path, tmp_path: Path) -> None:
    assert run("report", filled, *REPORT, tmp_path / "quiet.xlsx").err == ""
    terminal, end = pty.openpty()
    words = ["report", filled, *REPORT, tmp_path / "loud.xlsx"]
    with subprocess.Popen(
        [sys.executable, "-m", "spark_tracker", *map(str, words)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=end,
    ) as process:
        assert process.wait(timeout=60) == 0
    os.close(end)
    drawn = os.read(terminal, 65_536).decode()
    os.close(terminal)
    assert re.search("\rWorkbook █+", drawn)
