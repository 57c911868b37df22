"""The sentences of the comparison in the reader's language: the comparison itself is a library that speaks English."""

from collections.abc import Iterable

from django.utils.translation import get_language_bidi, gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from openipo.similarity.api import Part, Reason

PART_NAMES = {
    "words": _("Words"),
    "sight": _("To the eye"),
    "sound": _("To the ear"),
    "meaning": _("Meaning"),
    "pictures": _("Pictures"),
    "read": _("Words read in the picture"),
    "vienna": _("Figurative elements"),
    "goods": _("Goods and services"),
}
SENTENCES = (
    gettext_noop("no word in common"),
    gettext_noop("the same words"),
    gettext_noop("{words} is also spelled {latin}"),
    gettext_noop("{words} looks like {latin}"),
    gettext_noop("{words} is said {latin}"),
    gettext_noop("{words} is read as {latin}"),
    gettext_noop("the letters of {words} may be taken for {latin}"),
    gettext_noop("{latin} are the initials of {words}"),
    gettext_noop("{words} may be read {latin}"),
    gettext_noop("{words} is read {latin}"),
    gettext_noop("in another order"),
    gettext_noop("{first} in both"),
    gettext_noop("the same letters, joined or apart: {first} / {second}"),
    gettext_noop("sounds alike: {first} / {second}"),
    gettext_noop("sounds alike: {first} / {second} in {language}"),
    gettext_noop("sounds alike: {first} in {language} / {second} in {other_language}"),
    gettext_noop("letters that may be taken for one another: {first} / {second}"),
    gettext_noop("{long} begins with {short}"),
    gettext_noop("{long} ends with {short}"),
    gettext_noop("one and several: {first} / {second}"),
    gettext_noop("nearly the same letters or sounds: {first} / {second}"),
    gettext_noop("same beginning"),
    gettext_noop("{words} adds what describes or is common"),
    gettext_noop("{words} stands in one of them only"),
    gettext_noop("means the same: {first} / {second}"),
    gettext_noop("means the same: {first} (Arabic) / {second}"),
    gettext_noop("means the same: {first} / {second} (Arabic)"),
    gettext_noop("mean different things, which may outweigh: {first} / {second}"),
    gettext_noop("{words} is read in the picture"),
    gettext_noop("both claim class {number}"),
    gettext_noop("goods in class {number} are identical"),
    gettext_noop("{inner} is contained in {outer}"),
    gettext_noop("{one} and {other} are in the same class"),
    gettext_noop("{one} and {other} are related"),
    gettext_noop("goods of classes {one} and {other} are often related"),
    gettext_noop("{one} and {other}, as the office holds: {because}"),
    gettext_noop("no goods in common"),
    gettext_noop("same shape"),
    gettext_noop("similar shape"),
    gettext_noop("one contains a part of the other"),
    gettext_noop("nothing in common in shape"),
    gettext_noop("mirrored"),
    gettext_noop("turned"),
    gettext_noop("same colours"),
    gettext_noop("recoloured"),
    gettext_noop("figurative elements in common: {codes}"),
    # Languages in which marks are said.
    gettext_noop("English"),
    gettext_noop("French"),
    gettext_noop("German"),
    gettext_noop("Spanish"),
    gettext_noop("Portuguese"),
    gettext_noop("Swahili"),
    gettext_noop("Arabic"),
    # Of the reading of pictures.
    gettext_noop("The file is empty."),
    gettext_noop("The file is larger than 32 MB."),
    gettext_noop("The file is not a picture of a known kind (PNG, JPEG, GIF, TIFF, BMP, WEBP)."),
    gettext_noop("The picture has too many pixels to be read."),
    gettext_noop("The picture is broken: it cannot be read to its end."),
    gettext_noop("The picture is of one colour: there is nothing to compare."),
    gettext_noop("The picture is too small, too narrow or too large to be compared."),
    # Of the rules of this room, which know no translations.
    gettext_noop("Search for at most 400 letters; a mark is shorter."),
    gettext_noop("There are no letters or figures in what you typed."),
    gettext_noop("The table needs the columns id, kind and words."),
    gettext_noop("The table is not written in UTF-8."),
    gettext_noop("The file is not a table of comma-separated values."),
    gettext_noop("The table holds no signs."),
    gettext_noop("Line {line}: the id {id} is there twice."),
    gettext_noop("Line {line}: “{kind}” is not a kind of list."),
    gettext_noop("Line {line}: a sign without an id."),
    gettext_noop("Line {line}: a sign without words and without a picture."),
)


def said(reason: Reason) -> str:
    """One reason in the reader's language."""
    values: dict[str, object] = dict(reason.values)
    values |= {name: gettext(str(values[name])) for name in ("language", "other_language") if name in values}
    if get_language_bidi():  # marks in other letters keep their own direction within the sentence
        values = {name: f"\u2068{value}\u2069" for name, value in values.items()}
    return gettext(reason.text).format(**values)


def explained(parts: Iterable[Part]) -> list[str]:
    """The reasons of all parts, each once."""
    return list(dict.fromkeys(said(reason) for part in parts for reason in part.reasons))
