"""Partners, words of lists and institutions as they are kept in the settings."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from spark_tracker.domain.codes import InstitutionRole
from spark_tracker.errors import InputError
from spark_tracker.models import Report
from spark_tracker.services.code_lists import (
    CodeValues,
    add_code,
    delete_code,
    list_codes,
    move_code,
    read_code,
    rename_code,
    restore_code,
    retire_code,
)
from spark_tracker.services.institutions import (
    InstitutionValues,
    add_institution,
    list_institutions,
    merge_institution,
    read_institution,
)
from spark_tracker.services.partners import (
    PartnerValues,
    add_partner,
    delete_partner,
    edit_partner,
    list_partners,
    read_partner,
)
from spark_tracker.services.project_parts import InstitutionPart, read_parts, set_institutions
from spark_tracker.store.store import Store


def words(store: Store, list_name: str = "tag") -> list[str]:
    return [row.text_en for row in list_codes(store, list_name) if row.in_use]


def partner(store: Store, key: str = "berlin") -> str:
    return next(row.id for row in list_partners(store) if row.key == key)


def test_partner_without_reports_is_deleted_and_comes_back(store: Store) -> None:
    delete_partner(store, partner(store))
    assert [row.key for row in list_partners(store)] == ["finland"]
    store.undo()
    assert [row.key for row in list_partners(store)] == ["berlin", "finland"]


def test_partner_that_got_reports_is_only_taken_out_of_use(store: Store) -> None:
    key = partner(store)
    with store.write("Seal") as session:
        session.add(Report(partner_id=key, year=2026, quarter=3))
    with pytest.raises(InputError, match=r"Berlin got reports \(1\)"):
        delete_partner(store, key)
    edit_partner(store, key, replace(read_partner(store, key), in_use=False))
    assert [row.in_use for row in list_partners(store) if row.id == key] == [False]


def test_partner_that_is_gone_is_said(store: Store) -> None:
    with pytest.raises(InputError) as refused:
        delete_partner(store, "0" * 32)
    assert refused.value.field == "id"


@pytest.mark.parametrize("key", ["SPARK Berlin", "../berlin", "österreich", "a/b"])
def test_key_of_a_partner_can_stand_in_a_file_name(store: Store, key: str) -> None:
    with pytest.raises(InputError) as refused:
        add_partner(store, PartnerValues(key=key, name="Berlin"))
    assert refused.value.field == "key"


def test_entry_of_a_list_moves_up_and_down(store: Store) -> None:
    before = words(store)
    code = list_codes(store, "tag")[1].code
    move_code(store, "tag", code, by=-1)
    assert words(store) == [before[1], before[0], *before[2:]]
    move_code(store, "tag", code, by=-1)
    assert words(store) == [before[1], before[0], *before[2:]]
    move_code(store, "tag", code, by=1)
    assert words(store) == before
    store.undo()
    assert words(store)[0] == before[1]


def test_entry_moves_past_those_out_of_use(store: Store) -> None:
    first, second, third, *_ = [row.code for row in list_codes(store, "tag")]
    retire_code(store, "tag", second)
    move_code(store, "tag", third, by=-1)
    in_use = [row.code for row in list_codes(store, "tag") if row.in_use]
    assert in_use[:2] == [third, first]
    restore_code(store, "tag", second)
    assert {row.code for row in list_codes(store, "tag")} >= {first, second, third}


def test_move_of_what_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(InputError) as refused:
        move_code(store, "tag", "nothing", by=1)
    assert refused.value.field == "code"


def test_two_entries_of_a_list_are_never_called_the_same(store: Store) -> None:
    first, second, *_ = list_codes(store, "tag")
    values = replace(read_code(store, "tag", first.code), text_en=second.text_en.upper())
    with pytest.raises(InputError) as refused:
        rename_code(store, values)
    assert refused.value.field == "text_en"
    same = read_code(store, "tag", first.code)
    rename_code(store, same)
    assert read_code(store, "tag", first.code) == same


def test_history_says_the_word_not_the_code(store: Store) -> None:
    code = add_code(store, CodeValues(list_name="tag", text_en="Very rare"))
    for act in (retire_code, restore_code, delete_code):
        act(store, "tag", code)
        label, values = store.undo_name() or ("", {})
        assert "Very rare" in label.format(**values)
        assert "very_rare" not in label.format(**values)


@pytest.fixture
def two(store: Store) -> tuple[str, str]:
    wrong = add_institution(store, InstitutionValues(name="Univ. of Oslo", country="NO"))
    right = add_institution(store, InstitutionValues(name="Universitetet i Oslo"))
    return wrong, right


def test_two_spellings_become_one_institution(
    store: Store, make_project: Callable[..., str], two: tuple[str, str]
) -> None:
    wrong, right = two
    only_wrong, both = make_project("Gel"), make_project("Mask")
    host = InstitutionPart(name="Univ. of Oslo", role=InstitutionRole.HOST)
    set_institutions(store, only_wrong, [host])
    set_institutions(store, both, [host, InstitutionPart(name="Universitetet i Oslo")])

    merge_institution(store, wrong, into=right)

    assert [row.name for row in list_institutions(store)] == ["Universitetet i Oslo"]
    for project in (only_wrong, both):
        [part] = read_parts(store, project).institutions
        assert (part.name, part.role) == ("Universitetet i Oslo", InstitutionRole.HOST)
    assert read_institution(store, right).country == "NO"
    store.undo()
    assert [len(read_parts(store, p).institutions) for p in (only_wrong, both)] == [1, 2]


def test_what_the_kept_institution_says_of_itself_stays(store: Store) -> None:
    first = InstitutionValues(name="OUS HF", short_name="OUSHF", country="NO")
    second = InstitutionValues(name="Oslo universitetssykehus", short_name="OUS", country="SE")
    wrong, right = add_institution(store, first), add_institution(store, second)
    merge_institution(store, wrong, into=right)
    assert read_institution(store, right) == second


def test_institution_is_not_merged_into_itself(store: Store, two: tuple[str, str]) -> None:
    with pytest.raises(InputError) as refused:
        merge_institution(store, two[0], into=two[0])
    assert refused.value.field == "into"
    with pytest.raises(InputError) as refused:
        merge_institution(store, two[0], into="")
    assert refused.value.field == "into"
    assert len(list_institutions(store)) == 2
