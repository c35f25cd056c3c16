"""Moving a project to a stage from anywhere: by its fact, by a claim, or back."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from spark_tracker.domain.codes import Stage
from spark_tracker.errors import SparkError
from spark_tracker.services.stage_moves import (
    StageMove,
    Way,
    move_all_to_stage,
    move_to_stage,
    plan_move,
    plan_moves,
    short_title,
)
from spark_tracker.services.stage_reaching import reach_stage
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import FormPlan, RecordForm
from spark_tracker.ui.stage_moves.held import HeldDialog
from spark_tracker.ui.stage_moves.plans import StagePlans
from spark_tracker.ui.wording import refusal_text

_NAMED = 5  # projects that are named in a sentence; more are counted by an ellipsis
Save = Callable[[Any], object]
Ask = Callable[[FormPlan, Mapping[str, object], Save], object]


class StageMoves(QObject):
    """Brings projects to stages; its dialogs open over `window`, which is not left.

    Signals:
        record_opened: A fact in the way should be opened; carries the record's name as the
            catalogue has it ("company", "patent_filing" …) and its id. `project_id` is whose.
    """

    record_opened = Signal(str, str)

    def __init__(self, desk: Desk, window: QWidget, ask: Ask | None = None) -> None:
        """`ask` opens a form; without it the form opens over `window`."""
        super().__init__(window)
        self._desk, self._window = desk, window
        self._ask = ask or self._open_form
        self.project_id = ""
        self.form: RecordForm | None = None
        self.held: HeldDialog | None = None

    def reach(self, project_id: str, stage: Stage) -> None:
        """Bring a project to a stage, as its card goes on the board.

        Forwards the fact is asked for, with "record without details" as the way out. Backwards
        the claims of later stages are taken back; where facts hold them a dialog names those.
        """
        move = self._tried(lambda: plan_move(self._desk.store, project_id, stage))
        if move is None:
            return
        self.project_id = project_id
        if move.way is Way.ASK:
            goes = self.tr("{project} moves to {stage}.")
            self._ask_fact(
                move, lambda fact: self._move(move, fact), self._filled(goes, move, whole=True)
            )
        elif move.way is Way.BACK:
            self._tried(lambda: self._move(move, None))
        elif move.way is Way.HELD:
            self._say_held(move)
        else:
            words = self.tr("{project} is at {stage} already")
            self._say(words, move, undoable=False)

    def reach_all(self, ids: Sequence[str], stage: Stage) -> None:
        """Bring several projects to a stage: without details, as each has a fact of its own.

        Those that a fact holds stay, and so do those that are there; the form says which.
        """
        if len(ids) == 1:
            self.reach(ids[0], stage)
            return
        plans = self._tried(lambda: plan_moves(self._desk.store, ids, stage)) or ()
        going = [plan for plan in plans if plan.way in (Way.ASK, Way.BACK)]
        held = [plan for plan in plans if plan.way is Way.HELD]
        if len(going) == 1:
            self.reach(going[0].project_id, stage)  # it can be asked for its fact
        elif not going:
            first = (*held, *plans)[:1]
            self.reach(first[0].project_id if first else ids[0], stage)  # it says why none moves
        elif any(plan.way is Way.ASK for plan in going):
            self._ask_claim_of_all(going, held)
        else:
            self._tried(lambda: self._move_all(going, None))

    def record(self, project_id: str, stage: Stage) -> None:
        """Ask for the fact of a stage, wherever the project is: also one that was skipped."""
        move = self._tried(lambda: plan_move(self._desk.store, project_id, stage))
        if move is not None:
            self.project_id = project_id
            self._ask_fact(move, lambda fact: self._record(project_id, fact))

    def _ask_fact(self, move: StageMove, save: Save, before: str = "") -> None:
        """Ask for the fact, or for a claim; `before` is said above what is asked."""
        plans = StagePlans(self._desk, move.project_id)
        title = self._title(move)
        plan = plans.fact(move.stage, title)
        if plan is None:
            self._ask_claim(plans, move, save, before)
            return
        plan = dataclasses.replace(
            plan,
            hint=f"{before}\n{plan.hint}".strip(),
            way_out=self.tr("Record without details"),
            leave=lambda: self._ask_claim(plans, move, save, before),
        )
        self._ask(plan, plans.start(move.stage), save)

    def _ask_claim(self, plans: StagePlans, move: StageMove, save: Save, before: str) -> None:
        plan = plans.claim(self._title(move))
        plan = dataclasses.replace(plan, hint=f"{before}\n{plan.hint}".strip())
        self._ask(plan, {"stage": move.stage, "claimed_by": self._desk.author}, save)

    def _ask_claim_of_all(self, going: Sequence[StageMove], held: Sequence[StageMove]) -> None:
        count, stage = formats.number(len(going)), going[0].stage
        word = self._desk.words.text("stage", stage)
        before = self.tr("{n} projects move to {stage}.").format(n=count, stage=word)
        if held:
            names = [f"“{short_title(move.title)}”" for move in held[:_NAMED]]
            names += ["…"] if len(held) > _NAMED else []
            stay = self.tr("A fact holds where they are: {projects}.")
            before += " " + stay.format(projects=", ".join(names))
        plans = StagePlans(self._desk, going[0].project_id)
        plan = plans.claim(self.tr("{n} projects: {stage}").format(n=count, stage=word))
        plan = dataclasses.replace(plan, hint=f"{before}\n{plan.hint}")
        start = {"stage": stage, "claimed_by": self._desk.author}
        self._ask(plan, start, lambda claim: self._move_all(going, claim))

    def _move_all(self, going: Sequence[StageMove], claim: Any) -> None:  # noqa: ANN401 - as below
        desk, stage = self._desk, going[0].stage
        ids = [move.project_id for move in going]
        move_all_to_stage(desk.store, ids, stage, claim, today=desk.today())
        words = self.tr("{n} projects moved to {stage}").format(
            n=formats.number(len(ids)), stage=desk.words.text("stage", stage)
        )
        desk.say(words, undoable=True)

    def _move(self, move: StageMove, fact: Any) -> bool:  # noqa: ANN401 - one of the facts, or a claim
        desk = self._desk
        move_to_stage(desk.store, move.project_id, move.stage, fact, today=desk.today())
        self._say(self.tr("{project} moved to {stage}"), move, undoable=True)
        return True

    def _record(self, project_id: str, fact: Any) -> None:  # noqa: ANN401 - as above
        reach_stage(self._desk.store, project_id, fact, today=self._desk.today())

    def _say_held(self, move: StageMove) -> None:
        self.held = HeldDialog(self._desk, move, self._window)
        self.held.record_opened.connect(self.record_opened)
        self.held.destroyed.connect(self._forget_held)
        self.held.open()

    def _open_form(self, plan: FormPlan, start: Mapping[str, object], save: Save) -> None:
        form = RecordForm(self._desk, plan, start, save, parent=self._window)
        mark = id(form)
        form.destroyed.connect(lambda: self._forget_form(mark))
        self.form = form
        form.open()

    def _forget_form(self, mark: int) -> None:
        """Let go of a form that is gone, unless another one is open by now."""
        if self.form is not None and id(self.form) == mark:
            self.form = None

    def _forget_held(self) -> None:
        self.held = None

    def _title(self, move: StageMove) -> str:
        return self._filled(self.tr("{project}: {stage}"), move)

    def _say(self, words: str, move: StageMove, *, undoable: bool) -> None:
        self._desk.say(self._filled(words, move), undoable=undoable)

    def _filled(self, words: str, move: StageMove, *, whole: bool = False) -> str:
        title = move.title if whole else short_title(move.title)
        return words.format(project=title, stage=self._desk.words.text("stage", move.stage))

    def _tried(self, run: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever `run` returns
        """Return what `run` returns; where it is refused say why, and return None."""
        try:
            return run()
        except SparkError as error:
            self._desk.say(refusal_text(error, self._desk.words))
            return None
