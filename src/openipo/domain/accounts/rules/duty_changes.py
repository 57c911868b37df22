"""Whether a duty may be given to other roles: what no approval can make good."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from openipo.domain.accounts.rules.separation import OFFICE, Separation, separation_obstacle


def unknown_roles(after: Iterable[str], known: Collection[str]) -> list[str]:
    return [role for role in after if role not in known]


def separated_from_it(
    before: Sequence[str], after: Sequence[str], separations: Collection[Separation]
) -> tuple[str, Separation] | None:
    """A role that would newly have the duty though one person may not hold it together with a role that has it.

    What two persons must not do in one hand is not brought into one hand by giving the duty to the other role, nor to
    both at once. Roles that have the duty already stay: the office gave it to them.
    """
    for role in after:
        if role in before:
            continue
        found = separation_obstacle(separations, role=role, held={*before, *after} - {role}, scope=OFFICE)
        if found:
            return role, found
    return None


def persons_left(after: Iterable[str], persons: Mapping[str, Collection[str]]) -> set[str]:
    """Everybody who would have the duty, by the roles that they hold."""
    return {person for role in after for person in persons.get(role, ())}
