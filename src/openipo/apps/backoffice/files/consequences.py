"""What taking a step will bring, told before it is taken."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.happening import roles_in_words
from openipo.domain.procedures.api import Law, Procedure, Step
from openipo.ui.api import in_language, joined


def step_consequences(law: Law, procedure: Procedure, step: Step) -> list[str]:
    """One sentence for each thing that follows, in the order in which an officer asks."""
    said = []
    if step.four_eyes:
        roles = roles_in_words(step.confirmed_by or step.by)
        said.append(_("It is only proposed: another officer (%(roles)s) confirms it.") % {"roles": roles})
    if step.panel:
        said.append(_("It is only proposed: it is decided once the majority of the panel agrees."))
    if step.to:
        phase = in_language(procedure.phases[step.to].label)
        said.append(_("The proceeding goes on to: %(phase)s.") % {"phase": phase})
    return [*said, *_brought(law, step.letters, step.fees, step.gazette), *_opened(law, step.opens)]


def opening_consequences(law: Law, procedure: Procedure) -> list[str]:
    """What follows from opening a proceeding."""
    phase = in_language(procedure.phases[procedure.first_phase].label)
    said = [_("The proceeding begins with: %(phase)s.") % {"phase": phase}]
    if procedure.series:
        said.append(_("It takes the next number of its series."))
    return [*said, *_brought(law, procedure.letters, procedure.fees, procedure.gazette)]


def _brought(law: Law, letters: Sequence[str], fees: Sequence[str], sections: Sequence[str]) -> Iterable[str]:
    revision = law.revision
    if letters:
        yield _("A letter is drafted: %(what)s.") % {"what": _named(revision.letters, letters)}
    if fees:
        yield _("A fee falls due: %(what)s.") % {"what": _named(revision.fees, fees)}
    if sections:
        yield _("An entry waits for the gazette: %(what)s.") % {"what": _named(revision.sections, sections)}


def _opened(law: Law, procedures: Sequence[str]) -> Iterable[str]:
    if procedures:
        yield _("A proceeding opens: %(what)s.") % {"what": _named(law.revision.procedures, procedures)}


def _named(entries: Mapping[str, Any], wanted: Sequence[str]) -> str:
    return joined(in_language(entries[each].label) for each in wanted)
