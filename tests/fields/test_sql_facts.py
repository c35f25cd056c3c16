"""Single projects made by hand: what the lists derive from the records around them."""

from datetime import date, timedelta

import pytest

from spark_tracker.domain.patents import add_months
from spark_tracker.fields import sql_values
from spark_tracker.fields.sql_assets import COMPANIES, PATENTS
from spark_tracker.fields.sql_people import PEOPLE
from spark_tracker.fields.sql_projects import PROJECTS
from spark_tracker.fields.sql_sessions import MILESTONES
from tests.fields.portfolio import TODAY, Portfolio, programme


@pytest.fixture
def made():
    portfolio = Portfolio()
    programme(portfolio)
    return portfolio


@pytest.fixture
def shown(made, tmp_path):
    """Return a function: write what was made and read one record of a list."""

    def read(source, key, today=TODAY):
        reader = made.write(tmp_path / "p.spark")
        with reader.read() as session:
            found = sql_values.values(session, source, [key], today=today)
        reader.close()
        return found[key]

    return read


def new_project(made, **values):
    return made.add(
        "project", **{"code": "NO-2026-01", "title": "Gel", "status": "active"} | values
    )


def ago(days):
    return TODAY - timedelta(days=days)


def test_next_milestone_is_the_open_one_expected_first(made, shown):
    key = new_project(made)
    common = {"project_id": key, "status": "planned"}
    made.add("milestone", **common, title="Undated")
    made.add("milestone", **common, title="Later", baseline_on=ago(300), forecast_on=ago(-50))
    made.add("milestone", **common, title="Now", baseline_on=ago(10), forecast_on=ago(3))
    made.add("milestone", **common | {"status": "done"}, title="Done", forecast_on=ago(200))
    row = shown(PROJECTS, key)
    assert (row["milestone"], row["due"], row["slip"], row["late"]) == ("Now", ago(3), 7, True)
    assert row["milestones"] == 4


def test_milestone_without_a_forecast_is_due_on_its_baseline(made, shown):
    key = new_project(made)
    made.add("milestone", project_id=key, title="A", status="at_risk", baseline_on=TODAY)
    row = shown(PROJECTS, key)
    assert (row["due"], row["late"], row["milestone_status"]) == (TODAY, False, "at_risk")


def test_money_is_added_up_in_the_currency_of_the_programme(made, shown):
    key = new_project(made)
    firm = made.add("company", name="Firm")
    made.add("project_company", project_id=key, company_id=firm, origin="founded")
    common = {"kind": "equity_vc", "awarded_on": ago(9)}
    made.add(
        "funding_entry", **common, project_id=key, company_id=firm, currency="NOK", amount_minor=100
    )
    made.add("funding_entry", **common, company_id=firm, currency="EUR", amount_minor=200)
    made.add("funding_entry", **common, project_id=key, currency="XXX", amount_minor=7)
    ours = {"project_id": key, "currency": "NOK", "amount_minor": 10**6, "awarded_on": ago(9)}
    made.add("funding_entry", **ours, kind="spark_grant")
    made.add("funding_entry", **ours | {"awarded_on": ago(-9)}, kind="prize")
    made.add("funding_entry", **ours, kind="prize", status="rejected")
    row = shown(PROJECTS, key)
    assert (row["funding_awarded"], row["funding_received"]) == (100 + 2300, None)


def test_money_of_a_company_counts_what_came_to_it(made, shown):
    firm = made.add("company", name="Firm")
    common = {"kind": "loan", "company_id": firm, "currency": "NOK", "amount_minor": 500}
    made.add("funding_entry", **common, received_on=ago(5))
    made.add("funding_entry", **common, awarded_on=ago(400))
    row = shown(COMPANIES, firm)
    assert (row["received"], row["awarded"], row["last_round"]) == (500, 500, ago(5))


def test_gaps_are_told_of_projects_that_run(made, shown):
    key = new_project(made, nc_title="A gel", area="oncology", admitted_on=ago(100))
    assert shown(PROJECTS, key)["gaps"] == (
        *("progress", "milestone", "trl"),
        *("product_type", "nc_summary", "nc_approved_on"),
    )


def test_alumni_have_no_gaps(made, shown):
    assert shown(PROJECTS, new_project(made, status="alumni"))["gaps"] == ()


def test_advisors_of_today_are_named_the_lead_mentor_first(made, shown):
    key = new_project(made)
    for name, role, until in (
        ("Clinician", "clinical", None),
        ("Mentor", "lead_mentor", TODAY),
        ("Gone", "lead_mentor", ago(1)),
    ):
        person = made.add("person", name=name)
        made.add(
            "assignment",
            project_id=key,
            person_id=person,
            role=role,
            from_on=ago(30),
            until_on=until,
        )
    row = shown(PROJECTS, key)
    assert row["advisors"] == ("Mentor", "Clinician")
    assert row["lead_advisor"] == ("Mentor",)


def test_assignment_that_begins_tomorrow_does_not_count(made, shown):
    key = new_project(made)
    person = made.add("person", name="Soon")
    made.add("assignment", project_id=key, person_id=person, role="clinical", from_on=ago(-1))
    row = shown(PROJECTS, key)
    assert (row["advisors"], row["advisor_on"]) == ((), None)


def test_readiness_shows_the_first_and_the_newest_level(made, shown):
    key = new_project(made)
    for days, trl in ((900, 2), (300, None), (30, 4), (-30, 9)):
        made.add("readiness", project_id=key, on=ago(days), trl=trl)
    row = shown(PROJECTS, key)
    assert (row["trl_entry"], row["trl"]) == (2, 4)


def test_silence_counts_from_the_last_session_else_from_the_admission(made, shown):
    key = new_project(made, admitted_on=ago(80))
    assert shown(PROJECTS, key)["silent_days"] == 80


def test_session_ends_the_silence(made, shown):
    key = new_project(made, admitted_on=ago(80))
    made.add("mentoring_session", project_id=key, held_on=ago(12), format="group", minutes=90)
    row = shown(PROJECTS, key)
    assert (row["silent_days"], row["sessions"], row["hours"]) == (12, 1, 1.5)


@pytest.mark.parametrize(
    ("published_on", "state"),
    [(None, "filed"), (ago(-1), "filed"), (ago(1), "2025-05-01")],
)
def test_partners_see_the_day_of_a_filing_only_after_publication(made, shown, published_on, state):
    key = new_project(made)
    family = made.add("patent_family", project_id=key, title="Secret")
    made.add(
        "patent_filing",
        family_id=family,
        kind="priority",
        filed_on=date(2025, 5, 1),
        published_on=published_on,
    )
    assert shown(PROJECTS, key)["patent_state"] == state


def test_publication_of_one_invention_tells_nothing_of_another(made, shown):
    key = new_project(made)
    for title, filed_on, published_on in (
        ("Secret", date(2025, 5, 1), None),
        ("Known", date(2025, 6, 1), ago(1)),
    ):
        family = made.add("patent_family", project_id=key, title=title)
        values = {"family_id": family, "filed_on": filed_on, "published_on": published_on}
        made.add("patent_filing", kind="priority", **values)
    row = shown(PROJECTS, key)
    assert (row["patent_state"], row["filed"]) == ("filed", 2)


def test_publication_of_the_application_abroad_opens_the_family(made, shown):
    key = new_project(made)
    family = made.add("patent_family", project_id=key, title="Known")
    made.add("patent_filing", family_id=family, kind="priority", filed_on=date(2025, 5, 1))
    made.add("patent_filing", family_id=family, kind="pct", published_on=ago(1))
    assert shown(PROJECTS, key)["patent_state"] == "2025-05-01"


def test_claimed_patent_is_filed_and_its_day_is_not_told(made, shown):
    key = new_project(made)
    made.add("stage_claim", project_id=key, stage="patent", on=ago(40))
    assert shown(PROJECTS, key)["patent_state"] == "filed"


def test_family_shows_the_next_open_clock(made, shown):
    key = new_project(made)
    family = made.add("patent_family", project_id=key, title="Invention")
    made.add("patent_filing", family_id=family, kind="priority", office="NO", filed_on=ago(100))
    row = shown(PATENTS, family)
    assert row["next_clock"] == ago(100).replace(year=ago(100).year + 1)
    assert row["offices"] == ("NO",)


def test_milestone_shows_the_session_that_proved_it(made, shown):
    key = new_project(made)
    session = made.add("mentoring_session", project_id=key, held_on=ago(4), format="group")
    milestone = made.add(
        "milestone", project_id=key, title="A", status="done", evidence_session_id=session
    )
    assert shown(MILESTONES, milestone)["evidence_session"] == ago(4)


def test_person_who_is_no_advisor_has_no_advisor_part(made, shown):
    person = made.add("person", name="Team")
    row = shown(PEOPLE, person)
    assert (row["advisor"], row["active"], row["load"], row["expertise"]) == (False, None, 0, ())


def test_hours_of_an_advisor_are_those_of_the_last_twelve_months(made, shown):
    key = new_project(made)
    person = made.add("person", name="Advisor")
    made.add("advisor", person_id=person)
    for days, role in ((10, "advisor"), (500, "advisor"), (20, "guest")):
        session = made.add(
            "mentoring_session", project_id=key, held_on=ago(days), format="group", minutes=60
        )
        made.add("attendee", session_id=session, person_id=person, role=role)
    row = shown(PEOPLE, person)
    assert (row["hours"], row["sessions"], row["last_session"]) == (1.0, 2, ago(10))


def test_open_conflicts_are_counted(made, shown):
    key = new_project(made)
    person = made.add("person", name="Advisor")
    for until in (None, ago(1), ago(-1)):
        made.add(
            "conflict",
            person_id=person,
            project_id=key,
            nature="Owns shares",
            from_on=ago(50),
            until_on=until,
        )
    assert shown(PEOPLE, person)["conflicts"] == 2


def test_project_tells_the_earliest_patent_date_to_come(made, shown):
    key = new_project(made)
    for filed in (ago(200), ago(300), ago(20)):
        family = made.add("patent_family", project_id=key, title="A gel")
        made.add("patent_filing", family_id=family, kind="priority", office="NO", filed_on=filed)
    assert shown(PROJECTS, key)["patent_due"] == add_months(ago(300), 12)


def test_project_without_a_patent_has_no_patent_date(made, shown):
    assert shown(PROJECTS, new_project(made))["patent_due"] is None
