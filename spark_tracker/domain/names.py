"""People in one spreadsheet cell: "A; B", "A (with B and C)", "Prof. Dr. A, B" and so on.

Nothing is dropped: what is not understood as a person comes back word for word as `leftover`.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import TeamRole
from spark_tracker.domain.folding import fold

_WITH = r"(?:together with|sammen med|zusammen mit|gemeinsam mit|yhdessä|with|med|mit)"
_AND = r"(?:and|og|und|ja|sekä|samt|sowie|et(?!\s+al\b)|&|\+|/)"
_BRACKETS = re.compile(r"\(([^()]*)\)")
_MAIL = re.compile(r"<?\b(?P<mail>[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+)>?")
_WITH_CUT = re.compile(rf"(?:^|\s){_WITH}\s+(?=\S)")
_AND_CUT = re.compile(rf"(?:^|\s+){_AND}\s+")
_ROLE_BEFORE = re.compile(r"\s*(?P<role>[^\W\d][^:;,@]*?)\s*:\s+(?=\S)")
_OTHERS = re.compile(
    r"(?:^|,\s*|\s+)(?:et al|and others|m\.? ?fl|mfl|u\. ?a|ym|og andre|og flere)\.?$"
)
_TITLE = (
    r"(?:prof(?:essor(?:in)?)?|prof|dr|priv-doz|priv\.-doz|pd|univ\.-prof|dipl\.-ing|dipl\.-\w+"
    r"|med|rer|nat|phil|ing|h\.c|mr|mrs|ms|herr|frau|førsteamanuensis|overlege|forsker|dosentti"
    r"|tohtori|associate|assoc|assistant|adjunct|amanuensis)"
)
_TITLES = re.compile(rf"^(?:(?:{_TITLE})\.?\s+)+", re.IGNORECASE)
_SUFFIX = re.compile(
    r"(?:(?:,\s*|\s+)(?:ph\.?d|m\.?d|m\.?sc|b\.?sc|mba|dr\.?philos|dphil)\.?)+$", re.IGNORECASE
)
_PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "af", "av", "la"}
    | {"le", "zu", "zur", "zum", "ter", "ten", "el", "al", "bin", "ibn", "y"}
)
_WORDS = re.compile(r"[^\W\d_]\w*(?: [^\W\d_]\w*)*")
_TOKEN = re.compile(r"[^\W\d_](?:[\w'’.\-]*[\w.])?")
_NOBODY = frozenset(
    {"tbd", "tba", "nn", "n.n.", "n.n", "n/a", "na", "none", "unknown", "unnamed", "ukjent"}
    | {"ingen", "vakant", "unbekannt", "keine", "offen", "ei tiedossa"}
)
_MOST_TOKENS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """One person named in a cell; `role` only where the cell says so."""

    name: str
    role: TeamRole | None = None
    title: str = ""
    email: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PeopleRead:
    """The people of a cell in their order, and the words that were not understood."""

    people: tuple[PersonMention, ...]
    leftover: str = ""


def read_people(cell: str) -> PeopleRead:
    """Return the people named in `cell` and what is left of it.

    Separators are semicolons, line breaks, commas and "and" in four languages; who comes after
    "with" (also in brackets) is a team member of who comes before, who then is the leader.
    "Müller, Anna" is one person when the part before the comma is a family name: one word (or
    one with "von"), and no other separator says that the cell is a list. A bracket right after a
    person is that person's role, address or note. Only after the last of several it may speak of
    all of them and is left over, unless each of them has a bracket.
    """
    if _is_bare(cell):
        return PeopleRead((PersonMention(name=cell),))
    return _read(cell)


def _is_bare(text: str) -> bool:
    """Say whether a text is one name in words with capitals, as most are: nothing else is in it.

    Whatever the other rules look for has a mark or a small letter, or is a title or a degree.
    """
    words = text.split(" ")
    return (
        len(words) <= _MOST_TOKENS
        and _WORDS.fullmatch(text) is not None
        and all(word[0].isupper() for word in words)
        and _TITLES.match(f"{text} ") is None
        and _SUFFIX.fullmatch(f" {words[-1]}") is None
        and text.lower() not in _NOBODY
    )


def _read(cell: str) -> PeopleRead:
    reading = _Reading()
    for part in re.split(r"[;\n]+", _outside_semicolons(cell)):
        reading.take(part.replace(_HIDDEN, ";"))
    people = reading.finish()
    return PeopleRead(tuple(people), " ".join(reading.leftover))


_HIDDEN = "\ufdd0"


def _outside_semicolons(cell: str) -> str:
    """Hide semicolons within brackets, which do not separate people."""
    return _BRACKETS.sub(lambda found: found[0].replace(";", _HIDDEN), cell)


class _Reading:
    """People and leftovers gathered from one cell, part by part."""

    def __init__(self) -> None:
        self.people: list[PersonMention] = []
        self.leftover: list[str] = []
        self._brackets: list[tuple[int, str]] = []

    def take(self, part: str) -> None:
        """Read one part that semicolons separated."""
        start = 0
        for bracket in _BRACKETS.finditer(part):
            self._plain(part[start : bracket.start()])
            self._bracket(bracket[1].strip())
            start = bracket.end()
        self._plain(part[start:])

    def _plain(self, text: str) -> None:
        role: TeamRole | None = None
        labelled = _ROLE_BEFORE.match(text)
        if labelled:
            code = code_texts.find("team_role", labelled["role"])
            rest = text[labelled.end() :]
            if code is not None and any(_person(piece) for piece in _pieces(rest)):
                role, text = TeamRole(code), rest
        others = _OTHERS.search(text)
        if others:
            self.leftover.append(others[0].strip(" ,"))
            text = text[: others.start()]
        pieces = _WITH_CUT.split(text)
        self._add(pieces[0], role)
        for piece in pieces[1:]:
            self._make_leaders()
            self._add(piece, TeamRole.MEMBER)

    def _make_leaders(self) -> None:
        self.people = [
            replace(person, role=person.role or TeamRole.LEADER) for person in self.people
        ]

    def _add(self, text: str, role: TeamRole | None) -> None:
        for piece in _pieces(text):
            person = _person(piece)
            if person is not None:
                self.people.append(replace(person, role=role))
            elif piece.strip(" ,.-–"):
                self.leftover.append(piece.strip(" ,"))

    def _bracket(self, inside: str) -> None:
        company = _WITH_CUT.match(inside)
        named = _pieces(inside[company.end() :]) if company else []
        if named and all(_person(piece) for piece in named) and self.people:
            self._make_leaders()
            self._add(inside[company.end() :] if company else "", TeamRole.MEMBER)
        elif inside:
            self._brackets.append((len(self.people), inside))

    def finish(self) -> list[PersonMention]:
        """Attach the brackets to the people they follow, now that the number is known."""
        after_each = len({place for place, _ in self._brackets}) == len(self.people)
        for place, inside in self._brackets:
            last_of_several = place == len(self.people) > 1 and not after_each
            role = code_texts.find("team_role", inside)
            mail = _MAIL.fullmatch(inside)
            if place == 0 or (last_of_several and not role and not mail):
                self.leftover.append(f"({inside})")
                continue
            person = self.people[place - 1]
            if role is not None and person.role is None:
                person = replace(person, role=TeamRole(role))
            elif mail and not person.email:
                person = replace(person, email=mail["mail"])
            else:
                person = replace(person, note="; ".join(filter(None, (person.note, inside))))
            self.people[place - 1] = person
        return self.people


def _pieces(text: str) -> list[str]:
    """Split text without semicolons and brackets into what should be one person each."""
    parts = [part.strip(" ,") for part in _AND_CUT.split(text.strip(" ,"))]
    split = [_comma_parts(part) for part in parts]
    as_list = len(parts) > 1 and not all(len(names) == 2 for names in split)  # noqa: PLR2004 - "Family, Given"
    pieces: list[str] = []
    for part, names in zip(parts, split, strict=True):
        if len(names) > 1 and (as_list or not _is_family_given(names)):
            pieces.extend(names)
        else:
            pieces.append(part)
    return [piece for piece in pieces if piece]


def _comma_parts(text: str) -> list[str]:
    """Split at commas, but keep degrees ("Anna Berg, PhD") with their person."""
    parts: list[str] = []
    for part in re.split(r"\s*,\s*", text):
        if parts and _SUFFIX.fullmatch(f" {part}"):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return parts


def _is_family_given(names: list[str]) -> bool:
    """Say whether two comma parts are one person written "Family, Given"."""
    if len(names) != 2:  # noqa: PLR2004 - family and given name
        return False
    family, given = (_SUFFIX.sub("", _TITLES.sub("", name)).split() for name in names)
    proper = [token for token in family if token.lower() not in _PARTICLES]
    return len(proper) == 1 or len(given) == 1


def _person(piece: str) -> PersonMention | None:
    """Return the person that a piece names, or None when it does not look like a name."""
    mails = emails(piece)
    text = _MAIL.sub("", piece).strip(" ,")
    suffix = _SUFFIX.search(text)
    text = _SUFFIX.sub("", text)
    title = _TITLES.match(text)
    text = _TITLES.sub("", text)
    names = _comma_parts(text)
    if len(names) == 2:  # noqa: PLR2004 - family and given name
        text = f"{names[1]} {names[0]}"
    text = " ".join(text.split())
    if not _is_name(text) or _TITLES.fullmatch(f"{text} "):
        return None
    titles = [title[0].strip() if title else "", suffix[0].strip(" ,") if suffix else ""]
    return PersonMention(
        name=text,
        title=" ".join(filter(None, titles)),
        email=mails[0] if mails else "",
        note=", ".join(mails[1:]),
    )


def _is_name(text: str) -> bool:
    tokens = text.split()
    if not 1 <= len(tokens) <= _MOST_TOKENS or text.lower() in _NOBODY:
        return False
    return any(token[0].isupper() for token in tokens) and all(
        _TOKEN.fullmatch(token) and (token[0].isupper() or token.lower() in _PARTICLES)
        for token in tokens
    )


def name_key(name: str) -> str:
    """Return what is equal for two spellings of one name: folded, without order and titles.

    "Berg, Anna", "Dr. Anna Berg" and "ANNA BERG" have one key. Initials stay initials: "A. Berg"
    may be another Berg, so only a person decides that.
    """
    bare = _SUFFIX.sub("", _TITLES.sub("", name.strip()))
    return " ".join(sorted(re.findall(r"\w+", fold(bare).replace("'", ""))))


def tidy(name: str) -> str:
    """Return a name as it is stored: composed letters, single spaces, nothing else changed."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def emails(text: str) -> list[str]:
    """Return the e-mail addresses in `text`, in their order."""
    return [found["mail"] for found in _MAIL.finditer(text)]
