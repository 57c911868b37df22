"""Signatures that lie beside a file (CMS, RFC 5652), e.g. for the gazette's XML."""

import asyncio
from datetime import UTC, datetime

from asn1crypto import cms
from pyhanko.sign.general import SigningError as MachineError
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.settings import KeyUsageConstraints

from openipo.kernel.signing.checking import common_name, context, findings, signing_time
from openipo.kernel.signing.errors import SigningError
from openipo.kernel.signing.keys import Keys, office_keys
from openipo.kernel.signing.signer import SignatureReport, Signer


def sign_detached(content: bytes, *, signer: Signer, at: datetime, keys: Keys | None = None) -> bytes:
    """A signature over the content, as DER (a `.p7s` file); raises `SigningError`."""
    instant = at.astimezone(UTC).replace(microsecond=0)
    machine = (keys or office_keys()).machine(signer, at=instant)
    stated = PdfCMSSignedAttributes(signing_time=instant)
    try:
        signed = asyncio.run(
            machine.async_sign_general_data(content, "sha256", detached=True, signed_attr_settings=stated)
        )
    except MachineError as error:
        raise SigningError(f"The file cannot be signed: {error}.") from error
    der: bytes = signed.dump()
    return der


def check_detached(content: bytes, signature: bytes, *, keys: Keys | None = None) -> SignatureReport:
    """Whether the signature holds for the content and comes from the office."""
    try:
        signed = cms.ContentInfo.load(signature)["content"]
        signed_at = signing_time(signed)
        usage = KeyUsageConstraints(key_usage={"non_repudiation"})
        roots = context((keys or office_keys()).roots(), signed_at)
        status = asyncio.run(
            async_validate_detached_cms(content, signed, signer_validation_context=roots, key_usage_settings=usage)
        )
    except (MachineError, SignatureValidationError, ValueError, KeyError, IndexError, TypeError) as error:
        return SignatureReport(valid=False, problems=(f"The signature is damaged and cannot be checked: {error}.",))
    problems = tuple(findings(status))
    return SignatureReport(not problems, common_name(status), signed_at, covers_whole=status.intact, problems=problems)
