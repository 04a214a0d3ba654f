"""Values from YAML and TOML that know their line and column, and the schema that they are read by."""

from ssg.located.node import Node
from ssg.located.problems import Problems

__all__ = ("Node", "Problems")
