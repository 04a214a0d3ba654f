"""Where the time of a build goes: `ssg build --profile`."""

from ssg.profiling.measure import Measured, measuring
from ssg.profiling.table import profile_lines

__all__ = ("Measured", "measuring", "profile_lines")
