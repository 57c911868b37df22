"""Paper from the office: lasting, readable by everyone, and true to what people wrote."""

import io
import logging
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
import segno
import zxingcpp
from PIL import Image

from openipo.kernel.printing import typesetting
from openipo.kernel.printing.api import Attachment, PrintingError, qr_png, qr_svg, typeset
from openipo.kernel.printing.tests.archival import alternative_texts, faults, tags, text_of

AT = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)
KINDS = [("CMYK", "JPEG"), ("RGBA", "PNG"), ("1", "TIFF"), ("P", "GIF"), ("I;16", "PNG")]
PLAIN = Path(__file__).parent / "plain.typ"


def printed(*paragraphs: str, language: str = "en", **more: object) -> bytes:
    data = {"title": "Notice", "paragraphs": paragraphs, "about": "The mark ALBA"}
    return typeset(PLAIN, data, language=language, at=AT, **more)  # type: ignore[arg-type]


def picture(mode: str, size: tuple[int, int], kind: str) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, None).save(out, kind)
    return out.getvalue()


def test_a_document_is_archival_and_accessible() -> None:
    pdf = printed("First paragraph.", images={"mark": picture("RGB", (80, 40), "PNG")})

    assert faults(pdf) == []
    assert {"/H1", "/P", "/Figure"} <= tags(pdf)
    assert alternative_texts(pdf) == {"The mark ALBA"}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == "en"
        assert opened.open_metadata()["dc:title"] == "Notice"


def test_the_checks_find_a_document_that_is_neither() -> None:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out, encryption=pikepdf.Encryption(owner="x", user=""))

    assert {"no output intent", "no structure tree", "no language", "encrypted", "no title"} <= set(
        faults(out.getvalue())
    )


@pytest.mark.parametrize(
    "written",
    [
        '#eval("1 + 1")',
        "*bold* _slanted_",
        "$x^2$",
        "= not a heading",
        "\\ // gone? /* gone? */",
        "<label> @ref `raw`",
        "#{",
    ],
)
def test_what_people_wrote_is_never_markup(written: str) -> None:
    pdf = printed(written)

    assert written in text_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        headings = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/H1"]
    assert len(headings) == 1


def test_new_lines_that_people_wrote_stay() -> None:
    assert "first\nsecond" in text_of(printed("first\nsecond")).replace("\r", "")


@pytest.mark.parametrize(
    ("word", "family"),
    [("አልባ", "Noto Sans Ethiopic"), ("ألبا", "Noto Sans Arabic"), ("อัลบา", "Noto Sans Thai"), ("Άλμπα", "Noto Sans")],
)
def test_a_mark_in_any_script_is_printed_with_a_font_that_has_it(word: str, family: str) -> None:
    if family not in typesetting._fonts().families():
        pytest.skip(f"the font {family} is not on this machine")
    pdf = printed(word)

    assert "[U+" not in text_of(pdf)
    assert faults(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        names = {
            str(one.FontName) for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/FontName" in one
        }
    assert any(family.replace(" ", "") in name for name in names)


def test_a_character_without_a_font_shows_its_number_and_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        pdf = printed("before \ue000 \ufffe after", 'quote " stays')

    assert "before [U+E000] [U+FFFE] after" in text_of(pdf)
    assert 'quote " stays' in text_of(pdf)
    assert "[U+E000]" in caplog.text
    assert faults(pdf) == []


def test_arabic_runs_from_right_to_left() -> None:
    with pikepdf.open(io.BytesIO(printed("مرحبا", language="ar"))) as pdf:
        assert str(pdf.Root.Lang) == "ar"
    left, right = (_ink_left_edge(printed("xx", language=language)) for language in ("en", "ar"))
    assert left < 100 < right


def _ink_left_edge(pdf: bytes) -> float:
    import pypdfium2  # noqa: PLC0415 (used in this test only)

    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    at = page.get_text_bounded().replace("\r", "").index("xx")
    edge: float = page.get_charbox(at + page.get_text_bounded().count("\r", 0, at))[0]
    return edge


def test_the_same_document_twice_is_the_same_file() -> None:
    assert printed("once") == printed("once")


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("RGBA", "PNG"), ("1", "TIFF"), ("P", "GIF"), ("I;16", "PNG")]
)
def test_pictures_of_all_kinds_are_printed_in_the_colours_of_the_archive(mode: str, kind: str) -> None:
    pdf = printed("", images={"mark": picture(mode, (60, 30), kind)})

    assert faults(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert b"/DeviceCMYK" not in opened.Root.unparse(resolved=True)
        assert "/DeviceCMYK" not in {
            str(one.get("/ColorSpace")) for one in opened.objects if isinstance(one, pikepdf.Stream)
        }


def test_a_large_picture_is_made_as_small_as_print_allows() -> None:
    pdf = printed("", images={"mark": picture("RGB", (5000, 2500), "PNG")})
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        widths = [int(one.Width) for one in opened.objects if isinstance(one, pikepdf.Stream) and "/Width" in one]
    assert max(widths) == 1600


def test_a_broken_picture_is_named() -> None:
    with pytest.raises(PrintingError, match="“mark” cannot be read"):
        printed("", images={"mark": b"\x89PNG broken"})


def test_a_picture_of_too_many_pixels_is_refused() -> None:
    with pytest.raises(PrintingError, match="too many to print"):
        printed("", images={"mark": picture("1", (12_000, 12_000), "PNG")})


def test_a_template_that_fails_says_which() -> None:
    with pytest.raises(PrintingError, match="“plain” cannot be printed"):
        typeset(PLAIN, {"title": "No paragraphs"}, language="en", at=AT)


def test_a_file_may_travel_inside_the_document() -> None:
    feed = Attachment(b"<Gazette/>", "application/xml", "Machine-readable form")
    pdf = printed("See the attachment.", attachments={"gazette.xml": feed})

    assert faults(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.attachments["gazette.xml"].get_file().read_bytes() == b"<Gazette/>"


def test_nothing_is_left_behind_in_the_workshop() -> None:
    printed("", images={"mark": picture("RGB", (20, 20), "PNG")})
    assert not (typesetting._workshop().root / "files").exists()


def test_a_qr_code_says_what_it_was_given_and_is_made_once() -> None:
    read = zxingcpp.read_barcodes(Image.open(io.BytesIO(qr_png("https://example.test/check/1"))))

    assert [code.text for code in read] == ["https://example.test/check/1"]
    assert qr_svg("a") is qr_svg("a")
    assert qr_svg("a").startswith("<svg")
    assert segno.make("a", error="m", micro=False).version == 1
