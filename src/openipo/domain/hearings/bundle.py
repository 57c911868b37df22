"""The bundle: the documents of a proceeding in order as one paper, with contents, page numbers and bookmarks.

The same documents give the same paper: nothing in it depends on when or by whom it is made.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path

import pikepdf

from openipo.domain.hearings.minutes_pdf import WORDS
from openipo.kernel.calendar.api import day_in_words, in_language
from openipo.kernel.printing.api import PrintingError, Sender, letterhead_of, typeset

TEMPLATES = Path(__file__).parent / "templates"
PICTURES = ("image/png", "image/jpeg")


@dataclass(frozen=True)
class Part:
    """One document: what it is, since when it is on the file, its content and type."""

    title: str
    on: date
    content: bytes
    media_type: str = "application/pdf"


@dataclass(frozen=True)
class Cover:
    """On whose paper, about which proceeding, in which language."""

    office: Sender
    about: str
    language: str


def bundle(parts: Sequence[Part], cover: Cover) -> bytes:
    """The bundle as PDF, in order of the days; documents of one day keep the order in which they are given."""
    ordered = sorted(parts, key=lambda part: part.on)
    at = datetime.combine(max((part.on for part in ordered), default=date(2000, 1, 1)), time(12), tzinfo=UTC)
    papers = [_paper(part, cover, at) for part in ordered]
    lengths = [len(paper.pages) for paper in papers]
    contents = _contents(ordered, lengths, cover, at)
    whole = pikepdf.Pdf.new()
    starts = []
    for paper in (contents, *papers):
        starts.append(len(whole.pages))
        _without_fields(paper)
        whole.pages.extend(paper.pages)
    _number(whole, cover, at)
    _bookmark(whole, [WORDS.say("contents", cover.language), *(part.title for part in ordered)], starts)
    out = BytesIO()
    whole.save(out, deterministic_id=True)
    return out.getvalue()


def _paper(part: Part, cover: Cover, at: datetime) -> pikepdf.Pdf:
    """A paper as it is; a picture on a page; a sentence in place of what cannot be shown."""
    if part.media_type == "application/pdf":
        try:
            return pikepdf.open(BytesIO(part.content))
        except pikepdf.PdfError:
            return _sheet(part, cover, at, {})
    if part.media_type in PICTURES:
        try:
            return _sheet(part, cover, at, {"picture": part.content})
        except PrintingError:
            return _sheet(part, cover, at, {})
    return _sheet(part, cover, at, {})


def _sheet(part: Part, cover: Cover, at: datetime, pictures: dict[str, bytes]) -> pikepdf.Pdf:
    content = {
        "author": letterhead_of(cover.office, cover.language).name,
        "title": part.title,
        "foot": cover.about,
        "sentence": WORDS.say("unreadable", cover.language),
    }
    pdf = typeset(TEMPLATES / "sheet.typ", content, language=cover.language, at=at, images=pictures)
    return pikepdf.open(BytesIO(pdf))


def _contents(parts: Sequence[Part], lengths: Sequence[int], cover: Cover, at: datetime) -> pikepdf.Pdf:
    """The page of contents; it says on which page of the bundle each document begins, itself counted."""
    own = 1
    while True:
        paper = _contents_of(parts, lengths, cover, at, own)
        if len(paper.pages) == own:
            return paper
        own = len(paper.pages)


def _contents_of(parts: Sequence[Part], lengths: Sequence[int], cover: Cover, at: datetime, own: int) -> pikepdf.Pdf:
    head, language = letterhead_of(cover.office, cover.language), cover.language
    starts = [own + sum(lengths[:place]) + 1 for place in range(len(parts))]
    content = {
        "author": head.name,
        "office": head.as_data(),
        "title": WORDS.say("bundle", language),
        "foot": f"{head.name} · {cover.about}",
        "about": cover.about,
        "head": ["", WORDS.say("day", language), WORDS.say("document", language), WORDS.say("page", language)],
        "rows": [
            [str(place), in_language(day_in_words(part.on), language), part.title, str(start)]
            for place, (part, start) in enumerate(zip(parts, starts, strict=True), start=1)
        ],
    }
    pdf = typeset(TEMPLATES / "contents.typ", content, language=language, at=at, images=head.pictures())
    return pikepdf.open(BytesIO(pdf))


def _without_fields(paper: pikepdf.Pdf) -> None:
    """A signature or a field to fill in means nothing in a copy; the document itself stays on the file as it was."""
    for page in paper.pages:
        if pikepdf.Name.Annots in page:
            del page[pikepdf.Name.Annots]


def _number(whole: pikepdf.Pdf, cover: Cover, at: datetime) -> None:
    """Each page says its number in the bundle, whatever number it had before."""
    data = {
        "author": letterhead_of(cover.office, cover.language).name,
        "title": cover.about,
        "before": WORDS.say("page", cover.language),
        "pages": len(whole.pages),
    }
    numbers = pikepdf.open(BytesIO(typeset(TEMPLATES / "numbers.typ", data, language=cover.language, at=at)))
    for place, (page, number) in enumerate(zip(whole.pages, numbers.pages, strict=True), start=1):
        _lay_over(whole, page, number, f"/BundlePage{place}")


def _lay_over(whole: pikepdf.Pdf, page: pikepdf.Page, number: pikepdf.Page, name: str) -> None:
    """As a form with a name of our own: a name drawn at random would make each bundle another paper."""
    form = whole.copy_foreign(number.as_form_xobject())
    known = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(name))
    placed = page.calc_form_xobject_placement(
        form,
        known,
        pikepdf.Rectangle(page.trimbox),
        invert_transformations=True,
        allow_shrink=True,
        allow_expand=False,
    )
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"Q\n" + placed)


def _bookmark(whole: pikepdf.Pdf, titles: Sequence[str], starts: Sequence[int]) -> None:
    with whole.open_outline() as outline:
        for title, start in zip(titles, starts, strict=True):
            outline.root.append(pikepdf.OutlineItem(title, start))
