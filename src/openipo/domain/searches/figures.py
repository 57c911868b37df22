"""Figurative elements that marks have in common, by their Vienna codes."""

from collections.abc import Sequence

from openipo.domain.classification.api import parse_vienna


def in_common(codes: Sequence[str], others: Sequence[str]) -> list[str]:
    """Which of the others one of the codes names: a code stands for what it contains, 26.4 for 26.4.2."""
    wanted = [parse_vienna(code) or () for code in codes]
    found = [(other, parse_vienna(other) or ()) for other in dict.fromkeys(others)]
    return [other for other, stated in found if any(code and stated[: len(code)] == code for code in wanted)]
