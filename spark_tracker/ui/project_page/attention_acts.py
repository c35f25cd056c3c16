"""What is done about each thing that needs attention, when its word is pressed."""

from PySide6.QtCore import QObject

from spark_tracker.services.attention import Attention, AttentionKind
from spark_tracker.services.instalments import instalments_of
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.record_form.agreement import agreement_form


class AttentionActs(QObject):
    """Does what an attention line offers."""

    def __init__(self, steps: StepActs) -> None:
        super().__init__(steps)
        self._steps, self._acts = steps, steps.acts

    def do(self, line: Attention) -> None:
        """Do what the line is about: mark done, tick, renew, log, pay, or open the record."""
        match line.kind:
            case AttentionKind.MILESTONE:
                self._steps.mark_done(line.record_id)
            case AttentionKind.ACTION:
                self._steps.toggle_action(line.record_id, done=True)
            case AttentionKind.AGREEMENT:
                self._renew(line.record_id)
            case AttentionKind.SILENCE:
                self._acts.session_asked.emit("")
            case AttentionKind.INSTALMENT:
                self._advance(line.record_id)
            case _:
                self._acts.open_record(line.table, line.record_id)

    def _renew(self, person_id: str) -> None:
        desk, window = self._acts.desk, self._acts.window
        form = self._acts.tried(lambda: agreement_form(desk, person_id, window))
        if form is not None:
            form.open()

    def _advance(self, instalment_id: str) -> None:
        rows = instalments_of(self._acts.desk.store, self._acts.project_id)
        row = next((row for row in rows if row.id == instalment_id), None)
        if row is not None:
            self._steps.advance(row.id, row.status)
