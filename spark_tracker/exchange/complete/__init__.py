"""The complete export: everything in a file as a workbook that import takes back."""

from spark_tracker.exchange.complete.writing import export_all

__all__ = ["export_all"]
