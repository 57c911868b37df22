"""The inspection of a whole book."""

from collections.abc import Callable, Iterable

from openipo.domain.procedures.lint.clocks import check_clocks
from openipo.domain.procedures.lint.finding import Finding, Findings, Inspected
from openipo.domain.procedures.lint.happenings import check_happenings
from openipo.domain.procedures.lint.papers import check_papers
from openipo.domain.procedures.lint.phases import check_phases
from openipo.domain.procedures.lint.provisions import check_provisions
from openipo.domain.procedures.lint.rules import check_rules
from openipo.domain.procedures.lint.scenarios import check_scenarios
from openipo.domain.procedures.lint.steps import check_languages, check_steps
from openipo.domain.procedures.lint.taking_up import check_taking_up
from openipo.domain.procedures.text.law_book import LawBook

KNOWN_EFFECTS = (
    "accord-filing-date",
    "classify-goods",
    "code-figures",
    "limit-goods",
    "register",
    "renew",
    "change-name-or-address",
    "change-representative",
    "file-power",
    "revoke-power",
    "enter-interest",
    "change-interest",
    "end-interest",
    "correct",
    "surrender",
    "restore",
    "withdraw",
    "refuse",
    "lapse",
    "cancel",
    "invalidate",
    "reinstate",
    "make-public",
    "designate",
    "exclude-goods",
    "transfer",
    "divide",
    "merge",
    "convert",
    "link",
)

CHECKS: tuple[Callable[[Inspected], Findings], ...] = (
    check_phases,
    check_happenings,
    check_clocks,
    check_steps,
    check_papers,
    check_languages,
    check_provisions,
)


def lint(book: LawBook, known_effects: Iterable[str] = KNOWN_EFFECTS) -> list[Finding]:
    """Every weakness of the book, in the order of its files and lines.

    That provisions are cited and names lead somewhere is checked when the book is loaded. An amended entry is
    inspected under each revision in which it stands, and reported once.
    """
    revisions = [
        Inspected(revision, book.office, dict(book.rules), frozenset(known_effects))
        for revision in book.revisions.values()
    ]
    findings = {finding for inspected in revisions for check in CHECKS for finding in check(inspected)}
    findings.update(check_rules(book))
    findings.update(check_scenarios(book, revisions))
    findings.update(check_taking_up(book))
    return sorted(findings)
