"""Features of the pictures of marks, and their place in the index of pictures."""

import logging
import re
from collections.abc import Collection, Sequence
from io import BytesIO

from PIL import Image

from openipo.domain.documents.api import DocumentError, content_of
from openipo.domain.searches import shelf
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
        return describe(read_picture(cropped(content_of(document), crop)))
    except (DocumentError, UnreadablePicture) as fault:
        logger.warning("The picture %s cannot be compared: %s", document, fault)
        return None


def cropped(content: bytes, crop: Sequence[int]) -> bytes:
    """A part of a picture that the house has looked at already; the whole of it where no part is named."""
    if len(crop) != 4 or crop[0] >= crop[2] or crop[1] >= crop[3] or max(crop) > 100:
        return content
    with Image.open(BytesIO(content)) as image:
        sides = [round(side * size / 100) for side, size in zip(crop, image.size * 2, strict=True)]
        part = BytesIO()
        image.crop((sides[0], sides[1], sides[2], sides[3])).convert("RGBA").save(part, "PNG")
    return part.getvalue()


def fault_in_picture(content: bytes) -> str:
    """One sentence that says why a picture cannot be compared; "" where it can."""
    try:
        read_picture(content)
    except UnreadablePicture as fault:
        return OF_ITS_SIZE if _MEASURES.match(str(fault)) else str(fault)
    return ""


def vienna_proposals(document: str) -> list[ViennaProposal]:
    """Codes of marks whose pictures are alike: proposals, which a person applies or not."""
    features = features_of(document)
    if features is None:
        return []
    found = [hit for public in (True, False) for hit in shelf.pictures(public=public).search(features, _NEIGHBOURS)]
    hits = sorted(found, key=lambda hit: -hit.likeness.score)[:_NEIGHBOURS]
    entries = {hit.id: shelf.marks().find(hit.id) for hit in hits}
    return propose_vienna(hits, {mark: entry.mark.vienna_codes for mark, entry in entries.items() if entry})


def keep(pictures: Sequence[tuple[str, str, bool]]) -> None:
    """Put the pictures (id of the mark, document, public) where they belong, and take them from where they do not."""
    read = [(mark, features_of(document) if document else None, public) for mark, document, public in pictures]
    for public in (True, False):
        index = shelf.pictures(public=public)
        ours = [(mark, features) for mark, features, its in read if features and its == public]
        index.add(ours)
        index.remove({mark for mark, features, its in read if features is None or its != public})


def drop(marks: Collection[str]) -> None:
    """Take the pictures of these marks out."""
    for public in (True, False):
        shelf.pictures(public=public).remove(marks)
