"""Compiled loops: how every function of the measure and the index that goes over many marks is made."""

from collections.abc import Callable
from typing import Any

from numba import njit


def compiled(function: Callable[..., Any]) -> Any:
    """A loop over plain arrays, compiled when it is first called and kept; other threads go on while it runs."""
    return njit(cache=True, nogil=True)(function)
