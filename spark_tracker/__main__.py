"""`python -m spark_tracker`: the same as the command `spark-tracker`."""

from spark_tracker.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
