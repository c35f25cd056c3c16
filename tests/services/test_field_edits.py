"""One field of one or many records: each rule of the forms, one undo."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from spark_tracker.domain.codes import (
    FundingKind,
    InstitutionRole,
    PatentStatus,
    ProjectStatus,
    SessionFormat,
    Sharing,
    TeamRole,
)
from spark_tracker.domain.money import Money
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError
from spark_tracker.fields import catalogue
from spark_tracker.models import Project
from spark_tracker.services.calls import CallValues, add_call
from spark_tracker.services.companies import CompanyValues, add_company, read_company
from spark_tracker.services.editable_fields import Editable, How, editable
from spark_tracker.services.field_edits import OTHER, WHERE, field_values, set_field
from spark_tracker.services.funding import FundingValues, add_funding, read_funding
from spark_tracker.services.institutions import InstitutionValues, add_institution
from spark_tracker.services.mentoring import log_group_session, log_session, read_session
from spark_tracker.services.patents import FamilyValues, add_family, read_family
from spark_tracker.services.people import read_person
from spark_tracker.services.project_parts import (
    InstitutionPart,
    read_parts,
    read_progress,
    set_institutions,
    set_leader,
)
from spark_tracker.services.projects import (
    approve_texts,
    delete_project,
    edit_project,
    read_project,
)
from spark_tracker.services.session_values import AdviceValues, SessionValues
from spark_tracker.services.statuses import list_statuses
from spark_tracker.store.changes import ChangeSet
from spark_tracker.store.store import Store
from tests.conftest import TODAY

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
Make = Callable[..., str]
RECORDS = ("project", "person", "company", "patent", "funding", "session")


def put(store: Store, record: str, ids: str | list[str], key: str, value: object):
    """Set a field today."""
    several = [ids] if isinstance(ids, str) else ids
    return set_field(store, record, several, key, value, today=TODAY)


def editables(record: str) -> list[Editable]:
    entries = (editable(record, field.key) for field in catalogue.of(record))
    return [entry for entry in entries if entry is not None]


def held(store: Store, record: str, record_id: str, key: str) -> object:
    return field_values(store, record, [record_id], key, today=TODAY)[record_id]


VALUES: dict[str, object] = {
    "title": "Gel for burns",
    "nc_title": "Wound care",
    "nc_summary": "A gel.\nIt heals.",
    "summary": "A bacteriocin.",
    "source": "scouted",
    "admission_class": "full",
    "status": "active",
    "applied_on": date(2026, 1, 2),
    "admitted_on": date(2026, 2, 2),
    "planned_end": date(2027, 2, 2),
    "ended_on": date(2026, 9, 1),
    "area": "oncology",
    "indication": "chronic wounds",
    "product_type": "device",
    "host_department": "Department of Pharmacy",
    "sharing": "restricted",
    "note": "Ask again in spring.",
    "host": "University of Oslo",
    "tags": ("orphan",),
    "progress": "Stability data arrived.",
}


@pytest.mark.parametrize("key", VALUES)
def test_each_field_of_a_project_is_set_and_taken_back_with_one_undo(
    store: Store, make_project: Make, key: str
) -> None:
    project = make_project()
    before = held(store, "project", project, key)

    put(store, "project", project, key, VALUES[key])

    assert held(store, "project", project, key) == VALUES[key]
    store.undo()
    assert held(store, "project", project, key) == before


def test_call_coordinator_and_leader_are_set_by_id(
    store: Store, make_project: Make, make_person: Make
) -> None:
    project, person = make_project(), make_person()
    call = add_call(store, CallValues(name="Autumn 2026", year=2026))
    for key, value in (("call", call), ("coordinator", person), ("leader", person)):
        put(store, "project", project, key, value)
        assert held(store, "project", project, key) == value
        put(store, "project", project, key, None)
        assert held(store, "project", project, key) is None


def test_every_editable_field_of_a_project_has_a_test_here() -> None:
    tested = {*VALUES, "call", "coordinator", "leader"}
    assert {entry.field.key for entry in editables("project")} == tested


def test_derived_fields_are_not_editable_and_say_so(store: Store, make_project: Make) -> None:
    for key in ("stage", "days_in_stage", "code", "silent_days", "no_such_field"):
        assert editable("project", key) is None
    with pytest.raises(InputError) as error:
        put(store, "project", make_project(), "stage", "patent")
    assert error.value.field == "stage"


def test_how_a_field_is_edited_follows_from_the_catalogue() -> None:
    def how(name: str) -> How:
        entry = editable(*name.split("."))
        assert entry is not None
        return entry.how

    assert [
        how(name)
        for name in (
            *("project.title", "project.note", "project.planned_end", "project.area"),
            *("project.coordinator", "project.tags", "person.active", "person.capacity_hours"),
            *("funding.amount", "project.call", "project.host"),
        )
    ] == [
        *(How.LINE, How.PARAGRAPH, How.DAY, How.CODE, How.PERSON, How.CODES, How.FLAG),
        *(How.NUMBER, How.AMOUNT, How.CALL, How.PLACE),
    ]


def test_what_cannot_be_empty_is_required() -> None:
    required = {
        entry.field.name for record in RECORDS for entry in editables(record) if entry.required
    }
    assert required == {
        *("project.title", "project.status", "project.sharing", "person.name", "company.name"),
        *("patent.title", "patent.status", "session.held_on", "session.format"),
        *("funding.kind", "funding.status", "funding.attribution"),
    }


def test_several_projects_are_one_action_with_one_undo(
    store: Store, make_project: Make, changes: list[ChangeSet]
) -> None:
    ids = [make_project(f"Project {n}") for n in range(6)]
    changes.clear()

    put(store, "project", ids, "area", "oncology")

    assert len(changes) == 1
    assert store.undo_name() == (
        "Change {field} of {count} projects",
        {"field": "project.area", "count": 6},
    )
    assert {read_project(store, key).area for key in ids} == {"oncology"}
    store.undo()
    assert {read_project(store, key).area for key in ids} == {None}


def test_one_refusal_among_several_names_the_record_and_writes_none(
    store: Store, make_project: Make, changes: list[ChangeSet]
) -> None:
    first = make_project("First")
    late = make_project("Late", admitted_on=date(2026, 8, 1))
    changes.clear()

    with pytest.raises(InputError) as error:
        put(store, "project", [first, late], "planned_end", date(2026, 7, 1))

    assert error.value.field == "planned_end"
    assert error.value.values[WHERE] == read_project(store, late).code
    assert read_project(store, first).planned_end is None
    assert changes == []


def test_refusal_of_one_record_needs_no_name(store: Store, make_project: Make) -> None:
    with pytest.raises(InputError) as error:
        put(store, "project", make_project(), "title", "  ")
    assert error.value.field == "title"
    assert WHERE not in error.value.values


def test_action_is_called_after_field_and_record(store: Store, make_project: Make) -> None:
    project = make_project()
    put(store, "project", project, "area", "oncology")
    assert store.undo_name() == (
        "Change {field} of {name}",
        {"field": "project.area", "name": "NO-2026-01"},
    )


def test_equal_value_writes_nothing(
    store: Store, make_project: Make, changes: list[ChangeSet]
) -> None:
    project = make_project(area="oncology", status=ProjectStatus.ACTIVE, status_on=TODAY)
    changes.clear()
    for key, value in (("area", "oncology"), ("status", "active"), ("note", ""), ("tags", ())):
        put(store, "project", project, key, value)
    assert changes == []


def test_status_changes_today_without_a_reason(store: Store, make_project: Make) -> None:
    project = make_project(status=ProjectStatus.PROSPECT, status_on=YESTERDAY)
    cautions = put(store, "project", project, "status", "active")
    newest = list_statuses(store, project)[0]
    assert (newest.status, newest.on, newest.reason) == (ProjectStatus.ACTIVE, TODAY, "")
    assert cautions == ()


def test_status_that_needs_a_reason_is_refused_at_the_status(
    store: Store, make_project: Make
) -> None:
    project = make_project(status=ProjectStatus.ACTIVE, status_on=YESTERDAY)
    with pytest.raises(InputError, match="reason") as error:
        put(store, "project", project, "status", "terminated")
    assert error.value.field == "status"


@pytest.mark.parametrize("code", ["", None, "no such status"])
def test_status_is_one_of_the_list(store: Store, make_project: Make, code: str | None) -> None:
    with pytest.raises(InputError, match="Choose one") as error:
        put(store, "project", make_project(), "status", code)
    assert error.value.field == "status"


def test_code_that_the_programme_does_not_have_is_refused(store: Store, make_project: Make) -> None:
    with pytest.raises(InputError, match="not in the programme's list") as error:
        put(store, "project", make_project(), "area", "astrology")
    assert error.value.field == "area"
    with pytest.raises(InputError) as refused:
        put(store, "project", make_project(), "tags", ("no such tag",))
    assert refused.value.field == "tags"


def test_admission_still_to_come_is_refused(store: Store, make_project: Make) -> None:
    with pytest.raises(InputError, match="still to come") as error:
        put(store, "project", make_project(), "admitted_on", TOMORROW)
    assert error.value.field == "admitted_on"


def test_new_shared_title_takes_its_approval_back_and_says_so(
    store: Store, make_project: Make
) -> None:
    project = make_project(nc_title="Wound care", nc_summary="A gel.")
    approve_texts(store, project, by="Ada Berg", on=TODAY, today=TODAY)
    cautions = put(store, "project", project, "nc_title", "Burn care")
    assert [caution.key for caution in cautions] == ["approval_cleared"]


def test_record_that_is_gone_is_refused(store: Store, make_project: Make) -> None:
    project = make_project()
    delete_project(store, project)
    with pytest.raises(InputError, match="not there any more"):
        put(store, "project", project, "area", "oncology")
    assert field_values(store, "project", [project], "area", today=TODAY) == {}


def test_host_keeps_the_partners_and_a_partner_may_become_host(
    store: Store, make_project: Make
) -> None:
    project = make_project()
    set_institutions(
        store,
        project,
        [InstitutionPart(name="Uni A", role=InstitutionRole.HOST), InstitutionPart(name="Uni B")],
    )
    put(store, "project", project, "host", "uni b")
    parts = read_parts(store, project).institutions
    assert [(part.name, part.role) for part in parts] == [("Uni B", InstitutionRole.HOST)]
    put(store, "project", project, "host", "")
    assert read_parts(store, project).institutions == ()


def test_partner_becomes_host_by_its_short_name(store: Store, make_project: Make) -> None:
    project = make_project()
    add_institution(store, InstitutionValues(name="University of Oslo", short_name="UiO"))
    set_institutions(store, project, [InstitutionPart(name="University of Oslo")])
    put(store, "project", project, "host", "uio")
    [part] = read_parts(store, project).institutions
    assert (part.name, part.role) == ("University of Oslo", InstitutionRole.HOST)


def test_leader_who_is_taken_off_stays_in_the_team(
    store: Store, make_project: Make, make_person: Make
) -> None:
    project, person = make_project(), make_person()
    set_leader(store, project, person)
    put(store, "project", project, "leader", None)
    (member,) = read_parts(store, project).members
    assert (member.person_id, member.role) == (person, TeamRole.MEMBER)


def test_progress_is_that_of_this_quarter(store: Store, make_project: Make) -> None:
    project = make_project()
    put(store, "project", project, "progress", "Data arrived.")
    assert read_progress(store, project, Quarter.containing(TODAY)) == "Data arrived."
    put(store, "project", project, "progress", "")
    assert read_progress(store, project, Quarter.containing(TODAY)) == ""


def test_many_projects_are_set_in_reasonable_time(store: Store, make_project: Make) -> None:
    ids = [make_project(f"Project {n}") for n in range(60)]
    put(store, "project", ids, "sharing", "node")
    assert {read_project(store, key).sharing for key in ids} == {Sharing.NODE}


def test_fields_of_a_person_and_of_the_advisor_part_are_set(
    store: Store, make_advisor: Make
) -> None:
    advisor = make_advisor()
    for key, value in (
        ("email", "ada@example.org"),
        ("phone", "+47 22"),
        ("organisation", "Ahus"),
        ("cda_signed_on", YESTERDAY),
        ("cda_valid_until", date(2028, 1, 1)),
        ("capacity_hours", 6),
        ("active", False),
        ("expertise", ("cmc",)),
        ("place", "online"),
    ):
        put(store, "person", advisor, key, value)
        assert held(store, "person", advisor, key) == value
    part = read_person(store, advisor).advisor
    assert part is not None
    assert (part.capacity_hours, part.active, part.expertise) == (6, False, ("cmc",))


def test_refusals_of_a_person_name_the_field(store: Store, make_advisor: Make) -> None:
    advisor = make_advisor()
    for key, value in (
        ("email", "nowhere"),
        ("cda_valid_until", date(2020, 1, 1)),
        ("capacity_hours", 900),
        ("consent_on", TODAY),
    ):
        with pytest.raises(InputError) as error:
            put(store, "person", advisor, key, value)
        assert error.value.field == key


def test_somebody_who_is_no_advisor_has_no_agreement(store: Store, make_person: Make) -> None:
    person = make_person()
    assert held(store, "person", person, "cda_signed_on") is None
    with pytest.raises(InputError, match="is no advisor") as error:
        put(store, "person", person, "cda_signed_on", TODAY)
    assert error.value.field == "cda_signed_on"


def test_fields_of_company_family_and_funding_are_set(store: Store, make_project: Make) -> None:
    project = make_project()
    company = add_company(store, CompanyValues(name="Biogel AS"), today=TODAY)
    family = add_family(store, FamilyValues(project_id=project, title="Gel"), today=TODAY)
    funding = add_funding(
        store,
        FundingValues(kind=FundingKind.PUBLIC_GRANT, currency="NOK", project_id=project),
        today=TODAY,
    )
    put(store, "company", company, "country", "no")
    put(store, "company", company, "ended_on", YESTERDAY)
    put(store, "company", company, "ended_how", "acquired")
    put(store, "patent", family, "status", "priority_filed")
    put(store, "funding", funding, "amount", Money(25_000_00, "EUR"))
    put(store, "funding", funding, "public", True)
    assert read_company(store, company).country == "NO"
    assert read_family(store, family).status is PatentStatus.PRIORITY_FILED
    assert held(store, "funding", funding, "amount") == Money(25_000_00, "EUR")
    assert (read_funding(store, funding).currency, read_funding(store, funding).public) == (
        "EUR",
        True,
    )
    put(store, "funding", funding, "amount", None)
    assert held(store, "funding", funding, "amount") is None


def test_refused_country_names_the_field(store: Store) -> None:
    company = add_company(store, CompanyValues(name="Biogel AS"), today=TODAY)
    with pytest.raises(InputError) as error:
        put(store, "company", company, "country", "Norway")
    assert error.value.field == "country"


def test_milestones_and_action_items_have_forms_of_their_own() -> None:
    assert editables("milestone") == editables("action") == []


def test_sharing_is_as_the_form_has_it(store: Store, make_project: Make) -> None:
    project = make_project()
    put(store, "project", project, "sharing", "restricted")
    values = read_project(store, project)
    assert values.sharing is Sharing.RESTRICTED
    edit_project(store, project, values, today=TODAY)
    assert read_project(store, project) == values


def test_refusal_names_the_other_field_that_is_wrong(store: Store, make_project: Make) -> None:
    project = make_project(admitted_on=date(2026, 8, 1))
    with store.write("From elsewhere") as session:
        session.get_one(Project, project).ended_on = date(2026, 7, 1)
    with pytest.raises(InputError) as error:
        put(store, "project", project, "area", "oncology")
    assert error.value.field == "area"
    assert error.value.values[OTHER] == "project.ended_on"
    with pytest.raises(InputError) as own:
        put(store, "project", project, "ended_on", date(2026, 6, 1))
    assert OTHER not in own.value.values


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("held_on", YESTERDAY),
        ("format", "check_in"),
        ("place", "online"),
        ("minutes", 45),
        ("prep_minutes", 20),
        ("question", "File first?"),
        ("next_session_on", date(2026, 12, 8)),
        ("note", "Bring the slides."),
        ("private_note", "Ask the dean."),
    ],
)
def test_each_field_of_a_session_is_set_and_its_lines_stay(
    store: Store, make_project: Make, key: str, value: object
) -> None:
    logged = SessionValues(
        project_id=make_project(),
        held_on=TODAY,
        format=SessionFormat.GROUP,
        advice=(AdviceValues(text="File before the talk"),),
    )
    session = log_session(store, logged, today=TODAY)
    lines = read_session(store, session).advice

    put(store, "session", session, key, value)

    assert held(store, "session", session, key) == value
    assert read_session(store, session).advice == lines
    store.undo()
    assert held(store, "session", session, key) != value


def test_head_of_a_session_changes_for_the_whole_meeting(store: Store, make_project: Make) -> None:
    both = [
        SessionValues(project_id=make_project(title), held_on=TODAY, format=SessionFormat.GROUP)
        for title in ("A gel", "A cream")
    ]
    one, other = log_group_session(store, both, today=TODAY)
    put(store, "session", one, "minutes", 90)
    assert held(store, "session", other, "minutes") == 90
