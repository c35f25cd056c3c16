"""What happened to a project of the sample: advisors, milestones, money, sessions, readiness."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from spark_tracker.domain.codes import (
    AdviceAnswer,
    AdviceWeight,
    AttendeeRole,
    Decision,
    InstalmentStatus,
    MilestoneStatus,
    Place,
    ProjectStatus,
    SessionFormat,
    SoughtKind,
    Stage,
)
from spark_tracker.domain.patents import add_months
from spark_tracker.domain.quarter import Quarter
from spark_tracker.models import (
    ActionItem,
    Advice,
    Assignment,
    Attendee,
    Instalment,
    MentoringSession,
    Milestone,
    Person,
    Progress,
    Project,
    Readiness,
    SessionMilestone,
    SessionTopic,
    Sought,
    StageClaim,
)
from spark_tracker.sample.people import Cast
from spark_tracker.sample.projects import Plan
from spark_tracker.sample.words import (
    ACTIONS,
    ADVICE,
    DECISIONS,
    MILESTONES,
    PROGRESS,
    QUESTIONS,
    SOUGHT,
)

_FORMATS = (
    SessionFormat.ONE_TO_ONE,
    SessionFormat.GROUP,
    SessionFormat.ONE_TO_ONE,
    SessionFormat.CHECK_IN,
    SessionFormat.MILESTONE_REVIEW,
)
_MINUTES = (60, 45, 90, 30, 60)
_INSTALMENT = 15_000_000  # 150 000 kroner


@dataclass(frozen=True, slots=True)
class Course:
    """One project with what is needed to tell its course."""

    plan: Plan
    project: Project
    cast: Cast
    random: Random
    today: date

    @property
    def live(self) -> bool:
        """Whether the project is still in the programme."""
        return self.plan.status in (
            ProjectStatus.ACTIVE,
            ProjectStatus.PROSPECT,
            ProjectStatus.ON_HOLD,
        )

    @property
    def last_day(self) -> date:
        """The last day on which something happens."""
        if not self.live:
            return (self.project.ended_on or self.today) - timedelta(days=5)
        return self.today - timedelta(days=self.plan.silent_for)

    def has(self, stage: Stage) -> bool:
        """Tell whether the plan says that a main stage is reached."""
        return self.plan.stages[list(Stage).index(stage)] == "1"


def add_mentoring(course: Course, group_id: str | None) -> None:
    """Assign advisors and hold sessions, one about every five weeks."""
    if not course.has(Stage.ADVISOR):
        _hold(course, [], course.last_day, 0, None)
        return
    team = _assign(course)
    day, number = course.plan.admitted_on + timedelta(days=30), 0
    while day < course.last_day:
        _hold(course, team, day, number, None)
        number += 1
        day += timedelta(days=28 + course.random.randrange(16))
    _hold(course, team, course.last_day, number, group_id)


def _assign(course: Course) -> list[Person]:
    roles = ("lead_mentor", "regulatory", "ip", "business_development")
    count = 2 + course.random.randrange(3)
    team = course.random.sample(course.cast.advisors[6:-1], count)
    if course.plan.number == 3:  # their agreements are the awkward ones
        team[1:3] = course.cast.advisors[:2]
    for place, person in enumerate(team):
        start = course.plan.admitted_on + timedelta(days=14 + 40 * place)
        course.project.assignments.append(
            Assignment(
                person=person,
                role=roles[place],
                from_on=start,
                until_on=None if course.live else course.project.ended_on,
            )
        )
    return team


def _hold(
    course: Course, team: Sequence[Person], day: date, number: int, group_id: str | None
) -> None:
    random = course.random
    form = SessionFormat.GROUP if group_id else _FORMATS[number % len(_FORMATS)]
    session = MentoringSession(
        group_id=group_id,
        held_on=day,
        format=form,
        place=Place.ONLINE if number % 3 else Place.IN_PERSON,
        minutes=_MINUTES[number % len(_MINUTES)],
        prep_minutes=15 * random.randrange(3),
        question=random.choice(QUESTIONS) if number % 2 else "",
        next_session_on=None,
        note="The team showed new data; see the slides." if number % 4 == 0 else "",
        private_note="The leader may leave in spring." if number == 3 else "",  # one
    )
    course.project.sessions.append(session)
    there = [person for person in team if random.random() < 0.8] or list(team[:1])  # most come
    for person in there:
        session.attendees.append(Attendee(person_id=person.id, role=AttendeeRole.ADVISOR))
    session.attendees.append(
        Attendee(person_id=course.project.members[0].person.id, role=AttendeeRole.TEAM)
    )
    _advise(course, session, there)
    if course.live and day >= course.last_day:
        _agree(course, session, day)


def _advise(course: Course, session: MentoringSession, there: Sequence[Person]) -> None:
    random, topics = course.random, set()
    for position, person in enumerate(there[:2]):
        text, topic, weight = random.choice(ADVICE)
        answer = random.choice([*AdviceAnswer, None])
        session.advice.append(
            Advice(
                advisor_id=None,
                text=text,
                topic=topic,
                weight=AdviceWeight(weight),
                answer=answer,
                answer_reason="Not before the summer." if answer is AdviceAnswer.LATER else "",
                position=position,
            )
        )
        session.advice[-1].advisor_id = person.id
        topics.add(topic)
    session.topics += [SessionTopic(topic=topic) for topic in sorted(topics)]


def _agree(course: Course, session: MentoringSession, day: date) -> None:
    """Add what is to be done: one done, one open, and for some one overdue."""
    for position, done in enumerate((True, False, False)[: 2 + course.random.randrange(2)]):
        due = day + timedelta(days=(7, 20, 3)[position])
        session.actions.append(
            ActionItem(
                project_id=course.project.id,
                text=ACTIONS[(course.plan.number + position) % len(ACTIONS)],
                owner_id=course.project.members[0].person.id,
                due_on=due,
                done_on=min(due, course.today) if done else None,
                position=position,
            )
        )
    if course.plan.silent_for < 30:  # those that meet often
        session.next_session_on = course.today + timedelta(days=9 + course.plan.number)


def add_milestones(course: Course) -> None:
    """Plan one milestone every five months, each releasing money once it is done."""
    plan, random, today = course.plan, course.random, course.today
    for number, title in enumerate(MILESTONES):
        baseline = add_months(plan.admitted_on, 4 + 5 * number)
        baseline += timedelta(days=plan.number * 17 % 75 - 40)  # not all on the same day
        if baseline > min(course.last_day + timedelta(days=60), today - timedelta(days=20)):
            break
        late = random.choice((0, 0, -6, 12, 35))
        done = baseline + timedelta(days=late)
        missed = not course.live and number == len(MILESTONES) - 1 and plan.number % 4 == 0
        over = done > today or done > (course.project.ended_on or today)
        milestone = Milestone(
            title=title,
            criterion="Shown in two independent series, signed off by the lead mentor.",
            baseline_on=baseline,
            forecast_on=min(done, today),
            done_on=None if missed or over else done,
            status=MilestoneStatus.MISSED if missed or over else MilestoneStatus.DONE,
            status_on=min(max(done, baseline), today),
            evidence="" if missed or over else "Report handed in",
        )
        course.project.milestones.append(milestone)
        if number == 1 and milestone.done_on:
            milestone.decision = Decision.CONDITIONAL_GO if plan.number % 3 == 0 else Decision.GO
            milestone.decided_by, milestone.decided_on = "Management team", milestone.done_on
            milestone.decision_reason = DECISIONS[milestone.decision]
        _add_instalment(course, milestone)
    if plan.milestone and plan.due_in is not None:
        _add_next(course, plan.milestone, today + timedelta(days=plan.due_in))


def _add_next(course: Course, title: str, due: date) -> None:
    slipped = due < course.today or course.plan.number % 4 == 0
    milestone = Milestone(
        title=title,
        criterion="Result as written in the project plan.",
        baseline_on=due - timedelta(days=48) if slipped else due,
        forecast_on=due,
        status=MilestoneStatus.AT_RISK if due < course.today else MilestoneStatus.IN_PROGRESS,
        status_on=course.today - timedelta(days=30),
    )
    course.project.milestones.append(milestone)
    _add_instalment(course, milestone)
    if course.project.sessions:
        session = course.project.sessions[-1]
        session.milestones.append(SessionMilestone(milestone=milestone))


def _add_instalment(course: Course, milestone: Milestone) -> None:
    prospect = course.project.admission_class == "prospect"
    if prospect or "Oulu" in course.plan.institutions:  # Finland pays no grants
        return
    paid = milestone.done_on + timedelta(days=14) if milestone.done_on else None
    if paid and paid > course.today:
        paid = None
    done = milestone.status is MilestoneStatus.DONE
    status = InstalmentStatus.PAID if paid else InstalmentStatus.PLANNED
    if done and not paid:
        status = InstalmentStatus.CONDITION_MET
    if milestone.status is MilestoneStatus.MISSED:
        status = InstalmentStatus.WITHHELD
    course.project.instalments.append(
        Instalment(
            milestone=milestone,
            amount_minor=_INSTALMENT,
            currency="NOK",
            planned_for=milestone.baseline_on,
            status=status,
            condition_met_on=milestone.done_on,
            approved_on=milestone.done_on if paid else None,
            paid_on=paid,
            withheld_on=milestone.status_on if status is InstalmentStatus.WITHHELD else None,
        )
    )


def add_reviews(course: Course) -> None:
    """Judge readiness at entry and once a year, write progress, say what is sought."""
    plan, project = course.plan, course.project
    entry = max(1, plan.trl - 2)
    for step, on in enumerate(
        (plan.admitted_on, add_months(plan.admitted_on, 12), course.last_day)
    ):
        if on <= course.last_day:
            trl = min(plan.trl, entry + step)
            project.readiness.append(
                Readiness(
                    on=on,
                    trl=trl,
                    trl_scale="EU",
                    technology=trl,
                    customer=max(1, trl - 1),
                    business=max(1, trl - 2),
                    ip=max(1, trl - 1),
                    team=min(9, trl + 1),
                    funding=max(1, trl - 2),
                    judged_by="Coordinator",
                )
            )
    if not course.live:
        return
    current = Quarter.containing(course.today)
    for back, quarter in enumerate(reversed(current.ending_here(4))):
        if quarter.first_day < plan.admitted_on or (back == 0 and plan.number % 3):
            continue
        text = PROGRESS[(plan.number + back) % len(PROGRESS)]
        project.progress.append(Progress(year=quarter.year, quarter=quarter.number, text=text))
    if plan.number % 3 == 1:
        topic, text, place = SOUGHT[(plan.number // 3 + plan.year) % len(SOUGHT)]
        project.sought.append(
            Sought(
                kind=SoughtKind.ADVISOR,
                topic=topic,
                text=text,
                place=place,
                needed_from=course.today + timedelta(days=7 + plan.number * 5),
                hours_month=2 + plan.number % 4,
            )
        )


def add_claim(course: Course, stage: Stage, on: date, reason: str) -> None:
    """Record that a stage was reached, without its details."""
    course.project.stage_claims.append(
        StageClaim(stage=stage, on=on, reason=reason, claimed_by=course.cast.coordinator.name)
    )
