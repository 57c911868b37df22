"""Who may see a document is changed, with a reason."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.words import ACCESS
from openipo.domain.cases.api import FILE_DUTIES
from openipo.domain.documents.api import DocumentError, change_access, find_document
from openipo.kernel.security.api import allow, once

KEEPERS = FILE_DUTIES.rule("open-documents")


class AccessForm(forms.Form):
    access = forms.ChoiceField(label=gettext_lazy("Who may see it"), choices=list(ACCESS.items()))
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=300)


@allow(KEEPERS)
@require_POST
@once
def change(request: HttpRequest, file: UUID, document: UUID) -> HttpResponse:
    """Record the new level of access."""
    form, desk = AccessForm(request.POST), desk_of(request)
    if form.is_valid():
        try:
            change_access(find_document(document), **form.cleaned_data, by=desk.actor, at=desk.at)
        except DocumentError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Recorded who may see the document."))
    else:
        messages.error(request, _("Say who may see the document, and why."))
    return redirect("office_files:document", file=file, document=document)
