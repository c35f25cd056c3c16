"""The one place where the window hears that data changed."""

from PySide6.QtCore import QObject, Signal


class Notifier(QObject):
    """Turns the store's callback into a Qt signal.

    The change set is passed as an object, so that this module loads without the store and the
    shell can be painted before SQLAlchemy is there.

    Signals:
        changed: A unit of work was committed; carries its ChangeSet. May be emitted from a
            job's thread: Qt then delivers it on the window's thread.

    `count` says how often something changed: who keeps what was read asks whether it still holds.
    """

    changed = Signal(object)
    count = 0

    def publish(self, changes: object) -> None:
        """Tell everyone; this is the store's `on_change`."""
        self.count += 1
        self.changed.emit(changes)
