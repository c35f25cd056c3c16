"""Documents: a file copied into the programme's folder, its SHA-256 kept, or a link."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError, StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Base, Document, Milestone, Project, Record
from spark_tracker.services.checks import line, past
from spark_tracker.services.document_files import (
    CopiedFile,
    DocumentFile,
    FileState,
    Step,
    check_file,
    copy_in,
    no_step,
    stored_path,
)
from spark_tracker.services.records import found, name_of, put
from spark_tracker.store.store import Store

_CHECKED_WHEN_OPENED = 64 << 20  # bytes; more would hold up opening: `check_file` is for that


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentValues:
    """What a document is about: a record of a project, or the project itself ("" and "").

    An empty title is the name of the file, or the link. `added_on` is today where not given.
    """

    project_id: str
    title: str = ""
    about_table: str = ""
    about_id: str = ""
    added_on: date | None = None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document; `link` is "" for a file, `size` (bytes) is None for a link."""

    id: str
    title: str
    about_table: str
    about_id: str
    file_name: str
    size: int | None
    link: str
    added_on: date


def documents_folder(store: Store) -> Path:
    """Return the folder for copies; it may not be there yet."""
    return store.path.with_suffix(".documents")


def add_file(
    store: Store, values: DocumentValues, source: Path, *, today: date, step: Step = no_step
) -> str:
    """Copy a file into the programme's folder and return the id of the document.

    Raises:
        InputError: The record it is about is not there.
        StorageError: The file cannot be read or copied; nothing was recorded.
    """
    return record_file(store, values, copy_in(documents_folder(store), source, step), today=today)


def record_file(store: Store, values: DocumentValues, copied: CopiedFile, *, today: date) -> str:
    """Record a file that `copy_in` has copied, and return the id of the document.

    Without a title it is called like its file; where the project has such a title already, a
    number follows it, so that the two can be told apart.

    Raises:
        InputError: The record it is about is not there.
    """
    name = line("title", values.title) or _free_title(store, values.project_id, copied.name)
    with store.write(QT_TRANSLATE_NOOP("actions", "Add document “{title}”"), title=name) as session:
        row = _document(session, replace(values, title=name), today)
        row.file_name, row.sha256, row.size = copied.name, copied.sha256, copied.size
        session.add(row)
        session.flush()
        return row.id


def add_link(store: Store, values: DocumentValues, link: str, *, today: date) -> str:
    """Keep a link and return the id of the document.

    Raises:
        InputError: It is no web address, or the record it is about is not there.
    """
    address = line("link", link, required=True, limit=2000)
    if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
        raise InputError(
            "link",
            QT_TRANSLATE_NOOP("errors", "“{link}” is not a web address. It begins with https://."),
            link=address,
        )
    name = line("title", values.title) or address[:300]
    with store.write(QT_TRANSLATE_NOOP("actions", "Add link “{title}”"), title=name) as session:
        row = _document(session, replace(values, title=name), today)
        row.link = address
        session.add(row)
        session.flush()
        return row.id


def rename_document(store: Store, document_id: str, title: str) -> None:
    """Change what a document is called.

    Raises:
        InputError: The title is empty.
    """
    old = name_of(store, Document, document_id, "title")
    with store.write(QT_TRANSLATE_NOOP("actions", "Rename “{title}”"), title=old) as session:
        row = found(session, Document, document_id)
        put(row, {"title": line("title", title, required=True)})


def delete_document(store: Store, document_id: str) -> None:
    """Take a document from its record; the copy stays in the folder, so that undo finds it."""
    title = name_of(store, Document, document_id, "title")
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete “{title}”"), title=title) as session:
        row = found(session, Document, document_id)
        for milestone in session.scalars(
            select(Milestone).where(Milestone.evidence_document_id == document_id)
        ):
            put(milestone, {"evidence_document_id": None})
        session.delete(row)


def document_file(store: Store, document_id: str) -> DocumentFile:
    """Return where the copy of a document lies, for `check_file`.

    Raises:
        InputError: The document is a link.
    """
    with store.read() as session:
        row = found(session, Document, document_id)
        if row.link:
            raise InputError(
                "link",
                QT_TRANSLATE_NOOP("errors", "This is a link, not a file: open {link}."),
                link=row.link,
            )
        path = stored_path(documents_folder(store), row.sha256, row.file_name)
        return DocumentFile(row.title, row.file_name, path, row.sha256, row.size or 0, row.added_on)


def document_path(store: Store, document_id: str) -> Path:
    """Return the copy of a document's file, to open it.

    The checksum of a large one is not looked at here; its size is.

    Raises:
        InputError: The document is a link.
        StorageError: The copy is missing, or not what was copied.
    """
    file = document_file(store, document_id)
    if not file.path.is_file():
        raise StorageError(
            "missing",
            QT_TRANSLATE_NOOP(
                "errors", "The copy of “{title}” is not at {path}. Bring the folder back."
            ),
            title=file.title,
            path=file.path,
        )
    is_large = file.size > _CHECKED_WHEN_OPENED
    changed = file.path.stat().st_size != file.size
    if changed or (not is_large and check_file(file) is FileState.CHANGED):
        raise StorageError(
            "damaged",
            QT_TRANSLATE_NOOP(
                "errors", "The copy of “{title}” at {path} was changed since it was added."
            ),
            title=file.title,
            path=file.path,
        )
    return file.path


def bring_back(store: Store, document_id: str, source: Path, *, step: Step = no_step) -> Path:
    """Put the file of a document back where its copy is missing or changed; return the copy.

    A changed one stays beside it, under another name.

    Raises:
        InputError: The document is a link, or `source` is another file than the one added.
        StorageError: The file cannot be read or copied.
    """
    file = document_file(store, document_id)
    if not source.is_dir() and source.exists():
        found_one = replace(file, path=source)
        if check_file(found_one, step) is FileState.CHANGED:
            raise InputError(
                "path",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{file} is not the file that was added as “{title}”: its contents differ. "
                    "Choose the file that was added, or add this one as a new document.",
                ),
                file=source.name,
                title=file.title,
            )
    copy_in(documents_folder(store), source, step, name=file.name)
    return file.path


def documents_of(store: Store, project_id: str) -> tuple[DocumentRow, ...]:
    """Return the documents of a project and of its records, newest first."""
    query = (
        select(
            Document.id,
            Document.title,
            Document.about_table,
            Document.about_id,
            Document.file_name,
            Document.size,
            Document.link,
            Document.added_on,
        )
        .where(Document.project_id == project_id)
        .order_by(Document.added_on.desc(), Document.id.desc())
    )
    with store.read() as session:
        return tuple(DocumentRow(*row) for row in session.execute(query))


def unused_size(store: Store) -> int:
    """Return how many bytes lie in the folder that no document refers to; 0 if it cannot be read.

    They are kept: undo, the trash or a backup may bring back what they belong to.
    """
    folder = documents_folder(store)
    query = select(Document.sha256, Document.file_name).where(Document.link == "")
    with store.read() as session:
        used = {stored_path(folder, *names) for names in session.execute(query)}
    files = (path for path in folder.rglob("*") if path not in used and path.is_file())
    try:
        return sum(path.stat().st_size for path in files)
    except OSError:  # the drive is not there just now
        return 0


def missing_copies(store: Store, project_id: str) -> frozenset[str]:
    """Return the ids of the documents of a project whose copy is not in the folder."""
    query = select(Document.id, Document.sha256, Document.file_name).where(
        Document.project_id == project_id, Document.link == ""
    )
    folder = documents_folder(store)
    with store.read() as session:
        files = [(key, stored_path(folder, *names)) for key, *names in session.execute(query)]
    return frozenset(key for key, path in files if not path.is_file())


def _document(session: Session, values: DocumentValues, today: date) -> Document:
    found(session, Project, values.project_id, "project_id")
    added_on = values.added_on or today
    past("added_on", added_on, today)
    table, key = values.about_table or "project", values.about_id or values.project_id
    _check_about(session, table, key, values.project_id)
    return Document(
        project_id=values.project_id,
        title=values.title,
        about_table=table,
        about_id=key,
        added_on=added_on,
        file_name="",
        sha256="",
        link="",
    )


def _check_about(session: Session, table: str, key: str, project_id: str) -> None:
    """Refuse a record that is not there, or belongs to another project."""
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
    kind = kinds.get(table)
    if kind is None or not issubclass(kind, Record):
        raise InputError(
            "about_table",
            QT_TRANSLATE_NOOP("errors", "There are no records of the kind “{table}”."),
            table=table,
        )
    record = found(session, kind, key, "about_id")
    owner = record.id if table == "project" else getattr(record, "project_id", project_id)
    if owner != project_id:
        raise InputError(
            "about_id", QT_TRANSLATE_NOOP("errors", "That belongs to another project.")
        )


def _free_title(store: Store, project_id: str, name: str) -> str:
    query = select(Document.title).where(Document.project_id == project_id)
    with store.read() as session:
        taken = set(session.scalars(query))
    stem, suffix = Path(name).stem, Path(name).suffix
    title, number = name, 2
    while title in taken:
        title, number = f"{stem} ({number}){suffix}", number + 1
    return title
