"""Features of the pictures of marks, for the index and for what is compared with it."""

import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from math import ceil, floor
from typing import Any

from PIL import Image

from openipo.domain.documents.api import DocumentError, content_of
from openipo.domain.searches import shelf
from openipo.similarity.api import Filters, Mark
from openipo.similarity.pictures.api import (
    PictureFeatures,
    UnreadablePicture,
    ViennaProposal,
    describe,
    propose_vienna,
    read_picture,
)

logger = logging.getLogger(__name__)
# The library names the measures; translated, the reason is enough.
OF_ITS_SIZE = "The picture is too small, too narrow or too large to be compared."
_MEASURES = re.compile(r"The picture is \d+ x \d+ pixels")
_NEIGHBOURS = 20  # pictures that may speak for a code


def features_of(document: str, crop: Sequence[int] = ()) -> PictureFeatures | None:
    """What the picture in a document looks like; None where there is none, or none that can be compared.

    `crop` keeps to a part: left, top, right and bottom side in hundredths of the width and height.
    """
    try:
        whole = content_of(document)
        return describe(read_picture(cropped(whole, crop) if crop and not fault_in_picture(whole) else whole))
    except (DocumentError, UnreadablePicture) as fault:
        logger.warning("The picture %s cannot be compared: %s", document, fault)
        return None


def features_for(mark: str, document: str) -> PictureFeatures | None:
    """The same for the picture of a mark: as the index keeps it, where it has looked at this document."""
    if mark and _is_kept(mark, document):
        return shelf.marks().picture(mark)
    return features_of(document)


def cropped(content: bytes, crop: Sequence[int]) -> bytes:
    """A part of a picture that the house has looked at already; the whole of it where no part is named."""
    if len(crop) != 4 or crop[0] >= crop[2] or crop[1] >= crop[3] or max(crop) > 100:
        return content
    with Image.open(BytesIO(content)) as image:
        left, top, right, bottom = (side * size / 100 for side, size in zip(crop, image.size * 2, strict=True))
        part = BytesIO()
        # Whole pixels, outwards: of a small picture a hundredth is less than one.
        image.crop((floor(left), floor(top), ceil(right), ceil(bottom))).convert("RGBA").save(part, "PNG")
    return part.getvalue()


def fault_in_picture(content: bytes) -> str:
    """One sentence that says why a picture cannot be compared; "" where it can."""
    try:
        read_picture(content)
    except UnreadablePicture as fault:
        return OF_ITS_SIZE if _MEASURES.match(str(fault)) else str(fault)
    return ""


def vienna_proposals(document: str, *, without: str = "") -> list[ViennaProposal]:
    """Codes of other marks whose pictures are alike: proposals, which a person applies or not.

    `without` is the id of the mark whose picture it is: it does not speak for itself.
    """
    features = features_for(without, document)
    if features is None:
        return []
    filters = Filters(without=(without,))
    hits = shelf.marks().search(Mark(picture=features), _NEIGHBOURS, filters=filters, confidential=True)
    alike = {hit.id: hit.picture.score / 100 for hit in hits if hit.picture}
    return propose_vienna(alike, {hit.id: hit.mark.vienna_codes for hit in hits})


Described = Mapping[str, PictureFeatures | None]


def described_anew(pictures: Iterable[tuple[str, str]]) -> dict[str, PictureFeatures | None]:
    """By document what it looks like, for marks (id, document) of which the index does not know it yet.

    This takes long for many: it is done before the lock of the index is taken.
    """
    new = dict.fromkeys(document for mark, document in pictures if document and not _is_kept(mark, document))
    return {document: features_of(document) for document in new}


def picture_of(mark: str, document: str, described: Described) -> Any:
    """The picture of a mark as the index takes it: what is kept of the same document, else its features."""
    if not document:
        return None
    if _is_kept(mark, document):
        entry = shelf.marks().find(mark)
        return entry.mark.picture if entry else None
    return described[document] if document in described else features_of(document)


def _is_kept(mark: str, document: str) -> bool:
    """The index has looked at this document for this mark, whether or not there was something to keep."""
    entry = shelf.marks().find(mark)
    return entry is not None and entry.more.get("picture") == document
