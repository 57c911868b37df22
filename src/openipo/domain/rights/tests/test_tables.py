"""The tables that pages query follow the ledger, can be rebuilt from it, and say where they differ."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from openipo.domain.parties.api import Address, Party
from openipo.domain.rights.api import (
    File,
    FileGoods,
    FileParty,
    Link,
    Mark,
    Priority,
    Projection,
    Representation,
    TableOutOfStep,
    application_received,
    project,
    project_new,
    rebuild,
    record_imported,
    register_projection,
    verify,
)
from openipo.domain.rights.projection import registry
from openipo.domain.rights.projection.file_rows import FILE_PROJECTION, VIENNA
from openipo.domain.rights.testing import Story, a_mark, a_registered_mark, an_application, at_noon
from openipo.kernel.ledger.api import NewChain, NewEvent, append_many, history, open_chain
from openipo.kernel.locks.api import LockRefused

pytestmark = pytest.mark.django_db
MARCH = date(2026, 3, 5)
FIGURE = Mark(
    "combined",
    "Álba",
    vienna_codes=("05.03.11", "26.01"),
    representations=(Representation("s", kind="sound"), Representation("d2", order=2), Representation("d1", order=1)),
)
LEA = Party("r1", "representative", "Lea Marques", address=Address(country="PT"), acts_for=("p1",))


def a_full_file() -> Any:
    """A file with something in every table."""
    content = an_application(
        classes=[30, 25],
        parties=(*an_application().parties, LEA),
        priorities=(Priority("FR", "26/1234", date(2025, 12, 1)),),
        links=(Link("divided-from", "TM/2020/1", "XX"),),
        documents=("d1", "d2"),
    )
    content = type(content)(**{**content.__dict__, "mark": FIGURE})
    with transaction.atomic():
        story = Story(open_chain("file"))
    story.record(application_received(content, number="TM/2026/900001", received_on=MARCH, office="XX"))
    return story.record(NewEvent("entry_queued", MARCH, {"key": "application/accepted", "section": "accepted"}))


def test_a_file_is_a_row_that_lists_can_show() -> None:
    file = a_full_file().file
    assert (file.number, file.number_key, file.status) == ("TM/2026/900001", "TM2026900001", "received")
    assert (file.mark_text, file.mark_key, file.mark_kind, file.picture) == ("Álba", "alba", "combined", "d1")
    assert (file.applicant, file.applicant_country, file.representative) == ("Ana Costa", "PT", "Lea Marques")
    assert (file.classes, file.received_on, file.filed_on) == ([25, 30], MARCH, None)
    assert (file.is_public, file.is_back_file) == (False, False)


def test_all_that_stands_on_a_file_has_its_rows() -> None:
    file = a_full_file().file
    assert list(file.parties.order_by("position").values_list("key", "role")) == [
        ("p1", "applicant"),
        ("r1", "representative"),
    ]
    assert list(file.goods_rows.order_by("position").values_list("key", flat=True)) == ["30-1", "30-2", "25-1", "25-2"]
    assert file.priority_rows.get().number_key == "261234"
    assert file.link_rows.get().kind == "divided-from"
    assert set(file.vienna_rows.values_list("code", flat=True)) == {"05.03.11", "26.01"}
    assert set(file.representation_rows.values_list("document", flat=True)) == {"d1", "d2", "s"}
    assert set(file.document_rows.values_list("document", flat=True)) == {"d1", "d2"}
    assert file.publication_rows.get().section == "accepted"


def test_rows_follow_what_happens() -> None:
    story = a_registered_mark(classes=[25, 30]).effect("lapse", on=date(2027, 1, 1), items=["30-1", "30-2"])
    assert (story.file.status, story.file.classes) == ("registered", [25])
    story.effect("change-representative", on=date(2027, 1, 2), representative="Lea Marques")
    story.effect("change-representative", on=date(2027, 1, 3), removes=["r1"])
    assert list(story.file.parties.values_list("key", flat=True)) == ["p1"]


def test_tables_equal_the_ledger_and_a_check_says_so() -> None:
    a_full_file()
    a_registered_mark()
    report = verify()
    assert (report.is_equal, report.chains, report.written) == (True, 2, False)
    assert report.rows == 1 + 2 + 4 + 1 + 1 + 2 + 3 + 2 + 1 + (1 + 1 + 2)


def spoil(file: Any) -> None:
    File.objects.filter(pk=file.pk).update(mark_text="ALPHA")
    FileGoods.objects.filter(file=file, key="25-1").delete()
    FileParty.objects.create(file=file, key="p9", position=9, role="holder", kind="person", name="Eve", name_key="eve")


def test_a_check_names_every_value_that_differs_and_changes_nothing() -> None:
    file = a_mark().file
    spoil(file)
    report = rebuild(check=True)
    assert not report.is_equal
    assert {str(difference).split(": ", 1)[1] for difference in report.differences} == {
        "mark_text is 'ALPHA', but the ledger gives 'ALBA'.",
        "the row is missing.",
        "the row should not be there.",
    }
    assert str(file.pk) in str(report.differences[0])
    assert File.objects.get().mark_text == "ALPHA"


def test_a_rebuild_puts_the_tables_right() -> None:
    file = a_mark().file
    spoil(file)
    report = rebuild()
    assert (report.differing, report.written) == (3, True)
    assert File.objects.get().mark_text == "ALBA"
    assert verify().is_equal


def test_a_file_whose_rows_are_all_lost_comes_back() -> None:
    story = a_mark()
    File.objects.all().delete()
    assert rebuild().differing == 1 + 1 + 2
    assert story.file.mark_text == "ALBA"


def test_a_file_that_the_ledger_does_not_know_is_found_and_goes() -> None:
    file = a_mark().file
    file.pk, file.number_key = uuid4(), "FORGED"
    file.save(force_insert=True)
    assert [difference.computed for difference in verify().differences] == [None]
    rebuild()
    assert File.objects.count() == 1


def test_a_table_out_of_step_stops_the_step_instead_of_hiding_it() -> None:
    story = a_mark()
    File.objects.all().delete()
    before = len(history(story.chain))
    with pytest.raises(TableOutOfStep, match=f"rights_file is.*chain {story.chain}, row of the file.*register rebuild"):
        story.record(NewEvent("made_public", MARCH, {}))
    assert len(history(story.chain)) == before


def test_without_knowing_what_the_tables_held_they_are_read_and_compared() -> None:
    story = a_mark()
    spoil(story.file)
    with transaction.atomic():
        project(story.chain, history(story.chain))
    assert verify().is_equal


@pytest.mark.django_db(transaction=True)
def test_tables_are_written_in_the_transaction_of_the_event_only() -> None:
    with pytest.raises(LockRefused):
        project(uuid4(), [])
    with pytest.raises(LockRefused):
        project_new({})


def test_two_files_cannot_bear_one_number() -> None:
    with transaction.atomic():
        chains = [Story(open_chain("file")), Story(open_chain("file"))]
    received = application_received(an_application(), number="TM/2026/777777", received_on=MARCH, office="XX")
    chains[0].record(received)
    with pytest.raises(IntegrityError):
        chains[1].record(received)
    assert history(chains[1].chain) == []


def test_another_room_adds_its_own_tables_and_a_rebuild_covers_them(monkeypatch: Any) -> None:
    # A stand-in for a room above takes over one table and writes a row of its own for every file.
    rest = tuple(table for table in FILE_PROJECTION.tables if table is not VIENNA)
    monkeypatch.setattr(registry, "_PROJECTIONS", {})
    register_projection(Projection("files", rest, FILE_PROJECTION.rows_for))
    register_projection(Projection("stars", (VIENNA,), lambda events: {VIENNA: {"01.01": {"code": "01.01"}}}))
    file = a_mark().file
    assert file.vienna_rows.get().code == "01.01"
    assert verify().is_equal
    file.vienna_rows.update(code="02.01")
    assert [(each.key, each.stored, each.computed) for each in rebuild().differences] == [("01.01", "02.01", "01.01")]
    assert file.vienna_rows.get().code == "01.01"


def test_a_back_file_is_written_at_once_and_equals_the_ledger() -> None:
    marks = {}
    for place in range(60):
        event = record_imported(
            an_application(mark=f"OLD {place}", channel="import"),
            on=date(1995, 4, 28),
            numbers={
                "number": f"19950003{place:02d}",
                "registration_number": f"{place}",
                "international": f"IR{place}",
            },
            dates={"filed_on": date(1995, 4, 28), "expires_on": date(2025, 4, 28), "examined_on": date(1995, 9, 1)},
            status="registered",
            register_status="registered",
            office="AL",
            source={"mark.text": "case-file-header/mark-identification"},
            findings=[{"code": "missing-image", "path": "mark"}],
        )
        marks[uuid4()] = event
    with transaction.atomic():
        append_many(
            [NewChain(chain, "file", [event]) for chain, event in marks.items()], actor="import", at=at_noon(MARCH)
        )
        project_new({chain: history(chain) for chain in marks})
    file = File.objects.get(number="1995000302")
    assert (file.is_back_file, file.findings, file.is_public) == (True, 1, True)
    assert (file.filed_on, file.registration_key, file.status) == (date(1995, 4, 28), "2", "registered")
    state = Story(file.pk).state
    assert state.other_numbers == {"international": "IR2"}
    assert state.other_dates == {"examined_on": date(1995, 9, 1)}
    assert state.source["mark.text"] == "case-file-header/mark-identification"
    assert verify().is_equal
