"""The life of a letter: what may be done in which state, and the state after it."""

from collections.abc import Callable

from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.parties.api import gettext_noop

DRAFT, AWAITING, APPROVED = "draft", "awaiting-approval", "approved"
ISSUED, SERVED, RETURNED = "issued", "served", "returned"
STATES = (DRAFT, AWAITING, APPROVED, ISSUED, SERVED, RETURNED)
FROZEN = frozenset({ISSUED, SERVED, RETURNED})

MOVES: dict[str, tuple[frozenset[str], str]] = {
    "edit": (frozenset({DRAFT}), DRAFT),
    "submit for approval": (frozenset({DRAFT}), AWAITING),
    "approve": (frozenset({AWAITING}), APPROVED),
    "send back": (frozenset({AWAITING, APPROVED}), DRAFT),
    "sign and issue": (frozenset({DRAFT, APPROVED}), ISSUED),
    "send": (FROZEN, ""),
    "record service": (frozenset({ISSUED, RETURNED}), SERVED),
    "record return": (frozenset({ISSUED, SERVED}), RETURNED),
}
IN_WORDS = {
    DRAFT: gettext_noop("is a draft"),
    AWAITING: gettext_noop("awaits approval"),
    APPROVED: gettext_noop("is approved"),
    ISSUED: gettext_noop("is issued"),
    SERVED: gettext_noop("is served"),
    RETURNED: gettext_noop("has come back"),
}
STEPS = {
    "edit": gettext_noop("Edit"),
    "submit for approval": gettext_noop("Submit for approval"),
    "approve": gettext_noop("Approve"),
    "send back": gettext_noop("Send back"),
    "sign and issue": gettext_noop("Sign and issue"),
    "send": gettext_noop("Send"),
    "record service": gettext_noop("Record service"),
    "record return": gettext_noop("Record return"),
}
OR = gettext_noop("or")
SENTENCE = gettext_noop("“%(step)s” needs a letter that %(ways)s; the letter “%(letter)s” %(state)s.")


def state_after(step: str, state: str, *, letter: str, law: str, translate: Callable[[str], str] = str) -> str:
    """The state after the step; raises `LetterRefused`, in the words of `translate`, where the state forbids it."""
    allowed, after = MOVES[step]
    if state not in allowed:
        words = {name: translate(word) for name, word in IN_WORDS.items()}
        ways = f" {translate(OR)} ".join(words[one] for one in STATES if one in allowed)
        facts = {"step": translate(STEPS[step]), "ways": ways, "letter": letter, "state": words[state]}
        raise LetterRefused(translate(SENTENCE) % facts, step=step, state=state, law=law)
    return after or state
