import string
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain import code_texts
from spark_tracker.domain.folding import fold
from spark_tracker.errors import FilterError
from spark_tracker.fields import catalogue
from spark_tracker.fields.catalogue import Field, Kind
from spark_tracker.fields.filter_language import Chip, chip, parse
from spark_tracker.fields.filter_terms import (
    Anything,
    Between,
    CodeWord,
    Compared,
    Comparison,
    Contains,
    Exactly,
    Filter,
    Nothing,
    Number,
    Term,
    Truth,
    Value,
    When,
)

TODAY = date(2026, 11, 23)


def only(text, record="project"):
    (term,) = parse(text, record).terms
    return term


def is_code(code):
    return Compared(Comparison.IS, CodeWord(code))


def test_the_example_of_the_manual_is_understood():
    found = parse(
        'stage:patent status:active due:<2026-07-01 advisor:none area:oncology "free words"'
    )
    assert [term.key for term in found.terms] == ["stage", "status", "due", "advisors", "area", ""]
    assert found.terms[2].values == (Compared(Comparison.BEFORE, When("2026-07-01")),)
    assert found.terms[3].values == (Nothing(),)
    assert found.terms[5].values == (Contains("free words"),)


def test_nothing_typed_shows_everything():
    assert not parse("")
    assert not parse("   ")


def test_minus_negates_and_bar_means_either():
    assert only("-status:active|prospect") == Term(
        "status", (is_code("active"), is_code("prospect")), negated=True
    )
    assert only("gel|foam") == Term("", (Contains("gel"), Contains("foam")))
    assert only("-gel").negated


def test_free_words_are_separate_terms_unless_quoted():
    assert len(parse("wound gel").terms) == 2
    assert len(parse('"wound gel"').terms) == 1


@pytest.mark.parametrize(
    "text",
    ["status:active", "Status:Active", "status:aktiv", "status:ACTIVE", 'status:"active"'],
)
def test_codes_are_typed_as_code_or_text_in_any_case_and_language(text):
    assert only(text).values == (is_code("active"),)


def test_codes_can_be_typed_with_a_quoted_text():
    text = code_texts.text("project_status", "on_hold", "en")
    assert only(f'status:"{text}"').values == (is_code("on_hold"),)


def test_code_called_none_is_meant_where_the_list_has_it():
    assert only("attribution:none", "funding").values == (is_code("none"),)
    assert only("area:none").values == (Nothing(),)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-07-01", "2026-07-01"),
        ("1.7.2026", "2026-07-01"),
        ("2026-07", "2026-07"),
        ("2026", "2026"),
        ("2026q3", "2026Q3"),
        ("Q3-2026", "2026Q3"),
        ("today", "today"),
        ("+30d", "+30d"),
        ("-2W", "-2w"),
        ("+3m", "+3m"),
    ],
)
def test_dates_are_typed_in_many_forms(typed, kept):
    assert only(f"due:{typed}").values == (Compared(Comparison.IS, When(kept)),)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2026Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2028-02-29", date(2028, 2, 29), date(2028, 2, 29)),
        ("today", TODAY, TODAY),
        ("+30d", date(2026, 12, 23), date(2026, 12, 23)),
        ("-2w", date(2026, 11, 9), date(2026, 11, 9)),
        ("+3m", date(2027, 2, 23), date(2027, 2, 23)),
        ("-1y", date(2025, 11, 23), date(2025, 11, 23)),
        ("+9999y", date.max, date.max),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_date_means_a_first_and_a_last_day(text, first, last):
    assert When(text).span(TODAY) == (first, last)


def test_month_from_the_31st_is_clamped():
    assert When("+1m").span(date(2027, 1, 31))[0] == date(2027, 2, 28)


def test_ranges_may_be_open():
    assert only("due:today..+30d").values == (Between(When("today"), When("+30d")),)
    assert only("trl:..3").values == (Between(None, Number(Decimal(3))),)
    assert only("trl:4..").values == (Between(Number(Decimal(4)), None),)


@pytest.mark.parametrize(
    ("typed", "value"), [("1.5m", "1500000"), ("20k", "20000"), ("2,5", "2.5")]
)
def test_amounts_may_be_shortened(typed, value):
    assert only(f"paid:>={typed}").values == (Compared(Comparison.FROM, Number(Decimal(value))),)


@pytest.mark.parametrize(("typed", "value"), [("yes", True), ("ja", True), ("nei", False)])
def test_flags_are_yes_or_no(typed, value):
    assert only(f"late:{typed}").values == (Truth(value),)


def test_text_is_part_of_or_exactly():
    assert only("title:gel").values == (Contains("gel"),)
    assert only("title:=gel").values == (Exactly("gel"),)
    assert only('title:="Gel for wounds"').values == (Exactly("Gel for wounds"),)
    assert only("advisor:any").values == (Anything(),)
    assert only('advisor:"any"').values == (Contains("any"),)


def test_quotation_marks_inside_of_text_are_escaped():
    assert only(r'title:"the \"best\" gel"').values == (Contains('the "best" gel'),)
    assert only('title:"never closed').values == (Contains("never closed"),)


def test_aliases_are_written_back_as_keys():
    assert str(parse("mentor:none  Applied:>2025")) == "lead_advisor:none applied_on:>2025"


@pytest.mark.parametrize(
    ("text", "position", "length", "suggestion"),
    [
        ("stagee:patent", 0, 6, "stage"),
        ("gel -stattus:active", 5, 7, "status"),
        ("xyzzy:1", 0, 5, ""),
        ("status:activ3", 7, 6, "active"),
        ("status:active|prospekt2", 14, 9, "prospect"),
        ("due:soon", 4, 4, ""),
        ("due:2026-02-30", 4, 10, ""),
        ("trl:high", 4, 4, ""),
        ("late:perhaps", 5, 7, ""),
        ("gel stage:", 4, 6, ""),
        ("due:<", 4, 1, ""),
    ],
)
def test_unknown_word_is_marked_with_the_nearest(text, position, length, suggestion):
    with pytest.raises(FilterError) as caught:
        parse(text)
    assert (caught.value.position, caught.value.length) == (position, length)
    assert caught.value.suggestion == suggestion


def test_sentence_names_the_word_and_the_suggestion():
    with pytest.raises(FilterError, match="no field “stagee”; did you mean “stage”"):
        parse("stagee:patent")


def test_codes_of_the_programme_itself_are_known_when_told():
    with pytest.raises(FilterError):
        parse("area:space_medicine")
    known = parse(
        "area:space_medicine", find_code=lambda _list, word: {"space_medicine": word}.get(word)
    )
    assert known.terms[0].values == (is_code("space_medicine"),)


def test_chips_are_removed_and_added():
    found = parse("status:active gel")
    assert str(found.without(0)) == "gel"
    assert str(found.with_term(only("late:yes"))) == "status:active gel late:yes"
    assert found.also(parse("gel area:none")) == parse("status:active gel area:none")
    assert found.has("status")
    assert not found.has("area")


def test_chip_shows_words_instead_of_codes():
    assert chip(only("status:active|on_hold"), language="en") == Chip(
        "Status", ("Active", "On hold"), negated=False
    )
    assert chip(only("-mentor:none")) == Chip("Lead mentor", ("none",), negated=True, empty=True)
    assert chip(only("due:today..+30d")).values == ("today–+30d",)
    assert chip(only("stage:>=patent")).values == (">=Patent",)
    assert chip(only('"two words"')) == Chip("", ("two words",), negated=False)


dates = st.one_of(
    st.dates(min_value=date(1000, 1, 1)).map(lambda day: When(day.isoformat())),
    st.dates(min_value=date(1000, 1, 1)).map(lambda day: When(day.isoformat()[:7])),
    st.integers(1000, 9999).map(lambda year: When(str(year))),
    st.tuples(st.integers(1000, 9999), st.integers(1, 4)).map(lambda q: When(f"{q[0]}Q{q[1]}")),
    st.tuples(st.sampled_from("+-"), st.integers(0, 99999), st.sampled_from("dwmy")).map(
        lambda parts: When(f"{parts[0]}{parts[1]}{parts[2]}")
    ),
    st.just(When("today")),
)
numbers = st.decimals(
    min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False
).map(lambda value: Number(value.to_integral_value() if value == value.to_integral() else value))
texts = st.text(min_size=1, max_size=12).filter(fold)


def measured(operands):
    return st.one_of(
        st.builds(Compared, st.sampled_from(Comparison), operands),
        st.builds(Between, operands, st.none() | operands),
        st.builds(Between, st.none(), operands),
    )


def values_of(field: Field) -> st.SearchStrategy[Value]:
    own: st.SearchStrategy[Value]
    match field.kind:
        case Kind.FLAG:
            own = st.builds(Truth, st.booleans())
        case Kind.DATE | Kind.MOMENT:
            own = measured(dates)
        case Kind.NUMBER | Kind.MONEY:
            own = measured(numbers)
        case Kind.CODE | Kind.CODES:
            codes = (
                tuple(other.key for other in catalogue.of(field.record))
                if field.codes == "field"
                else code_texts.codes(field.codes)
            )
            own = measured(st.sampled_from(codes).map(CodeWord))
            if "none" in codes:
                return own | st.just(Anything())
        case _:
            own = st.one_of(st.builds(Contains, texts), st.builds(Exactly, texts))
    return own | st.sampled_from([Nothing(), Anything()])


@st.composite
def terms(draw, record="project"):
    field = draw(st.sampled_from((None, *catalogue.of(record))))
    value = st.builds(Contains, texts) if field is None else values_of(field)
    values = draw(st.lists(value, min_size=1, max_size=3))
    return Term(field.key if field else "", tuple(values), draw(st.booleans()))


@given(st.sampled_from(["project", "person", "funding", "company", "session"]), st.data())
def test_every_filter_is_read_back_as_it_was_written(record, data):
    wanted = Filter(record, tuple(data.draw(st.lists(terms(record), max_size=4))))
    assert parse(str(wanted), record) == wanted


@given(st.text(alphabet=string.printable + "æøå«»", max_size=40))
def test_whatever_is_typed_is_understood_or_refused_with_its_place(text):
    found, refused = understood(text)
    if refused is None:
        assert parse(str(found)) == found
    else:
        assert 0 <= refused.position <= refused.position + refused.length <= max(len(text), 1)


def understood(text):
    try:
        return parse(text), None
    except FilterError as error:
        return None, error
