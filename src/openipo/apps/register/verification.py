"""Is this paper genuine? Three questions, each answered with a sentence: the signature, the chain, the seal."""

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext

from openipo.apps.register.models import IssuedPaper
from openipo.apps.register.proofs import proof_since
from openipo.domain.documents.api import content_of
from openipo.kernel.ledger.api import Proof, check_proof, history, verify
from openipo.kernel.signing.api import SignatureReport, check_pdf
from openipo.ui.api import Status, date_in_words, instant_in_words


@dataclass(frozen=True)
class Answer:
    """One question, what was found, and why."""

    question: str
    status: Status
    sentence: str


@dataclass(frozen=True)
class Finding:
    """All that was found. `is_genuine` is False as soon as one answer is bad."""

    answers: tuple[Answer, ...]
    proof: Proof | None = None

    @property
    def is_genuine(self) -> bool:
        return all(answer.status.tone != "bad" for answer in self.answers)


def examine(paper: IssuedPaper, uploaded: bytes | None = None) -> Finding:
    """The paper against what the office keeps; with an upload, the file in the reader's hands as well."""
    proof = proof_since(paper.file, paper.length, on=paper.issued_on)
    same = (_same_file(paper, uploaded),) if uploaded is not None else ()
    signature = _signature(check_pdf(content_of(paper.document) if uploaded is None else uploaded))
    return Finding((*same, signature, _chain(paper), _seal(paper, proof)), proof)


def paper_of_file(content: bytes) -> IssuedPaper | None:
    """The paper whose file this is, byte by byte."""
    return paper_of_digest(hashlib.sha256(content).hexdigest())


def paper_of_digest(digest: str) -> IssuedPaper | None:
    """The paper with this SHA-256."""
    return IssuedPaper.objects.filter(sha256=digest.strip().lower()).first()


def _good(question: str, sentence: str) -> Answer:
    return Answer(question, Status(gettext("In order"), "good"), sentence)


def _bad(question: str, sentence: str) -> Answer:
    return Answer(question, Status(gettext("Not in order"), "bad"), sentence)


def _same_file(paper: IssuedPaper, uploaded: bytes) -> Answer:
    question = gettext("Is it the file that the office issued?")
    if hashlib.sha256(uploaded).hexdigest() == paper.sha256:
        return _good(
            question, gettext("Byte by byte: its SHA-256 is the one that the office recorded when it issued it.")
        )
    return _bad(question, gettext("No. What you uploaded is not the file that the office issued under this number."))


def _signature(report: SignatureReport) -> Answer:
    question = gettext("Is the signature good?")
    if report.valid:
        words = gettext("Signed by %(name)s on %(instant)s, and unaltered since.")
        return _good(question, words % {"name": report.signer, "instant": instant_in_words(report.signed_at)})
    return _bad(question, " ".join(report.problems))


def _chain(paper: IssuedPaper) -> Answer:
    """The file's events are digested again; the one the paper rests on must still be where it was."""
    question = gettext("Does the register still say what it said?")
    events = history(paper.file)
    stands = len(events) >= paper.length and events[paper.length - 1].digest == paper.head
    if not stands or not verify(paper.file).is_sound:
        return _bad(question, gettext("No. The history of the file is not the one on which the paper rests."))
    later = len(events) - paper.length
    if later:
        words = gettext("Nothing of it was rewritten. Since then %(count)s more entries were added: see the register.")
        return _good(question, words % {"count": later})
    return _good(question, gettext("Nothing of it was rewritten, and nothing was added since."))


def _seal(paper: IssuedPaper, proof: Proof | None) -> Answer:
    question = gettext("Was it sealed?")
    if proof is None:
        soon = Status(gettext("Not yet"), "care")
        return Answer(
            question, soon, gettext("The office seals its register at the end of the day; come back after that.")
        )
    if not check_proof(proof):
        return _bad(question, gettext("No. The proof does not lead to the root that was sealed."))
    facts = {"number": proof.seal.number, "day": date_in_words(proof.seal.sealed_on)}
    if proof.length == paper.length:
        return _good(question, gettext("Its history was sealed on %(day)s (seal %(number)s).") % facts)
    words = gettext("Its history was sealed on %(day)s (seal %(number)s), with later entries of the same day.")
    return _good(question, words % facts)
