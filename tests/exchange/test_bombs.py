"""Files made to hurt: each gives its sentence, or is read, in under 5 s and under 1 GB.

`pytest tests/exchange/test_bombs.py -rP` prints seconds and memory for each.
"""

import io
import os
import random
import re
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

from spark_tracker.exchange.reading import (
    ReadingRefusedError,
    apart,
    limits,
    open_spreadsheet,
    workbook,
)
from spark_tracker.exchange.reading.child import answer
from spark_tracker.exchange.reading.wire import unpacked
from tests.exchange.workbooks import (
    SHEET,
    changed,
    parts_of,
    plain_workbook,
    with_rows,
    with_strings,
    zipped,
)

SECONDS = 5.0
MIB = 1024 * 1024


def streamed(path: Path, middle: bytes, times: int) -> Path:
    """Write the plain workbook whose sheet holds `middle` that many times, without keeping it."""
    parts = parts_of(plain_workbook())
    head, tail = parts.pop(SHEET).split(b"</sheetData>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        with archive.open(SHEET, "w") as target:
            target.write(head)
            for _ in range(times):
                target.write(middle)
            target.write(b"</sheetData>" + tail)
    return path


def lying_size(path: Path) -> Path:
    """Write a workbook whose sheet unpacks to 50 MB and claims 1,000 bytes."""
    streamed(path, b" " * MIB, 50)
    data = bytearray(path.read_bytes())
    size = next(
        part.file_size for part in zipfile.ZipFile(path).infolist() if part.filename == SHEET
    )
    true, claimed = size.to_bytes(4, "little"), (1000).to_bytes(4, "little")
    assert data.count(true) >= 1
    path.write_bytes(bytes(data.replace(true, claimed)))
    return path


def many_parts(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts_of(plain_workbook()).items():
            archive.writestr(name, data)
        for number in range(5000):
            archive.writestr(f"xl/media/{number}.png", b"")
    return path


def long_texts(path: Path) -> Path:
    """Write 3,000 rows of 30 kB, of which enough is noise for an ordinary ratio."""
    noise = random.Random(1)
    rows = b"".join(
        b'<row><c t="inlineStr"><is><t>%b%b</t></is></c></row>'
        % (b"x" * 29_600, noise.randbytes(200).hex().encode())
        for _ in range(3000)
    )
    path.write_bytes(with_rows(rows))
    return path


def entities(declaration: bytes, use: bytes) -> bytes:
    return changed(
        SHEET,
        lambda xml: (
            b'<?xml version="1.0"?><!DOCTYPE w ['
            + declaration
            + b"]>"
            + xml[xml.find(b"<worksheet") :].replace(b"<t>a</t>", b"<t>" + use + b"</t>")
        ),
    )


LAUGHS = b'<!ENTITY a "' + b"lol" * 10 + b'">' + b"".join(
    b'<!ENTITY %c "%b">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9)
)  # fmt: skip
EMPTY_ROWS = b"".join(b'<row r="%d" spans="1:3"/>' % number for number in range(6, 1_048_577))
CELLS = b"<row>" + b'<c t="s"><v>0</v></c>' * 200 + b"</row>"


def bytes_of(data: Callable[[], bytes]) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(data())
        return path

    return write


BOMBS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "250 MB of spaces": (lambda path: streamed(path, b" " * MIB, 250), "unpacks_too_large"),
    "150 MB of spaces": (lambda path: streamed(path, b" " * MIB, 150), "packed_too_tight"),
    "a sheet that claims a smaller size": (lying_size, "damaged"),
    "5,000 parts": (many_parts, "too_many_parts"),
    "90 MB of long texts": (long_texts, "too_much_text"),
    "one text in 40,000 cells": (
        bytes_of(lambda: with_strings(b"<si><t>" + b"x" * 32_000 + b"</t></si>", CELLS * 200)),
        "too_much_text",
    ),
    "300,000 empty texts": (
        bytes_of(lambda: with_strings(b"<si/>" * 300_000, b'<row><c t="s"><v>0</v></c></row>')),
        "no_rows",
    ),
    "1,048,571 empty rows": (bytes_of(lambda: with_rows(EMPTY_ROWS)), "too_many_rows"),
    "50,001 rows": (bytes_of(lambda: with_rows(b"<row/>" * 50_001)), "too_many_rows"),
    "one cell in XFD1048576": (
        bytes_of(
            lambda: with_rows(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        ),
        "too_many_columns",
    ),
    "a merge of 10 million cells": (
        bytes_of(
            lambda: changed(
                SHEET,
                lambda xml: xml.replace(
                    b"</sheetData>",
                    b'</sheetData><mergeCells><mergeCell ref="A1:CV100000"/></mergeCells>',
                ),
            )
        ),
        "",
    ),
    "a dimension of all cells": (
        bytes_of(
            lambda: changed(SHEET, lambda xml: xml.replace(b'"A1:C5"', b'"A1:XFD1048576"')),
        ),
        "",
    ),
    "billion laughs": (bytes_of(lambda: entities(LAUGHS, b"&j;")), "damaged"),
    "quadratic blow-up": (
        bytes_of(lambda: entities(b'<!ENTITY a "' + b"x" * 100_000 + b'">', b"&a;" * 20_000)),
        "damaged",
    ),
    "a file of this machine": (
        bytes_of(lambda: entities(b'<!ENTITY x SYSTEM "file:///etc/hostname">', b"&x;")),
        "damaged",
    ),
    "400,000 cell formats": (
        bytes_of(
            lambda: changed(
                "xl/styles.xml",
                lambda xml: xml.replace(b"</cellXfs>", b"<xf/>" * 400_000 + b"</cellXfs>"),
            )
        ),
        "too_many_formats",
    ),
    "100,000 levels": (
        bytes_of(lambda: with_rows(b"<a>" * 100_000 + b"</a>" * 100_000)),
        "",
    ),
    "2.4 million cells": (
        bytes_of(lambda: with_rows((b"<row>" + b"<c/>" * 60_000 + b"</row>") * 40)),
        "packed_too_tight",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb_gives_its_sentence_in_time(name: str, tmp_path: Path, peaks: list[int]) -> None:
    write, code = BOMBS[name]
    path = write(tmp_path / "bomb.xlsx")
    before = zlib.crc32(path.read_bytes())
    started = time.monotonic()
    found, sentence = "", "bomb.xlsx"
    try:
        sheet = open_spreadsheet(path).read_sheet()
        assert len(sheet.rows) == 5
    except ReadingRefusedError as refusal:
        found, sentence = refusal.code, str(refusal)
    seconds = time.monotonic() - started
    peak = peaks[-1]
    size = path.stat().st_size // 1024
    print(f"{name:36} {size:7} kB {seconds:5.1f} s {peak // MIB:5} MB  {found or 'read'}")
    assert found == code
    assert "bomb.xlsx" in sentence
    assert seconds < SECONDS
    assert 0 < peak < limits.CHILD_BYTES
    assert zlib.crc32(path.read_bytes()) == before


@pytest.fixture
def peaks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note what each child says that it used."""
    noted: list[int] = []

    def listening(content: bytes) -> object:
        noted.append(int(re.search(rb'"peak": (\d+)', content)[1]))  # type: ignore[index]  # always there
        return unpacked(content)

    monkeypatch.setattr(apart, "unpacked", listening)
    return noted


def test_child_that_swells_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = (
        "import sys; from spark_tracker.exchange.reading import child;"
        "child.answer = lambda *_: bytearray(1 << 31); sys.exit(child.main(sys.argv[1:]))"
    )
    monkeypatch.setattr(
        apart,
        "_command",
        lambda path, result: [sys.executable, "-c", program, str(path), str(result)],
    )
    path = tmp_path / "list.xlsx"
    path.write_bytes(plain_workbook())
    with pytest.raises(ReadingRefusedError) as caught:
        open_spreadsheet(path)
    assert caught.value.code == "too_much_memory"


def test_child_that_crashes_is_the_file_s_fault_not_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    monkeypatch.setattr(apart, "_command", lambda *_: [sys.executable, "-c", program])
    path = tmp_path / "list.xlsx"
    path.write_bytes(plain_workbook())
    with pytest.raises(ReadingRefusedError, match="the reader stopped"):
        open_spreadsheet(path)


def test_child_that_cannot_start_is_a_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_command", lambda *_: [sys.executable, "-c", "import no_such"])
    path = tmp_path / "list.xlsx"
    path.write_bytes(plain_workbook())
    with pytest.raises(RuntimeError, match="no_such"):
        open_spreadsheet(path)


NASTY = [
    b"-1", b"0", b"99999999999999999999", b"1e309", b"NaN", b"", b"A0", b"XFE1", b"A1:A", b"\xff",
    b"../../x", b"4294967296", b"-1e308", b"true", b"<", b"&#0;", b"1048577",
]  # fmt: skip
_TEXT = re.compile(rb'"([^"]*)"|>([^<>]+)<')


def rich_workbook() -> bytes:
    """Return a workbook with a bit of everything that Excel knows."""
    workbook = openpyxl.Workbook()
    page = workbook.worksheets[0]
    page.append(["Team", "Start", "Score", "Note", "Ok"])
    for number in range(30):
        page.append([f"Team {number}", number * 1.5, number, "äö 中" + "x" * number, number > 9])
    page.merge_cells("A1:B1")
    page["A2"].comment = Comment("text", "author")
    page.auto_filter.ref = "A1:E30"
    page.freeze_panes = "A2"
    page["B3"].number_format = "yyyy-mm-dd"
    choice = DataValidation(type="list", formula1='"a,b"')
    choice.add("C2:C9")
    page.add_data_validation(choice)
    hidden = workbook.create_sheet("Hidden")
    hidden.sheet_state = "hidden"
    hidden.append([1])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def mutated(data: bytes, parts: dict[str, bytes], dice: random.Random) -> bytes:
    """Return the workbook with one thing wrong in it."""
    way = dice.randrange(6)
    if way == 0:
        return scratched(data, dice, 20)
    if way == 1:
        return data[: dice.randrange(4, len(data))]
    name = dice.choice(list(parts))
    part = parts[name]
    others = {key: value for key, value in parts.items() if key != name}
    if way == 2:
        return zipped(others)
    if way == 3:
        part = scratched(part, dice, 10)
    elif way == 4:
        for _ in range(dice.randrange(1, 4)):
            found = list(_TEXT.finditer(part))
            if found:
                place = dice.choice(found)
                group = 1 if place[1] is not None else 2
                part = part[: place.start(group)] + dice.choice(NASTY) + part[place.end(group) :]
    else:
        start = dice.randrange(len(part))
        end = min(len(part), start + dice.randrange(1, 200))
        part = part[:start] + part[start:end] * dice.choice([0, 2, 50]) + part[end:]
    return zipped(others | {name: part})


def scratched(data: bytes, dice: random.Random, most: int) -> bytes:
    changed_data = bytearray(data)
    for _ in range(dice.randrange(1, most)):
        changed_data[dice.randrange(len(changed_data))] = dice.randrange(256)
    return bytes(changed_data)


def fuzz(count: int, seed: int) -> tuple[int, int]:
    """Read mutated workbooks; return how many were read and how many refused."""
    data = rich_workbook()
    parts = parts_of(data)
    dice = random.Random(seed)
    read = refused = 0
    for _ in range(count):
        file = mutated(data, parts, dice)
        started = time.monotonic()
        try:
            unpacked(answer("list.xlsx", file))
            read += 1
        except ReadingRefusedError:
            refused += 1
        assert time.monotonic() - started < SECONDS
    return read, refused


def test_300_broken_workbooks_are_read_or_refused() -> None:
    read, refused = fuzz(300, seed=20260701)
    assert read + refused == 300
    assert min(read, refused) > 30, "the mutations are too mild or too wild to tell anything"


def test_broken_workbooks_are_refused_through_the_child_too(tmp_path: Path) -> None:
    data = rich_workbook()
    parts = parts_of(data)
    dice = random.Random(7)
    path = tmp_path / "list.xlsx"
    refused = 0
    for _ in range(12):
        path.write_bytes(mutated(data, parts, dice))
        try:
            open_spreadsheet(path)
        except ReadingRefusedError:
            refused += 1
    assert 0 < refused < 12


@pytest.mark.long
def test_10000_broken_workbooks_are_read_or_refused() -> None:
    read, refused = fuzz(10_000, seed=int(os.environ.get("SPARK_FUZZ_SEED", "1")))
    assert read + refused == 10_000


def test_500_broken_text_files_are_read_or_refused(tmp_path: Path) -> None:
    dice = random.Random(3)
    base = 'Title;Leader;Note\nGel;Ada;"a; b"\nØl;Bo;x\n'.encode()
    path = tmp_path / "list.csv"
    sentences = []
    for _ in range(500):
        path.write_bytes(scratched(base, dice, 12) * dice.choice([1, 1, 40]))
        try:
            open_spreadsheet(path)
        except ReadingRefusedError as refusal:
            sentences.append(str(refusal))
    assert all("list.csv" in sentence for sentence in sentences)
    assert 0 < len(sentences) < 500


def test_cells_of_all_sheets_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_CELLS", 14)
    with pytest.raises(ReadingRefusedError, match="more than 14 cells"):
        raise_refusal(answer("list.xlsx", plain_workbook()))


def raise_refusal(content: bytes) -> None:
    sheets, _ = unpacked(content)
    for sheet in sheets:
        if sheet.refusal is not None:
            raise sheet.refusal
