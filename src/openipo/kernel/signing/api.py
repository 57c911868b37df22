"""The door of the signing room."""

from openipo.kernel.signing.checking import check_pdf
from openipo.kernel.signing.detached import check_detached, sign_detached
from openipo.kernel.signing.errors import SigningError
from openipo.kernel.signing.keys import KeyFolder, Keys, office_keys
from openipo.kernel.signing.pdf_signature import Appearance, sign_pdf
from openipo.kernel.signing.signer import SignatureReport, Signer

__all__ = [
    "Appearance",
    "KeyFolder",
    "Keys",
    "SignatureReport",
    "Signer",
    "SigningError",
    "check_detached",
    "check_pdf",
    "office_keys",
    "sign_detached",
    "sign_pdf",
]
