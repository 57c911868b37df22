"""Signatures inside a PDF: PAdES baseline B-B (ETSI EN 319 142-1)."""

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError as MachineError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from openipo.kernel.signing.errors import SigningError
from openipo.kernel.signing.keys import Keys, office_keys
from openipo.kernel.signing.signer import Signer

FIELD = "OfficeSignature"
# Room for signature and certificates, in hexadecimal digits: said beforehand, it spares signing once to measure it.
_RESERVED = 16384
# ISO 19005 wants the print flag; ISO 14289 wants an untagged field hidden or outside the page. Both hold so.
_UNSEEN = InvisSigSettings(set_print_flag=True, set_hidden_flag=False, box_out_of_bounds=True)


@dataclass(frozen=True)
class Appearance:
    """How a visible signature looks: one PDF page with embedded fonts, put on a page (from 0) in a box of points."""

    picture: bytes
    page: int
    box: tuple[int, int, int, int]


class _DatedPdfSigner(PdfSigner):
    """Signs at the instant it is told: the system clock is read in one place of the house only."""

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._at = at

    def init_signing_session(self, *args: Any, **kwargs: Any) -> PdfSigningSession:
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self._at
        return session


def sign_pdf(  # noqa: PLR0913 (a signature states these; all but one are named)
    pdf: bytes,
    *,
    signer: Signer,
    reason: str,
    at: datetime,
    location: str = "",
    appearance: Appearance | None = None,
    keys: Keys | None = None,
) -> bytes:
    """The document with the signer's signature as its last revision; raises `SigningError`."""
    instant = at.astimezone(UTC).replace(microsecond=0)
    machine = (keys or office_keys()).machine(signer, at=instant)
    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        field = _field(writer, appearance)
        about = _about(field, signer, reason, location)
        with _style(appearance) as style:
            work = _DatedPdfSigner(about, machine, stamp_style=style, new_field_spec=field, at=instant)
            signed: io.BytesIO = work.sign_pdf(writer, bytes_reserved=_RESERVED)
    except (PdfError, MachineError, OSError) as error:
        raise SigningError(f"The document cannot be signed: {error}.") from error
    return signed.getvalue()


def _about(field: SigFieldSpec, signer: Signer, reason: str, location: str) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(
        field_name=field.sig_field_name,
        md_algorithm="sha256",
        name=signer.name,
        reason=reason or None,
        location=location or None,
        subfilter=SigSeedSubFilter.PADES,
    )


def _field(writer: IncrementalPdfFileWriter, appearance: Appearance | None) -> SigFieldSpec:
    name = f"{FIELD}{len(writer.prev.embedded_regular_signatures) + 1}"
    if appearance is None:
        return SigFieldSpec(name, invis_sig_settings=_UNSEEN)
    return SigFieldSpec(name, on_page=appearance.page, box=appearance.box)


@contextmanager
def _style(appearance: Appearance | None) -> Iterator[StaticStampStyle | None]:
    """The page as an appearance; pyHanko's own text would use a font that is not embedded, which ISO 19005 forbids."""
    if appearance is None:
        yield None
        return
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(appearance.picture)
        file.flush()
        yield StaticStampStyle.from_pdf_file(file.name, border_width=0)
