"""The line under a project's title: who, where, how long, each edited where it stands."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from spark_tracker.services.project_page import ProjectHead
from spark_tracker.ui.record_form.field_acts import FieldActs
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.inline_field import InlineField
from spark_tracker.ui.widgets.labels import Label

_EDIT_WIDTH, _UNLIMITED = 240, 16_777_215  # px; the second is Qt's own largest
_COMMA, _DOT = ",  ", "  ·  "


class AboutLine(QWidget):
    """Shows leader, department, host, month of the programme and coordinator of a project.

    What is not known is left out, but for leader and coordinator, who can be named here.
    """

    def __init__(self, acts: FieldActs, ids: list[str]) -> None:
        """`ids` holds the id of the project shown."""
        super().__init__()
        self._flow = FlowLayout(self, gap=0)
        self._signs: dict[str, Label] = {}
        self.fields: dict[str, InlineField] = {}
        empty = {"leader": self.tr("no leader"), "coordinator": self.tr("no coordinator")}
        for key in ("leader", "host_department", "host", "planned_end", "coordinator"):
            sign = Label("", role=Role.MUTED)
            field = acts.field(
                ids,
                key,
                "",
                empty=empty.get(key, ""),
                type_=Type.BODY,
                role=Role.MUTED,
                wrap=False,
            )
            field.title = self.tr("{field} under the title").format(field=field.title)
            self._signs[key], self.fields[key] = sign, field
            field.opened.connect(lambda field=field: field.setFixedWidth(_edit_width()))
            field.closed.connect(lambda _leave, field=field: _give_free(field))
            self._flow.addWidget(sign)
            self._flow.addWidget(field)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_head(self, head: ProjectHead) -> None:
        """Show what is known of a project."""
        texts = {
            "leader": head.leader,
            "host_department": head.host_department,
            "host": head.host,
            "planned_end": self._month(head),
            "coordinator": head.coordinator,
        }
        is_first = True
        for key, text in texts.items():
            field, sign = self.fields[key], self._signs[key]
            field.set_text(text)
            is_shown = bool(text) or key in {"leader", "coordinator"}
            field.setVisible(is_shown)
            before = _DOT if key in {"planned_end", "coordinator"} else _COMMA
            word = self.tr("coordinator") + " " if key == "coordinator" and text else ""
            sign.setText(("" if is_first else before) + word)
            sign.setVisible(is_shown and bool(sign.text()))
            is_first = is_first and not is_shown
        self._flow.invalidate()

    def text(self) -> str:
        """Return the whole line."""
        parts = []
        for key, field in self.fields.items():
            if not field.isHidden():
                parts += [self._signs[key].text(), field.label.text()]
        return "".join(parts)

    def _month(self, head: ProjectHead) -> str:
        if head.programme_month is None:
            return ""
        whole = _months(head)
        if whole is None:
            return self.tr("month {n} of the programme").format(n=head.programme_month)
        return self.tr("month {n} of {all}").format(n=head.programme_month, all=whole)


def _edit_width() -> int:
    return round(_EDIT_WIDTH * theme().scale)


def _give_free(field: InlineField) -> None:
    """Let a field be as wide as its words again."""
    field.setMinimumWidth(0)
    field.setMaximumWidth(_UNLIMITED)


def _months(head: ProjectHead) -> int | None:
    """How many months the programme is planned to take; None where that is not known."""
    start, end = head.admitted_on, head.planned_end
    if start is None or end is None or end <= start:
        return None
    return (end.year - start.year) * 12 + end.month - start.month
