"""Do two hearings take place at one time?"""

from datetime import datetime

Hours = tuple[datetime, datetime]  # from, until


def overlap(one: Hours, other: Hours) -> bool:
    """A hearing that begins when another ends does not collide with it."""
    return one[0] < other[1] and other[0] < one[1]
