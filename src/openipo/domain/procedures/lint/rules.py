"""Is every rule used, tested, and worded in every language?"""

from collections.abc import Iterable

from openipo.domain.procedures.lint.finding import Findings, error
from openipo.domain.procedures.model.book import Source
from openipo.domain.procedures.model.usage import usage_of
from openipo.domain.procedures.text.law_book import LawBook
from openipo.domain.procedures.text.rules import rule_tests


def check_rules(book: LawBook) -> Findings:
    used = {rule for revision in book.revisions.values() for rule in usage_of(revision).rules}
    tested = rule_tests(book.folder, book.rules)
    own = {name: rule for name, rule in book.rules.items() if (book.folder / "rules" / f"{name}.py").exists()}
    for name, rule in own.items():
        source = Source(f"rules/{name}.py", 1)
        if name not in used:
            yield error(source, f"no provision uses the rule {name!r}; use or remove it.")
        if not tested[name]:
            yield error(source, f"the rule {name!r} has no test; write rules/tests/test_{name}.py.")
        yield from _missing(book.office.languages, rule.obstacle, source, name)


def _missing(languages: Iterable[str], obstacle: Iterable[str], source: Source, name: str) -> Findings:
    said = set(obstacle)
    for language in languages:
        if language not in said:
            yield error(source, f"the obstacle of the rule {name!r} has no words in {language!r}; add them.")
