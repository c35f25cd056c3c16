import datetime as dt
import hashlib
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from spark_tracker.errors import CancelledError
from spark_tracker.exchange.reading import (
    CHILD_WORD,
    BadCell,
    Fault,
    ReadingRefusedError,
    apart,
    column_letters,
    limits,
    open_spreadsheet,
)
from spark_tracker.exchange.reading.apart import read_apart
from spark_tracker.exchange.reading.refusals import SENTENCES
from tests.exchange.workbooks import (
    SHEET,
    changed,
    parts_of,
    plain_workbook,
    save_rows,
    with_rows,
    with_strings,
    zipped,
)

# A spreadsheet's times have no zone.
MORNING = dt.datetime(2026, 3, 1, 9, 30)  # noqa: DTZ001


def refusal_of(path: Path) -> ReadingRefusedError:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(ReadingRefusedError) as caught:
        open_spreadsheet(path).read_sheet()
    assert path.name in str(caught.value)
    assert not path.is_file() or path.read_bytes() == before
    return caught.value


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_rows_keep_their_numbers_types_and_addresses(tmp_path: Path) -> None:
    path = save_rows(
        tmp_path / "list.xlsx",
        [
            ["Title", "Start", "Share", "Open", "Seen"],
            [],
            ["Gel", dt.date(2026, 2, 28), 0.5, True, MORNING],
            ["Øl  \r\nand Äpfel", None, 7],
        ],
    )
    sheet = open_spreadsheet(path).read_sheet()
    assert [row.number for row in sheet.rows] == [1, 3, 4]
    gel = sheet.rows[1]
    assert gel.values == ("Gel", dt.date(2026, 2, 28), 0.5, True, MORNING)
    assert gel.address(1) == "B3"
    assert sheet.rows[2].value(0) == "Øl  \nand Äpfel"
    assert sheet.rows[2].value(1) is None
    assert sheet.rows[2].value(99) is None


def test_the_file_is_as_it_was_and_may_be_moved(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "list.xlsx", [["Title"], ["Gel"]])
    digest = hashlib.sha256(path.read_bytes()).digest()
    open_spreadsheet(path)
    assert hashlib.sha256(path.read_bytes()).digest() == digest
    path.rename(tmp_path / "moved.xlsx")


def test_sheets_are_listed_with_what_is_hidden_and_merged(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    page = workbook.worksheets[0]
    page.title = "Prosjekter"
    for number in range(4):
        page.append([f"row {number}", "x", "y"])
    page.merge_cells("A1:C1")
    page.row_dimensions[3].hidden = True
    page.column_dimensions["B"].hidden = True
    secret = workbook.create_sheet("Intern")
    secret.append(["hidden"])
    secret.sheet_state = "hidden"
    workbook.create_sheet("Tom")
    workbook.save(tmp_path / "list.xlsx")
    found = open_spreadsheet(tmp_path / "list.xlsx")
    assert found.names() == ("Prosjekter", "Intern", "Tom")
    assert [(sheet.hidden, len(sheet.rows)) for sheet in found.sheets] == [
        (False, 4),
        (True, 1),
        (False, 0),
    ]
    first = found.read_sheet("prosjekter ")
    assert first.merged == ("A1:C1",)
    assert first.rows[0].values == ("row 0",)
    assert first.hidden_rows == (3,)
    assert first.hidden_columns == (1,)
    with pytest.raises(ReadingRefusedError, match="Its sheets are: Prosjekter, Intern, Tom"):
        found.read_sheet("Sheet1")
    with pytest.raises(ReadingRefusedError, match=r"“Tom” of list\.xlsx is empty"):
        found.read_sheet("Tom")


def test_formula_gives_its_saved_result_or_says_that_it_has_none(tmp_path: Path) -> None:
    rows = (
        b'<row r="9"><c r="A9"><f>1+1</f><v>2</v></c><c r="B9"><f>SUM(B1:B5)</f></c>'
        b'<c r="C9" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    path = written(tmp_path / "list.xlsx", with_rows(rows))
    assert open_spreadsheet(path).read_sheet().rows[-1].values == (
        2,
        BadCell(Fault.NOT_CALCULATED, "=SUM(B1:B5)"),
        BadCell(Fault.ERROR, "#DIV/0!"),
    )


def test_texts_in_a_table_of_their_own_are_read_as_excel_writes_them(tmp_path: Path) -> None:
    strings = (
        b"<si><t>Gel</t></si>"
        b"<si><r><t>for </t></r><r><rPr><b/></rPr><t xml:space='preserve'>wounds</t></r>"
        b"<rPh sb='0' eb='1'><t>not this</t></rPh></si>"
        b"<si><t>one_x000D_\ntwo</t></si><si/>"
    )
    cells = b"".join(b'<c t="s"><v>%d</v></c>' % number for number in (1, 0, 3, 2))
    path = written(tmp_path / "list.xlsx", with_strings(strings, b"<row>" + cells + b"</row>"))
    row = open_spreadsheet(path).read_sheet().rows[0]
    assert row.values == ("for wounds", "Gel", None, "one\ntwo")


def test_damage_within_a_sheet_is_not_read_over(tmp_path: Path) -> None:
    for rows in (
        b'<row r="2"><c r="A2"><v>1</v></c></row>',  # row 2 again
        b'<row r="9"><c r="B9"><v>1</v></c><c r="A9"><v>2</v></c></row>',
    ):
        refusal = refusal_of(written(tmp_path / "list.xlsx", with_rows(rows)))
        assert "comes twice or too late" in str(refusal)


@pytest.mark.parametrize("number", [b"1e400", b"-1e999", b"NaN"])
def test_number_without_end_is_no_number(tmp_path: Path, number: bytes) -> None:
    data = changed(SHEET, lambda xml: xml.replace(b"<v>1</v>", b"<v>" + number + b"</v>"))
    path = written(tmp_path / "list.xlsx", data)
    if number == b"NaN":
        assert refusal_of(path).code == "damaged"
    else:
        value = open_spreadsheet(path).read_sheet().rows[0].value(1)
        assert isinstance(value, BadCell)
        assert value.fault is Fault.NOT_FINITE


@pytest.mark.parametrize("claim", [b'"A1"', b'"A1:XFD1048576"'])
def test_claimed_size_of_a_sheet_is_not_believed(tmp_path: Path, claim: bytes) -> None:
    data = changed(SHEET, lambda xml: xml.replace(b'"A1:C5"', claim))
    sheet = open_spreadsheet(written(tmp_path / "list.xlsx", data)).read_sheet()
    assert [len(row.values) for row in sheet.rows] == [3] * 5


def test_macro_workbook_is_read_without_its_macros(tmp_path: Path) -> None:
    parts = parts_of(plain_workbook()) | {"xl/vbaProject.bin": b"macro"}
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    path = written(tmp_path / "list.xlsm", zipped(parts))
    assert len(open_spreadsheet(path).read_sheet().rows) == 5


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("list.xlsx", b"", "empty"),
        ("list.csv", b"", "empty"),
        ("list.xls", OLE + "Workbook".encode("utf-16-le"), "old_excel"),
        ("list.xlsx", OLE + "Workbook".encode("utf-16-le"), "old_excel"),
        ("list.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("letter.doc", OLE + "WordDocument".encode("utf-16-le"), "other_program"),
        ("other.msg", OLE, "not_spreadsheet"),
        ("list.xlsb", zipped({"[Content_Types].xml": b"", "xl/workbook.bin": b""}), "binary_excel"),
        (
            "list.ods",
            zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
            "open_document",
        ),
        ("a.xlsx", zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), "other_program"),
        ("a.xlsx", zipped({"photo.jpg": b"x"}), "other_program"),
        ("a.xlsx", zipped({}), "not_spreadsheet"),
        ("a.xlsx", b"PK\x03\x04 and then nothing", "damaged"),
        ("a.xlsx", plain_workbook()[:3000], "damaged"),
        ("a.xlsx", b"\x01\x02\x03\x04" * 99, "damaged"),
        ("a.xlsx", b"Title;Leader\nGel;Ada\n", "wrong_name"),
        ("a.csv", plain_workbook(), "wrong_name"),
        ("a.csv", b"\x01\x02\x03\x04" * 99, "not_spreadsheet"),
        ("a.pdf", b"%PDF-1.7", "other_program"),
        ("a.csv", b"\x89PNG\r\n", "other_program"),
        ("a.xls", b"<html><table><tr><td>x", "other_program"),
        ("a.dat", b"Title;Leader\n", "not_spreadsheet"),
        ("a.csv", b" ; ;\n\n", "no_rows"),
        (
            "a.xlsx",
            zipped(parts_of(plain_workbook()), zipfile.ZIP_LZMA),
            "damaged",
        ),
        (
            "strict.xlsx",
            changed(
                "xl/workbook.xml",
                lambda xml: xml.replace(
                    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    b"http://purl.oclc.org/ooxml/spreadsheetml/main",
                ),
            ),
            "strict_excel",
        ),
    ],
)
def test_each_wrong_file_has_its_sentence(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    assert refusal_of(written(tmp_path / name, data)).code == code


def test_missing_file_and_folder_have_their_sentences(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "nowhere.xlsx").code == "missing"
    (tmp_path / "folder.xlsx").mkdir()
    assert refusal_of(tmp_path / "folder.xlsx").code == "folder"


def test_workbook_with_a_password_asks_for_a_copy_without(tmp_path: Path) -> None:
    plain = save_rows(tmp_path / "plain.xlsx", [["Title"], ["Gel"]])
    with plain.open("rb") as source, (tmp_path / "locked.xlsx").open("wb") as target:
        OOXMLFile(source).encrypt("secret", target)
    refusal = refusal_of(tmp_path / "locked.xlsx")
    assert refusal.code == "encrypted"
    assert "save a copy without password" in str(refusal)


def test_file_of_more_than_20_mb_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as stream:
        stream.truncate(limits.MAX_FILE_BYTES + 1)
    refusal = refusal_of(path)
    assert refusal.code == "too_large"
    assert "21 MB" in str(refusal)


def test_sheet_without_its_part_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["lost"])
    workbook.create_sheet("Second").append(["kept"])
    workbook.save(tmp_path / "full.xlsx")
    parts = parts_of((tmp_path / "full.xlsx").read_bytes())
    del parts[SHEET]
    found = open_spreadsheet(written(tmp_path / "list.xlsx", zipped(parts)))
    assert found.read_sheet("Second").rows[0].values == ("kept",)
    with pytest.raises(ReadingRefusedError, match="sheet “Sheet” is missing"):
        found.read_sheet("Sheet")


def test_a_child_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "list.xlsx", [["Title"]])
    with pytest.raises(ReadingRefusedError) as caught:
        read_apart(path, seconds=0.0)
    assert caught.value.code == "too_slow"


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = written(tmp_path / "list.xlsx", with_rows(b"<row/>" * 45_000))
    answers = iter([False, True])
    started = time.monotonic()
    with pytest.raises(CancelledError):
        open_spreadsheet(path, cancelled=lambda: next(answers, True))
    assert time.monotonic() - started < 5


def test_modules_beside_the_list_are_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "openpyxl.py").write_text("raise SystemExit(99)")
    path = save_rows(tmp_path / "list.xlsx", [["Title"]])
    monkeypatch.chdir(tmp_path)
    assert open_spreadsheet(Path(path.name)).read_sheet().rows[0].values == ("Title",)


def test_reading_imports_openpyxl_in_the_child_only(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "list.xlsx", [["Title"]])
    program = (
        "import sys; from pathlib import Path;"
        "from spark_tracker.exchange.reading import open_spreadsheet;"
        "open_spreadsheet(Path(sys.argv[1])); print('openpyxl' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


def test_packaged_program_starts_itself_as_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = apart._command(Path("list.xlsx"), Path("out.json"))
    assert command == [sys.executable, CHILD_WORD, str(Path("list.xlsx").absolute()), "out.json"]


def test_columns_are_named_as_in_excel() -> None:
    assert [column_letters(number) for number in (0, 25, 26, 701, 702, 16383)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]


def test_every_sentence_says_which_file() -> None:
    assert all("{file}" in sentence for sentence in SENTENCES.values())
