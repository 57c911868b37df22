"""Looking into content: is it what it seems, and how large is it when opened?"""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext_noop

from openipo.domain.documents.errors import DocumentRefused
from openipo.domain.documents.inspection.finding import Finding
from openipo.domain.documents.inspection.images import inspect_image
from openipo.domain.documents.inspection.pdf import inspect_pdf
from openipo.domain.documents.inspection.recordings import inspect_mp3, inspect_mp4, inspect_wav
from openipo.domain.documents.inspection.xml import inspect_xml
from openipo.domain.documents.rules.recognised_type import recognised_type
from openipo.domain.documents.rules.size_limit import LARGEST, megabytes, size_limit

_INSPECTIONS: Mapping[str, Callable[[bytes], Finding]] = {
    "application/pdf": inspect_pdf,
    "application/xml": inspect_xml,
    "audio/mpeg": inspect_mp3,
    "audio/wav": inspect_wav,
    "video/mp4": inspect_mp4,
    "text/plain": lambda content: Finding(),
}


def inspect(content: bytes, name: str = "") -> tuple[str, Finding]:
    """The media type of the content and what was found in it. Raises DocumentRefused with one clear sentence."""
    if not content:
        raise DocumentRefused(gettext_noop("The file {name} is empty."), name=name)
    media_type = recognised_type(content)
    _check_type(media_type, content, name)
    limit = size_limit(media_type)
    if len(content) > limit:
        sentence = gettext_noop("The file {name} has {size} MB; a file of this kind may have at most {limit} MB.")
        raise DocumentRefused(sentence, name=name, size=megabytes(len(content)), limit=megabytes(limit))
    if media_type.startswith("image/"):
        return media_type, inspect_image(content)
    return media_type, _INSPECTIONS[media_type](content)


def _check_type(media_type: str, content: bytes, name: str) -> None:
    if media_type == "image/svg+xml":
        raise DocumentRefused(
            gettext_noop("A drawing in SVG can carry programs; send {name} as PNG, TIFF or PDF."), name=name
        )
    if media_type:
        return
    if len(content) > LARGEST:
        sentence = gettext_noop("The file {name} has {size} MB; no file may have more than {limit} MB.")
        raise DocumentRefused(sentence, name=name, size=megabytes(len(content)), limit=megabytes(LARGEST))
    sentence = gettext_noop(
        "The file {name} is none that the office takes: "
        "PDF, PNG, JPEG, TIFF, GIF, WebP, MP3, WAV, MP4, XML, or text in UTF-8."
    )
    raise DocumentRefused(sentence, name=name)
