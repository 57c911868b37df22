"""What may become of a hearing."""

FIXED, HELD, POSTPONED, CALLED_OFF = "fixed", "held", "postponed", "called-off"


def can_end(state: str) -> bool:
    """Only a hearing that is still to come can be held, postponed or called off."""
    return state == FIXED
