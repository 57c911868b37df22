"""ST.96 in the gazette and on the register's pages, offered by one app to two others."""

import io
from datetime import date

import pytest
from django.db import transaction

from openipo.apps.register.api import MACHINE_FORMS
from openipo.domain.parties.api import Party
from openipo.domain.publication.api import FEEDS, EntryContent, IssueContent, SectionContent
from openipo.domain.rights.api import NO_MARK, ApplicationContent, File, Interest, application_received, fold
from openipo.domain.rights.testing import Story, a_mark
from openipo.kernel.ledger.api import history, open_chain
from openipo.standards.st96.reader import read

pytestmark = pytest.mark.django_db


def an_issue(*files: File) -> IssueContent:
    """Issue 2026/7 with one section in which these files stand."""
    entries = tuple(EntryContent(f"e{place}", str(file.pk), file.number, "", "", "", "", (), ())
                    for place, file in enumerate(files))  # fmt: skip
    sections = (SectionContent("published", {}, entries),) if entries else ()
    return IssueContent("2026/7", {}, "", date(2026, 3, 5), None, sections, {}, "")


def test_an_issue_appears_with_all_its_files_once() -> None:
    first, second = a_mark().file, a_mark().file
    feed = FEEDS.get("st96")
    issue = an_issue(first, second, first)
    assert feed.file_name(issue) == "gazette-2026-7-st96.xml"
    numbers = [record.application_number.value for record in read(io.BytesIO(feed.render(issue)))]
    assert numbers == [first.number, second.number]
    assert feed.check() == []
    assert not feed.is_demo


def a_representative() -> File:
    """A file without a mark, as the register of representatives has them."""
    person = Party("p1", "applicant", "Rui Braga", "person")
    with transaction.atomic():
        story = Story(open_chain("file"))
    applied = application_received(
        ApplicationContent(mark=NO_MARK, parties=(person,), goods=()),
        number="RA/2026/0001",
        received_on=date(2026, 3, 5),
        office="XX",
        st13="",
        provision="Order 1",
        right="representative",
    )
    return story.record(applied).file


def test_a_representative_in_the_gazette_has_no_st96_and_keeps_no_mark_from_it() -> None:
    mark, person = a_mark().file, a_representative()
    feed = FEEDS.get("st96")
    (record,) = read(io.BytesIO(feed.render(an_issue(person, mark))))
    assert record.application_number.value == mark.number
    assert feed.render(an_issue(person)) == b""


def test_an_issue_without_a_file_has_no_st96() -> None:
    assert FEEDS.get("st96").render(an_issue()) == b""


def test_the_register_offers_a_file_as_the_reader_may_know_it() -> None:
    file = a_mark().file
    form = MACHINE_FORMS.get("st96")
    (record,) = read(io.BytesIO(form.render(fold(history(file.pk)))))
    assert record.application_number.value == file.number
    assert (form.media_type, form.ending, form.check()) == ("application/xml", "xml", [])


def test_an_issue_s_number_makes_a_file_name() -> None:
    issue = IssueContent("A/B/3", {}, "", date(2026, 3, 5), None, (), {}, "")
    assert FEEDS.get("st96").file_name(issue) == "gazette-A-B-3-st96.xml"


def test_a_designation_and_a_licence_stand_in_the_issue_that_names_them() -> None:
    stated = {"registration_number": "1234567"}
    licence = Interest("i1", "licence", parties=(Party("i1-1", "licensee", "Lea Ltd"),), since=date(2026, 3, 5))
    designation, licensed = a_mark(filed_as="designation", stated=stated).file, a_mark(interests=(licence,)).file
    first, second = read(io.BytesIO(FEEDS.get("st96").render(an_issue(designation, licensed))))
    assert first.international[0].number.value == "1234567"
    assert second.interests[0].parties[0].name.value == "Lea Ltd"
