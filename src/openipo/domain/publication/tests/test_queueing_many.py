"""Entries of many files are queued at once, each of them once."""

import pytest

from openipo.domain.publication.api import PublicationRefused, ToQueue, queue_each, queued_entries
from openipo.domain.publication.tests.gazette_office import ACCEPTED, AT, WEDNESDAY
from openipo.domain.rights.testing import Story, a_mark

pytestmark = pytest.mark.django_db


def wanted(story: Story, key: str = "application/accepted") -> ToQueue:
    return ToQueue(story.chain, key, ACCEPTED, story.state.number, "Act s.20", WEDNESDAY)


def test_each_file_has_its_entry_in_the_queue() -> None:
    stories = [a_mark(), a_mark()]
    queue_each([wanted(story) for story in stories], at=AT)
    assert sorted(entry.number for entry in queued_entries()) == sorted(story.state.number for story in stories)
    assert {entry.law for entry in queued_entries()} == {"Act s.20"}


def test_where_one_is_queued_already_none_is_queued_again() -> None:
    first, second = a_mark(), a_mark()
    queue_each([wanted(first)], at=AT)
    with pytest.raises(PublicationRefused, match="queued already"):
        queue_each([wanted(second), wanted(first)], at=AT)
    assert [entry.number for entry in queued_entries()] == [first.state.number]
