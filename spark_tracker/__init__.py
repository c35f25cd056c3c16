"""SPARK Tracker: follows academic projects from idea to investment."""

__version__ = "0.1.0"
