"""What the built program starts with: the same commands as `spark-tracker`."""

import sys

from spark_tracker.cli import main

sys.exit(main())
