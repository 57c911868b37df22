"""The files of an issue: PDF, machine-readable forms, the signed content, signatures, pictures of marks."""

import base64
from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from openipo.apps.gazette.caching import file_kept, page_kept
from openipo.apps.gazette.issues.finding import published_issue, slug_of
from openipo.apps.gazette.issues.showing import shown_issue
from openipo.apps.gazette.reading import address_elsewhere, reader_of
from openipo.domain.documents.api import DocumentError, content_of, documents_by_id, view_image
from openipo.domain.publication.api import Issue
from openipo.kernel.security.api import allow_public
from openipo.kernel.signing.api import check_detached, office_keys

P7S = "application/pkcs7-signature"


@allow_public
def pdf(request: HttpRequest, slug: str) -> HttpResponse:
    """The issue as it was signed, with its machine-readable forms inside."""
    issue = published_issue(slug)
    return _file(request, issue.document, lambda: content_of(issue.document), "application/pdf", f"gazette-{slug}.pdf")


@allow_public
def feed(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """A machine-readable form, by the name of its file."""
    chosen = _feed(published_issue(slug), name)
    return _file(request, chosen["document"], lambda: content_of(chosen["document"]), "application/xml", chosen["name"])


@allow_public
def feed_signature(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """The office's signature over a machine-readable form."""
    chosen = _feed(published_issue(slug), name)
    signature = base64.b64decode(chosen["signature"])
    return _file(request, f"s{chosen['document']}", lambda: signature, P7S, f"{chosen['name']}.p7s")


def _feed(issue: Issue, name: str) -> dict[str, str]:
    for each in issue.feeds:
        if each["name"] == name:
            found: dict[str, str] = each
            return found
    raise Http404


@allow_public
def content(request: HttpRequest, slug: str) -> HttpResponse:
    """What was signed: the content of the issue, byte by byte."""
    issue = published_issue(slug)
    return _file(request, issue.digest, issue.content.encode, "application/json", f"gazette-{slug}.json")


@allow_public
def content_signature(request: HttpRequest, slug: str) -> HttpResponse:
    """The officer's signature over the content."""
    issue = published_issue(slug)
    signature = base64.b64decode(issue.signature)
    return _file(request, f"s{issue.digest}", lambda: signature, P7S, f"gazette-{slug}.json.p7s")


@allow_public
def authority(request: HttpRequest) -> HttpResponse:
    """The certificate that the office's signatures lead back to."""
    roots = [base64.encodebytes(root.dump()).decode() for root in office_keys().roots()]
    text = "".join(f"-----BEGIN CERTIFICATE-----\n{root}-----END CERTIFICATE-----\n" for root in roots)
    answer = HttpResponse(text, content_type="application/x-pem-file")
    answer["Content-Disposition"] = content_disposition_header(True, "office-authority.pem") or ""
    return answer


@allow_public
def check(request: HttpRequest, slug: str) -> HttpResponse:
    """Whether the signature holds, the seal that is printed, and how anyone checks both."""
    issue = published_issue(slug)

    def make() -> HttpResponse:
        shown = shown_issue(issue, reader_of(request).language)
        report = check_detached(issue.content.encode(), base64.b64decode(issue.signature))
        values = {
            "shown": shown,
            "issue": issue,
            "report": report,
            "seal": shown.seal,
            "slug": slug_of(issue.number),
            "recipe_url": address_elsewhere("register:verify"),
            "feeds": [feed["name"] for feed in issue.feeds],
        }
        return render(request, "gazette/check.html", values)

    return page_kept(request, f"check {issue.digest}", make)


@allow_public
def picture(request: HttpRequest, slug: str, document: UUID) -> HttpResponse:
    """The normalised copy of a picture printed in the issue; never the original."""
    issue = published_issue(slug)
    if not issue.entries.filter(snapshot__picture=str(document)).exists():
        raise Http404
    found = documents_by_id([document]).get(str(document))
    if found is None or not found.is_image:
        raise Http404
    name = f"mark-{found.sha256[:12]}.png"

    def copy() -> bytes:
        try:
            return view_image(found)
        except DocumentError as missing:
            raise Http404 from missing

    return _file(request, found.sha256, copy, "image/png", name)


def _file(request: HttpRequest, digest: str, read: Callable[[], bytes], kind: str, name: str) -> HttpResponse:
    def make() -> HttpResponse:
        answer = HttpResponse(read(), content_type=kind)
        answer["Content-Disposition"] = content_disposition_header(kind == P7S, name) or ""
        return answer

    return file_kept(request, digest, make)
