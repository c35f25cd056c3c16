"""Copies of documents: complete or not at all, checked, brought back."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from spark_tracker.errors import CancelledError, InputError, StorageError
from spark_tracker.services.document_files import (
    FileState,
    check_file,
    copy_in,
    safe_name,
    stored_path,
)
from spark_tracker.services.documents import (
    DocumentValues,
    add_file,
    bring_back,
    delete_document,
    document_file,
    document_path,
    documents_folder,
    documents_of,
    unused_size,
)
from spark_tracker.store.store import Store
from tests.conftest import TODAY

BLOCKS = 5 * (1 << 20) + 17


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project()


@pytest.fixture
def big(tmp_path: Path) -> Path:
    path = tmp_path / "Data of the study.bin"
    path.write_bytes(os.urandom(BLOCKS))
    return path


def add(store: Store, project: str, source: Path) -> str:
    return add_file(store, DocumentValues(project_id=project), source, today=TODAY)


def test_copy_tells_how_far_it_got_in_kib(tmp_path: Path, big: Path) -> None:
    told: list[tuple[int, int]] = []
    copied = copy_in(tmp_path / "docs", big, lambda done, total: told.append((done, total)))
    assert copied.size == BLOCKS
    assert told[0] == (1024, BLOCKS // 1024)
    assert told[-1] == (BLOCKS // 1024, BLOCKS // 1024)


def test_cancelled_copy_leaves_nothing(tmp_path: Path, big: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done > 2000:
            raise CancelledError

    with pytest.raises(CancelledError):
        copy_in(tmp_path / "docs", big, stop)
    assert list((tmp_path / "docs").iterdir()) == []


def test_two_files_of_one_name_do_not_clash(store: Store, project: str, tmp_path: Path) -> None:
    keys = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "Report.pdf").write_text(f"report {number}")
        keys.append(add(store, project, folder / "Report.pdf"))
    assert [document_path(store, key).read_text() for key in keys] == ["report 1", "report 2"]
    assert {document_path(store, key).name for key in keys} == {"Report.pdf"}
    assert {row.title for row in documents_of(store, project)} == {"Report.pdf", "Report (2).pdf"}


def test_copy_of_an_older_programme_is_still_found(
    store: Store, project: str, tmp_path: Path
) -> None:
    paper = tmp_path / "plan.txt"
    paper.write_text("plan")
    file = document_file(store, add(store, project, paper))
    older = documents_folder(store) / (file.sha256 + ".txt")
    file.path.replace(older)
    [row] = documents_of(store, project)
    assert document_path(store, row.id) == older
    assert check_file(document_file(store, row.id)) is FileState.UNCHANGED


def test_check_tells_unchanged_changed_and_missing(
    store: Store, project: str, tmp_path: Path
) -> None:
    paper = tmp_path / "plan.txt"
    paper.write_text("plan A")
    file = document_file(store, add(store, project, paper))
    assert check_file(file) is FileState.UNCHANGED
    file.path.write_text("plan B")  # of the same size: only the checksum tells
    assert check_file(file) is FileState.CHANGED
    file.path.write_text("another size")
    assert check_file(file) is FileState.CHANGED
    file.path.unlink()
    assert check_file(file) is FileState.MISSING


def test_lost_file_is_brought_back_and_another_one_is_refused(
    store: Store, project: str, tmp_path: Path
) -> None:
    paper, other = tmp_path / "plan.txt", tmp_path / "other.txt"
    paper.write_text("plan")
    other.write_text("no plan")
    key = add(store, project, paper)
    copy = document_path(store, key)
    copy.write_text("spoilt")
    with pytest.raises(InputError, match="is not the file that was added"):
        bring_back(store, key, other)
    assert copy.read_text() == "spoilt"
    renamed = tmp_path / "plan of last year.txt"
    paper.replace(renamed)
    assert bring_back(store, key, renamed) == copy
    assert document_path(store, key).read_text() == "plan"
    copy.unlink()
    bring_back(store, key, renamed)
    assert copy.read_text() == "plan"


def test_bringing_back_takes_nothing_from_another_document(
    store: Store, project: str, tmp_path: Path
) -> None:
    papers = [tmp_path / "plan.txt", tmp_path / "plan of last year.txt"]
    keys = []
    for paper in papers:
        paper.write_text("plan")
        keys.append(add(store, project, paper))
    document_path(store, keys[0]).unlink()

    bring_back(store, keys[0], papers[1])

    assert [document_path(store, key).read_text() for key in keys] == ["plan", "plan"]


def test_what_somebody_wrote_into_a_copy_is_set_aside(
    store: Store, project: str, tmp_path: Path
) -> None:
    paper = tmp_path / "plan.txt"
    paper.write_text("plan")
    key = add(store, project, paper)
    copy = document_path(store, key)

    copy.write_text("her plan")
    bring_back(store, key, paper)
    copy.write_text("her second plan")
    add(store, project, paper)

    assert copy.read_text() == "plan"
    assert copy.with_name("plan (changed).txt").read_text() == "her plan"
    assert copy.with_name("plan (changed 2).txt").read_text() == "her second plan"


def test_half_a_copy_goes_a_day_after_the_computer_stopped(tmp_path: Path, big: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    old, new = folder / ".old.part", folder / ".new.part"
    for part in (old, new):
        part.write_bytes(b"half")
    long_ago = time.time() - 25 * 60 * 60
    os.utime(old, (long_ago, long_ago))

    copy_in(folder, big)

    assert (old.exists(), new.exists()) == (False, True)


def test_deleted_documents_keep_their_copies_and_the_space_is_told(
    store: Store, project: str, tmp_path: Path, big: Path
) -> None:
    assert unused_size(store) == 0
    paper = tmp_path / "plan.txt"
    paper.write_text("plan")
    add(store, project, paper)
    key = add(store, project, big)
    assert unused_size(store) == 0

    delete_document(store, key)
    assert unused_size(store) == BLOCKS
    store.undo()
    assert document_path(store, key).stat().st_size == BLOCKS
    assert unused_size(store) == 0


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "-.-etc-passwd"),
        ("a:b*c?.pdf", "a-b-c-.pdf"),
        ("CON.txt", "_CON.txt"),
        ("...", "document"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("Søknad 2026.PDF", "Søknad 2026.PDF"),
    ],
)
def test_stored_name_stays_in_its_folder(tmp_path: Path, name: str, safe: str) -> None:
    assert safe_name(name) == safe
    path = stored_path(tmp_path, "ab" * 32, name)
    assert path.parent == tmp_path / ("ab" * 8)


def test_a_folder_is_refused_with_what_to_do(store: Store, project: str, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"is a folder.*ZIP"):
        add(store, project, tmp_path)
    assert documents_of(store, project) == ()


def test_place_that_cannot_be_written_is_said(store: Store, project: str, tmp_path: Path) -> None:
    documents_folder(store).write_text("in the way")
    paper = tmp_path / "plan.txt"
    paper.write_text("plan")
    with pytest.raises(StorageError, match="Nothing was recorded"):
        add(store, project, paper)
    assert documents_of(store, project) == ()


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (errno.ENOSPC, "full", "The disk is full"),
        (errno.EACCES, "read_only", "Nothing may be written in"),
        (errno.EROFS, "read_only", "Nothing may be written in"),
        (errno.EIO, "disk", "could not be copied"),
    ],
)
def test_what_the_disk_says_becomes_a_sentence(
    tmp_path: Path, big: Path, number: int, code: str, words: str
) -> None:
    def fail(_done: int, _total: int) -> None:
        raise OSError(number, os.strerror(number))

    with pytest.raises(StorageError, match=words) as refused:
        copy_in(tmp_path / "docs", big, fail)
    assert refused.value.code == code
    assert "Nothing was recorded" in str(refused.value)
    assert list((tmp_path / "docs").iterdir()) == []


def test_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    source = tmp_path / "loop.bin"
    source.symlink_to(source)  # nobody can open it, not even somebody who may do everything
    with pytest.raises(StorageError, match="Nothing was recorded"):
        copy_in(tmp_path / "docs", source)
