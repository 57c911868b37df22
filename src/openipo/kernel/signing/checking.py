"""Checks of signatures: was anything altered, who signed, does the certificate lead to the office."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from asn1crypto import cms
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError as MachineError
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import StandardCMSSignatureStatus
from pyhanko_certvalidator import ValidationContext

from openipo.kernel.signing.keys import Keys, office_keys
from openipo.kernel.signing.signer import SignatureReport

ALTERED = "What was signed has been altered since."
ADDED = "Something was added to the document after it was signed."
STRANGER = "The signer's certificate does not come from this office, or did not hold on that day."
UNSIGNED = "The document carries no signature."
_USAGE = KeyUsageConstraints(key_usage={"non_repudiation"})


def check_pdf(pdf: bytes, *, keys: Keys | None = None) -> SignatureReport:
    """What the last signature in the document is worth, and whether anything was added after it."""
    try:
        signatures = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures
        if not signatures:
            return SignatureReport(valid=False, problems=(UNSIGNED,))
        return _judge(signatures[-1], (keys or office_keys()).roots())
    except (PdfError, MachineError, SignatureValidationError, ValueError, KeyError, IndexError, TypeError) as error:
        # A damaged file breaks the reader in many ways; for the person who asks each means the same.
        return SignatureReport(valid=False, problems=(f"The document is damaged and cannot be checked: {error}.",))


def _judge(signature: EmbeddedPdfSignature, roots: Sequence[Any]) -> SignatureReport:
    signed_at = signature.self_reported_timestamp
    status = validate_pdf_signature(signature, context(roots, signed_at), key_usage_settings=_USAGE)
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    problems = findings(status)
    if not whole and ALTERED not in problems:
        problems.append(ADDED)
    return SignatureReport(
        valid=not problems,
        signer=common_name(status),
        signed_at=signed_at,
        covers_whole=whole,
        problems=tuple(problems),
    )


def context(roots: Sequence[Any], signed_at: datetime | None) -> ValidationContext:
    """The office's roots and nobody else's, on the day of signing; no revocation lists, no fetching over the line."""
    return ValidationContext(
        trust_roots=list(roots), allow_fetching=False, moment=signed_at, revocation_mode="soft-fail"
    )


def findings(status: StandardCMSSignatureStatus) -> list[str]:
    """What is wrong with the signature itself and with its certificate."""
    problems = []
    if not (status.intact and status.valid):
        problems.append(ALTERED)
    if not status.trusted:
        problems.append(STRANGER)
    return problems


def common_name(status: StandardCMSSignatureStatus) -> str:
    name: str = status.signing_cert.subject.native.get("common_name", "")
    return name


def signing_time(signed: cms.SignedData) -> datetime | None:
    """The instant that the signer stated, in a signature that lies beside its file."""
    for attribute in signed["signer_infos"][0]["signed_attrs"]:
        if attribute["type"].native == "signing_time":
            instant: datetime = attribute["values"][0].native
            return instant
    return None
