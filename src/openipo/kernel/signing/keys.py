"""Where the office's keys are: a folder by default, or whatever `settings.SIGNING_KEYS` names."""

import hashlib
import os
import re
import tempfile
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Protocol

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import serialization
from django.conf import settings
from django.utils.module_loading import import_string
from pyhanko.sign import SimpleSigner
from pyhanko.sign.signers import Signer as Machine
from pyhanko_certvalidator.registry import SimpleCertificateStore

from openipo.kernel.signing.certificates import KeyPair, make_authority, make_signer, read_pair
from openipo.kernel.signing.errors import SigningError
from openipo.kernel.signing.signer import Signer


class Keys(Protocol):
    """A source of keys. A hardware module is a class with these two methods, named in `settings.SIGNING_KEYS`."""

    def machine(self, signer: Signer, *, at: datetime) -> Machine:
        """What makes this signer's signatures on that day."""

    def roots(self) -> Sequence[asn1_x509.Certificate]:
        """The certificates that signatures of this office must lead back to."""


class KeyFolder:
    """Keys as files that only their owner may read; each is made when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def machine(self, signer: Signer, *, at: datetime) -> Machine:
        authority = self._authority(signer, at)
        pair = self._pair(signer, authority, at)
        chain = SimpleCertificateStore.from_certs([_certificate(authority)])
        return SimpleSigner(
            signing_cert=_certificate(pair), signing_key=_private(pair), cert_registry=chain, prefer_pss=False
        )

    def roots(self) -> Sequence[asn1_x509.Certificate]:
        path = self.folder / "office-authority.pem"
        return [_certificate(self._read(path))] if path.exists() else []

    def _authority(self, signer: Signer, at: datetime) -> KeyPair:
        path = self.folder / "office-authority.pem"
        if not path.exists():
            self._keep(path, make_authority(signer.organisation, signer.country, at=at))
        return self._read(path)

    def _pair(self, signer: Signer, authority: KeyPair, at: datetime) -> KeyPair:
        """The signer's certificate that covers the instant; a new one where none does."""
        stem = f"signer-{_safe(signer.id)}"
        for path in sorted(self.folder.glob(f"{stem}@*.pem"), reverse=True):
            pair = self._read(path)
            if pair.covers(at):
                return pair
        path = self.folder / f"{stem}@{at.date().isoformat()}.pem"
        self._keep(path, make_signer(signer, authority, at=at))
        return self._read(path)

    def _keep(self, path: Path, pair: KeyPair) -> None:
        """Writes the file whole or not at all; where another process was faster, its key stays."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder)  # mkstemp makes it 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pair.pem())
                file.flush()
                os.fsync(file.fileno())
            if not path.exists():
                os.link(name, path)
        except FileExistsError:
            pass  # another process linked its own key between the look and the link: that one is the office's
        finally:
            os.unlink(name)

    def _read(self, path: Path) -> KeyPair:
        if path.stat().st_mode & 0o077:
            raise SigningError(f"The key file {path.name} can be read by others; nothing is signed until it is 0600.")
        try:
            return _parsed(path, path.stat().st_mtime_ns)
        except ValueError as error:
            raise SigningError(f"The key file {path.name} is damaged: {error}") from error


def office_keys() -> Keys:
    """The source of keys that the settings name."""
    named = getattr(settings, "SIGNING_KEYS", "")
    keys: Keys = import_string(named)() if named else KeyFolder(Path(settings.HOME) / "keys")
    return keys


@cache
def _parsed(path: Path, _changed: int) -> KeyPair:
    return read_pair(path.read_bytes())


def _certificate(pair: KeyPair) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(pair.certificate.public_bytes(serialization.Encoding.DER))


def _private(pair: KeyPair) -> asn1_keys.PrivateKeyInfo:
    return asn1_keys.PrivateKeyInfo.load(
        pair.key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )


def _safe(name: str) -> str:
    """The id as part of a file name; an id with other characters is told apart by its digest."""
    if re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,60}", name):
        return name
    return "x-" + hashlib.sha256(name.encode()).hexdigest()[:24]
