"""Comparison of marks; entered by `api`."""

from pathlib import Path

from openipo.similarity.measure.stale import forget_what_is_stale

forget_what_is_stale(Path(__file__).parent)
