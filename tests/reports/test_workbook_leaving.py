"""What must hold before a workbook leaves: no secret in any part, a password that works."""

import io
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import msoffcrypto
import pytest
from openpyxl import load_workbook

from spark_tracker.errors import ExchangeError
from spark_tracker.reports.contents import ReportContents
from spark_tracker.reports.profile import load_profile
from spark_tracker.reports.workbook import forbidden_strings, render_workbook, write_workbook
from spark_tracker.reports.workbook.gate import found_strings
from tests.reports.workbook_contents import KNEE, small_contents

BERLIN = load_profile("berlin")
SECRET = "Zäpfchen Müller & Søn"


def write(folder: Path, contents: ReportContents, password: str | None = None) -> Path:
    target = folder / "b.xlsx"
    write_workbook(contents, BERLIN, target, password=password)
    return target


def test_a_clean_workbook_has_none_of_the_forbidden_strings(tmp_path: Path) -> None:
    path = write(tmp_path, small_contents())
    assert forbidden_strings(path, [SECRET, "Milestone text", "ghost", "car", ""]) == []


@pytest.mark.parametrize("spelling", [SECRET, "ZAPFCHEN  muller & son", SECRET.upper()])
def test_a_secret_in_a_cell_is_found_whatever_its_spelling(tmp_path: Path, spelling: str) -> None:
    contents = small_contents()
    leaking = replace(contents.milestones[0], title=f"about {SECRET}, see there")
    path = write(tmp_path, replace(contents, milestones=(leaking,)))
    assert forbidden_strings(path, ["innocent words", spelling]) == [spelling]


def test_a_secret_in_the_properties_footers_or_charts_is_found(tmp_path: Path) -> None:
    contents = small_contents()
    cover = replace(contents.cover, programme=SECRET)
    path = write(tmp_path, replace(contents, cover=cover))
    assert forbidden_strings(path, [SECRET]) == [SECRET]
    partner = write(tmp_path, replace(contents, partner="=Hush 'n' \"quiet\" <now>"))
    assert forbidden_strings(partner, ["Hush 'n' \"quiet\" <now>"]) == ["Hush 'n' \"quiet\" <now>"]
    quarter = replace(contents.quarters[0], quarter="9999HushHush")
    chart = write(tmp_path, replace(contents, quarters=(quarter,)))
    assert forbidden_strings(chart, ["hushhush"]) == ["hushhush"]


def test_a_secret_in_the_place_of_a_cell_is_found_but_a_place_is_none() -> None:
    part = io.BytesIO()
    with zipfile.ZipFile(part, "w") as archive:
        archive.writestr(
            "xl/worksheets/sheet1.xml", '<row r="7"><c r="AB7"/><c r="Hush hush"/></row>'
        )
        archive.writestr("xl/styles.xml", "<font name='Whispered'/><dxf x=\"Told aloud\"/>")
    secrets = ["AB7", "Hush hush", "Whispered", "Told aloud"]
    assert found_strings(part.getvalue(), secrets) == secrets[1:]


def test_a_secret_that_looks_like_an_escape_is_found(tmp_path: Path) -> None:
    contents = small_contents()
    leaking = replace(contents.projects[0], progress="_x0041_BCDEFG")
    path = write(tmp_path, replace(contents, projects=(leaking,)))
    assert forbidden_strings(path, ["_x0041_BCDEFG"]) == ["_x0041_BCDEFG"]


def test_a_workbook_with_a_secret_is_not_written(tmp_path: Path) -> None:
    contents = small_contents()
    target = write(tmp_path, contents)
    before = target.read_bytes()
    leaking = replace(contents.projects[0], seeking=f"ask {SECRET}")
    with pytest.raises(ExchangeError, match=r"not written.*1 in all.*Zäpfchen"):
        write_workbook(
            replace(contents, projects=(leaking,)), BERLIN, target, forbidden=["ghosts", SECRET]
        )
    assert target.read_bytes() == before
    write_workbook(contents, BERLIN, target, forbidden=["ghosts", SECRET])


def test_a_short_secret_is_looked_for_as_a_word(tmp_path: Path) -> None:
    path = write(tmp_path, small_contents())
    assert forbidden_strings(path, ["Knee", "nee", "Kne"]) == ["Knee"]


def test_a_workbook_with_a_password_opens_with_it_only(tmp_path: Path) -> None:
    path = write(tmp_path, small_contents(), password="Grünkohl 7")
    sealed = path.read_bytes()
    assert sealed[:8] == bytes.fromhex("d0cf11e0a1b11ae1")
    assert KNEE.encode() not in sealed
    with path.open("rb") as file:
        office = msoffcrypto.OfficeFile(file)
        office.load_key(password="Grünkohl 7")
        plain = tmp_path / "plain.xlsx"
        with plain.open("wb") as out:
            office.decrypt(out)
    assert plain.read_bytes() == render_workbook(small_contents(), BERLIN).data
    assert load_workbook(plain)["Projekte"]["B5"].value == KNEE
    assert forbidden_strings(path, [KNEE], password="Grünkohl 7") == [KNEE]
    with path.open("rb") as file:
        office = msoffcrypto.OfficeFile(file)
        with pytest.raises(msoffcrypto.exceptions.InvalidKeyError):
            office.load_key(password="Grunkohl 7", verify_password=True)


@pytest.mark.parametrize("password", ["", "x" * 256])
def test_an_impossible_password_is_refused_and_nothing_written(
    tmp_path: Path, password: str
) -> None:
    with pytest.raises(ExchangeError, match="1 to 255 characters"):
        write(tmp_path, small_contents(), password=password)
    assert not list(tmp_path.glob("*.xlsx"))


def test_no_draft_of_a_report_lies_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(drafts))
    made: list[str] = []
    real = tempfile.NamedTemporaryFile

    def watched(*args: object, **options: object) -> object:
        made.append(str(options))
        return real(*args, **options)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", watched)
    write(tmp_path, small_contents(), password="secret word")
    assert made == []
    assert list(drafts.iterdir()) == []
