"""A letter that decides over rights is read by a second officer before it goes out."""

from collections.abc import Set as AbstractSet

from openipo.domain.accounts.actor import SYSTEM


def is_second_pair(approver: str, authors: AbstractSet[str]) -> bool:
    """Is the approver a person other than everyone who wrote, edited or submitted the letter?"""
    return approver not in authors - {SYSTEM.id} and approver != SYSTEM.id
