"""What stands in a project's thread: one dated, sourced line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from spark_tracker.domain.codes import AdviceAnswer, AdviceWeight, Stage
from spark_tracker.domain.folding import fold
from spark_tracker.domain.quarter import Quarter


class ThreadKind(StrEnum):
    """What one can filter a thread by."""

    STAGE = "stage"
    STATUS = "status"
    SESSION = "session"
    MILESTONE = "milestone"
    MONEY = "money"
    PATENT = "patent"
    COMPANY = "company"
    PEOPLE = "people"
    READINESS = "readiness"
    PROGRESS = "progress"
    DOCUMENT = "document"


class Tone(StrEnum):
    """How the mark of an event looks."""

    PLAIN = "plain"
    STAGE = "stage"
    GOOD = "good"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class AdviceDetail:
    """One piece of advice inside a session."""

    id: str
    advisor: str
    text: str
    weight: AdviceWeight
    answer: AdviceAnswer | None
    answer_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadEvent:
    """One thing that happened to a project.

    `lead` (bold) and `text` (plain) are untranslated (context "thread"); `values` fill both. A
    value may be a `CodeWord`, a date, an amount of money or plain text.
    """

    kind: ThreadKind
    on: date
    table: str
    record_id: str
    lead: str
    text: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    tone: Tone = Tone.PLAIN
    stage: Stage | None = None
    advice: tuple[AdviceDetail, ...] = ()
    actions: tuple[str, ...] = ()

    @property
    def quarter(self) -> Quarter:
        """The quarter in which it happened."""
        return Quarter.containing(self.on)

    @property
    def sentence(self) -> str:
        """The event in English, on one line."""
        parts = (self.lead.format(**self.values), self.text.format(**self.values))
        return ". ".join(part for part in parts if part)

    def says(self, folded_words: str) -> bool:
        """Say whether every one of the folded words stands in the event."""
        texts = [self.sentence, *self.actions]
        texts += [f"{entry.advisor} {entry.text} {entry.answer_reason}" for entry in self.advice]
        known = fold(" ".join(texts))
        return all(word in known for word in folded_words.split())
