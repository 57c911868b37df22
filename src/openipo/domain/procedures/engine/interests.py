"""What burdens or uses a right on a day: the interests in the register, as rules see them."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

Interest = Mapping[str, Any]


def interests_in_force(
    facts: Mapping[str, Any], on: date, kinds: Collection[str] = (), items: Collection[str] = ()
) -> list[Interest]:
    """The interests entered and neither ended nor run out by the day, of these kinds and touching these goods.

    No kinds and no items: any. An interest that names no goods is in all of them.
    """
    return [
        interest
        for interest in facts.get("interests", ())
        if interest["ended_on"] is None
        and (interest["until"] is None or interest["until"] >= on)
        and (not kinds or interest["kind"] in kinds)
        and (not items or not interest["items"] or not set(items).isdisjoint(interest["items"]))
    ]
