"""What is searched for a mark when nobody has chosen yet: its words in every form filed, its picture, its codes."""

from collections.abc import Mapping, Sequence
from typing import Any

LIMIT = 40
READ = "picture-words"
_MOST_WORDS = 400  # letters that are searched


def strategy_of(mark: Mapping[str, Any], classes: Sequence[int], goods: Sequence[str]) -> dict[str, Any]:
    """The strategy as data. `mark` has text, transliteration, translation, vienna_codes and picture, each maybe empty;
    and `read`, the pieces of text (text, confidence) that are read in the picture.

    Sounds are compared with every form of words; a translation is searched as words of their own.
    """
    forms = [("words", mark.get("text", "")), ("transliteration", mark.get("transliteration", ""))]
    forms.append(("translation", mark.get("translation", "")))
    read = mark.get("read", ())
    forms.append((READ, " ".join(text for text, _ in read)))
    queries: list[dict[str, Any]] = []
    said: set[str] = set()
    for by, words in forms:
        plain = " ".join(str(words).split())[:_MOST_WORDS]
        if plain and plain.casefold() not in said:
            said.add(plain.casefold())
            sure = {"confidence": min(confidence for _, confidence in read)} if by == READ else {}
            queries.append({"by": by, "words": plain, **sure})
    if mark.get("picture"):
        queries.append({"by": "picture", "document": mark["picture"]})
    if mark.get("vienna_codes"):
        queries.append({"by": "vienna", "codes": list(mark["vienna_codes"])})
    return {"queries": queries, "classes": list(classes), "goods": list(goods), "limit": LIMIT}
