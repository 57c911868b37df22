"""ST.96 in the gazette and on the register's pages, offered by one app to two others."""

import io
from datetime import date

import pytest

from openipo.apps.register.api import MACHINE_FORMS
from openipo.domain.publication.api import FEEDS, EntryContent, IssueContent, SectionContent
from openipo.domain.rights.api import File, fold
from openipo.domain.rights.testing import a_mark
from openipo.kernel.ledger.api import history
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
