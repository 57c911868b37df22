"""What the counter may hand in, what it is told when it may not, and what the viewer shows."""

import errno
import os
import wave
import zlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.db import DatabaseError, transaction
from PIL import Image

from openipo.domain.accounts.api import Actor
from openipo.domain.documents import storage
from openipo.domain.documents.api import (
    Document,
    DocumentDamaged,
    DocumentMissing,
    DocumentRefused,
    StorageFull,
    change_access,
    content_of,
    documents_by_id,
    find_document,
    may_see,
    open_document,
    page_image,
    store,
    thumbnail,
    verify_store,
    view_image,
)
from openipo.domain.documents.inspection import images, pdf

CLERK = Actor(id="clerk", name="A clerk", roles=frozenset({"formalities_officer"}))
ANA = Actor(id="ana", name="Ana Costa")
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_store(settings: Any, tmp_path: Any) -> None:
    settings.HOME = tmp_path


def taken(content: Any, *, name: Any = "scan", access: Any = "office", kind: Any = "application") -> Any:
    return store(content=content, name=name, by=CLERK, at=NOON, access=access, kind=kind)


def picture(kind: Any = "PNG", size: Any = (40, 20), **options: Any) -> Any:
    written = BytesIO()
    Image.new("RGB", size, "red").save(written, kind, **options)
    return written.getvalue()


def paper(pages: Any = 2, size: Any = (200, 300), **options: Any) -> Any:
    written = BytesIO()
    with pikepdf.new() as document:
        for _page in range(pages):
            document.add_blank_page(page_size=size)
        document.save(written, **options)
    return written.getvalue()


def recording(frames: Any = 100) -> Any:
    written = BytesIO()
    with wave.open(written, "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(b"\x00\x01" * frames)
    return written.getvalue()


def box(name: Any, content: Any = b"") -> Any:
    return (len(content) + 8).to_bytes(4, "big") + name + content


FILM = box(b"ftyp", b"isom") + box(b"moov", b"tracks") + box(b"mdat", b"pictures")
MP3_FRAME = b"\xff\xfb\x90\x00" + b"\x00" * 400
MP3_TAGGED = b"ID3\x03\x00\x00\x00\x00\x00\x05" + b"\x00" * 5 + MP3_FRAME


# What is taken


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "media_type", "name"),
    [
        (picture(), "image/png", "scan.png"),
        (picture("JPEG"), "image/jpeg", "scan.jpg"),
        (picture("TIFF"), "image/tiff", "scan.tif"),
        (picture("GIF"), "image/gif", "scan.gif"),
        (picture("WEBP"), "image/webp", "scan.webp"),
        (paper(), "application/pdf", "scan.pdf"),
        (b"\n" * 20 + paper(), "application/pdf", "scan.pdf"),
        (recording(), "audio/wav", "scan.wav"),
        (MP3_FRAME, "audio/mpeg", "scan.mp3"),
        (MP3_TAGGED, "audio/mpeg", "scan.mp3"),
        (FILM, "video/mp4", "scan.mp4"),
        (b"<?xml version='1.0'?><mark/>", "application/xml", "scan.xml"),
        (b"\xef\xbb\xbf<mark/>", "application/xml", "scan.xml"),
        ("Café".encode(), "text/plain", "scan.txt"),
    ],
)
def test_a_document_is_what_its_content_is_not_its_name(content: Any, media_type: Any, name: Any) -> None:
    document = taken(content, name="scan.exe")
    assert (document.media_type, document.name, document.size) == (media_type, name, len(content))
    assert content_of(document) == content
    assert (document.stored_by, document.stored_at, document.access) == ("clerk", NOON, "office")


@pytest.mark.django_db
def test_pages_and_pixels_are_counted() -> None:
    assert taken(paper(3)).pages == 3
    assert (taken(picture()).width, taken(picture()).height, taken(picture()).pages) == (40, 20, None)
    more = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    written = BytesIO()
    more[0].save(written, "TIFF", save_all=True, append_images=more[1:])
    assert taken(written.getvalue()).pages == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd.png"),
        ("C:\\Users\\ana\\Mark 1.PNG", "Mark 1.png"),
        ("a\x00b\r\nc\u202egnp.png", "abcgnp.png"),
        ("...", "document.png"),
        ("", "document.png"),
        ("x" * 500, "x" * 150 + ".png"),
    ],
)
def test_a_name_cannot_lead_astray(name: Any, kept: Any) -> None:
    assert taken(picture(), name=name).name == kept


# What is refused


def bomb(side: Any) -> Any:
    """A picture of a few hundred bytes that claims to have that many pixels on each side."""
    content = bytearray(picture())
    content[16:24] = side.to_bytes(4, "big") * 2
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
    return bytes(content)


LAUGHS = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file scan is empty."),
        (picture() + b"\x00" * 40_000_000, "The file scan has 40 MB; a file of this kind may have at most 20 MB."),
        (b"\x00" * 101_000_000, "has 101 MB; no file may have more than 100 MB"),
        (b"MZ\x90\x00\x03", "none that the office takes"),
        ("Café".encode("latin-1"), "none that the office takes"),
        ("Café".encode("utf-16"), "none that the office takes"),
        (b"RIFF\x00\x00\x00\x00AVI ", "none that the office takes"),
        (bomb(60_000), "The picture has too many pixels; it may have at most 50 million."),
        (bomb(8_000), "The picture has too many pixels"),
        (picture(size=(400, 400))[:200], "The picture is damaged"),
        (b"\x89PNG\r\n\x1a\nnot really", "The picture is damaged"),
        (b"%PDF-1.7 but not really", "calls itself a PDF but cannot be opened"),
        (paper(encryption=pikepdf.Encryption(owner="a", user="b")), "locked with a password"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "A drawing in SVG can carry programs"),
        (b"<?xml version='1.0'?><!-- x --><s:svg xmlns:s='http://www.w3.org/2000/svg'/>", "A drawing in SVG"),
        (b"<mark>", "looks like XML but is not well-formed"),
        (LAUGHS, "declares entities"),
        (OUTSIDE, "declares entities"),
        (b"<html><body/></html>", "A web page cannot be kept"),
        (b"RIFF\x00\x00\x00\x00WAVEnot really", "sound recording is damaged"),
        (recording(0), "sound recording is empty"),
        (b"ID3\x03\x00\x00\x00\x00\x00\x05" + b"\x00" * 50, "no sound in it"),
        (FILM[:-4], "not sent to the end"),
        (box(b"ftyp", b"isom"), "list of its tracks is missing"),
        ((8).to_bytes(4, "big") + b"ftyp" + (0).to_bytes(4, "big") + b"mdat", "list of its tracks is missing"),
        ((1).to_bytes(4, "big") + b"ftyp" + (16).to_bytes(8, "big"), "list of its tracks is missing"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "content",
)
def test_what_cannot_be_kept_is_refused_and_leaves_nothing(content: Any, words: Any, tmp_path: Any) -> None:
    with pytest.raises(DocumentRefused) as refusal:
        taken(content)
    assert words in str(refusal.value)
    assert refusal.value.sentence.format(**refusal.value.values) == str(refusal.value)
    assert not Document.objects.exists()
    assert not (tmp_path / "documents").exists()


@pytest.mark.django_db
def test_too_many_pages_are_refused(monkeypatch: Any) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    monkeypatch.setattr(images, "MOST_PAGES", 1)
    with pytest.raises(DocumentRefused, match="The PDF has 3 pages; it may have at most 2"):
        taken(paper(3))
    with pytest.raises(DocumentRefused, match="no pages"):
        taken(paper(0))
    more = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    written = BytesIO()
    more[0].save(written, "TIFF", save_all=True, append_images=more[1:])
    with pytest.raises(DocumentRefused, match="The picture has 2 pages"):
        taken(written.getvalue())


@pytest.mark.django_db
def test_an_access_level_that_does_not_exist_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="“friends” is not a level of access"):
        taken(picture(), access="friends")


# The store


@pytest.mark.django_db
def test_one_content_is_kept_once_and_recorded_for_each_use(tmp_path: Any) -> None:
    first, second = taken(picture(), name="a"), taken(picture(), name="b")
    assert (first.sha256, first.pk == second.pk) == (second.sha256, False)
    assert len([path for path in (tmp_path / "documents" / "originals").rglob("*") if path.is_file()]) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_on_a_full_disk_nothing_is_recorded_or_lost(monkeypatch: Any, tmp_path: Any, failing: Any) -> None:
    safe = taken(b"already on file")

    def full(*args: Any, **options: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if failing == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StorageFull, match="the disk is full"):
        taken(b"one too many")
    monkeypatch.undo()
    assert Document.objects.count() == 1
    assert content_of(find_document(safe.pk)) == b"already on file"


@pytest.mark.django_db
def test_no_half_written_file_is_left(monkeypatch: Any, settings: Any) -> None:
    def broken(*args: Any, **options: Any) -> None:
        raise OSError(errno.EIO, "Input/output error")

    home = settings.HOME
    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OSError, match="Input/output"):
        taken(b"a text")
    assert [path for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.django_db
def test_a_content_changed_or_lost_on_the_disk_is_noticed() -> None:
    document, lost = taken(b"the text"), taken(b"another")
    assert verify_store().faults == ()
    storage.path_of(document.sha256).write_bytes(b"THE TEXT")
    storage.path_of(lost.sha256).unlink()
    with pytest.raises(DocumentDamaged):
        content_of(document)
    with pytest.raises(DocumentMissing):
        open_document(lost)
    report = verify_store()
    assert (report.checked, len(report.faults)) == (2, 2)


@pytest.mark.django_db
def test_documents_are_found_by_id() -> None:
    document = taken(b"the text")
    assert open_document(str(document.pk)).read() == b"the text"
    assert content_of(document.pk) == b"the text"
    assert list(documents_by_id([str(document.pk), "d1", ""])) == [str(document.pk)]
    with pytest.raises(DocumentMissing, match="There is no document d1"):
        find_document("d1")


@pytest.mark.django_db
def test_the_database_refuses_to_rewrite_a_document() -> None:
    document = taken(b"the text")
    change_access(document, access="public", reason="Published", by=CLERK, at=NOON)
    for forgery in (
        lambda: Document.objects.update(name="other.txt"),
        lambda: Document.objects.all()._raw_delete("default"),
        lambda: document.access_changes.update(reason="none"),
        lambda: document.access_changes.all()._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
            forgery()


# The viewer


def opened(content: Any) -> Any:
    return Image.open(BytesIO(content))


@pytest.mark.django_db
def test_the_viewer_shows_a_safe_copy_without_metadata() -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = "Taken at home", 6  # a description; turned by a quarter
    document = taken(picture("JPEG", size=(4000, 1000), exif=exif))
    view = opened(view_image(document))
    assert (view.format, view.size) == ("PNG", (400, 1600))
    assert (dict(view.getexif()), "Taken at home" in str(view.info)) == ({}, False)
    assert max(opened(thumbnail(document)).size) == 240


@pytest.mark.django_db
def test_holes_in_a_picture_stay_holes() -> None:
    written = BytesIO()
    Image.new("RGBA", (10, 10), (255, 0, 0, 0)).save(written, "PNG")
    assert opened(view_image(taken(written.getvalue()))).getpixel((5, 5))[3] == 0


@pytest.mark.django_db
def test_copies_that_are_gone_are_made_again(tmp_path: Any) -> None:
    document = taken(picture())
    for path in (tmp_path / "documents" / "views").rglob("*.png"):
        path.unlink()
    assert opened(view_image(document)).size == (40, 20)


@pytest.mark.django_db
def test_pages_of_a_pdf_are_shown_in_the_widths_that_are_kept() -> None:
    document = taken(paper(2))
    assert opened(page_image(document, 2, width=700)).size == (800, 1200)
    assert opened(page_image(document, 2, width=9000)).width == 1600
    assert opened(thumbnail(document)).width == 240
    assert page_image(document, 2, width=700) == page_image(document, 2, width=800)


@pytest.mark.django_db
def test_an_endless_page_is_shown_smaller() -> None:
    shown = opened(page_image(taken(paper(1, size=(10, 14_000))), 1, width=800))
    assert shown.width * shown.height <= 20_100_000


@pytest.mark.django_db
def test_pages_of_a_scan_in_tiff_are_shown_one_by_one() -> None:
    more = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    written = BytesIO()
    more[0].save(written, "TIFF", save_all=True, append_images=more[1:])
    document = taken(written.getvalue())
    assert opened(page_image(document, 2)).convert("RGB").getpixel((1, 1)) == (0, 0, 255)


@pytest.mark.django_db
def test_what_has_no_picture_has_none_to_show() -> None:
    with pytest.raises(DocumentMissing, match=r"scan\.pdf has no page 3"):
        page_image(taken(paper(2)), 3)
    with pytest.raises(DocumentMissing, match="no page 1"):
        page_image(taken(b"text"), 1)
    with pytest.raises(DocumentMissing, match="not a picture"):
        view_image(taken(b"text"))


# Who may see


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("access", "actor", "public", "party", "allowed"),
    [
        ("office", CLERK, False, False, True),
        ("office", ANA, True, True, False),
        ("office", None, True, False, False),
        ("parties", ANA, False, True, True),
        ("parties", ANA, True, False, False),
        ("parties", None, True, False, False),
        ("public", None, True, False, True),
        ("public", None, False, False, False),
        ("public", ANA, False, True, True),
    ],
)
def test_who_may_see_a_document(access: Any, actor: Any, public: Any, party: Any, allowed: Any) -> None:
    answer = may_see(taken(b"text", access=access), actor, file_is_public=public, is_party=party)
    assert bool(answer) is allowed
    assert bool(answer.reason) is not allowed


@pytest.mark.django_db
def test_a_change_of_access_says_who_and_why() -> None:
    document = taken(b"text")
    changed = change_access(document, access="public", reason="Published", by=CLERK, at=NOON)
    assert changed.access == "public"
    change = changed.access_changes.get()
    assert (change.before, change.after, change.reason, change.changed_by) == ("office", "public", "Published", "clerk")
    change_access(changed, access="public", reason="Again", by=CLERK, at=NOON)
    assert changed.access_changes.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("access", "reason"), [("friends", "Why not"), ("public", " ")])
def test_access_is_not_changed_without_a_level_and_a_reason(access: Any, reason: Any) -> None:
    document = taken(b"text")
    with pytest.raises(DocumentRefused):
        change_access(document, access=access, reason=reason, by=CLERK, at=NOON)
    assert find_document(document.pk).access == "office"
