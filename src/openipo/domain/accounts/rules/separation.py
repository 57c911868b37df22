"""Duties that one person may not hold, or not exercise on one file, so that nobody checks their own work."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

OFFICE, FILE = "office", "file"


@dataclass(frozen=True)
class Separation:
    """Of `roles` one person may hold one (scope "office") or exercise one on a file (scope "file"), for `reason`."""

    roles: frozenset[str]
    scope: str
    reason: Mapping[str, str]


def separation_obstacle(
    separations: Iterable[Separation], *, role: str, held: Collection[str], scope: str
) -> Separation | None:
    """The separation that forbids `role` to somebody who already holds or has exercised `held`; None if none does.

    For scope "file", `held` are the roles in which the person has acted on this file; the person's own acts and those
    on behalf of others count alike, since it is the person who must not check their own work.
    """
    for separation in separations:
        others = separation.roles - {role}
        if separation.scope == scope and role in separation.roles and others.intersection(held):
            return separation
    return None
