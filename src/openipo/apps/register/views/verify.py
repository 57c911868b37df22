"""The page that a paper's QR code leads to: is it genuine, and how to check without trusting this server."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt

from openipo.apps.register.addresses import mark_url
from openipo.apps.register.models import IssuedPaper
from openipo.apps.register.proofs import SEALS_CHECK, proof_since, seals_as_json
from openipo.apps.register.reading import reader_of
from openipo.apps.register.verification import examine, paper_of_digest, paper_of_file
from openipo.apps.register.views.machine import proof_answer
from openipo.apps.register.words import PAPER, word_of
from openipo.domain.accounts.api import officer
from openipo.domain.rights.api import File
from openipo.kernel.ledger.api import STANDALONE_CHECK
from openipo.kernel.security.api import allow_public
from openipo.kernel.signing.api import check_pdf
from openipo.ui.api import date_in_words

LARGEST = 20_000_000


class CheckForm(forms.Form):
    """A file, or its digest: whoever does not want to send the file sends the digest."""

    use_required_attribute = False
    document = forms.FileField(label=_("The PDF file"), required=False)
    digest = forms.RegexField(
        r"^\s*[0-9A-Fa-f]{64}\s*$",
        label=_("Or its SHA-256"),
        required=False,
        help_text=_("64 characters. On Linux: sha256sum paper.pdf; on Windows: certutil -hashfile paper.pdf SHA256"),
        error_messages={"invalid": _("A SHA-256 has 64 characters, each 0 to 9 or a to f.")},
    )

    def clean_document(self) -> object:
        upload = self.cleaned_data["document"]
        if upload and upload.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 20 MB; the office's papers are much smaller."))
        return upload

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if not self.errors and not given.get("document") and not given.get("digest"):
            raise forms.ValidationError(_("Choose a file, or enter its SHA-256."))
        return given


@allow_public
@csrf_exempt  # It changes nothing and tells everybody the same; so it asks for no cookie.
def ask(request: HttpRequest) -> HttpResponse:
    """A file or its digest is looked for among the papers issued; nothing that is sent is kept."""
    form = CheckForm(request.POST, request.FILES) if request.method == "POST" else CheckForm()
    if not form.is_bound or not form.is_valid():
        return render(request, "register/verify.html", {"form": form}, status=400 if form.is_bound else 200)
    if not form.cleaned_data["document"]:
        found = paper_of_digest(form.cleaned_data["digest"])
        return redirect("register:paper", found.token) if found else _unknown(request, form, b"")
    content = form.cleaned_data["document"].read()
    found = paper_of_file(content)
    return _page(request, found, content) if found else _unknown(request, form, content)


def _unknown(request: HttpRequest, form: CheckForm, content: bytes) -> HttpResponse:
    """Not one of the papers; a signature in it is told all the same, for letters and gazettes bear them too."""
    report = check_pdf(content) if content else None
    return render(request, "register/verify.html", {"form": form, "unknown": True, "report": report})


@allow_public
@csrf_exempt
def paper(request: HttpRequest, token: str) -> HttpResponse:
    """What is known of the paper; with an upload, whether that file is it."""
    upload = request.FILES.get("document")
    if upload is not None and upload.size is not None and upload.size > LARGEST:
        return render(request, "register/verify.html", {"form": _bound(request)}, status=400)
    return _page(request, paper_or_404(token), upload.read() if upload else None)


def _bound(request: HttpRequest) -> CheckForm:
    return CheckForm(request.POST, request.FILES)


def paper_or_404(token: str) -> IssuedPaper:
    found = IssuedPaper.objects.filter(token=token).first()
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, paper: IssuedPaper, uploaded: bytes | None) -> HttpResponse:
    finding = examine(paper, uploaded)
    file = File.objects.filter(pk=paper.file, is_public=True).first()
    good = gettext("This paper is genuine") if finding.proof else gettext("This paper is genuine; its seal is to come")
    answer = render(
        request,
        "register/paper.html",
        {
            "paper": paper,
            "kind": word_of(PAPER, paper.kind),
            "finding": finding,
            "title": good if finding.is_genuine else gettext("This paper is not in order"),
            "uploaded": uploaded is not None,
            "file_url": mark_url(file) if file else "",
            "as_of": date_in_words(paper.as_of),
            "recipe": STANDALONE_CHECK,
            "may_open": bool(officer(reader_of(request).actor)),
        },
    )
    answer["Cache-Control"] = "no-store"  # the address is known to who holds the paper, and to nobody else
    return answer


@allow_public
def paper_proof(request: HttpRequest, token: str) -> HttpResponse:
    """The proof of the paper's seal as JSON; 404 before the seal."""
    paper = paper_or_404(token)
    found = proof_since(paper.file, paper.length, on=paper.issued_on)
    if found is None:
        raise Http404
    return proof_answer(found.as_json(), paper.number.replace("/", "-"))


@allow_public
def recipe(request: HttpRequest, name: str) -> HttpResponse:
    """The programs that check a proof and the row of seals with nothing but Python, and the seals themselves."""
    files = {"check.py": lambda: STANDALONE_CHECK, "check_seals.py": lambda: SEALS_CHECK, "seals.json": seals_as_json}
    if name not in files:
        raise Http404
    kind = "application/json" if name.endswith("json") else "text/x-python"
    answer = HttpResponse(files[name](), content_type=f"{kind}; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(True, name) or ""
    return answer
