from pathlib import Path

import pytest

from spark_tracker.exchange.reading import ReadingRefusedError, open_spreadsheet


@pytest.mark.parametrize(
    ("data", "encoding", "delimiter", "rows"),
    [
        pytest.param(
            "Team;Größe;Betrag\r\nÄpfel;3;1.234,50\r\n".encode("cp1252"),
            "cp1252",
            ";",
            [("Team", "Größe", "Betrag"), ("Äpfel", "3", "1.234,50")],
            id="Excel in German",
        ),
        pytest.param(
            "\ufeffTeam;Größe\r\nÄpfel;1,5\r\n".encode(),
            "utf-8-sig",
            ";",
            [("Team", "Größe"), ("Äpfel", "1,5")],
            id="Excel, CSV UTF-8",
        ),
        pytest.param(
            "Team\tGröße\r\nÄpfel\t3\r\n".encode("utf-16"),
            "utf-16",
            "\t",
            [("Team", "Größe"), ("Äpfel", "3")],
            id="Excel, Unicode text",
        ),
        pytest.param(
            "Tiimi;Määrä\r\nÖljy, vesi;1,5\r\n".encode(),
            "utf-8",
            ";",
            [("Tiimi", "Määrä"), ("Öljy, vesi", "1,5")],
            id="UTF-8 without a mark",
        ),
        pytest.param(
            b"sep=|\r\nTeam|Note\r\na;b|c;d\r\n",
            "utf-8",
            "|",
            [("Team", "Note"), ("a;b", "c;d")],
            id="a line that names the delimiter",
        ),
        pytest.param(
            b"Team;Grosse\rGel;Ada\r",
            "utf-8",
            ";",
            [("Team", "Grosse"), ("Gel", "Ada")],
            id="ends of lines of an old Mac",
        ),
        pytest.param(
            "Team\r\nÄpfel\r\n".encode(),
            "utf-8",
            ";",
            [("Team",), ("Äpfel",)],
            id="one column",
        ),
        pytest.param(
            b'Team,Note\r\nA,"line1\r\nline2; x"\r\n',
            "utf-8",
            ",",
            [("Team", "Note"), ("A", "line1\r\nline2; x")],
            id="a line break in quotes",
        ),
        pytest.param(
            b"a,b\r\n1,\x002\r\n",
            "utf-8",
            ",",
            [("a", "b"), ("1", "2")],
            id="NUL bytes",
        ),
    ],
)
def test_csv_is_read_as_it_was_meant(
    tmp_path: Path, data: bytes, encoding: str, delimiter: str, rows: list[tuple[str, ...]]
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    found = open_spreadsheet(path)
    assert (found.encoding, found.delimiter) == (encoding, delimiter)
    assert found.encoding_guessed == (encoding == "cp1252")
    assert [row.values for row in found.read_sheet().rows] == rows


def test_title_lines_without_delimiters_do_not_mislead(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("List of projects, spring, first draft\n\nTitle;Team\nGel;A, B, C\nPen;D, E\n")
    found = open_spreadsheet(path)
    assert found.delimiter == ";"
    assert [row.number for row in found.read_sheet().rows] == [1, 3, 4, 5]
    assert found.read_sheet().rows[2].values == ("Gel", "A, B, C")


def test_long_summary_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Title;Summary\nGel;" + "x" * 200_000 + "\n")
    assert open_spreadsheet(path).read_sheet().rows[1].value(1) == "x" * 200_000


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('Title;Note\nGel;ok\nPen;"never closed\n' + "x;y\n" * 300_000, "long_cell"),
        ("a\n" * 50_001, "too_many_rows"),
        ("a;b\n" + ";" * 300 + "x\n", "too_many_columns"),
    ],
)
def test_csv_beyond_the_limits_has_its_sentence(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text)
    with pytest.raises(ReadingRefusedError) as caught:
        open_spreadsheet(path)
    assert caught.value.code == code


def test_unclosed_quotation_mark_is_named_by_its_row(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Title;Note\nGel;ok\nPen;"never closed\n' + "x;y\n" * 300_000)
    with pytest.raises(ReadingRefusedError, match=r"In row 3 of list\.csv"):
        open_spreadsheet(path)


def test_broken_utf_16_is_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"\xff\xfea\x00b")
    with pytest.raises(ReadingRefusedError, match="damaged"):
        open_spreadsheet(path)
