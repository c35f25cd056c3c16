"""Random edits, undos and redos against plain lists of whole dumps."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from spark_tracker.models import MentoringSession, Project, ProjectTag
from spark_tracker.store.opening import create
from spark_tracker.store.store import Store
from spark_tracker.store.verify import verify
from tests.store.samples import add_session, dump

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


class Editing(RuleBasedStateMachine):
    """Whatever is done, undo and redo walk through the very same states."""

    template: Path
    projects: Bundle[str] = Bundle("projects")

    @initialize()
    def open_file(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        path = Path(shutil.copy(self.template, self.folder / "p.spark"))
        self.store = Store(path, who="Ada", device="laptop")
        self.state = dump(path)
        self.past: list[object] = []
        self.future: list[object] = []
        self.count = 0

    def teardown(self) -> None:
        if hasattr(self, "store"):
            with self.store.read() as db:
                assert verify(db).problems == ()
            self.store.close()
            shutil.rmtree(self.folder)

    def edited(self) -> None:
        """Note the new state, if anything changed."""
        now = dump(self.store.path)
        if now != self.state:
            self.past.append(self.state)
            self.future.clear()
            self.state = now

    @rule(target=projects, title=WORDS)
    def add(self, title: str) -> str:
        self.count += 1
        with self.store.write("Add") as db:
            project = Project(code=f"P-{self.count}", title=title)
            db.add(project)
        self.edited()
        return project.id

    @rule(key=projects, title=WORDS, note=WORDS)
    def edit(self, key: str, title: str, note: str) -> None:
        with self.store.write("Edit") as db:
            if project := db.get(Project, key):
                project.title = title
                db.flush()
                project.note, project.title = note, note
        self.edited()

    @rule(key=projects, tags=st.sets(st.sampled_from("abcd")))
    def tag(self, key: str, tags: set[str]) -> None:
        with self.store.write("Tag") as db:
            if project := db.get(Project, key):
                kept = [tag for tag in project.tags if tag.tag in tags]
                new = tags - {tag.tag for tag in kept}
                project.tags = kept + [ProjectTag(tag=tag) for tag in sorted(new)]
        self.edited()

    @rule(key=projects)
    def log(self, key: str) -> None:
        with self.store.read() as db:
            there = db.get(Project, key) is not None
        if there:
            add_session(self.store, key)
        self.edited()

    @rule(key=projects, other=projects)
    def move_sessions(self, key: str, other: str) -> None:
        with self.store.write("Move") as db:
            if db.get(Project, other):
                for session in db.query(MentoringSession).filter_by(project_id=key):
                    session.project_id = other
                    for action in session.actions:
                        action.project_id = other
        self.edited()

    @rule(key=projects)
    def delete(self, key: str) -> None:
        with self.store.write("Delete") as db:
            if project := db.get(Project, key):
                db.delete(project)
        self.edited()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.store.undo() is not None
        self.future.append(self.state)
        self.state = self.past.pop()  # type: ignore[assignment]

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert self.store.redo() is not None
        self.past.append(self.state)
        self.state = self.future.pop()  # type: ignore[assignment]

    @rule()
    def restart(self) -> None:
        path = self.store.path
        self.store.close()
        self.store = Store(path, who="Grace", device="desk")

    @invariant()
    def the_file_is_as_expected(self) -> None:
        assert dump(self.store.path) == self.state
        assert (self.store.undo_name() is None) == (not self.past)
        assert (self.store.redo_name() is None) == (not self.future)


def run(template: Path, examples: int, steps: int) -> None:
    Editing.template = template
    run_state_machine_as_test(
        Editing,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_undo_and_redo_walk_through_the_same_states(blank: Path) -> None:
    run(blank, examples=12, steps=25)


@pytest.mark.long
def test_undo_and_redo_walk_through_the_same_states_for_long(blank: Path) -> None:
    run(blank, examples=150, steps=50)


def test_the_template_is_a_new_file(blank: Path, tmp_path: Path) -> None:
    create(tmp_path / "new.spark")
    assert dump(blank) == dump(tmp_path / "new.spark")
