"""The door of the toml room."""

from openipo.kernel.toml.lines import Lines, Path

__all__ = ["Lines", "Path"]
