"""Are the law books and phases that a mapping file names there?"""

from collections.abc import Iterator, Mapping

from openipo.apps.exchange.ipas.mapping_faults import MappingFault
from openipo.apps.exchange.ipas.mapping_file import CodeMapping
from openipo.apps.exchange.ipas.mapping_lines import lines_of

Phases = Mapping[str, frozenset[str]]  # law book -> the phases of its procedures


def faults_of_books(mapping: CodeMapping, text: str, installed: Phases) -> list[MappingFault]:
    """Each book that is not installed, and each phase that no book of the mapping has, with its line."""
    lines = lines_of(text)
    told = [*_books(mapping, installed), *_phases(mapping, installed)]
    return [MappingFault(lines.get((section, code), 1), sentence) for section, code, sentence in told]


def _books(mapping: CodeMapping, installed: Phases) -> Iterator[tuple[str, str, str]]:
    for code, law in mapping.laws.items():
        if law.get("book") and law["book"] not in installed:
            yield "laws", code, f"There is no law book “{law['book']}”; one of {', '.join(sorted(installed))}."


def _phases(mapping: CodeMapping, installed: Phases) -> Iterator[tuple[str, str, str]]:
    named = [law["book"] for law in mapping.laws.values() if law.get("book")]
    known = frozenset().union(*(installed.get(book, frozenset()) for book in named))
    for code, status in mapping.statuses.items():
        phase = status.get("phase")
        if phase and known and phase not in known:
            yield "statuses", code, f"No procedure of {', '.join(named)} has a phase “{phase}”."
