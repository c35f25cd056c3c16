"""How a programme status looks: its icon and its role."""

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.ui.theme import Role

_LOOKS = {
    ProjectStatus.ACTIVE: ("circle-play", Role.OK),
    ProjectStatus.PROSPECT: ("circle-play", Role.INFO),
    ProjectStatus.ON_HOLD: ("circle-pause", Role.WARN),
    ProjectStatus.GRADUATED: ("circle-check", Role.OK),
    ProjectStatus.ALUMNI: ("circle-check", Role.TEXT),
    ProjectStatus.TERMINATED: ("circle-slash", Role.TEXT),
    ProjectStatus.WITHDRAWN: ("circle-slash", Role.TEXT),
    ProjectStatus.REJECTED: ("circle-slash", Role.TEXT),
    ProjectStatus.INELIGIBLE: ("circle-slash", Role.TEXT),
}


def status_look(status: ProjectStatus) -> tuple[str, Role]:
    """Return icon and role of a status for a Pill; what is not decided is an open ring."""
    return _LOOKS.get(status, ("circle-dashed", Role.TEXT))
