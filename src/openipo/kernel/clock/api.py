"""The door of the clock room."""

from openipo.kernel.clock.clock import frozen, now, today

__all__ = ["frozen", "now", "today"]
