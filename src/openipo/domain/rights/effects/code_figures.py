"""The figurative elements of the mark are classified (Vienna Agreement, Art. 4)."""

from django.utils.translation import gettext_noop

from openipo.domain.classification.api import is_vienna_code, vienna_code
from openipo.domain.procedures.api import EffectCall
from openipo.domain.rights.content import NO_MARK
from openipo.domain.rights.effects.context import EffectContext
from openipo.domain.rights.effects.facts import refuse
from openipo.domain.rights.file_state import FileState
from openipo.kernel.ledger.event import NewEvent


def code_figures(state: FileState, call: EffectCall, context: EffectContext) -> list[NewEvent]:
    """Facts: `vienna_codes`, all that the mark bears from now on; none where it has no figurative element after all.

    Nothing is recorded where it bears these codes already.
    """
    if state.mark is None or state.mark == NO_MARK:
        raise refuse(state, call, gettext_noop("This file has no mark whose elements could be classified."))
    stated = [str(code) for code in call.facts.get("vienna_codes") or ()]
    wrong = next((code for code in stated if not _names_a_division(code)), None)
    if wrong is not None:
        sentence = gettext_noop("“%(code)s” is not a code of the Vienna classification with category and division.")
        raise refuse(state, call, sentence, code=wrong)
    codes = sorted({vienna_code(code) for code in stated})
    if codes == sorted(state.mark.vienna_codes):
        return []
    return [NewEvent("figures_coded", call.on, {"vienna_codes": codes}, call.provision)]


def _names_a_division(code: str) -> bool:
    return is_vienna_code(code) and "." in vienna_code(code)
