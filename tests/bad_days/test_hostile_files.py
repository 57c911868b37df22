"""Somebody hands in files that are too large, broken, or made to do harm: each is refused with its reason."""

import zlib
from collections.abc import Callable
from io import BytesIO
from uuid import UUID

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, TiffImagePlugin

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import look_at
from openipo.domain.documents.api import Document
from openipo.domain.rights.api import File
from tests.bad_days.conftest import RECEPTION, a_form
from tests.fixtures.pages import PageClient

pytestmark = pytest.mark.django_db


def a_pdf() -> bytes:
    made = BytesIO()
    paper = pikepdf.new()
    paper.add_blank_page()
    paper.save(made)
    return made.getvalue()


def a_picture(kind: str = "PNG", **how: object) -> bytes:
    made = BytesIO()
    Image.new("RGB", (40, 30), "navy").save(made, kind, **how)
    return made.getvalue()


def a_bomb() -> bytes:
    """20,000 times 20,000 pixels of nothing: 400 million, in a file of some kilobytes."""
    header = (20_000).to_bytes(4, "big") * 2 + b"\x01\x00\x00\x00\x00"
    pixels = zlib.compress(bytes(2_501 * 20_000), 9)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
        for name, data in ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    )


def ten_thousand_pages() -> bytes:
    """A TIFF whose ten thousand directories all show the same tiny page."""
    made = BytesIO()
    Image.new("1", (8, 8)).save(made, "TIFF")
    single = made.getvalue()
    start = int.from_bytes(single[4:8], "little")
    length = 2 + 12 * int.from_bytes(single[start : start + 2], "little")
    directory = single[start : start + length]
    begin = len(single) + len(single) % 2
    places = [begin + number * (length + 4) for number in range(10_000)]
    chain = b"".join(directory + after.to_bytes(4, "little") for after in [*places[1:], 0])
    first = single[:4] + places[0].to_bytes(4, "little") + single[8:]
    return first.ljust(begin, b"\x00") + chain


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "forty megabytes.png": (lambda: a_picture() + bytes(40_000_000), "may have at most 20 MB"),
    "not one.pdf": (lambda: b"%PDF-1.7 this is a letter", "calls itself a PDF but cannot be opened"),
    "page and paper.pdf": (lambda: b"<html><script>alert(1)</script>%PDF-1.4</html>", "cannot be opened"),
    "bomb.png": (a_bomb, "too many pixels"),
    "endless.tif": (ten_thousand_pages, "10000 pages; it may have at most 500"),
    "drawing.svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "programs"),
    "half.jpg": (lambda: a_picture("JPEG")[:200], "damaged"),
    "no width.tif": (lambda: a_picture("TIFF").replace(b"\x00\x01\x04\x00", b"\x00\x09\x04\x00"), "damaged"),
    "laughs.xml": (lambda: b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>', "declares entities"),
    "secret.xml": (lambda: b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', "declares entities"),
    "letter.txt": (lambda: "Café".encode("latin-1"), "none that the office takes"),
    "empty.pdf": (lambda: b"", "empty"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_words_and_what_was_typed_and_taken_stays(counter: PageClient, name: str) -> None:
    content, words = REFUSED[name]
    good = SimpleUploadedFile("good.pdf", a_pdf())
    answer = counter.post(RECEPTION, a_form(**{"scans-files": [good, SimpleUploadedFile(name, content())]}))
    text = answer.content.decode()
    assert words in text
    assert name in text
    assert 'value="Ana Costa"' in text
    assert [document.name for document in Document.objects.all()] == ["good.pdf"]
    assert not File.objects.exists()


def test_a_picture_whose_camera_wrote_nonsense_is_taken(counter: PageClient) -> None:
    notes = Image.Exif()
    notes[0x112], notes[0x11A] = 6, TiffImagePlugin.IFDRational(1, 3)
    content = a_picture("JPEG", exif=notes).replace(b"\x01\x12\x00\x03", b"\x01\x12\x00\x07", 1)
    sent = a_form(**{"scans-files": SimpleUploadedFile("photo.jpg", content)})
    assert counter.post(RECEPTION, sent).status_code == 302
    assert Document.objects.get().pages is None


def test_a_name_with_a_path_and_control_signs_becomes_a_plain_one(counter: PageClient) -> None:
    named = SimpleUploadedFile("x.pdf", a_pdf())
    named._name = '../../etc/pass\x00wd\r\nSet-Cookie: a=b"\u202e.exe'  # past Django, which cleans the end of it only
    answer = counter.post(RECEPTION, a_form(**{"scans-files": named}))
    assert answer.status_code == 302
    kept = Document.objects.get().name
    assert kept.endswith(".pdf")
    assert not set(kept) & set("/\\\r\n\x00\u202e")


def test_a_paper_that_is_also_a_page_is_handed_out_as_a_paper(counter: PageClient) -> None:
    """The file is a sound PDF and holds a script; no browser is told or left to guess that it is a web page."""
    both = a_pdf().replace(b"\n", b"\n%<html><script>alert(1)</script></html>\n", 1)
    answer = counter.post(RECEPTION, a_form(**{"scans-files": SimpleUploadedFile("both.html", both)}))
    assert answer.status_code == 302
    file = look_at(UUID(answer["Location"].rstrip("/").rpartition("/")[2]))
    document = Document.objects.get()
    signed_in_as(counter, "examiner")
    given = counter.get(reverse("office_files:original", args=[file.file, document.pk]))
    assert given.status_code == 200
    assert given["Content-Type"] == "application/pdf"
    assert given["X-Content-Type-Options"] == "nosniff"
    assert "script-src 'self'" in given["Content-Security-Policy"]
    assert document.name == "both.pdf"
