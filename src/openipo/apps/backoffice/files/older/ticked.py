"""Which files of a page were ticked."""

from uuid import UUID

from django.http import HttpRequest


def files_ticked(request: HttpRequest, most: int) -> list[UUID]:
    """Those sent as `file`, no more than stand on a page; what is no id of a file is passed over."""
    return [file for each in request.POST.getlist("file") if (file := _uuid(each))][:most]


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
