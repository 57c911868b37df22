"""Provisions in words: who acts, what must hold, what follows."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from openipo.apps.backoffice.law.opened import OpenBook
from openipo.domain.procedures.api import (
    BEFORE,
    Clock,
    ItemChange,
    OccurrenceName,
    Procedure,
    StatedEffect,
    Step,
    parse_occurrence,
)
from openipo.kernel.calendar.api import Period, period_in_words, set_apart
from openipo.ui.api import in_language

PARTIES = {
    "applicant": gettext_noop("Applicant"),
    "holder": gettext_noop("Holder"),
    "opponent": gettext_noop("Opponent"),
    "representative": gettext_noop("Representative"),
    "office": gettext_noop("The office"),
    "international-bureau": gettext_noop("International Bureau"),
    "anyone": gettext_noop("Anybody"),
    "system": gettext_noop("By itself"),
}


def who(opened: OpenBook, roles: Iterable[str]) -> str:
    """The roles by name."""
    return ", ".join(_who(opened, role) for role in roles)


def _who(opened: OpenBook, role: str) -> str:
    if role in opened.role_names:
        return opened.role_names[role]
    if role in PARTIES:
        return _(PARTIES[role])
    stated = opened.revision.roles.get(role)
    return in_language(stated) if stated else role.replace("_", " ")


def lasts(period: Period) -> str:
    return in_language(period_in_words(period))


def step_named(opened: OpenBook, name: str, procedure: str = "") -> str:
    """ "application.register" or "register" by its label; what is no step stays as it is."""
    book, _dot, step = name.rpartition(".")
    found = opened.revision.procedures.get(book or procedure)
    if found is None or step not in found.steps:
        return name
    label = in_language(found.steps[step].label)
    return label if not book or book == procedure else f"{label} ({in_language(found.label)})"


def phase_label(procedure: Procedure, phase: str) -> str:
    if phase == "*":
        return _("any phase that is not final")
    return in_language(procedure.phases[phase].label) if phase in procedure.phases else phase


def conditions(opened: OpenBook, procedure: Procedure, step: Step) -> list[str]:
    """What must hold for the step, one sentence each."""
    revision = opened.revision
    said = [_("must hold: %(rule)s") % {"rule": rule_words(opened, name)} for name in step.requires]
    said += [_("must not hold: %(rule)s") % {"rule": rule_words(opened, name)} for name in step.refused_if]
    said += [_("only if: %(rule)s") % {"rule": rule_words(opened, name)} for name in step.only_if]
    said += [_("paid: %(fee)s") % {"fee": in_language(revision.fees[name].label)} for name in step.paid]
    said += [_("served: %(letter)s") % {"letter": in_language(revision.letters[name].label)} for name in step.served]
    said += [_("time limit still running: %(clock)s") % {"clock": clock_label(opened, c)} for c in step.clock_running]
    said += [_("time limit over: %(clock)s") % {"clock": clock_label(opened, c)} for c in step.clock_over]
    said += [_("none open: %(procedure)s") % {"procedure": procedure_label(opened, name)} for name in step.none_open]
    said += answers_needed(opened, step)
    if step.four_eyes:
        said.append(_("confirmed by a second officer: %(who)s") % {"who": who(opened, step.confirmed_by)})
    return said


ANSWERS = {
    "holds": gettext_noop("Yes, it holds"),
    "fails": gettext_noop("No"),
    "not-applicable": gettext_noop("Does not apply"),
}


def answers_needed(opened: OpenBook, step: Step) -> list[str]:
    """The questions that must be answered before the step, by their phase or each by itself, and how."""
    if step.answered is None:
        return []
    how = ", ".join(f"“{_(ANSWERS[answer])}”" for answer in step.answered.answers)
    named = [question_words(opened, name) for name in step.answered.of]
    return [
        _("questions answered: %(questions)s (%(answers)s)") % {"questions": each, "answers": how} for each in named
    ]


def question_words(opened: OpenBook, name: str) -> str:
    """A question by its words; those of a phase by the phase."""
    if name in opened.revision.checks:
        return in_language(opened.revision.checks[name].question)
    procedure, _dot, phase = name.partition(".")
    return phase_label(opened.revision.procedures[procedure], phase)


def consequences(opened: OpenBook, procedure: Procedure, step: Step) -> list[str]:
    """What follows from the step, one sentence each."""
    revision = opened.revision
    said = [_("phase: %(phase)s") % {"phase": phase_label(procedure, step.to)}] if step.to else []
    said += [_("letter: %(letter)s") % {"letter": in_language(revision.letters[name].label)} for name in step.letters]
    said += [_("fee: %(fee)s") % {"fee": in_language(revision.fees[name].label)} for name in step.fees]
    said += [_("gazette: %(section)s") % {"section": in_language(revision.sections[n].label)} for n in step.gazette]
    said += [_("opens: %(procedure)s") % {"procedure": procedure_label(opened, name)} for name in step.opens]
    said += [_("in the register: %(effect)s") % {"effect": effect_words(effect)} for effect in step.effects]
    if step.items is not None:
        said.append(goods_words(step.items))
    return said


def goods_words(change: ItemChange) -> str:
    """How the goods stand after the step."""
    if change.to == BEFORE:
        return _("goods: as they stood before the decision")
    return _("goods: %(status)s") % {"status": change.to}


def effect_words(effect: StatedEffect) -> str:
    """The change by its name, with what the book itself states for it: "enter interest (licence)"."""
    named = effect.name.replace("-", " ")
    stated = ", ".join(value.replace("-", " ") for value in effect.facts.values() if isinstance(value, str))
    return f"{named} ({stated})" if stated else named


def rule_words(opened: OpenBook, name: str) -> str:
    """What the rule asks, in the words of its docstring."""
    rule = opened.book.rules.get(name)
    words = (rule.meaning.splitlines()[0] if rule and rule.meaning else name.replace("_", " ")).rstrip(".")
    return set_apart(words, get_language() or "en")


def clock_label(opened: OpenBook, name: str) -> str:
    own = name.rpartition(".")[2]
    for procedure in opened.revision.procedures.values():
        if own in procedure.clocks:
            return in_language(procedure.clocks[own].label)
    return name


def procedure_label(opened: OpenBook, name: str) -> str:
    found = opened.revision.procedures.get(name)
    return in_language(found.label) if found else name


OCCURRENCES = {
    "filed": gettext_noop("the day of receipt, or the filing date accorded"),
    "registered": gettext_noop("the registration"),
    "priority": gettext_noop("the priority date"),
    "expiry": gettext_noop("the day of expiry"),
    "merged": gettext_noop("the day on which the file is joined to another"),
    "served": gettext_noop("service of “%(name)s”"),
    "published": gettext_noop("publication under “%(name)s”"),
    "paid": gettext_noop("payment of “%(name)s”"),
    "step": gettext_noop("the step “%(name)s”"),
    "missed": gettext_noop("the end, unmet, of “%(name)s”"),
    "entered": gettext_noop("the beginning of “%(name)s”"),
    "opened": gettext_noop("the opening of “%(name)s”"),
    "ended": gettext_noop("the end of “%(name)s”"),
    "set": gettext_noop("the day of “%(name)s”"),
    "stated": gettext_noop("the day stated as “%(name)s”"),
    "goods-ended": gettext_noop("the end of some goods of the file"),
}


def starts(opened: OpenBook, procedure: Procedure, occurrence: str) -> str:
    """What an occurrence of the book means, in words."""
    parsed = parse_occurrence(occurrence)
    if parsed is None:
        return occurrence
    return _(OCCURRENCES[parsed.kind]) % {"name": _named(opened, procedure, parsed)}


def _named(opened: OpenBook, procedure: Procedure, parsed: OccurrenceName) -> str:
    revision = opened.revision
    lists: Mapping[str, Mapping[str, Any]] = {
        "letter": revision.letters, "section": revision.sections, "fee": revision.fees,
        "procedure": revision.procedures, "phase": procedure.phases,
    }  # fmt: skip
    found = lists.get(parsed.what, {}).get(parsed.of)
    if found is not None:
        return in_language(found.label)
    if parsed.what == "step":
        return step_named(opened, parsed.of, procedure.id)
    return clock_label(opened, parsed.of) if parsed.what == "clock" else parsed.of.replace("-", " ")


def if_missed(opened: OpenBook, procedure: Procedure, clock: Clock) -> str:
    """The consequence of missing a time limit, or why there is none."""
    if clock.if_missed:
        return step_named(opened, clock.if_missed, procedure.id)
    return in_language(clock.no_consequence) if clock.no_consequence else ""
