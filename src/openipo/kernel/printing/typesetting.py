"""Typesetting: a template and plain data in, an archival, accessible PDF out."""

import json
import logging
import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from openipo.kernel.printing.errors import PrintingError
from openipo.kernel.printing.pictures import fit_picture
from openipo.kernel.printing.workshop import Workshop

# ISO 19005-3 level A keeps the document for decades with its structure; ISO 14289-1 makes it readable for everyone.
STANDARDS: list[Any] = ["a-3a", "ua-1"]
TEXT_FONTS = ("Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans", "Libertinus Serif")
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "dv", "ckb", "yi"})

_logger = logging.getLogger(__name__)
_one_at_a_time = threading.Lock()
_missing = re.compile(r'(?:the text|the codepoint|contains the codepoint) `"((?:\\.|[^"\\])+)"`')
_escaped = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


@dataclass(frozen=True)
class Attachment:
    """A file carried inside the PDF, e.g. the machine-readable form of what is printed."""

    content: bytes
    mime_type: str
    description: str


@dataclass(frozen=True)
class _Job:
    template: Path
    language: str
    at: datetime
    images: Mapping[str, bytes]
    attachments: Mapping[str, Attachment] = field(default_factory=dict)


def typeset(  # noqa: PLR0913 (a document has these parts; all but two are named)
    template: Path,
    data: Mapping[str, Any],
    *,
    language: str,
    at: datetime,
    images: Mapping[str, bytes] | None = None,
    attachments: Mapping[str, Attachment] | None = None,
) -> bytes:
    """The PDF of a document. `at` is the instant written into it; the same input gives the same text.

    The template finds `data.<key>`, and a picture `name` under `data.images.<name>`. Raises `PrintingError`.
    """
    pictures = {name: fit_picture(content, name) for name, content in (images or {}).items()}
    job = _Job(template, language, at, pictures, attachments or {})
    with _one_at_a_time:
        return _print(job, data)


def _print(job: _Job, data: Mapping[str, Any]) -> bytes:
    """Prints; where characters have no font on this server, prints once more with their numbers in their place."""
    try:
        return _compile(job, data)
    except typst.TypstError as error:
        characters = _unprintable(error)
        if not characters:
            raise PrintingError(f"The document “{job.template.stem}” cannot be printed: {error.message}.") from error
    _logger.warning("No font on this server has %s; printed as numbers.", ", ".join(map(_number, sorted(characters))))
    try:
        return _compile(job, _spelled_out(data, characters))
    except typst.TypstError as error:
        raise PrintingError(f"The document “{job.template.stem}” cannot be printed: {error.message}.") from error


def _compile(job: _Job, data: Mapping[str, Any]) -> bytes:
    workshop = _workshop()
    place = workshop.bring(job.template)
    carried = {f"attachment:{name}": attachment.content for name, attachment in job.attachments.items()}
    with workshop.laid_out({**job.images, **carried}) as places:
        content = {
            **data,
            "images": {name: places[name] for name in job.images},
            "attachments": [
                {"name": name, "path": places[f"attachment:{name}"], "type": one.mime_type, "about": one.description}
                for name, one in job.attachments.items()
            ],
            "language": job.language,
            "direction": "rtl" if job.language.split("-")[0] in RIGHT_TO_LEFT else "ltr",
            "fonts": fonts(),
        }
        inputs = {"data": json.dumps(content, ensure_ascii=False)}
        second = job.at.astimezone(UTC).replace(microsecond=0)  # a PDF tells time by the second
        pdf = _compiler().compile(
            input=place, format="pdf", sys_inputs=inputs, pdf_standards=STANDARDS, timestamp=second
        )
    if not isinstance(pdf, bytes):
        raise PrintingError(f"The document “{job.template.stem}” came out as something other than one PDF.")
    return pdf


@cache
def _workshop() -> Workshop:
    return Workshop()


@cache
def _compiler() -> typst.Compiler:
    """One compiler for the process: reading the fonts takes longer than setting a page."""
    return typst.Compiler(root=_workshop().root, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True)


@cache
def fonts() -> Sequence[str]:
    """The families for running text that this server has, best first; other scripts fall back to any other family."""
    present = set(_fonts().families())
    return tuple(name for name in TEXT_FONTS if name in present)


def _unprintable(error: typst.TypstError) -> set[str]:
    """The characters that the message names as having no glyph, or as never allowed in an archival file."""
    named = "".join(_missing.findall(error.diagnostic))
    escaped = {chr(int(number, 16)) for number in _escaped.findall(named)}
    return escaped | set(re.sub(r"\\.", "", _escaped.sub("", named)))


def _spelled_out(value: Any, characters: set[str]) -> Any:
    if isinstance(value, str):
        return "".join(_number(one) if one in characters else one for one in value)
    if isinstance(value, Mapping):
        return {key: _spelled_out(one, characters) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_spelled_out(one, characters) for one in value]
    return value


def _number(character: str) -> str:
    return f"[U+{ord(character):04X}]"
