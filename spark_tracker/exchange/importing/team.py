"""Compares the people that a row names with the project's team and advisors."""

from datetime import date

from spark_tracker.domain.codes import TeamRole
from spark_tracker.domain.folding import fold
from spark_tracker.domain.names import PersonMention, tidy
from spark_tracker.exchange.importing.comparing import Comparison
from spark_tracker.exchange.importing.intent import AdvisorWish, MemberWish
from spark_tracker.exchange.importing.known import person_key
from spark_tracker.exchange.importing.matching import mentions
from spark_tracker.exchange.plan import Note
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_ADVISOR_DAY = QT_TRANSLATE_NOOP(
    "import", "{name} advises since a day nobody knows; the admission, {day}, was taken."
)
_NO_ADVISOR_DAY = QT_TRANSLATE_NOOP(
    "import", "{name} is noted as advisor; without a day there is no assignment."
)


def compare_team(row: Comparison) -> None:
    """Add who is new; who led and is not named any more stays as a member."""
    leaders, team = mentions(row.reading, "leader"), mentions(row.reading, "team")
    known = row.project.members if row.project else []
    named = {_id(row, person) for person in leaders}
    led = {person for person, role in known if role is TeamRole.LEADER}
    if leaders and not named <= led:
        new = [person for person in leaders if _id(row, person) not in led]
        row.intent.members += [MemberWish(person, TeamRole.LEADER) for person in new]
        row.intent.step_back = sorted(led - named)
        names = [_name(row, person) for person, role in known if role is TeamRole.LEADER]
        row.change("leader", "; ".join(names), "; ".join(tidy(one.name) for one in leaders))
    there = {person for person, _ in known} | named
    added = [person for person in team if _id(row, person) not in there]
    if added:
        row.intent.members += [
            MemberWish(person, person.role or TeamRole.MEMBER) for person in added
        ]
        row.change("team", "", "; ".join(tidy(person.name) for person in added))
    for person in (*leaders, *team):
        _told(row, person)
    for person in mentions(row.reading, "coordinator")[:1]:
        known_id = _id(row, person)
        _told(row, person)
        if row.old("coordinator_id") != known_id:
            row.intent.coordinator = person
            before = row.old("coordinator_id")
            row.change("coordinator", _name(row, before) if before else "", tidy(person.name))


def _id(row: Comparison, person: PersonMention) -> str:
    """Return a person's id, or for a new one the key of the name."""
    known = row.known.person(person.name)
    return known.id if known else person_key(person.name)


def _name(row: Comparison, person_id: str) -> str:
    for people in row.known.people.values():
        for person in people:
            if person.id == person_id:
                return person.name
    return ""


def _told(row: Comparison, person: PersonMention) -> None:
    """Keep what the cell says of a person besides the name, where it is news."""
    known = row.known.person(person.name)
    if known is None or person_news(person, known.email, known.note) == (
        known.email,
        known.note,
    ):
        return
    row.intent.told.append(person)
    row.change("team", tidy(known.name), " ".join(_about(person)))


def compare_advisors(row: Comparison) -> None:
    """Assign who is new, from the day that is known, else from the admission."""
    since = row.values.get("advisor_on")
    day = since if isinstance(since, date) else row.after("admitted_on")
    advising = row.project.advisors if row.project else set()
    for key, role in (("lead_advisor", "lead_mentor"), ("advisors", "advisor")):
        for person in mentions(row.reading, key):
            name = tidy(person.name)
            taken = any(
                person_key(wish.person.name) == person_key(name) for wish in row.intent.advisors
            )
            if _id(row, person) in advising or taken:
                continue
            known = row.known.person(person.name)
            if day is None:
                row.lines.append((row.heading(key), name))
                if known is not None:
                    continue
                row.out.remarks.append(Note(_NO_ADVISOR_DAY, {"name": name}))
            elif since is None:
                text = Note(_ADVISOR_DAY, {"name": name, "day": day.isoformat()})
                row.out.remarks.append(text)
            row.intent.advisors.append(AdvisorWish(person, role, day))
            row.change(key, "", name)


def person_news(person: PersonMention, email: str, note: str) -> tuple[str, str]:
    """Return address and note of a person after what a cell says besides the name."""
    lines = note.splitlines()
    known = {fold(text) for text in lines}
    mails = []
    if person.email and not email:
        email = person.email
    elif person.email and fold(person.email) != fold(email):
        mails = [person.email]
    for text in filter(None, (person.title, person.note, *mails)):
        if fold(text) not in known:
            lines.append(text)
            known.add(fold(text))
    return email, "\n".join(lines)


def _about(person: PersonMention) -> list[str]:
    return [text for text in (person.title, person.email, person.note) if text]
