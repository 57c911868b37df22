"""The disk is full: the page says so, nothing is half recorded, and the same form goes through when there is room."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection

from openipo.domain.documents.api import Document
from openipo.domain.rights.api import File, rebuild
from openipo.kernel.ledger.api import verify
from tests.bad_days.conftest import RECEPTION, a_form
from tests.bad_days.test_hostile_files import a_pdf
from tests.fixtures.pages import PageClient

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def no_room_for_events() -> Iterator[None]:
    """The database says, as it does on a full disk, that it has no room for the ledger's next event."""

    def refuse(execute: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
        if "INSERT INTO ledger_event" in sql:
            cause = _no_room()
            raise OperationalError(str(cause)) from cause
        return execute(sql, values, many, context)

    with connection.execute_wrapper(refuse):
        yield


def _no_room() -> Exception:
    if connection.vendor == "postgresql":
        return psycopg.errors.DiskFull("could not extend file: No space left on device")
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorname = "SQLITE_FULL"
    return full


def _use_up_free_pages(cursor: Any) -> None:
    """What earlier tests gave back would be used again before the file has to grow."""
    cursor.execute("CREATE TABLE filler (stuff BLOB)")
    cursor.execute("PRAGMA page_size")
    (size,) = cursor.fetchone()
    cursor.execute("PRAGMA freelist_count")
    while free := cursor.fetchone()[0]:
        cursor.execute("INSERT INTO filler VALUES (zeroblob(%s))", [free * size])
        cursor.execute("PRAGMA freelist_count")


@contextmanager
def no_page_left() -> Iterator[None]:
    """SQLite is allowed no page more than it has: in earnest what a full disk does to it."""
    with connection.cursor() as cursor:
        _use_up_free_pages(cursor)
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1000000")
            cursor.execute("DROP TABLE filler")


def goes_through(counter: PageClient) -> None:
    """The same form is sent again, and is the first of the year."""
    assert counter.post(RECEPTION, a_form()).status_code == 302
    assert [file.number for file in File.objects.all()] == ["TM/2026/000001"]
    assert rebuild(check=True).is_equal
    assert verify().is_sound


def test_no_room_in_the_database_is_said_on_the_page_and_nothing_is_half_recorded(counter: PageClient) -> None:
    with no_room_for_events():
        answer = counter.post(RECEPTION, a_form())
    assert answer.status_code == 507
    assert "what is on file is safe" in answer.content.decode()
    assert not File.objects.exists()
    goes_through(counter)


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="only SQLite can be told how large it may become")
def test_a_database_that_may_not_grow_loses_nothing(counter: PageClient) -> None:
    counter.get(RECEPTION)
    with no_page_left():
        answers = [
            counter.post(RECEPTION, a_form(request_key=f"key-{n}", **{"goods-0-items": "clothing\n" * 400}))
            for n in range(3)
        ]
    assert {answer.status_code for answer in answers} == {507}
    assert "The disk is full" in answers[-1].content.decode()
    assert not File.objects.exists()
    goes_through(counter)


def test_no_room_for_a_scan_is_said_beside_it_and_what_was_typed_stays(
    counter: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        answer = counter.post(RECEPTION, a_form(**{"scans-files": SimpleUploadedFile("form.pdf", a_pdf())}))
    text = answer.content.decode()
    assert "the disk is full" in text
    assert 'value="Ana Costa"' in text
    assert not Document.objects.exists()
    assert not File.objects.exists()
    goes_through(counter)
