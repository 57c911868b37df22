"""A change of the law is written, looked through, and published by a second person; from its day on it is the law."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.lawdrafts.api import (
    DraftRefused,
    LawDraft,
    TextMoved,
    begin_draft,
    compared,
    drop_draft,
    findings,
    lay_down_missing,
    lies_as_published,
    look_through,
    mark_of,
    publish_draft,
    text_before,
    texts_of,
    write_text,
)
from openipo.domain.procedures.api import (
    Finding,
    book,
)
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db

BOOK = "examplia/trademark"
TODAY = date(2026, 11, 2)
AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
IN_FORCE = date(2027, 7, 1)
SHORTER = """\
[[fee]]
id = "copy"
label = { en = "Copy", fr = "Copie" }
law = "Act s.1"
"""


def person(name: str, *roles: str) -> Actor:
    return Actor(id=name, name=name.title(), roles=frozenset(roles))


WRITER = person("rita", "registrar")
OTHER = person("rosa", "registrar")


STORIES = "openipo.domain.lawdrafts.actions.publish_draft.stories"


@pytest.fixture(autouse=True)
def _no_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    """Playing all stories of the book takes seconds: it is done where a test is about them."""
    monkeypatch.setattr(STORIES, lambda looked: [])


def begun(revision: str = "2027", by: Actor = WRITER) -> LawDraft:
    return begin_draft(book_id=BOOK, revision=revision, reason="Shorter periods", on=TODAY, by=by, at=AT)


def write(draft: LawDraft, name: str, text: str, by: Actor = WRITER) -> None:
    write_text(draft=draft.pk, name=name, text=text, by=by, at=AT)


def publish(draft: LawDraft, *, by: Actor = OTHER, day: date = IN_FORCE) -> LawDraft:
    return publish_draft(draft=draft.pk, in_force_from=day, on=TODAY, by=by, at=AT)


def letter_changed(draft: LawDraft) -> None:
    known = next(iter(book(BOOK).revisions["2014"].letters))
    name = f"letters/{known}.en.txt"
    write(draft, name, text_before(book(BOOK), draft, name) + "\nP.S. The office has moved.\n")


def test_a_draft_begins_as_an_amendment_of_the_last_revision_that_changes_nothing() -> None:
    draft = begun()
    looked = look_through(draft)
    assert looked.problems == ()
    assert looked.revision is not None
    assert looked.revision.amends == list(book(BOOK).revisions)[-1]
    assert compared(looked)[1] == []
    assert [each for each in findings(looked) if each.severity == "error"] == []


def test_a_mistake_is_told_with_its_file_and_line() -> None:
    draft = begun()
    write(draft, "fees.toml", '\n[[fee]]\nid = "copy"\npays = "anyone"\n')
    problems = look_through(draft).problems
    assert {each.file for each in problems} == {"2027/fees.toml"}
    assert any(each.line == 4 and "pays" in each.message for each in problems)
    write(draft, "fees.toml", "")
    assert look_through(draft).problems == ()


def test_what_differs_is_told_in_words() -> None:
    draft = begun()
    letter_changed(draft)
    before, differing = compared(look_through(draft))
    assert before == "2026"
    assert [each.kind for each in differing] == ["letter"]
    assert "The office has moved" in differing[0].sentence["en"]


@pytest.mark.parametrize("name", ["../book.toml", "rules/evil.py", "/etc/passwd", "letters/a.b.txt/../x", "other.toml"])
def test_only_texts_of_a_law_are_written(name: str) -> None:
    with pytest.raises(DraftRefused, match="no text of a law book"):
        write(begun(), name, "x = 1")


@pytest.mark.parametrize(
    ("revision", "why"), [("2014", "is in force"), ("next year", "called by its year"), ("../x", "called by its year")]
)
def test_what_is_in_force_is_not_drafted(revision: str, why: str) -> None:
    with pytest.raises(DraftRefused, match=why):
        begun(revision)


def test_one_revision_is_drafted_once_at_a_time() -> None:
    draft = begun()
    with pytest.raises(DraftRefused, match="being drafted already"):
        begun()
    drop_draft(draft=draft.pk, by=WRITER, at=AT)
    assert begun().pk != draft.pk


def test_only_those_entitled_draft_and_publish() -> None:
    with pytest.raises(AccessRefused):
        begun(by=person("eva", "examiner"))
    draft = begun()
    with pytest.raises(AccessRefused):
        publish(draft, by=person("max", "manager"))
    with pytest.raises(AccessRefused):
        write(draft, "fees.toml", "", by=person("eva", "examiner"))


def test_nobody_publishes_what_they_wrote_in() -> None:
    draft = begun()
    letter_changed(draft)
    with pytest.raises(DraftRefused, match="Another person"):
        publish(draft, by=WRITER)
    write(draft, "fees.toml", "# Nothing yet.\n", by=OTHER)
    with pytest.raises(DraftRefused, match="Another person"):
        publish(draft, by=OTHER)


def test_whoever_took_a_text_out_of_the_draft_does_not_publish_it() -> None:
    draft = begun()
    letter_changed(draft)
    (name,) = set(texts_of(draft)) - {"book.toml"}
    write(draft, name, "", by=OTHER)
    assert set(texts_of(draft)) == {"book.toml"}
    with pytest.raises(DraftRefused, match="Another person"):
        publish(draft, by=OTHER)


def test_what_a_colleague_wrote_meanwhile_is_not_written_over_unseen() -> None:
    draft = begun()
    shown = mark_of("")
    write_text(draft=draft.pk, name="fees.toml", text="# One.\n", by=WRITER, at=AT, seen=shown)
    with pytest.raises(TextMoved, match="Somebody else has written"):
        write_text(draft=draft.pk, name="fees.toml", text="# Two.\n", by=OTHER, at=AT, seen=shown)
    assert texts_of(draft)["fees.toml"] == "# One.\n"
    write_text(draft=draft.pk, name="fees.toml", text="# Two.\n", by=OTHER, at=AT, seen=mark_of("# One.\n"))
    assert texts_of(draft)["fees.toml"] == "# Two.\n"


def test_to_take_out_what_is_not_there_is_to_write_nothing() -> None:
    draft = begun()
    write(draft, "fees.toml", "", by=OTHER)
    assert publish(draft, by=OTHER).status == "published"


def test_it_is_not_published_for_today_nor_with_mistakes() -> None:
    draft = begun()
    with pytest.raises(DraftRefused, match="still to come"):
        publish(draft, day=TODAY)
    write(draft, "fees.toml", SHORTER)
    with pytest.raises(DraftRefused, match="cannot be read: 2027/fees"):
        publish(draft)
    write(draft, "fees.toml", "")
    write(draft, "book.toml", texts_of(draft)["book.toml"].replace("in_force_from", "# in_force_from"))
    with pytest.raises(DraftRefused, match="in_force_from once"):
        publish(draft)


def test_published_it_is_the_law_of_its_day_at_once_and_cannot_be_changed(
    django_capture_on_commit_callbacks: Any, published: Path
) -> None:
    draft = begun()
    letter_changed(draft)
    with django_capture_on_commit_callbacks(execute=True):
        done = publish(draft)
    revision = book(BOOK).in_force(IN_FORCE)
    assert (revision.id, revision.digest, revision.in_force_from) == ("2027", done.digest, IN_FORCE)
    assert book(BOOK).in_force(date(2027, 6, 30)).id == "2026"
    assert lies_as_published(done)
    assert sorted(path.name for path in published.iterdir()) == ["examplia", "published"]
    with pytest.raises(DraftRefused, match="cannot be changed"):
        write(draft, "fees.toml", "# Late.\n")
    with pytest.raises(DraftRefused, match="cannot be changed"):
        publish(draft)


def test_a_text_changed_on_the_disk_is_seen_and_put_right(
    django_capture_on_commit_callbacks: Any, published: Path
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        done = publish(begun())
    place = published / BOOK / "2027" / "book.toml"
    place.write_text(place.read_text(encoding="utf-8") + "# A hand in the night.\n", encoding="utf-8")
    assert not lies_as_published(done)
    assert [each.pk for each in lay_down_missing()] == [done.pk]
    assert lies_as_published(done)
    assert lay_down_missing() == []


def test_what_is_published_and_still_to_come_may_be_written_anew(
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        first = publish(begun())
    again = begun()
    assert again.replaces
    assert texts_of(again) == texts_of(first)
    letter_changed(again)
    assert [each.kind for each in compared(look_through(again))[1]] == ["letter"]
    with django_capture_on_commit_callbacks(execute=True):
        second = publish(again, day=date(2027, 9, 1))
    assert book(BOOK).revisions["2027"].digest == second.digest != first.digest
    assert lay_down_missing() == []


def test_a_draft_whose_ground_has_moved_is_begun_anew(django_capture_on_commit_callbacks: Any) -> None:
    late = begun("2028")
    with django_capture_on_commit_callbacks(execute=True):
        publish(begun())
    with pytest.raises(DraftRefused, match="has changed since it was begun"):
        publish(late, day=date(2028, 7, 1))


def test_a_text_is_kept_as_written_and_no_longer_than_a_law_is() -> None:
    draft = begun()
    write(draft, "fees.toml", "# One.\n")
    write(draft, "fees.toml", "# One.\n", by=OTHER)
    assert draft.texts.get(name="fees.toml").written_by == [WRITER.id]
    with pytest.raises(DraftRefused, match="too long"):
        write(draft, "fees.toml", "#" * 500_001)
    write(draft, "book.toml", "")
    assert look_through(draft).problems


def test_a_revision_that_came_into_force_meanwhile_is_not_published_over() -> None:
    draft = begun()
    LawDraft.objects.filter(pk=draft.pk).update(revision="2014")
    with pytest.raises(DraftRefused, match="in force or published already"):
        publish(draft)


def test_what_the_inspection_wants_mended_hinders_publication(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = begun()
    fault = Finding("2027/book.toml", 1, "To be mended.")
    monkeypatch.setattr("openipo.domain.lawdrafts.actions.publish_draft.findings", lambda looked: [fault])
    with pytest.raises(DraftRefused, match="finds 1 mistakes"):
        publish(draft)
