"""What dragged cards carry: the ids of their projects, in a format that only the board takes."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

MIME = "application/x-spark-projects"


def mime_of(ids: Sequence[str]) -> QMimeData:
    """Return what is dragged for some projects."""
    data = QMimeData()
    data.setData(MIME, QByteArray(" ".join(ids).encode()))
    return data


def projects_in(data: QMimeData) -> list[str]:
    """Return the ids of the projects that are dragged; none where it is something else."""
    return bytes(data.data(MIME).data()).decode(errors="replace").split()
