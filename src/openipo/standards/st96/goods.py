"""The goods and services of an ST.96 trade mark."""

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import GoodsRecord
from openipo.standards.xml.branch import Branch


def read_goods(entry: Branch) -> list[GoodsRecord]:
    """The goods of one entry: as many records as languages they are stated in, one where there is no text."""
    by_language = _texts(entry)
    found = [_goods(entry, texts) for texts in by_language.values()] or [_goods(entry, [])]
    for goods, language in zip(found, by_language, strict=False):
        goods.language = language_of(by_language[language][0])
    return found


def _texts(entry: Branch) -> dict[str, list[Branch]]:
    """The descriptions by language, in the order of the file."""
    found: dict[str, list[Branch]] = {}
    for text in entry.every("ClassDescriptionBag", "ClassDescription", "GoodsServicesDescriptionText"):
        language = language_of(text)
        found.setdefault(language.value if language else "", []).append(text)
    return found


def language_of(text: Branch) -> Traced[str] | None:
    """The language of a text in two letters, where it says so; a country behind it ("en-GB") is left out."""
    stated = text.attribute("languageCode")
    return Traced(stated.value.lower()[:2], stated.source) if stated else None


def _goods(entry: Branch, texts: list[Branch]) -> GoodsRecord:
    goods = GoodsRecord()
    for classification in entry.every("GoodsServicesClassificationBag", "GoodsServicesClassification"):
        _classification(classification, goods)
    words = [text for branch in texts if (text := branch.own_text())]
    if words:
        goods.text = Traced("; ".join(text.value for text in words), words[0].source)
    for description in entry.every("ClassDescriptionBag", "ClassDescription"):
        for number in description.texts("ClassNumber"):
            if not goods.classes:
                goods.classes.append(_class_number(number))
        goods.status = goods.status or description.text("NationalStatusBag", "NationalStatus", "NationalStatusCode")
    goods.first_used = entry.text("NationalFilingBasis", "FirstUsedDate")
    goods.first_used_in_commerce = entry.text("NationalFilingBasis", "FirstUsedCommerceDate")
    return goods


def _classification(classification: Branch, goods: GoodsRecord) -> None:
    kind = classification.text("ClassificationKindCode")
    number = classification.text("ClassNumber")
    national = classification.text("NationalClassNumber")
    if kind and kind.value == "Primary":
        goods.primary_class = number
    elif number:
        goods.classes.append(_class_number(number))
    if national:
        goods.national_classes.append(national)


def _class_number(code: Traced[str]) -> Traced[int]:
    """A class number; letters become 0, which no class has, and are found by the checks."""
    return Traced(int(code.value) if code.value.isdigit() else 0, code.source)
