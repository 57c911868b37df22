"""From the queue to the printed gazette, and what happens when something is wrong or late."""

import base64
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pikepdf
import pytest
from django.db import DatabaseError, transaction
from PIL import Image

from openipo.domain.accounts.api import SYSTEM
from openipo.domain.documents.api import Document, content_of, store
from openipo.domain.publication.actions.publish import _check
from openipo.domain.publication.api import (
    FEEDS,
    Entry,
    Issue,
    IssueContent,
    ProofFailed,
    PublicationRefused,
    compose,
    entries_of,
    entry_with_key,
    freeze,
    issue_content,
    issues,
    leave_out,
    open_issue,
    overdue_issues,
    preview_pdf,
    proof,
    publish,
    queued_entries,
    sign,
)
from openipo.domain.publication.tests.gazette_office import (
    ACCEPTED,
    AT,
    CALENDAR,
    CLERK,
    CORRIGENDA,
    LANGUAGES,
    OFFICE,
    PETRA,
    REGISTERED,
    RITA,
    RULE,
    TUESDAY,
    WEDNESDAY,
    appeared,
    composed,
    opened,
    queued,
    signed,
)
from openipo.domain.rights.api import Mark, Representation, register_view
from openipo.domain.rights.testing import Story, a_mark, a_registered_mark
from openipo.kernel.calendar.api import Calendar, Closure
from openipo.kernel.ledger.api import NewEvent, seal
from openipo.kernel.printing.tests.archival import alternative_texts, faults, tags, text_of
from openipo.kernel.signing.api import check_detached, check_pdf

pytestmark = pytest.mark.django_db


class PlainFeed:
    """A feed as another room adds it."""

    id = "plain"
    is_demo = True

    def check(self) -> list[str]:
        return []

    def file_name(self, issue: IssueContent) -> str:
        return f"gazette-{issue.number.replace('/', '-')}.xml"

    def render(self, issue: IssueContent) -> bytes:
        numbers = "".join(f"<n>{entry.number}</n>" for section in issue.sections for entry in section.entries)
        return f'<?xml version="1.0" encoding="UTF-8"?><gazette>{numbers}</gazette>'.encode()


class BrokenFeed(PlainFeed):
    def render(self, issue: IssueContent) -> bytes:
        raise ValueError("the schema refuses this")


@pytest.fixture
def feeds(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The feeds, empty, to be filled by the story."""
    parts: dict[str, object] = {}
    monkeypatch.setattr(FEEDS, "_parts", parts)
    monkeypatch.setattr(FEEDS, "_searched", True)
    return parts


def numbers_in(issue: Issue) -> list[str]:
    return [entry.number for entry in issue.entries.all()]


def correct_name(story: Story, name: str) -> None:
    """The register is corrected: the applicant's name was misread."""
    old = story.state.value("parties.p1.name")
    story.record(
        NewEvent(
            "corrected",
            date(2026, 3, 17),
            {"path": "parties.p1.name", "old": old, "new": name, "corrects": 1, "reason": "Misread"},
            "Rule 9",
        )
    )


def test_issues_are_numbered_without_a_gap_and_one_day_has_one_issue() -> None:
    first, second = opened(), opened(date(2026, 3, 25))
    next_year = replace(RULE, begins_on=date(2026, 12, 1))
    third = open_issue(planned_on=date(2027, 1, 6), rule=next_year, calendar=CALENDAR, by=SYSTEM, at=AT)

    assert [issue.number for issue in (first, second, third)] == ["2026/01", "2026/02", "2027/01"]
    assert first.closes_on == TUESDAY
    assert issues() == [third, second, first]
    with pytest.raises(PublicationRefused, match="open already"):
        opened()
    with pytest.raises(PublicationRefused, match="No issue is planned for 2026-03-19"):
        opened(date(2026, 3, 19))
    with pytest.raises(PublicationRefused, match="Making up issues of the gazette: reserved to Publication officer"):
        open_issue(planned_on=date(2026, 4, 8), rule=RULE, calendar=CALENDAR, by=CLERK, at=AT)


def test_entries_stand_by_section_and_number_and_the_late_one_waits() -> None:
    first, second, late = a_mark(), a_mark(), a_mark()
    registered = a_registered_mark(registered_on=date(2026, 3, 10))
    queued(registered, "application/registered", REGISTERED)
    queued(second)
    queued(first)
    queued(late, queued_on=WEDNESDAY)

    issue = composed()

    expected = [first.state.number, second.state.number, registered.state.number]
    assert numbers_in(issue) == expected
    assert [entry.number for entry in queued_entries()] == [late.state.number]
    assert numbers_in(compose(issue=issue.id, by=PETRA)) == expected, "composing again changes nothing"
    assert numbers_in(composed(date(2026, 3, 25))) == [late.state.number]


def test_an_entry_is_queued_once() -> None:
    story = a_mark()
    entry = queued(story)
    with pytest.raises(PublicationRefused, match="queued already"):
        queued(story)

    assert entry_with_key(story.chain, "application/accepted") == entry
    assert entries_of(story.chain) == [entry]
    assert str(entry) == f"{story.state.number} (accepted)"


def test_an_entry_may_be_left_out_and_waits_for_the_next_issue() -> None:
    story = a_mark()
    entry = queued(story)
    issue = composed()
    left = leave_out(issue=issue.id, entry=entry.id, by=PETRA)

    assert (left.state, left.issue, left.snapshot) == ("queued", None, None)
    assert numbers_in(issue) == []


def test_the_proof_finds_what_changed_since_and_blocks_the_freezing() -> None:
    story = a_mark()
    queued(story)
    issue = composed()
    assert proof(issue.id) == []
    correct_name(story, "Ana da Costa")

    with pytest.raises(ProofFailed, match=r"\(731\) says “Ana Costa, .*” the register says|\(731\) says") as refused:
        freeze(issue=issue.id, rule=RULE, by=PETRA, at=AT)

    assert [(one.code, one.is_now[0].split(",")[0]) for one in refused.value.differences] == [("731", "Ana da Costa")]
    assert Issue.objects.get().state == "composing"
    compose(issue=issue.id, by=PETRA)
    assert freeze(issue=issue.id, rule=RULE, by=PETRA, at=AT).state == "frozen"


def test_many_differences_are_counted_and_the_first_are_named() -> None:
    stories = [a_mark() for _ in range(4)]
    for story in stories:
        queued(story)
    issue = composed()
    for story in stories:
        correct_name(story, "Somebody")

    with pytest.raises(ProofFailed, match="and 1 more"):
        freeze(issue=issue.id, rule=RULE, by=PETRA, at=AT)


def test_a_frozen_issue_says_the_same_for_ever_and_prints_the_last_seal_before_it() -> None:
    story = a_mark()
    queued(story)
    sealed = seal(on=TUESDAY, at=datetime(2026, 3, 17, 23, 0, tzinfo=UTC))
    seal(on=WEDNESDAY, at=datetime(2026, 3, 18, 23, 0, tzinfo=UTC))
    issue = freeze(issue=composed().id, rule=RULE, by=PETRA, at=AT)
    correct_name(story, "Ana da Costa")

    content = issue_content(Issue.objects.get(pk=issue.pk))

    assert content.seal["root"] == sealed.root
    assert content.seal["digest"] == sealed.digest
    fields = {field.code: field.lines for field in content.sections[0].entries[0].fields}
    assert fields["731"][0].startswith("Ana Costa, ")
    assert "442" not in fields, "nobody knows yet when it appears"
    assert content.published_on is None


def test_the_database_refuses_to_change_what_is_frozen() -> None:
    queued(a_mark())
    issue = signed()
    entry = Entry.objects.get()
    entries, rows = Entry.objects.filter(pk=entry.pk), Issue.objects.filter(pk=issue.pk)
    forbidden = (
        lambda: rows.update(content="{}"),
        lambda: rows.update(digest="0" * 64),
        lambda: rows.update(number="2026/99"),
        lambda: rows.update(state="composing"),
        lambda: rows.update(state="frozen"),
        lambda: rows._raw_delete("default"),
        lambda: entries.update(snapshot={}),
        lambda: entries.update(state="queued"),
        lambda: entries.update(issue=None),
        lambda: entries._raw_delete("default"),
    )
    for act in forbidden:
        with pytest.raises(DatabaseError, match=r"not changed|not deleted"), transaction.atomic():
            act()


def test_the_database_refuses_to_change_what_has_appeared() -> None:
    queued(a_mark())
    issue = appeared()
    rows = Issue.objects.filter(pk=issue.pk)
    for change in ({"published_on": TUESDAY}, {"document": "x"}, {"state": "signed"}, {"signature": ""}):
        with pytest.raises(DatabaseError, match="not changed"), transaction.atomic():
            rows.update(**change)
    with pytest.raises(DatabaseError, match="not changed"), transaction.atomic():
        Entry.objects.update(published_on=TUESDAY)


def test_an_issue_that_is_only_open_cannot_be_deleted_either() -> None:
    opened()
    with pytest.raises(DatabaseError, match="number would be missing"), transaction.atomic():
        Issue.objects.all()._raw_delete("default")


def test_a_person_signs_and_the_clock_does_not() -> None:
    issue = freeze(issue=composed().id, rule=RULE, by=PETRA, at=AT)
    for stranger in (SYSTEM, CLERK):
        with pytest.raises(
            PublicationRefused, match="Signing issues of the gazette: reserved to Publication officer, Registrar"
        ):
            sign(issue=issue.id, office=OFFICE, by=stranger, at=AT)

    row = sign(issue=issue.id, office=OFFICE, by=RITA, at=AT)

    report = check_detached(row.content.encode(), base64.b64decode(row.signature))
    assert (report.valid, report.signer) == (True, "Rita Registrar")


def test_the_published_issue_is_a_signed_archival_pdf_with_its_feed_inside(feeds: dict[str, object]) -> None:
    feeds["plain"] = PlainFeed()
    story = a_mark()
    queued(story)
    issue = appeared()
    pdf = content_of(issue.document)
    report = check_pdf(pdf)
    text = " ".join(text_of(pdf).split())

    assert (issue.state, issue.published_on, issue.published_by) == ("published", WEDNESDAY, "petra")
    assert faults(pdf) == []
    assert {"/H1", "/H2", "/H3"} <= tags(pdf)
    assert (report.valid, report.signer) == (True, "Examplia Office")
    for words in (
        "Gazette of Marks / Bulletin des marques 2026/01",
        "Published on / Publié le 2026-03-18",
        "Accepted, open to opposition / Acceptées, ouvertes à l'opposition",
        f"(210) Application number / Numéro de la demande {story.state.number}",
        "(442) Published after examination / Publiée après examen 2026-03-18",
        "(550) Kind of mark / Type de marque Word / Verbale",
        issue.digest,
    ):
        assert words in text
    [feed] = issue.feeds
    xml = content_of(feed["document"])
    assert story.state.number.encode() in xml
    assert check_detached(xml, base64.b64decode(feed["signature"])).valid
    assert {document.access for document in Document.objects.all()} == {"public"}
    with pikepdf.open(io.BytesIO(pdf)) as opened_pdf:
        assert opened_pdf.attachments["gazette-2026-01.xml"].get_file().read_bytes() == xml
    assert [entry.state for entry in Entry.objects.all()] == ["published"]
    assert issues(published_only=True) == [issue]


def test_all_at_once_or_not_at_all(feeds: dict[str, object]) -> None:
    feeds["plain"], feeds["broken"] = PlainFeed(), BrokenFeed()
    queued(a_mark())
    issue = signed()

    with pytest.raises(ValueError, match="schema refuses"):
        publish(issue=issue.id, on=WEDNESDAY, office=OFFICE, languages=LANGUAGES, by=PETRA, at=AT)

    issue.refresh_from_db()
    assert (issue.state, issue.document, issue.feeds) == ("signed", "", [])
    assert Document.objects.count() == 0
    assert Entry.objects.get().state == "frozen"


def test_an_issue_does_not_appear_before_its_day_nor_unsigned() -> None:
    issue = signed()
    with pytest.raises(PublicationRefused, match="planned for 2026-03-18"):
        publish(issue=issue.id, on=TUESDAY, office=OFFICE, languages=LANGUAGES, by=PETRA, at=AT)
    with pytest.raises(PublicationRefused, match="needs an issue that is signed"):
        publish(issue=opened(date(2026, 3, 25)).id, on=WEDNESDAY, office=OFFICE, languages=("en",), by=PETRA, at=AT)


def test_content_that_is_not_what_was_frozen_is_neither_signed_nor_published() -> None:
    """The database's guards hold this off; should they be lifted, the digest and the signature still tell."""
    issue = freeze(issue=composed().id, rule=RULE, by=PETRA, at=AT)
    issue.content = issue.content.replace("2026", "2025")
    with pytest.raises(PublicationRefused, match="is not what was frozen"):
        _check(issue, WEDNESDAY)
    sane = sign(issue=issue.id, office=OFFICE, by=RITA, at=AT)
    sane.signature = base64.b64encode(b"rubbish").decode()
    with pytest.raises(PublicationRefused, match="signature of issue 2026/01 does not hold"):
        _check(sane, WEDNESDAY)


def test_tampered_content_is_not_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    issue = freeze(issue=composed().id, rule=RULE, by=PETRA, at=AT)
    monkeypatch.setattr("openipo.domain.publication.actions.sign.digest_of", lambda text: "0")
    with pytest.raises(PublicationRefused, match="is not what was frozen"):
        sign(issue=issue.id, office=OFFICE, by=RITA, at=AT)


def test_an_issue_without_entries_says_so_and_still_appears() -> None:
    issue = appeared()

    assert "This issue has no entries." in text_of(content_of(issue.document))
    assert str(issue) == "2026/01"


def test_a_change_of_the_register_is_printed_with_the_day_it_was_recorded() -> None:
    story = a_mark()
    correct_name(story, "Ana da Costa")
    queued(story, "changed", replace(REGISTERED, inid=("210", "580", "740")))
    fields = issue_content(appeared()).sections[0].entries[0].fields

    assert [(field.code, field.lines) for field in fields] == [
        ("210", (story.state.number,)),
        ("580", ("2026-03-17",)),
    ]


def test_a_mark_with_a_picture_is_shown_with_words_for_those_who_cannot_see_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = io.BytesIO()
    Image.new("RGB", (200, 120), "teal").save(out, "PNG")
    picture = store(content=out.getvalue(), name="alba.png", kind="mark", by=PETRA, at=AT)
    views = (Representation(str(picture.pk), kind="sound", order=1), Representation(str(picture.pk), order=2))
    story = a_mark()
    said = register_view(story.chain)
    mark = Mark("combined", "ALBA", representations=views)
    shown = replace(said, state=replace(said.state, mark=mark))
    monkeypatch.setattr("openipo.domain.publication.snapshot.register_view", lambda file: shown)
    queued(story)
    pdf = content_of(appeared().document)

    assert "Reproduction of the mark / Reproduction de la marque ALBA" in alternative_texts(pdf)
    assert faults(pdf) == []


def test_a_frozen_issue_can_be_looked_at_before_it_appears() -> None:
    queued(a_mark())
    issue = signed()
    pdf = preview_pdf(issue.id, office=OFFICE, languages=("en",), at=AT)

    assert "Planned for" in text_of(pdf)
    assert "Rita Registrar" in text_of(pdf)
    assert not check_pdf(pdf).valid


def test_a_wrong_entry_leads_to_a_corrigendum_that_says_which_clock_begins_anew() -> None:
    story = a_mark()
    wrong = queued(story)
    appeared()
    correct_name(story, "Ana da Costa")
    assert [one.code for one in proof(Issue.objects.get().id)] == ["731"]
    queued(
        story,
        "application/corrigendum",
        CORRIGENDA,
        corrects=wrong.id,
        reason={"en": "The applicant's name was misread.", "fr": "Le nom du déposant a été mal lu."},
        restarts_clock="opposition-period",
        restarts_label={"en": "Opposition period"},
        queued_on=date(2026, 3, 23),
    )

    issue = appeared(date(2026, 3, 25))
    content = issue_content(issue)
    correction = content.sections[0].entries[0].correction

    assert correction is not None
    assert (correction.issue, correction.published_on, correction.restarts_clock) == (
        "2026/01",
        "2026-03-18",
        "opposition-period",
    )
    [change] = correction.changes
    assert change.code == "731"
    assert change.instead_of[0].startswith("Ana Costa")
    assert change.read[0].startswith("Ana da Costa")
    text = " ".join(text_of(content_of(issue.document)).split())
    assert "Corrects the entry published in issue 2026/01 on 2026-03-18" in text
    assert "The time limit “Opposition period” begins anew with this publication." in text
    assert "(442)" not in text, "a corrigendum is no publication of its own under that code"
    assert [entry.key for entry in entries_of(story.chain)] == ["application/accepted", "application/corrigendum"]


def test_a_corrigendum_corrects_something_that_appeared_and_of_the_same_file() -> None:
    story, other = a_mark(), a_mark()
    waiting = queued(story)
    with pytest.raises(PublicationRefused, match="has not been published"):
        queued(story, "c", CORRIGENDA, corrects=waiting.id)
    appeared()
    with pytest.raises(PublicationRefused, match="concerns the file of the entry"):
        queued(other, "c", CORRIGENDA, corrects=waiting.id)


def test_a_corrigendum_without_a_restart_says_nothing_of_clocks() -> None:
    story = a_mark()
    wrong = queued(story)
    appeared()
    queued(story, "c", CORRIGENDA, corrects=wrong.id, queued_on=date(2026, 3, 23))
    text = text_of(content_of(appeared(date(2026, 3, 25)).document))

    assert "begins anew" not in text
    assert "Corrects the entry" in text


def late(on: date, calendar: Callable[[], Calendar] = lambda: CALENDAR) -> list[tuple[date, int, str]]:
    rule = replace(RULE, begins_on=date(2026, 3, 16))
    found = overdue_issues(on=on, rule=rule, usual=CALENDAR, calendar=calendar)
    return [(one.planned_on, one.days_late, one.state) for one in found]


def test_a_closure_puts_an_issue_off_and_is_asked_for_only_where_one_is_missing() -> None:
    thursday = WEDNESDAY + timedelta(days=1)
    closed = CALENDAR.with_closures([Closure(WEDNESDAY, "flood", WEDNESDAY)])
    queued(a_mark(), "first", queued_on=date(2026, 3, 12))
    assert late(thursday, lambda: closed) == []
    assert late(thursday + timedelta(days=1), lambda: closed) == [(thursday, 1, "")]
    publish(issue=signed().id, on=WEDNESDAY, office=OFFICE, languages=("en",), by=PETRA, at=AT)
    assert late(thursday, lambda: pytest.fail("Nothing is missing, and the closures were asked for.")) == []


def test_a_missed_issue_is_impossible_to_overlook() -> None:
    assert late(date(2026, 3, 27)) == []  # nothing was ever queued: nothing was missed
    queued(a_mark(), "first", queued_on=date(2026, 3, 12))
    assert late(WEDNESDAY) == []
    assert late(WEDNESDAY + timedelta(days=1)) == [(WEDNESDAY, 1, "")]
    issue = signed()
    assert late(date(2026, 3, 27)) == [(WEDNESDAY, 9, "signed"), (date(2026, 3, 25), 2, "")]
    publish(issue=issue.id, on=date(2026, 3, 27), office=OFFICE, languages=("en",), by=PETRA, at=AT)
    assert late(date(2026, 3, 27)) == [(date(2026, 3, 25), 2, "")]
    assert (ACCEPTED.order, issue.number) == (10, "2026/01")
