"""Where days stand, what divides time, which marks stand as one: without a window."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.codes import MilestoneStatus
from spark_tracker.domain.milestones import days_overdue, due_on, slip_days
from spark_tracker.services.timeline import TimelineMilestone
from spark_tracker.ui import formats
from spark_tracker.ui.projects.timeline.placing import NEAR, MarkKind, kind_of, place
from spark_tracker.ui.projects.timeline.scale import ZOOMS, TimeScale
from spark_tracker.ui.projects.timeline.slips import slip_words_places
from spark_tracker.ui.projects.timeline.ticks import Unit, bands, name, parts, units
from tests.conftest import TODAY

START = date(2026, 1, 1)


def day_of(number):
    return START + timedelta(days=number)


def by_day(day):
    return (day - START).days


def milestone(key, on, baseline=None, status=MilestoneStatus.PLANNED, done=None):
    baseline = baseline or on
    return TimelineMilestone(
        id=key,
        title=key,
        status=status,
        baseline_on=baseline,
        forecast_on=on,
        done_on=done,
        due_on=due_on(baseline, on),
        slip_days=slip_days(baseline, on, done),
        days_late=days_overdue(status, baseline, on, TODAY),
    )


@pytest.fixture
def scale(qapp):
    made = TimeScale(lambda: TODAY)
    made.set_width(788)
    return made


def test_year_is_shown_first_with_today_in_its_first_third(scale):
    assert scale.zoom == "year"
    assert 0.25 < scale.x_of(TODAY) / scale.width < 0.34
    assert scale.day_at(scale.x_of(TODAY)) == TODAY


@given(st.integers(-300, 900), st.sampled_from(["month", "quarter", "year"]))
def test_each_day_is_found_where_it_stands(days, zoom):
    scale = TimeScale(lambda: TODAY)
    scale.set_zoom(zoom)
    day = TODAY + timedelta(days=days)
    assert abs((scale.day_at(scale.x_of(day)) - day).days) <= 1 / scale.pixels_per_day + 1


def test_zooming_around_a_place_keeps_its_day_there(scale):
    day = scale.day_at(500)
    for factor in (1.25, 1.25, 0.8, 3.0):
        scale.zoom_by(factor, 500)
        assert abs((scale.day_at(500) - day).days) <= 1


def test_choosing_a_zoom_keeps_today_in_its_place(scale):
    before = scale.x_of(TODAY)
    scale.set_zoom("month")
    assert scale.days == ZOOMS["month"]
    assert abs(scale.x_of(TODAY) - before) <= scale.pixels_per_day


def test_all_shows_the_first_and_the_last_day(scale):
    scale.set_zoom("all")
    scale.set_span(date(2019, 2, 1), date(2031, 5, 1))
    assert scale.x_of(date(2019, 2, 1)) > 0
    assert scale.x_of(date(2031, 5, 1)) < scale.width
    assert scale.zoom == "all"


def test_scrolling_ends_where_there_is_still_something_to_see(scale):
    scale.set_span(date(2026, 1, 1), date(2027, 1, 1))
    scale.scroll_by(10_000_000)
    assert 0 < scale.x_of(date(2027, 1, 1)) < scale.width / 2
    assert scale.offset == scale.length
    scale.scroll_by(-20_000_000)
    assert scale.width / 2 < scale.x_of(date(2026, 1, 1)) < scale.width
    assert scale.offset == 0
    scale.show_today()
    assert 0 < scale.x_of(TODAY) < scale.width


def test_day_far_away_is_revealed_with_room_beside_it(scale):
    scale.set_span(None, date(2035, 1, 1))
    scale.reveal(date(2034, 6, 1))
    assert 0 < scale.x_of(date(2034, 6, 1)) <= scale.width - 39
    first = scale.first_day
    scale.reveal(scale.day_at(300))
    assert scale.first_day == first


@given(st.lists(st.one_of(st.floats(0.2, 5), st.floats(-2000, 2000)), max_size=30))
def test_no_zooming_and_scrolling_leaves_the_calendar(moves):
    scale = TimeScale(lambda: TODAY)
    scale.set_span(date(1990, 1, 1), date(2120, 1, 1))
    for move in moves:
        if 0.2 <= move <= 5:
            scale.zoom_by(move, 100)
        else:
            scale.scroll_by(move * 50)
        assert date(1850, 1, 1) <= scale.first_day < scale.last_day <= date(3001, 1, 1)
        list(parts(scale, units(scale)[0]))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (34, (Unit.MONTH, Unit.DAY)),
        (104, (Unit.QUARTER, Unit.WEEK)),
        (394, (Unit.QUARTER, Unit.MONTH)),
        (2000, (Unit.YEAR, Unit.QUARTER)),
        (6000, (Unit.YEAR, None)),
        (30000, (Unit.FIVE_YEARS, None)),
    ],
)
def test_heading_names_what_has_room(scale, days, expected):
    scale.set_days(days)
    assert units(scale) == expected


def test_larger_texts_need_more_room(scale):
    scale.set_days(780)  # a month is 31 px wide
    assert units(scale, 1.0)[1] is Unit.MONTH
    assert units(scale, 1.5)[1] is Unit.QUARTER


def test_quarters_are_shaded_by_turns_and_joined(scale):
    assert bands(scale) is Unit.QUARTER
    shown = list(parts(scale, Unit.QUARTER))
    assert [name(part) for part in shown][:3] == ["2026 Q3", "2026 Q4", "2027 Q1"]
    assert [part.odd for part in shown[:3]] == [True, False, True]
    assert all(one.end == two.x for one, two in itertools.pairwise(shown))
    assert shown[0].x <= 0
    assert shown[-1].end >= scale.width


def test_weeks_begin_on_monday_and_years_on_new_year(scale):
    scale.set_zoom("quarter")
    assert {part.first.weekday() for part in parts(scale, Unit.WEEK)} == {0}
    scale.set_days(3000)
    assert {(part.first.month, part.first.day) for part in parts(scale, Unit.YEAR)} == {(1, 1)}


def test_names_follow_the_language(scale):
    formats.use_language("nb")
    try:
        shown = [name(part) for part in parts(scale, Unit.MONTH)]
    finally:
        formats.use_language("en")
    assert {"okt", "des"} <= set(shown)


@pytest.mark.parametrize(
    ("status", "days", "kind"),
    [
        (MilestoneStatus.PLANNED, 1, MarkKind.FORECAST),
        (MilestoneStatus.IN_PROGRESS, 0, MarkKind.RISK),
        (MilestoneStatus.AT_RISK, 30, MarkKind.RISK),
        (MilestoneStatus.AT_RISK, -1, MarkKind.LATE),
        (MilestoneStatus.PLANNED, -1, MarkKind.LATE),
        (MilestoneStatus.MISSED, -1, MarkKind.MISSED),
        (MilestoneStatus.DONE, -1, MarkKind.DONE),
        (MilestoneStatus.CHANGED, -1, MarkKind.PLAN),
    ],
)
def test_mark_follows_status_and_day(status, days, kind):
    assert kind_of(milestone("a", TODAY + timedelta(days=days), status=status), TODAY) is kind


def test_plan_is_shown_only_where_it_is_elsewhere():
    same, moved = milestone("same", day_of(10)), milestone("moved", day_of(80), day_of(40))
    marks = place([same, moved], by_day, TODAY)
    assert [(mark.x, mark.plan_x) for mark in marks] == [(10, None), (80, 40)]


def test_near_marks_show_the_later_one_with_a_count():
    marks = place([milestone("a", day_of(20)), milestone("b", day_of(31))], by_day, TODAY)
    assert [(mark.milestone.id, mark.x, mark.count) for mark in marks] == [("b", 31, 2)]
    marks = place([milestone("a", day_of(20)), milestone("b", day_of(32))], by_day, TODAY)
    assert [mark.count for mark in marks] == [1, 1]


def test_late_one_behind_another_colours_the_count():
    late, planned = milestone("late", TODAY - timedelta(days=3)), milestone("next", TODAY)
    (mark,) = place([late, planned], by_day, TODAY)
    assert (mark.kind, mark.worst) == (MarkKind.RISK, MarkKind.LATE)


def test_milestone_of_the_keyboard_is_never_hidden():
    row = [milestone("a", day_of(20)), milestone("b", day_of(24)), milestone("c", day_of(60))]
    marks = place(row, by_day, TODAY, shown="a")
    assert [(mark.milestone.id, mark.count) for mark in marks] == [("a", 2), ("c", 1)]


def test_moved_milestone_stands_where_it_is_held():
    marks = place([milestone("a", day_of(20))], by_day, TODAY, moved=("a", day_of(90)))
    assert [(mark.x, mark.on, mark.plan_x) for mark in marks] == [(90, day_of(90), 20)]


@given(st.lists(st.integers(0, 200), max_size=25), st.integers(0, 24))
def test_marks_never_touch_and_none_is_lost(days, chosen):
    row = [milestone(f"{number}", day_of(day)) for number, day in enumerate(days)]
    shown = f"{chosen}"
    marks = place(row, by_day, TODAY, shown=shown)
    assert sum(mark.count for mark in marks) == len(row)
    assert all(b.x - a.x >= NEAR for a, b in itertools.pairwise(marks))
    if chosen < len(row):
        assert shown in [mark.milestone.id for mark in marks]


@given(st.lists(st.tuples(st.integers(0, 700), st.integers(0, 700)), max_size=8))
def test_words_of_slips_lie_on_their_line_and_on_nothing_else(days):
    row = [milestone(f"{n}", day_of(on), day_of(plan)) for n, (plan, on) in enumerate(days)]
    marks = place(row, by_day, TODAY)
    found = sorted(
        (x, x + width) for _words, _mark, x, width in slip_words_places(marks, lambda _: 30, 700)
    )
    assert all(a[1] < b[0] for a, b in itertools.pairwise(found))
    for left, right in found:
        assert all(mark.x + 9 < left or mark.x - 9 > right for mark in marks)


def test_slip_says_its_days_and_its_direction():
    late = milestone("late", day_of(200), day_of(100))
    early = milestone("early", day_of(300), day_of(400))
    found = slip_words_places(place([late, early], by_day, TODAY), lambda _: 30, 700)
    assert [words for words, *_ in found] == ["+100\u00a0d", "\u2212100\u00a0d"]


def test_short_slip_has_no_words():
    near = milestone("near", day_of(130), day_of(100))
    assert list(slip_words_places(place([near], by_day, TODAY), lambda _: 30, 700)) == []
