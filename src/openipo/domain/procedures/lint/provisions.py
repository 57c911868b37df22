"""Was every provision that the book cites held against the law itself?

A book of a real law says in provisions.toml of each provision whether it was verified, with its source. A book without
that file makes no such claim, and nothing is asked of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from openipo.domain.procedures.lint.finding import Findings, Inspected, error, warning
from openipo.domain.procedures.model.book import Provision, Revision, Source
from openipo.domain.procedures.rule import Rule

BOUNDARIES = ("(", " ", ",", ";", ".")


@dataclass(frozen=True)
class Cited:
    """A citation of the book, where it first stands, and the entry of provisions.toml that it falls under."""

    law: str
    source: Source | None
    provision: Provision | None


def check_provisions(inspected: Inspected) -> Findings:
    provisions = inspected.revision.provisions
    if not provisions:
        return
    used = set()
    for cited in citations(inspected.revision, inspected.rules):
        if cited.provision is None:
            message = f"provisions.toml does not say whether {cited.law!r} was verified; add it with its standing."
            yield error(cited.source or inspected.book_source, message)
        else:
            used.add(cited.provision.id)
    own = f"{inspected.revision.id}/"  # what another revision listed, this one may have repealed
    for provision in provisions.values():
        if provision.id not in used and provision.source and provision.source.file.startswith(own):
            yield warning(provision.source, f"nothing in the book cites {provision.id!r}; remove it or cite it.")


def citations(revision: Revision, rules: Mapping[str, Rule]) -> list[Cited]:
    """Every provision that the revision and the book's rules cite, each once, in the order of the text."""
    found: dict[str, Source | None] = {}
    for law, source in _cited(revision, None):
        found.setdefault(law, source)
    for name, rule in rules.items():
        found.setdefault(rule.law, Source(f"rules/{name}.py", 1))
    return [Cited(law, source, _covering(revision, law)) for law, source in found.items()]


def _cited(record: Any, source: Source | None) -> Iterator[tuple[str, Source | None]]:
    source = getattr(record, "source", None) or source
    law = "" if isinstance(record, Revision) else getattr(record, "law", "")  # an act's own name is no provision of it
    if law:
        yield law, source
    for part in fields(record):
        value = getattr(record, part.name)
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,):
            if is_dataclass(each) and not isinstance(each, Source | Provision):
                yield from _cited(each, source)


def _covering(revision: Revision, law: str) -> Provision | None:
    """The entry that says most exactly how the citation stands: its own, else the nearest above it."""
    covering = [each for name, each in revision.provisions.items() if _covers(name, law)]
    return max(covering, key=lambda each: len(each.id), default=None)


def _covers(name: str, law: str) -> bool:
    return law == name or (law.startswith(name) and law[len(name)] in BOUNDARIES)
