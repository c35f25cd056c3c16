from collections.abc import Callable
from pathlib import Path

import pytest

from spark_tracker.errors import InputError, StorageError
from spark_tracker.services.documents import (
    DocumentValues,
    add_file,
    add_link,
    delete_document,
    document_path,
    documents_folder,
    documents_of,
    rename_document,
)
from spark_tracker.services.milestones import MilestoneValues, add_milestone, read_milestone
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.conftest import TODAY


@pytest.fixture
def project(make_project: Callable[..., str]) -> str:
    return make_project()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "Søknad.PDF"
    path.write_bytes(b"%PDF-1.4 made up")
    return path


def test_copied_file_outlives_its_source(store: Store, project: str, letter: Path) -> None:
    key = add_file(store, DocumentValues(project_id=project), letter, today=TODAY)
    letter.unlink()

    assert document_path(store, key).read_bytes() == b"%PDF-1.4 made up"
    copy = document_path(store, key)
    assert copy.parent.parent == documents_folder(store)
    assert copy.name == "Søknad.PDF"
    [row] = documents_of(store, project)
    assert (row.title, row.file_name, row.size, row.added_on) == (
        "Søknad.PDF",
        "Søknad.PDF",
        16,
        TODAY,
    )


def test_same_file_is_kept_once(store: Store, project: str, letter: Path) -> None:
    for title in ("one", "two"):
        add_file(store, DocumentValues(project_id=project, title=title), letter, today=TODAY)

    assert len(list(documents_folder(store).iterdir())) == 1
    assert len(documents_of(store, project)) == 2


def test_changed_or_missing_copy_is_said_to_be(store: Store, project: str, letter: Path) -> None:
    key = add_file(store, DocumentValues(project_id=project), letter, today=TODAY)
    copy = document_path(store, key)

    copy.write_bytes(b"something else")
    with pytest.raises(StorageError, match="was changed") as error:
        document_path(store, key)
    assert error.value.code == "damaged"

    copy.unlink()
    with pytest.raises(StorageError, match="Bring the folder back") as error:
        document_path(store, key)
    assert error.value.code == "missing"


def test_file_that_cannot_be_read_records_nothing(
    store: Store, project: str, tmp_path: Path, changes: list[ChangeSet]
) -> None:
    changes.clear()

    with pytest.raises(StorageError, match="Nothing was recorded"):
        add_file(store, DocumentValues(project_id=project), tmp_path / "none.pdf", today=TODAY)

    assert changes == []


def test_link_is_a_web_address(store: Store, project: str) -> None:
    values = DocumentValues(project_id=project, title="Minutes")
    key = add_link(store, values, "https://example.org/minutes", today=TODAY)

    for wrong in ("C:\\minutes.doc", "example.org", "file:///etc/passwd", "javascript:alert(1)"):
        with pytest.raises(InputError) as error:
            add_link(store, values, wrong, today=TODAY)
        assert error.value.field == "link"
    with pytest.raises(InputError, match="a link, not a file"):
        document_path(store, key)


def test_document_is_about_a_record_of_its_project(
    store: Store, project: str, make_project: Callable[..., str]
) -> None:
    another = make_project("Other")
    other = add_milestone(store, MilestoneValues(project_id=another, title="m"), today=TODAY)

    for table, key, field in (
        ("milestone", other, "about_id"),
        ("project", another, "about_id"),
        ("milestone", "none", "about_id"),
        ("sqlite_master", "x", "about_table"),
    ):
        values = DocumentValues(project_id=project, about_table=table, about_id=key)
        with pytest.raises(InputError) as error:
            add_link(store, values, "https://example.org", today=TODAY)
        assert error.value.field == field


def test_deleted_document_is_no_evidence_and_comes_back(
    store: Store, project: str, letter: Path
) -> None:
    key = add_file(store, DocumentValues(project_id=project), letter, today=TODAY)
    values = MilestoneValues(project_id=project, title="m", evidence_document_id=key)
    milestone = add_milestone(store, values, today=TODAY)
    rename_document(store, key, "Report")
    with pytest.raises(InputError):
        rename_document(store, key, " ")

    delete_document(store, key)
    assert read_milestone(store, milestone).evidence_document_id is None

    store.undo()
    assert read_milestone(store, milestone).evidence_document_id == key
    assert document_path(store, key).is_file()
