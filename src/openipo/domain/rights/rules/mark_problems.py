"""Is the mark shown in a way its kind can be shown? (Shape only: whether it may be registered is for the law book.)"""

import re
from collections.abc import Iterator

from openipo.domain.parties.api import Problem, gettext_noop
from openipo.domain.rights.content import MARK_CATEGORIES, MARK_KINDS, Mark

# Which representations show a mark of each kind; a kind that is not named may be shown in any way.
SHOWN_BY = {
    "figurative": ("image",),
    "combined": ("image",),
    "three-dimensional": ("image", "model"),
    "colour": ("image",),
    "position": ("image",),
    "pattern": ("image",),
    "sound": ("sound",),
    "motion": ("video", "image"),
    "hologram": ("video", "image"),
    "multimedia": ("video",),
}
NEEDS_TEXT = ("word", "combined")
_SENTENCES = {
    "image": gettext_noop("A mark of the kind “{kind}” needs a picture."),
    "sound": gettext_noop("A sound mark needs a sound recording."),
    "video": gettext_noop("A mark of the kind “{kind}” needs a video."),
}


def mark_problems(mark: Mark) -> list[Problem]:
    """What is out of shape in the mark."""
    return [*_kind(mark), *_shown(mark), *_vienna(mark)]


def _kind(mark: Mark) -> Iterator[Problem]:
    if mark.kind not in MARK_KINDS:
        yield Problem("mark.kind", gettext_noop("“{kind}” is not a kind of mark."), {"kind": mark.kind})
    if mark.category not in MARK_CATEGORIES:
        sentence = gettext_noop("“{category}” is not a category of marks.")
        yield Problem("mark.category", sentence, {"category": mark.category})
    if mark.standard_characters and mark.kind != "word":
        yield Problem("mark.standard_characters", gettext_noop("Only a word mark is in standard characters."))


def _shown(mark: Mark) -> Iterator[Problem]:
    if mark.kind in NEEDS_TEXT and not mark.text.strip():
        yield Problem("mark.text", gettext_noop("A mark with words needs its text."))
    kinds = SHOWN_BY.get(mark.kind, ())
    if kinds and not any(view.kind in kinds for view in mark.representations):
        yield Problem("mark.representations", _SENTENCES[kinds[0]], {"kind": mark.kind})
    if mark.kind == "other" and not (mark.representations or mark.description):
        sentence = gettext_noop("A mark of another kind needs a representation or a description.")
        yield Problem("mark.representations", sentence)


def _vienna(mark: Mark) -> Iterator[Problem]:
    for code in mark.vienna_codes:
        if not re.fullmatch(r"\d{2}\.\d{2}(\.\d{2})?", code):
            sentence = gettext_noop("“{code}” is not a code of the Vienna classification such as 05.03.11.")
            yield Problem("mark.vienna_codes", sentence, {"code": code})
