"""Sentences with codes, days and amounts in them; see `spark_tracker.ui.wording`."""

from spark_tracker.ui.wording import caution_text, filled, refusal_text, shown

__all__ = ["caution_text", "filled", "refusal_text", "shown"]
