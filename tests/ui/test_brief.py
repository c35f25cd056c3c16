"""The one-page brief: laid out, written, refused with a way on."""

import dataclasses
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from spark_tracker.domain.codes import Sharing
from spark_tracker.models import Project
from spark_tracker.reports.brief import open_brief
from spark_tracker.services.brief import Brief, BriefMilestone, BriefPerson, confidential_brief
from spark_tracker.services.projects import NewProject, add_project, approve_texts, find_project
from spark_tracker.store.store import Store
from spark_tracker.ui import formats
from spark_tracker.ui.brief.acts import BriefActs
from spark_tracker.ui.brief.page import lay_out
from spark_tracker.ui.brief.pdf import pdf_bytes
from spark_tracker.ui.brief.sheet import EDGE, PAGE_HEIGHT, PAGE_WIDTH, Sheet
from spark_tracker.ui.brief.words import page_words
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.desk import Desk
from tests.conftest import TODAY
from tests.reports.test_confidential import marked
from tests.ui.desks import Heard, desk_on

FAMILY = "Sans Serif"


@pytest.fixture(autouse=True)
def language(qapp: QApplication) -> Iterator[None]:
    formats.use_language("en")
    yield
    formats.use_language("en")


def project(store: Store, code: str = "NO-2025-03") -> str:
    found = find_project(store, code)
    assert found is not None
    return found


def confidential(store: Store, project_id: str) -> Brief:
    return confidential_brief(store, project_id, today=TODAY, made_by="Ragna Osmarker")


def laid_out(store: Store, brief: Brief) -> Sheet:
    return lay_out(page_words(brief, CodeWords(store, "en")), FAMILY)


def test_confidential_brief_says_so_with_who_made_it_and_when(sample: Store) -> None:
    said = laid_out(sample, confidential(sample, project(sample))).said
    assert "CONFIDENTIAL" in said
    assert "made by Ragna Osmarker, 23 Nov 2026" in said
    for words in (
        "Bacteriocin gel",
        "Next milestones",
        "Readiness",
        "SPARK's own money",
        "Contact:",
    ):
        assert words in said
    assert "later than first planned" in said


def test_brief_for_outside_names_no_author(sample: Store) -> None:
    brief = open_brief(sample, project(sample), today=TODAY, language="en")
    said = laid_out(sample, brief).said
    assert "Non-confidential" in said
    assert "CONFIDENTIAL" not in said
    assert "made by" not in said


def test_no_marked_text_is_laid_out_or_in_the_properties_of_the_file(
    sample: Store, tmp_path: Path
) -> None:
    with sample.write("Mark everything") as session:
        assert "project.title" in set(marked(session))
        approved = select(Project.id).where(Project.nc_approved_on.is_not(None))
        ids = list(session.scalars(approved))[-4:]
    for project_id in ids:
        brief = open_brief(sample, project_id, today=TODAY, language="en")
        sheet = laid_out(sample, brief)
        assert "XSECRETX" not in sheet.said.upper()
        data = pdf_bytes(sheet, brief.code)
        for coding in ("ascii", "utf-16-be", "utf-16-le"):
            assert "XSECRETX".encode(coding) not in data
    marked_one = laid_out(sample, confidential(sample, ids[0]))
    assert "XSECRETX" in marked_one.said  # so the search does find it where it may be


def test_properties_of_the_file_hold_no_person(sample: Store) -> None:
    data = pdf_bytes(laid_out(sample, confidential(sample, project(sample))), "NO-2025-03")
    assert b"Ragna" not in data
    assert "Ragna".encode("utf-16-be") not in data
    assert re.search(rb"/Author \(\)", data)
    assert data.count(b"/Type /Page\n") == 1


def full(store: Store) -> Brief:
    """A brief with far more than has room."""
    brief = confidential(store, project(store))
    long = "Wound healing is measured in 14 centres, and then again. " * 80
    people = tuple(
        BriefPerson(f"Person Number {n} with a long family name", "An institute of some length")
        for n in range(30)
    )
    milestones = tuple(BriefMilestone(long[:300], date(2027, 1, 1), 40) for _n in range(30))
    return dataclasses.replace(
        brief,
        title="A very long title of a project that goes on and on " * 8,
        indication=long[:280],
        summary=long,
        progress=long,
        milestones=milestones,
        reached=milestones,
        team=people,
        advisors=people,
        funding=brief.funding * 20,
        companies=brief.companies * 20,
        patents=brief.patents * 20,
    )


@pytest.mark.parametrize("language", ["en", "nb"])
def test_nothing_runs_over_the_page_however_much_there_is(sample: Store, language: str) -> None:
    formats.use_language(language)
    for brief in (full(sample), confidential(sample, project(sample))):
        sheet = lay_out(page_words(brief, CodeWords(sample, language)), FAMILY)
        for place, words in sheet.texts:
            assert place.left() >= EDGE - 25, words
            assert place.right() <= PAGE_WIDTH - EDGE + 25, words
            assert place.bottom() <= PAGE_HEIGHT - EDGE / 2, words
    said = laid_out(sample, full(sample)).said
    assert "…" in said
    assert "and 2" in said  # so many more people and milestones


def test_texts_never_lie_over_each_other(sample: Store) -> None:
    for code in ("NO-2025-03", "NO-2024-01", "NO-2027-02"):
        sheet = laid_out(sample, confidential(sample, project(sample, code)))
        _no_overlap(sheet)
    _no_overlap(laid_out(sample, full(sample)))


def _no_overlap(sheet: Sheet) -> None:
    places = [(place.adjusted(0, 8, 0, -8), words) for place, words in sheet.texts]
    for number, (place, words) in enumerate(places):
        for other, said in places[number + 1 :]:
            assert not place.intersects(other), (words, said)


def test_a_project_with_hardly_anything_has_a_brief(store: Store) -> None:
    project_id = add_project(store, NewProject(title="Only a title"), today=TODAY)
    sheet = laid_out(store, confidential(store, project_id))
    assert "Only a title" in sheet.said
    assert "No milestone is planned." in sheet.said
    assert "None" not in sheet.said


def test_cut_never_leaves_half_a_letter(store: Store) -> None:
    # letters outside the basic plane count twice in Qt
    summary = "🧬 gene 🧬 therapy " * 300
    project_id = add_project(store, NewProject(title="🧬" * 60, summary=summary), today=TODAY)
    sheet = laid_out(store, confidential(store, project_id))
    sheet.said.encode()  # no half letter is left
    assert "…" in sheet.said


# --- the acts


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def desk(holder: QWidget, store: Store, tmp_path: Path, heard: Heard) -> Desk:
    return desk_on(store, holder, tmp_path, heard)


def shared_project(store: Store, *, approve: bool = True) -> str:
    project_id = add_project(
        store,
        NewProject(
            title="Secret title", nc_title="A tablet", nc_summary="Made.", sharing=Sharing.NODE
        ),
        today=TODAY,
    )
    if approve:
        approve_texts(store, project_id, by="Ada Lund", on=TODAY, today=TODAY)
    return project_id


def acts_on(desk: Desk, holder: QWidget, project_id: str) -> BriefActs:
    return BriefActs(desk, holder, lambda: project_id)


def test_brief_is_written_where_it_was_asked_to_and_can_be_opened(
    desk: Desk, holder: QWidget, heard: Heard, tmp_path: Path
) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"an older one")
    heard.answers.append(target)
    acts = acts_on(desk, holder, shared_project(desk.store))
    acts.confidential.trigger()
    assert target.read_bytes().startswith(b"%PDF-")
    assert heard.proposed[0].name == "NO-2026-01 brief.pdf"
    assert [path.name for path in tmp_path.glob("*.tmp")] == []
    assert not acts.notice.isHidden()
    acts.notice.banner.button.click()
    assert heard.shown == [str(target)]
    assert acts.notice.isHidden()


def test_brief_for_outside_is_written_under_its_own_name(
    desk: Desk, holder: QWidget, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    heard.answers.append(tmp_path / "open.pdf")
    acts = acts_on(desk, holder, shared_project(desk.store))
    acts.open.trigger()
    qtbot.waitUntil((tmp_path / "open.pdf").exists)
    assert heard.proposed[0].name == "NO-2026-01 brief, open.pdf"


def test_refused_brief_says_what_is_missing_and_leads_there(
    desk: Desk, holder: QWidget, heard: Heard, qtbot: QtBot
) -> None:
    acts = acts_on(desk, holder, shared_project(desk.store, approve=False))
    acts.open.trigger()
    qtbot.waitUntil(lambda: not acts.notice.isHidden())
    assert "approved" in acts.notice.banner.text.text()
    assert heard.asked == []
    with qtbot.waitSignal(acts.edit_asked) as asked:
        acts.notice.banner.button.click()
    assert asked.args == ["nc_title"]


def test_folder_that_is_gone_is_said_and_another_place_offered(
    desk: Desk, holder: QWidget, heard: Heard, tmp_path: Path
) -> None:
    heard.answers += [tmp_path / "gone" / "brief.pdf", tmp_path / "brief.pdf"]
    acts = acts_on(desk, holder, shared_project(desk.store))
    acts.confidential.trigger()
    assert "does not exist" in acts.notice.banner.text.text()
    acts.notice.banner.button.click()
    assert (tmp_path / "brief.pdf").exists()


def test_closing_the_dialog_writes_nothing(desk: Desk, holder: QWidget, tmp_path: Path) -> None:
    acts = acts_on(desk, holder, shared_project(desk.store))
    acts.confidential.trigger()
    assert list(tmp_path.glob("*.pdf")) == []
    assert acts.notice.isHidden()


def test_deleted_project_is_refused_in_a_sentence(desk: Desk, holder: QWidget) -> None:
    acts = acts_on(desk, holder, "0" * 32)
    acts.confidential.trigger()
    assert acts.notice.banner.text.text()
