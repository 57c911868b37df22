"""What the pages of the search say while there is no index to search."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from openipo.domain.searches.api import IndexNotReady
from openipo.similarity.api import IndexUnusable


def needs_index(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer with one clear sentence where the index must first be made anew."""

    @wraps(view)
    def answered(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
        try:
            return view(request, *arguments, **named)
        except (IndexNotReady, IndexUnusable) as fault:  # the second where it was open already
            reason = str(fault if isinstance(fault, IndexNotReady) else IndexNotReady())
            return render(request, "backoffice/search/not_ready.html", {"reason": reason}, status=503)

    return answered
