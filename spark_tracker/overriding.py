"""`override`, without loading typing_extensions: Python has it from 3.12 on only.

For what is loaded before the window is first painted; elsewhere, take it from typing_extensions.
"""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - handed on
else:
    Method = TypeVar("Method")

    def override(method: Method) -> Method:
        """Mark a method as one that replaces its parent's; type checkers see whether it does."""
        return method
