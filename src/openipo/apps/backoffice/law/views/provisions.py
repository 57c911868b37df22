"""What the book provides: the law sheet, the diagram, letters, grounds, checklists and rules."""

from dataclasses import dataclass
from pathlib import Path

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.law.diagram import draw
from openipo.apps.backoffice.law.opened import OpenBook, law_page, open_book
from openipo.apps.backoffice.law.telling import (
    conditions,
    consequences,
    if_missed,
    lasts,
    phase_label,
    rule_words,
    starts,
    who,
)
from openipo.apps.backoffice.words import GROUND_KIND, word_of
from openipo.domain.accounts.api import officer
from openipo.domain.procedures.api import Procedure, Rule, Step
from openipo.kernel.security.api import allow
from openipo.ui.api import Cell, Column, Link, Table, in_clauses, in_language


@dataclass(frozen=True)
class StepLine:
    """A step of the law sheet."""

    step: Step
    label: str
    by: str
    conditions: list[str]
    consequences: list[str]


LETTERS = 60  # to a page


@allow(officer)
def sheet(request: HttpRequest, office: str, right: str, revision: str, procedure: str = "") -> HttpResponse:
    """One procedure in order: phases, the steps open in each with article, who and what follows, its time limits."""
    opened = open_book(office, right, revision)
    chosen, links = _procedure(opened, procedure, "sheet")
    phases = [
        (phase, in_language(phase.label), _steps_in(opened, chosen, phase_id))
        for phase_id, phase in chosen.phases.items()
    ]
    anywhere = _steps_in(opened, chosen, "*")
    return law_page(
        request, opened, "sheet", procedure=chosen, name=in_language(chosen.label), procedures=links,
        here=_address(opened, "sheet", chosen), phases=phases, anywhere=anywhere, clocks=_clocks(opened, chosen),
        asked_by=who(opened, chosen.asked_by),
        role_of={id: who(opened, [phase.task.role]) for id, phase in chosen.phases.items() if phase.task},
    )  # fmt: skip


@allow(officer)
def diagram(request: HttpRequest, office: str, right: str, revision: str, procedure: str = "") -> HttpResponse:
    """The phases as a picture, and the same as a table."""
    opened = open_book(office, right, revision)
    chosen, links = _procedure(opened, procedure, "diagram")
    drawn = draw(chosen)
    rows = [
        [
            arrow.number,
            phase_label(chosen, arrow.came_from),
            in_clauses(in_language(step.label) for step in arrow.steps),
            phase_label(chosen, arrow.to),
            "; ".join(dict.fromkeys(step.law for step in arrow.steps)),
        ]
        for arrow in drawn.arrows
    ]
    rows += [
        ["*", phase_label(chosen, "*"), in_language(step.label), phase_label(chosen, step.to), step.law]
        for step in drawn.anywhere
    ]
    columns = [Column(_("Arrow"), "number"), *map(Column, (_("From"), _("Step"), _("To"), _("Provision")))]
    table = Table(_("The same in words"), columns, rows, dense=True, empty=_("No step changes the phase."))
    return law_page(
        request, opened, "diagram", drawn=drawn, table=table, name=in_language(chosen.label), procedures=links,
        here=_address(opened, "diagram", chosen),
    )  # fmt: skip


@allow(officer)
def letters(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """Every letter with its text in each language of the office, so many to a page."""
    opened = open_book(office, right, revision)
    page = Paginator(list(opened.revision.letters.values()), LETTERS).get_page(request.GET.get("page"))
    shown = [
        (
            letter,
            in_language(letter.label),
            who(opened, [letter.to]),
            who(opened, letter.signed_by),
            letter.texts.items(),
        )
        for letter in page
    ]
    return law_page(request, opened, "letters", letters=shown, leaf=page)


@allow(officer)
def grounds(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """The clause library."""
    opened = open_book(office, right, revision)
    rows = [
        [in_language(each.label), word_of(GROUND_KIND, each.kind), each.law, in_language(each.text)]
        for each in opened.revision.grounds.values()
    ]
    columns = list(map(Column, (_("Ground"), _("Kind"), _("Provision"), _("Words of the letter"))))
    return law_page(request, opened, "grounds", table=Table(_("Clause library"), columns, rows, dense=True))


@allow(officer)
def checklists(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """What is checked in which phase, by machine or by a person."""
    opened = open_book(office, right, revision)
    rows = [
        [
            in_language(each.question),
            _phase(opened, each.phase),
            Cell(_("by machine"), hint=rule_words(opened, each.rule)) if each.rule else _("by a person"),
            in_language(opened.revision.grounds[each.ground].label) if each.ground else "",
            each.law,
        ]
        for each in opened.revision.checks.values()
    ]
    columns = list(map(Column, (_("Question"), _("Phase"), _("Answered"), _("If not"), _("Provision"))))
    return law_page(request, opened, "checklists", table=Table(_("Checklists"), columns, rows, dense=True))


@allow(officer)
def rules(request: HttpRequest, office: str, right: str, revision: str) -> HttpResponse:
    """Every rule with what it asks and its text; the test that proves it, where a reader asks for it."""
    opened = open_book(office, right, revision)
    shown = [_rule(opened, rule, request.GET.get("test", "")) for rule in opened.book.rules.values()]
    return law_page(request, opened, "rules", rules=shown)


def _rule(opened: OpenBook, rule: Rule, asked: str) -> dict[str, object]:
    folder = opened.book.folder / "rules"
    test = folder / "tests" / f"test_{rule.name}.py"
    return {
        # A rule is called when a template reads it, so its values are given one by one.
        "name": rule.name,
        "meaning": rule.meaning,
        "law": rule.law,
        "obstacle": in_language(rule.obstacle),
        "text": _text(folder / f"{rule.name}.py"),
        "has_test": test.is_file(),
        "test": _text(test) if rule.name == asked else "",
    }


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _procedure(opened: OpenBook, name: str, page: str) -> tuple[Procedure, list[Link]]:
    procedures = opened.revision.procedures
    chosen = procedures.get(name) or next(iter(procedures.values()))
    links = [Link(in_language(each.label), _address(opened, page, each)) for each in procedures.values()]
    return chosen, links


def _address(opened: OpenBook, page: str, procedure: Procedure) -> str:
    return opened.address(f"{page}_of", procedure.id)


def _steps_in(opened: OpenBook, procedure: Procedure, phase: str) -> list[StepLine]:
    return [
        StepLine(
            step,
            in_language(step.label),
            _who_or_when(opened, procedure, step),
            conditions(opened, procedure, step),
            consequences(opened, procedure, step),
        )
        for step in procedure.steps.values()
        if phase in step.came_from
    ]


def _who_or_when(opened: OpenBook, procedure: Procedure, step: Step) -> str:
    if step.is_automatic:
        return _("By itself, upon %(what)s") % {"what": starts(opened, procedure, step.when)}
    return who(opened, step.by)


def _clocks(opened: OpenBook, procedure: Procedure) -> Table:
    rows = [
        [
            in_language(clock.label),
            lasts(clock.period),
            starts(opened, procedure, clock.starts_on),
            who(opened, [clock.whose]),
            if_missed(opened, procedure, clock),
            clock.law,
        ]
        for clock in procedure.clocks.values()
    ]
    names = (_("Time limit"), _("Length"), _("Counted from"), _("Who must act"), _("If missed"), _("Provision"))
    return Table(_("Time limits"), list(map(Column, names)), rows, dense=True, empty=_("There are no time limits."))


def _phase(opened: OpenBook, name: str) -> str:
    procedure, _dot, phase = name.partition(".")
    found = opened.revision.procedures.get(procedure)
    return phase_label(found, phase) if found else name
