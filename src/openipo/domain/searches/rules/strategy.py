"""What is searched for a mark when nobody has chosen yet: its words in every form filed, its picture, its codes."""

from collections.abc import Mapping, Sequence
from typing import Any

LIMIT = 40
_MOST_WORDS = 400  # letters that are searched


def strategy_of(mark: Mapping[str, Any], classes: Sequence[int], goods: Sequence[str]) -> dict[str, Any]:
    """The strategy as data. `mark` has text, transliteration, translation, vienna_codes and picture, each maybe empty.

    Sounds are compared with every form of words; a translation is searched as words of their own.
    """
    forms = [("words", mark.get("text", "")), ("transliteration", mark.get("transliteration", ""))]
    forms.append(("translation", mark.get("translation", "")))
    queries: list[dict[str, Any]] = []
    said: set[str] = set()
    for by, words in forms:
        plain = " ".join(str(words).split())[:_MOST_WORDS]
        if plain and plain.casefold() not in said:
            said.add(plain.casefold())
            queries.append({"by": by, "words": plain})
    if mark.get("picture"):
        queries.append({"by": "picture", "document": mark["picture"]})
    if mark.get("vienna_codes"):
        queries.append({"by": "vienna", "codes": list(mark["vienna_codes"])})
    return {"queries": queries, "classes": list(classes), "goods": list(goods), "limit": LIMIT}
