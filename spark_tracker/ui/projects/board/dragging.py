"""What a dragged card carries: the id of its project, in a format that only the board takes."""

from PySide6.QtCore import QByteArray, QMimeData

MIME = "application/x-spark-project"


def mime_of(project_id: str) -> QMimeData:
    """Return what is dragged for a project."""
    data = QMimeData()
    data.setData(MIME, QByteArray(project_id.encode()))
    return data


def project_in(data: QMimeData) -> str:
    """Return the id of the project that is dragged; "" where it is something else."""
    return bytes(data.data(MIME).data()).decode(errors="replace") if data.hasFormat(MIME) else ""
