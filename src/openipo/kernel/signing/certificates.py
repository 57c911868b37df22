"""Certificates of the office's own authority and of its signers (RFC 5280), ECDSA over P-256."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from openipo.kernel.signing.signer import Signer

AUTHORITY_YEARS = 30
SIGNER_YEARS = 3
# The authority's validity begins long before the first signature, so that it also covers documents of earlier days.
AUTHORITY_FROM = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class KeyPair:
    """A private key with its certificate."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    def pem(self) -> bytes:
        """Key and certificate in one text, so that one file holds either both or nothing."""
        key = self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return key + self.certificate.public_bytes(serialization.Encoding.PEM)

    def covers(self, at: datetime) -> bool:
        return self.certificate.not_valid_before_utc <= at <= self.certificate.not_valid_after_utc


def read_pair(pem: bytes) -> KeyPair:
    """The pair in a text that `KeyPair.pem` wrote. Raises `ValueError` for anything else."""
    key = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("The key is not an elliptic curve key.")
    return KeyPair(key, x509.load_pem_x509_certificate(pem))


def make_authority(organisation: str, country: str, *, at: datetime) -> KeyPair:
    """The office's own root: it signs signers' certificates and nothing else."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"{organisation} document authority", organisation, country)
    usage = _usage(key_cert_sign=True, crl_sign=True)
    builder = _begin(name, name, key, AUTHORITY_FROM, at + timedelta(days=365 * AUTHORITY_YEARS))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(usage, critical=True)
    return KeyPair(key, builder.sign(key, hashes.SHA256()))


def make_signer(signer: Signer, authority: KeyPair, *, at: datetime) -> KeyPair:
    """A certificate for signing documents (non-repudiation), valid from the day of `at` for three years."""
    key = ec.generate_private_key(ec.SECP256R1())
    begins = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    name = _name(signer.name, signer.organisation, signer.country, serial=signer.id)
    issuer = authority.certificate.subject
    builder = _begin(name, issuer, key, begins, begins + timedelta(days=365 * SIGNER_YEARS))
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_usage(digital_signature=True, content_commitment=True), critical=True)
    own_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    builder = builder.add_extension(own_key, critical=False)
    return KeyPair(key, builder.sign(authority.key, hashes.SHA256()))


def _begin(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, begins: datetime, ends: datetime
) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number(), begins, ends)
    return builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)


def _name(common: str, organisation: str, country: str, serial: str = "") -> x509.Name:
    parts = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, _short(organisation))]
    if len(country) == 2:
        parts.insert(0, x509.NameAttribute(NameOID.COUNTRY_NAME, country.upper()))
    parts.append(x509.NameAttribute(NameOID.COMMON_NAME, _short(common)))
    if serial:
        parts.append(x509.NameAttribute(NameOID.USER_ID, _short(serial)))
    return x509.Name(parts)


def _short(words: str) -> str:
    """X.520 allows 64 bytes; a name with accents has more bytes than letters."""
    return words.encode()[:64].decode(errors="ignore")


def _usage(**granted: bool) -> x509.KeyUsage:
    names = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
    rest = ("key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return x509.KeyUsage(**{name: granted.get(name, False) for name in (*names, *rest)})
