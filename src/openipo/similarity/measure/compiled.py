"""Compiled loops: how every function of the measure and the index that goes over many marks is made."""

from collections.abc import Callable
from typing import Any

from numba import njit

# The compiler counts who uses an array, at every call of a loop by another, unless it is told that none makes any.
_MAKES_NO_ARRAYS: dict[str, Any] = {"_nrt": False}


def compiled(function: Callable[..., Any]) -> Any:
    """A loop over plain arrays, compiled when it is first called and kept; other threads go on while it runs.

    It writes to arrays that it is given and makes none: counting their users took half of the time of a comparison.
    """
    return njit(cache=True, nogil=True, **_MAKES_NO_ARRAYS)(function)
