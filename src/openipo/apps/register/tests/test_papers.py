"""Certified papers: issued by the registrar, checked by anybody."""

import hashlib
import json
import subprocess
import sys
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdfium2 import PdfDocument
from tests.fixtures.pages import PageClient

from openipo.apps.register.actions.issue_paper import issue_paper
from openipo.apps.register.models import IssuedPaper
from openipo.apps.register.papers.errors import PaperRefused
from openipo.apps.register.tests.people import a_closed_mark, an_open_mark, signed_in_as
from openipo.apps.register.verification import examine
from openipo.domain.cases.testing import EXAMINER, REGISTRAR, Story, a_case, at
from openipo.domain.documents.api import content_of
from openipo.domain.rights.api import NotOpenToPublic, find_file
from openipo.kernel.clock.api import frozen
from openipo.kernel.ledger.api import seal
from openipo.kernel.security.api import AccessRefused
from openipo.kernel.signing.api import check_pdf

pytestmark = pytest.mark.django_db


def a_paper(story: Story, kind: str = "extract", **otherwise: object) -> IssuedPaper:
    given = {
        "file": find_file(story.number),
        "kind": kind,
        "as_of": story.on,
        "language": "en",
        "organisation": "Examplia Office",
        "role": "Registrar",
        "address": lambda token: f"https://office.example/register/verify/{token}/",
        "on": story.on,
        "by": REGISTRAR,
        "at": at(story.on, 15),
    }
    return issue_paper(**{**given, **otherwise})  # type: ignore[arg-type]


def tones(paper: IssuedPaper, uploaded: bytes | None = None) -> list[str]:
    return [answer.status.tone for answer in examine(paper, uploaded).answers]


def test_a_paper_is_numbered_signed_kept_and_rests_on_the_history() -> None:
    story = a_case("registered")
    first, second = a_paper(story), a_paper(story, "certificate")
    assert (first.number, second.number) == ("E/2026/000001", "C/2026/000001")
    content = content_of(first.document)
    assert hashlib.sha256(content).hexdigest() == first.sha256
    assert first.number in "".join(page.get_textpage().get_text_range() for page in PdfDocument(content))
    report = check_pdf(content)
    assert (report.valid, report.signer) == (True, REGISTRAR.name)
    assert (first.length, first.head) == (len(story.now.history), story.now.history[-1].digest)
    assert first.token != second.token
    assert len(first.token) >= 20


def words_of(paper: IssuedPaper) -> str:
    pages = PdfDocument(content_of(paper.document))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def test_a_paper_of_the_day_does_not_say_that_the_seal_before_covers_what_it_shows() -> None:
    story = a_case("allowed", text="ALBA")
    seal(on=story.on, at=at(story.on, 20))
    assert "Earlier seal" not in words_of(a_paper(story))
    story.on += timedelta(days=1)
    story.step("register", REGISTRAR)
    text = words_of(a_paper(story, "certificate"))
    assert "Earlier seal of the register" in text
    assert f"(event {max(event.sequence for event in story.now.history if event.kind == 'mark_registered')}" in text
    assert "came after that seal" in text


def test_a_certificate_needs_a_registered_mark() -> None:
    with pytest.raises(PaperRefused, match="registered mark only"):
        a_paper(an_open_mark(), "certificate")
    assert not IssuedPaper.objects.exists()


def test_only_the_registrar_certifies() -> None:
    with pytest.raises(AccessRefused, match="reserved to Registrar"):
        a_paper(an_open_mark(), by=EXAMINER)


def test_nothing_is_certified_of_a_file_that_is_not_open() -> None:
    with pytest.raises(NotOpenToPublic):
        a_paper(a_closed_mark())


def test_the_check_finds_signature_chain_and_seal_in_order() -> None:
    story = an_open_mark()
    paper = a_paper(story)
    content = content_of(paper.document)
    assert tones(paper, content) == ["good", "good", "good", "care"]
    seal(on=story.on, at=at(story.on, 23))
    assert tones(paper, content) == ["good", "good", "good", "good"]


def test_later_entries_of_the_file_leave_the_paper_genuine() -> None:
    story = an_open_mark()
    paper = a_paper(story)
    story.on += timedelta(days=1)
    story.oppose()
    seal(on=story.on, at=at(story.on, 23))
    finding = examine(paper)
    assert finding.is_genuine
    assert "later entries" in finding.answers[-1].sentence
    assert "more entries" in finding.answers[1].sentence


def test_an_altered_file_is_found_out() -> None:
    paper = a_paper(an_open_mark())
    altered = content_of(paper.document).replace(b"/Producer", b"/Producex", 1)
    assert tones(paper, altered)[:2] == ["bad", "bad"]
    assert not examine(paper, altered).is_genuine


def test_a_history_rewritten_after_the_paper_is_found_out() -> None:
    paper = a_paper(an_open_mark())
    paper.head = "0" * 64
    assert tones(paper)[1] == "bad"


def test_the_proof_and_the_seals_convince_programs_that_know_nothing_of_us(pages: PageClient, tmp_path: Path) -> None:
    story = an_open_mark()
    seal(on=story.on - timedelta(days=1), at=at(story.on, 8))
    paper = a_paper(story)
    assert pages.get(f"/register/verify/{paper.token}/proof.json").status_code == 200  # the history was sealed before
    seal(on=story.on, at=at(story.on, 23))
    fetched = {
        "proof.json": f"/register/verify/{paper.token}/proof.json",
        **{name: f"/register/verify/files/{name}" for name in ("check.py", "check_seals.py", "seals.json")},
    }
    for name, address in fetched.items():
        (tmp_path / name).write_bytes(pages.get(address).content)
    for program, data in (("check.py", "proof.json"), ("check_seals.py", "seals.json")):
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", program, data], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    seals = json.loads((tmp_path / "seals.json").read_text())
    seals[0]["root"] = "0" * 64
    (tmp_path / "seals.json").write_text(json.dumps(seals))
    forged = subprocess.run(
        [sys.executable, "-I", "check_seals.py", "seals.json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert forged.returncode == 1
    assert "BROKEN" in forged.stderr
    assert pages.get("/register/verify/files/other.py").status_code == 404


def test_anybody_checks_a_paper_by_its_page_its_file_or_its_digest(pages: PageClient) -> None:
    paper = a_paper(an_open_mark())
    content = content_of(paper.document)
    assert "This paper is genuine" in pages.page(f"/register/verify/{paper.token}/").xpath("//h1")[0].text_content()
    by_file = pages.post("/register/verify/", {"document": SimpleUploadedFile("paper.pdf", content)})
    assert b"Byte by byte" in by_file.content
    by_digest = pages.post("/register/verify/", {"digest": paper.sha256.upper()})
    assert by_digest["Location"] == f"/register/verify/{paper.token}/"
    there = pages.post(f"/register/verify/{paper.token}/", {"document": SimpleUploadedFile("x.pdf", b"%PDF-1.7 no")})
    assert b"not in order" in there.content


def test_what_the_office_did_not_issue_is_told_so(pages: PageClient) -> None:
    empty = BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(empty)
    for sent in ({"document": SimpleUploadedFile("x.pdf", empty.getvalue())}, {"digest": "0" * 64}):
        assert b"no certificate or certified extract" in pages.post("/register/verify/", sent).content
    for wrong in ({}, {"digest": "abc"}):
        assert pages.post("/register/verify/", wrong).status_code == 400
    assert pages.get("/register/verify/guessed/").status_code == 404
    assert pages.get("/register/verify/guessed/proof.json").status_code == 404


def test_the_registrar_issues_on_a_page_and_others_only_read_the_list(pages: PageClient) -> None:
    story = a_case("registered")
    with frozen(at(story.on, 15)):
        signed_in_as(pages, "registrar")
        page = pages.page(f"/register/papers/issue/?number={story.number}")
        assert page.xpath("//input[@name='number']/@value") == [story.number]
        form = {"request_key": "k1", "number": story.number, "kind": "certificate", "language": "fr"}
        assert pages.post("/register/papers/issue/", {**form, "as_of": "2030-01-01"}).status_code == 400
        assert b"registered mark only" in pages.post("/register/papers/issue/", {**form, "as_of": "2026-03-06"}).content
        done = pages.post("/register/papers/issue/", {**form, "as_of": story.on.isoformat()})
        paper = IssuedPaper.objects.get()
        assert done["Location"] == f"/register/verify/{paper.token}/"
        the_paper = f"/register/papers/{paper.token}/paper.pdf"
        assert the_paper in pages.page(done["Location"]).xpath("//main//a/@href"), "who issued it opens it from there"
        assert pages.get(the_paper).content.startswith(b"%PDF-")
        unknown = pages.post("/register/papers/issue/", {**form, "request_key": "k2", "number": "X/1"})
        assert b"No file open to the public has the number X/1" in unknown.content
        signed_in_as(pages, "examiner")
        assert paper.number in pages.page("/register/papers/").text_content()
        assert pages.get("/register/papers/issue/").status_code == 403
        pages.logout()
        assert pages.get("/register/papers/").status_code == 302
        assert the_paper not in pages.page(done["Location"]).xpath("//main//a/@href"), "the public has its own copy"
