"""People as offices write them into one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.codes import TeamRole
from spark_tracker.domain.names import PersonMention, emails, name_key, read_people, tidy

LEADER, MEMBER = TeamRole.LEADER, TeamRole.MEMBER


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Ylva Brattmo", ["Ylva Brattmo"]),
        ("Ylva Brattmo; Oskar Lindtveit", ["Ylva Brattmo", "Oskar Lindtveit"]),
        ("Ylva Brattmo;;Oskar Lindtveit;", ["Ylva Brattmo", "Oskar Lindtveit"]),
        ("Ylva Brattmo\nOskar Lindtveit", ["Ylva Brattmo", "Oskar Lindtveit"]),
        ("Ylva Brattmo, Oskar Lindtveit", ["Ylva Brattmo", "Oskar Lindtveit"]),
        ("Ylva Brattmo, Jo Dal and Kari Moe", ["Ylva Brattmo", "Jo Dal", "Kari Moe"]),
        ("Ylva Brattmo og Jo Dal", ["Ylva Brattmo", "Jo Dal"]),
        ("Ylva Brattmo und Jo Dal", ["Ylva Brattmo", "Jo Dal"]),
        ("Ylva Brattmo ja Jo Dal", ["Ylva Brattmo", "Jo Dal"]),
        ("Ylva Brattmo sekä Jo Dal", ["Ylva Brattmo", "Jo Dal"]),
        (
            "Ylva Brattmo & Jo Dal + Kari Moe / Per Lie",
            ["Ylva Brattmo", "Jo Dal", "Kari Moe", "Per Lie"],
        ),
        ("Brattmo, Dal and Moe", ["Brattmo", "Dal", "Moe"]),
        ("Müller, Anna", ["Anna Müller"]),
        ("Müller, Anna Lena", ["Anna Lena Müller"]),
        ("Müller-Wolf, Anna; Schmidt, Jan", ["Anna Müller-Wolf", "Jan Schmidt"]),
        ("Müller, Anna und Schmidt, Jan", ["Anna Müller", "Jan Schmidt"]),
        ("von Berg, Karin", ["Karin von Berg"]),
        ("Anna von Berg, Jan de Wit", ["Anna von Berg", "Jan de Wit"]),
        ("Anne-Lise O'Brien; J. P. Dal", ["Anne-Lise O'Brien", "J. P. Dal"]),
        ("Ja Young Lee", ["Ja Young Lee"]),
        ("Jo Dal, MD, PhD", ["Jo Dal"]),
        ("Ylva Brattmo, PhD, Jo Dal, MD", ["Ylva Brattmo", "Jo Dal"]),
    ],
)
def test_people_are_told_apart(cell: str, names: list[str]) -> None:
    read = read_people(cell)
    assert [person.name for person in read.people] == names
    assert [person.role for person in read.people] == [None] * len(names)
    assert read.leftover == ""


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Jo Dal (with Kari Moe)", [("Jo Dal", LEADER), ("Kari Moe", MEMBER)]),
        (
            "Jo Dal (with Kari Román Moe, Per Lie, Ola Vy Nes and Finn Å)",
            [
                ("Jo Dal", LEADER),
                ("Kari Román Moe", MEMBER),
                ("Per Lie", MEMBER),
                ("Ola Vy Nes", MEMBER),
                ("Finn Å", MEMBER),
            ],
        ),
        (
            "Jo Dal med Kari Moe og Per Lie",
            [("Jo Dal", LEADER), ("Kari Moe", MEMBER), ("Per Lie", MEMBER)],
        ),
        ("Jo Dal mit Kari Moe", [("Jo Dal", LEADER), ("Kari Moe", MEMBER)]),
        ("Jo Dal (PI), Kari Moe", [("Jo Dal", LEADER), ("Kari Moe", None)]),
        ("Jo Dal (prosjektleder) og Kari Moe", [("Jo Dal", LEADER), ("Kari Moe", None)]),
        ("Leder: Jo Dal; medlem: Kari Moe", [("Jo Dal", LEADER), ("Kari Moe", MEMBER)]),
        ("Jo Dal; Kari Moe (Mitglied)", [("Jo Dal", None), ("Kari Moe", MEMBER)]),
    ],
)
def test_the_cell_may_say_who_leads(cell: str, people: list[tuple[str, TeamRole | None]]) -> None:
    read = read_people(cell)
    assert [(person.name, person.role) for person in read.people] == people
    assert read.leftover == ""


@pytest.mark.parametrize(
    ("cell", "count", "leftover"),
    [
        ("Jo Dal; Kari Moe (spelling as on the page)", 2, "(spelling as on the page)"),
        (
            "Jo Dal; Kari Moe (page does not say whether one or two; see source)",
            2,
            "(page does not say whether one or two; see source)",
        ),
        ("Jo Dal et al.", 1, "et al."),
        ("Jo Dal m.fl.", 1, "m.fl."),
        ("TBD", 0, "TBD"),
        ("see comment", 0, "see comment"),
        ("Jo Dal og gruppa", 1, "gruppa"),
        ("jo.dal@example.no", 0, "jo.dal@example.no"),
        ("Merk: Jo Dal", 0, "Merk: Jo Dal"),
        ("Project 7", 0, "Project 7"),
        ("Leder: TBD", 0, "Leder: TBD"),
        ("Dr.", 0, "Dr."),
        ("(vacant)", 0, "(vacant)"),
    ],
)
def test_what_is_not_understood_is_left_over_word_for_word(
    cell: str, count: int, leftover: str
) -> None:
    read = read_people(cell)
    assert len(read.people) == count
    assert read.leftover == leftover


def test_titles_addresses_and_notes_stay_with_their_person() -> None:
    read = read_people("Prof. Dr. Jo Dal <jo@example.no> (on leave); Kari Moe, PhD (UiO)")
    assert read.people == (
        PersonMention(name="Jo Dal", title="Prof. Dr.", email="jo@example.no", note="on leave"),
        PersonMention(name="Kari Moe", title="PhD", note="UiO"),
    )
    assert read_people("Jo Dal (jo@example.no)").people[0].email == "jo@example.no"


words = st.sampled_from(
    [
        "Jo Dal",
        "Kari Moe",
        "Müller, Anna",
        "(PI)",
        "(note; x)",
        "with",
        "og",
        ";",
        ",",
        "TBD",
        "et al.",
        "a@b.no",
        "Dr.",
        "(with Per Lie)",
        "7",
        "team",
        "(",
        ")",
        "&",
    ]
)


@given(st.lists(words, max_size=8).map(" ".join))
def test_no_word_is_ever_dropped(cell: str) -> None:
    read = read_people(cell)
    kept = f"{read.leftover} " + " ".join(
        f"{person.name} {person.title} {person.email} {person.note} {person.role or ''}"
        for person in read.people
    )
    for word in ("Dal", "Moe", "Müller", "Lie", "TBD", "et", "a@b.no", "note", "7", "team"):
        assert cell.count(word) <= kept.count(word), word


@given(st.text(max_size=40))
def test_any_text_can_be_read(cell: str) -> None:
    for person in read_people(cell).people:
        assert person.name.strip()


plain = st.sampled_from(
    [
        "Jo",
        "Øst",
        "Prof",
        "DR",
        "Med",
        "Phd",
        "Md",
        "Mfl",
        "Ym",
        "And",
        "Og",
        "With",
        "Et",
        "Al",
        "Tbd",
        "NN",
        "N",
        "Ei",
        "Tiedossa",
        "Na",
        "Von",
        "de",
        "Lie2",
        "McLie",
        "A_b",
        "X",
        "李",
    ]
)


@given(st.lists(plain, min_size=1, max_size=7).map(" ".join))
def test_bare_names_are_read_at_once_as_by_all_rules(cell: str) -> None:
    assert read_people(cell) == read_people(f"{cell};")


def test_spellings_of_one_name_have_one_key() -> None:
    spellings = ["Kåre-Olav Dal", "Dal, Kåre Olav", "Prof. Dr. KÅRE OLAV DAL", "Kare-Olav Dal, PhD"]
    assert len({name_key(name) for name in spellings}) == 1


def test_initials_do_not_match_full_names() -> None:
    assert name_key("K. Dal") != name_key("Kåre Dal")
    assert name_key("Jo Dal") != name_key("Jo Dahl")


def test_names_are_stored_tidy() -> None:
    assert tidy("  A\u030ase\u00a0 Dal ") == "Åse Dal"


def test_addresses_are_found_in_any_text() -> None:
    assert emails("Jo <jo.dal@example.no>, kari@ous.example.no.") == [
        "jo.dal@example.no",
        "kari@ous.example.no",
    ]
    assert emails("no address @ all") == []
