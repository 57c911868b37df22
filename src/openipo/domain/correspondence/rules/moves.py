"""The life of a letter: what may be done in which state, and the state after it."""

from openipo.domain.correspondence.errors import LetterRefused

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
    DRAFT: "is a draft",
    AWAITING: "awaits approval",
    APPROVED: "is approved",
    ISSUED: "is issued",
    SERVED: "is served",
    RETURNED: "has come back",
}


def state_after(step: str, state: str, *, letter: str, law: str) -> str:
    """The state after the step; raises `LetterRefused` where the state does not allow it."""
    allowed, after = MOVES[step]
    if state not in allowed:
        ways = " or ".join(IN_WORDS[one] for one in STATES if one in allowed)
        reason = f"“{step.capitalize()}” needs a letter that {ways}; the letter “{letter}” {IN_WORDS[state]}."
        raise LetterRefused(reason, step=step, state=state, law=law)
    return after or state
