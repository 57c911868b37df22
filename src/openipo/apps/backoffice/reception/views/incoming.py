"""Papers that come in after filing: numbered, laid to one or several files, and what they stand for recorded."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from openipo.apps.backoffice.desk import REFUSALS, Desk, desk_of, refusal_in_words
from openipo.apps.backoffice.named_files import files_named, numbers_in
from openipo.apps.backoffice.reception.forms.files import kept_in
from openipo.apps.backoffice.reception.forms.incoming import IncomingForm
from openipo.apps.backoffice.reception.forms.rows import typed
from openipo.apps.backoffice.reception.uploads import Place, own_documents, take
from openipo.apps.backoffice.reception.uses import LAY, Use, use_named
from openipo.apps.backoffice.words import CHANNEL, word_of
from openipo.domain.cases.api import FILE_DUTIES, IncomingDocument, receive_document
from openipo.domain.documents.api import documents_by_id
from openipo.domain.rights.api import File
from openipo.kernel.security.api import allow, once
from openipo.ui.api import Fact, date_in_words

Refused = list[tuple[str, str]]
SCANS = Place("scans", "kept", "incoming")


@allow(FILE_DUTIES.rule("receive"))
def incoming(request: HttpRequest) -> HttpResponse:
    """The page; its buttons look up the files, take scans, or receive the paper."""
    desk = desk_of(request)
    if request.method != "POST":
        asked = request.GET.get("files", "")
        initial = {"received_on": desk.on, "channel": "paper", "numbers": asked}
        files, _unknown = files_named(numbers_in(asked))
        return _page(request, desk, IncomingForm(today=desk.on, files=files, initial=initial))
    data = request.POST.copy()
    refused = [("scans", said) for said in take(request, SCANS, desk, data)]
    if "receive" in data:
        return receive(request, desk, data, refused)
    if "forget" in data:
        data["kept"] = " ".join(
            each for each in str(data["kept"]).split() if each.partition(":")[0] not in str(data["forget"])
        )
    return _page(request, desk, _looked_up(data, desk), data, refused)


@once
def receive(request: HttpRequest, desk: Desk, data: QueryDict, refused: Refused) -> HttpResponse:
    """Number it and lay it to the files; what needs a form of its own opens next."""
    files, _unknown = files_named(numbers_in(data.get("numbers", "")))
    form = IncomingForm(data, today=desk.on, files=files)
    if not form.is_valid() or refused:
        return _page(request, desk, form, data, refused)
    chosen = {file.pk: use_named(form.cleaned_data.get(f"use-{file.pk}") or LAY) for file in form.found}
    try:
        document = _receive(request, desk, form, data, chosen)
    except REFUSALS as refusal:
        form.add_error(None, refusal_in_words(refusal))
        return _page(request, desk, form, data)
    return redirect(_what_follows(form.found, chosen) or reverse("office_reception:incoming_done", args=[document.pk]))


def _receive(
    request: HttpRequest, desk: Desk, form: IncomingForm, data: QueryDict, chosen: dict[UUID, Use]
) -> IncomingDocument:
    stated = form.cleaned_data
    documents = own_documents([data.get("kept", "")], desk)
    return receive_document(
        kind=stated["kind"],
        title=stated["title"] or str(dict(form.fields["kind"].choices)[stated["kind"]]),  # type: ignore[attr-defined]
        documents=[name for name, _kind in kept_in(data.get("kept", "")) if name in documents],
        links=[chosen[file.pk].link(file) for file in form.found],
        received_on=stated["received_on"],
        by=desk.actor,
        at=desk.at,
        key=request.POST["request_key"],
        channel=stated["channel"],
        sender=stated["sender"],
    )


def _what_follows(files: list[File], chosen: dict[UUID, Use]) -> str:
    """Where the officer states the rest: the form of the step, or that of the proceeding that the paper opens."""
    for file in files:
        use = chosen[file.pk]
        if use.way == "go":
            return reverse("office_files:step", args=[file.pk, use.proceeding, use.name])
        if use.way == "open":
            return reverse("office_files:open", args=[file.pk, use.name])
    return ""


@allow(FILE_DUTIES.rule("receive"))
def incoming_done(request: HttpRequest, incoming: int) -> HttpResponse:
    """The number to write on the paper, and the files it was laid to."""
    document = IncomingDocument.objects.filter(pk=incoming).first()
    if document is None:
        raise Http404
    links = list(document.links.all())
    files = {file.pk: file for file in File.objects.filter(pk__in=[link.file for link in links])}
    scans = documents_by_id(document.documents).values()
    context = {
        "incoming": document,
        "files": [(files[link.file], link.step) for link in links if link.file in files],
        "facts": [
            Fact(_("From"), document.sender or "-"),
            Fact(_("Received on"), date_in_words(document.received_on)),
            Fact(_("Came"), word_of(CHANNEL, document.channel)),
            Fact(_("Scans"), ", ".join(each.name for each in scans) or "-"),
        ],
    }
    return render(request, "backoffice/reception/incoming_done.html", context)


def _looked_up(data: QueryDict, desk: Desk) -> IncomingForm:
    """The form with what was typed, not checked, and what the paper can be on the files named."""
    files, unknown = files_named(numbers_in(data.get("numbers", "")))
    values = {name: data[name] for name in data if name.startswith("use-")}
    values |= typed(IncomingForm, data, "", today=desk.on)
    form = IncomingForm(today=desk.on, files=files, initial=values)
    form.unknown = unknown  # type: ignore[attr-defined]
    return form


def _page(
    request: HttpRequest, desk: Desk, form: IncomingForm, data: QueryDict | None = None, refused: Refused | None = None
) -> HttpResponse:
    kept = data.get("kept", "") if data is not None else ""
    unknown = getattr(form, "unknown", [])
    errors = [(f"id_{field}", said) for field, said in refused or ()]
    if unknown:
        errors.append(("id_numbers", _("No file has the number %(numbers)s.") % {"numbers": ", ".join(unknown)}))
    if form.is_bound:
        errors += [("", str(said)) for said in form.non_field_errors()]
        errors += [(field.id_for_label, f"{field.label}: {said}") for field in form for said in field.errors]
    context = {"form": form, "documents": own_documents([kept], desk).values(), "errors": errors}
    return render(request, "backoffice/reception/incoming.html", context)
