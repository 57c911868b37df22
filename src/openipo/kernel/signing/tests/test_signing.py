"""What leaves the office is signed, and what was touched afterwards is found out."""

import io
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import ArrayObject, NameObject, NumberObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from openipo.kernel.signing.api import (
    Appearance,
    KeyFolder,
    Signer,
    SigningError,
    check_detached,
    check_pdf,
    sign_detached,
    sign_pdf,
)
from openipo.kernel.signing.certificates import make_authority

AT = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)
REGISTRAR = Signer("registrar", "Rita Registrar", "Examplia Intellectual Property Office", "XX")


@pytest.fixture
def keys(tmp_path: Path) -> KeyFolder:
    return KeyFolder(tmp_path / "keys")


@pytest.fixture
def letter() -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.save(out)
    return out.getvalue()


def signed(letter: bytes, keys: KeyFolder, **more: object) -> bytes:
    return sign_pdf(letter, signer=REGISTRAR, reason="Issued", location="Port Example", at=AT, keys=keys, **more)  # type: ignore[arg-type]


def test_a_signed_letter_names_its_signer_and_the_instant(letter: bytes, keys: KeyFolder) -> None:
    report = check_pdf(signed(letter, keys), keys=keys)

    assert report.problems == ()
    assert (report.valid, report.covers_whole) == (True, True)
    assert (report.signer, report.signed_at) == ("Rita Registrar", AT)


def test_the_signature_is_pades_with_the_chain_inside(letter: bytes, keys: KeyFolder) -> None:
    with pikepdf.open(io.BytesIO(signed(letter, keys))) as pdf:
        field = pdf.Root.AcroForm.Fields[0]
        assert field.V.SubFilter == "/ETSI.CAdES.detached"
        assert str(field.V.Reason) == "Issued"
        assert int(field.F) & 4, "ISO 19005 wants the print flag on every annotation"
        contents = bytes(field.V.Contents)
    assert b"Rita Registrar" in contents
    assert b"document authority" in contents


def test_a_changed_byte_is_found(letter: bytes, keys: KeyFolder) -> None:
    pdf = bytearray(signed(letter, keys))
    place = pdf.index(b"595")
    pdf[place] = ord("4")

    report = check_pdf(bytes(pdf), keys=keys)

    assert not report.valid
    assert "What was signed has been altered since." in report.problems


def test_a_revision_appended_after_signing_is_found(letter: bytes, keys: KeyFolder) -> None:
    stranger = KeyFolder(keys.folder.parent / "elsewhere")
    pdf = signed(letter, keys)
    appended = pdf + b"\n1 0 obj\n<<>>\nendobj\n%%EOF\n"

    report = check_pdf(appended, keys=keys)
    countersigned = check_pdf(signed(pdf, stranger), keys=keys)

    assert (report.valid, report.covers_whole) == (False, False)
    assert any("added" in problem or "damaged" in problem for problem in report.problems)
    assert not countersigned.valid, "a second signature by a stranger must not pass as the office's"


def test_a_page_swapped_in_a_later_revision_is_found(letter: bytes, keys: KeyFolder) -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(signed(letter, keys)))
    page = writer.root["/Pages"]["/Kids"][0]
    page[NameObject("/MediaBox")] = ArrayObject(map(NumberObject, (0, 0, 100, 100)))
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)

    report = check_pdf(out.getvalue(), keys=keys)

    assert not report.valid
    assert report.problems == ("Something was added to the document after it was signed.",)


def test_a_signature_of_another_office_is_not_ours(letter: bytes, keys: KeyFolder, tmp_path: Path) -> None:
    theirs = KeyFolder(tmp_path / "theirs")
    signed(letter, keys)  # so that this office has an authority at all

    report = check_pdf(signed(letter, theirs), keys=keys)

    assert not report.valid
    assert any("does not come from this office" in problem for problem in report.problems)


@pytest.mark.parametrize("content", [b"", b"not a document", b"%PDF-1.7\nbroken"])
def test_a_file_that_is_no_document_is_reported_and_not_a_crash(content: bytes, keys: KeyFolder) -> None:
    assert not check_pdf(content, keys=keys).valid


def test_an_unsigned_document_says_so(letter: bytes, keys: KeyFolder) -> None:
    assert check_pdf(letter, keys=keys).problems == ("The document carries no signature.",)


def test_a_file_that_is_no_document_cannot_be_signed(keys: KeyFolder) -> None:
    with pytest.raises(SigningError, match="cannot be signed"):
        signed(b"not a document", keys)


def test_a_visible_signature_brings_its_own_fonts(letter: bytes, keys: KeyFolder) -> None:
    pdf = signed(letter, keys, appearance=Appearance(letter, page=0, box=(60, 60, 260, 120)))

    assert check_pdf(pdf, keys=keys).valid
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        field = opened.Root.AcroForm.Fields[0]
        assert [int(edge) for edge in field.Rect] == [60, 60, 260, 120]
        assert "/AP" in field


def test_keys_are_made_once_and_only_their_owner_may_read_them(letter: bytes, keys: KeyFolder) -> None:
    signed(letter, keys)
    first = {path.name: path.read_bytes() for path in keys.folder.iterdir()}
    signed(letter, keys)

    assert {path.name: path.read_bytes() for path in keys.folder.iterdir()} == first
    assert set(first) == {"office-authority.pem", "signer-registrar@2026-03-05.pem"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in keys.folder.iterdir()} == {0o600}
    assert stat.S_IMODE(keys.folder.stat().st_mode) == 0o700


def test_a_key_that_others_can_read_signs_nothing(letter: bytes, keys: KeyFolder) -> None:
    signed(letter, keys)
    (keys.folder / "office-authority.pem").chmod(0o644)

    with pytest.raises(SigningError, match="can be read by others"):
        signed(letter, keys)


def test_a_damaged_key_file_is_named(letter: bytes, keys: KeyFolder) -> None:
    signed(letter, keys)
    path = keys.folder / "office-authority.pem"
    path.write_bytes(b"rubbish")

    with pytest.raises(SigningError, match=r"office-authority\.pem is damaged"):
        signed(letter, keys)


def test_an_expired_certificate_is_followed_by_a_new_one_and_old_letters_still_hold(
    letter: bytes, keys: KeyFolder
) -> None:
    old = signed(letter, keys)
    later = sign_pdf(letter, signer=REGISTRAR, reason="", at=AT + timedelta(days=4 * 365), keys=keys)

    assert check_pdf(old, keys=keys).valid
    assert check_pdf(later, keys=keys).valid
    assert len(list(keys.folder.glob("signer-registrar@*.pem"))) == 2


def test_a_sign_in_name_cannot_walk_out_of_the_folder(letter: bytes, keys: KeyFolder) -> None:
    sneaky = Signer("../../root", "Sneaky", "Office", "XX")

    assert check_pdf(sign_pdf(letter, signer=sneaky, reason="", at=AT, keys=keys), keys=keys).valid
    assert all(path.parent == keys.folder for path in keys.folder.parent.rglob("*.pem"))


def test_a_signature_beside_a_file_holds_for_that_file_only(keys: KeyFolder) -> None:
    feed = b"<Gazette/>"
    signature = sign_detached(feed, signer=REGISTRAR, at=AT, keys=keys)

    good = check_detached(feed, signature, keys=keys)
    altered = check_detached(b"<Gazette />", signature, keys=keys)

    assert (good.valid, good.signer, good.signed_at, good.problems) == (True, "Rita Registrar", AT, ())
    assert not altered.valid
    assert altered.problems[0] == "What was signed has been altered since."
    assert not check_detached(feed, b"rubbish", keys=keys).valid


def test_a_signature_beside_a_file_by_a_stranger_is_refused(keys: KeyFolder, tmp_path: Path) -> None:
    sign_detached(b"x", signer=REGISTRAR, at=AT, keys=keys)
    signature = sign_detached(b"x", signer=REGISTRAR, at=AT, keys=KeyFolder(tmp_path / "theirs"))

    assert not check_detached(b"x", signature, keys=keys).valid


def test_an_office_with_a_long_name_in_letters_of_two_bytes_has_an_authority() -> None:
    name = "Office é la propriété industrielle et des marques déposées à l'étranger"
    made = make_authority(name, "XX", at=datetime(2026, 3, 5, tzinfo=UTC))
    assert "Office é la propriété" in made.certificate.subject.rfc4514_string()
