"""The classification aid: advice that a person follows or not."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from openipo.apps.backoffice.desk import desk_of
from openipo.apps.backoffice.search.forms import GoodsForm
from openipo.apps.backoffice.search.tabs import tabs_for
from openipo.domain.accounts.api import officer
from openipo.domain.searches.api import NothingToClassify, classify_goods
from openipo.kernel.security.api import allow

# What the library says, which speaks English only.
SENTENCES = (
    gettext_noop("There is no list of accepted terms to learn from."),
    gettext_noop("The text names no goods or services: it has no words."),
)
MOST_ITEMS = 30
_LEAST = 10  # in 100: what is less sure than that is a guess among all classes


@allow(officer)
def goods(request: HttpRequest) -> HttpResponse:
    """Each item with its likely classes and the accepted terms nearest to it."""
    form, desk = GoodsForm(request.GET or None), desk_of(request)
    advice: list[dict[str, Any]] = []
    if form.is_valid():
        try:
            advice = [
                _line(each) for each in classify_goods(form.cleaned_data["text"], language=desk.language)[:MOST_ITEMS]
            ]
        except NothingToClassify as fault:
            form.add_error("text", _(str(fault)))
    context = {"form": form, "advice": advice, "tabs": tabs_for(desk.actor)}
    return render(request, "backoffice/search/goods.html", context, status=422 if form.errors else 200)


def _line(advice: Any) -> dict[str, Any]:
    classes = [(each.class_number, round(100 * each.confidence)) for each in advice.classes]
    return {
        "item": advice.item,
        "listed": advice.listed,
        "classes": [(number, sure) for number, sure in classes if sure >= _LEAST],
        "terms": [(each.term.text, each.term.class_number, round(100 * each.nearness)) for each in advice.terms],
    }
