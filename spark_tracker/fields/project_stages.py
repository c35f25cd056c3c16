"""How far a project has come, derived from facts and claims."""

from spark_tracker.domain.codes import Sharing
from spark_tracker.fields.field import Field, Kind
from spark_tracker.i18n import QT_TRANSLATE_NOOP

FIELDS = (
    Field(
        "project",
        "stage",
        QT_TRANSLATE_NOOP("fields", "Stage"),
        QT_TRANSLATE_NOOP(
            "fields",
            "The furthest of the five stages reached: idea, advisor, patent, start-up, investment.",
        ),
        Kind.CODE,
        Sharing.NODE,
        codes="stage",
    ),
    Field(
        "project",
        "stage_on",
        QT_TRANSLATE_NOOP("fields", "In this stage since"),
        QT_TRANSLATE_NOOP("fields", "Day on which the furthest stage was reached."),
        Kind.DATE,
        Sharing.PROGRAMME,
    ),
    Field(
        "project",
        "days_in_stage",
        QT_TRANSLATE_NOOP("fields", "Days in stage"),
        QT_TRANSLATE_NOOP("fields", "Days since the furthest stage was reached."),
        Kind.NUMBER,
        Sharing.PROGRAMME,
    ),
    Field(
        "project",
        "idea_on",
        QT_TRANSLATE_NOOP("fields", "Idea"),
        QT_TRANSLATE_NOOP(
            "fields", "Day on which the idea came: applied, else admitted, else first heard of."
        ),
        Kind.DATE,
        Sharing.NODE,
        settable=True,
    ),
    Field(
        "project",
        "advisor_on",
        QT_TRANSLATE_NOOP("fields", "Advisor since"),
        QT_TRANSLATE_NOOP("fields", "Day on which the first advisor started."),
        Kind.DATE,
        Sharing.NODE,
        settable=True,
    ),
    Field(
        "project",
        "patent_on",
        QT_TRANSLATE_NOOP("fields", "Patent"),
        QT_TRANSLATE_NOOP(
            "fields",
            "Day of the first priority filing; until it is published, partners see only “filed”.",
        ),
        Kind.DATE,
        Sharing.PROGRAMME,
        settable=True,
    ),
    Field(
        "project",
        "patent_state",
        QT_TRANSLATE_NOOP("fields", "Patent (shared)"),
        QT_TRANSLATE_NOOP(
            "fields", "Whether a patent is filed; the day of the filing only after publication."
        ),
        Kind.TEXT,
        Sharing.NODE,
    ),
    Field(
        "project",
        "startup_on",
        QT_TRANSLATE_NOOP("fields", "Start-up"),
        QT_TRANSLATE_NOOP(
            "fields",
            "Day on which the first company that grew out of the project was incorporated.",
        ),
        Kind.DATE,
        Sharing.NODE,
        settable=True,
    ),
    Field(
        "project",
        "investment_on",
        QT_TRANSLATE_NOOP("fields", "Investment"),
        QT_TRANSLATE_NOOP("fields", "Day on which the first equity investment was received."),
        Kind.DATE,
        Sharing.NODE,
        settable=True,
    ),
    Field(
        "project",
        "licence_on",
        QT_TRANSLATE_NOOP("fields", "Licence"),
        QT_TRANSLATE_NOOP("fields", "Day on which the first licence was given."),
        Kind.DATE,
        Sharing.NODE,
        settable=True,
        aliases=("license_on", "license"),
    ),
    Field(
        "project",
        "clinical_on",
        QT_TRANSLATE_NOOP("fields", "First patient"),
        QT_TRANSLATE_NOOP("fields", "Day on which the first patient was treated in a trial."),
        Kind.DATE,
        Sharing.NODE,
        settable=True,
    ),
)
