"""Write trade marks as a WIPO ST.96 V6.0 document that the publisher's schema accepts.

The order of elements is the schema's. Import is lenient, export is to the letter.
"""

from collections.abc import Iterable
from typing import Any

from lxml import etree

from openipo.standards.st96.document import DocumentFile, DocumentPriority, TrademarkDocument
from openipo.standards.st96.tree import COMMON, add, add_if, root
from openipo.standards.st96.words import CATEGORIES, FEATURES, IMAGE_FORMATS, SOUND_FORMATS
from openipo.standards.st96.write_goods import add_goods
from openipo.standards.st96.write_interests import add_designations, add_interests, add_international_number
from openipo.standards.st96.write_parties import add_holders, add_representatives

VERSION = "V6_0"


def write(marks: Iterable[TrademarkDocument]) -> bytes:
    """One `TrademarkApplication` document with a bag of marks, in UTF-8. At least one mark is needed.

    Raises ValueError when there is none: the schema has no empty bag.
    """
    document = root("tmk:TrademarkApplication")
    document.set(f"{{{COMMON}}}st96Version", VERSION)
    bag = add(document, "tmk:TrademarkBag")
    for mark in marks:
        _mark(add(bag, "tmk:Trademark"), mark)
    if len(bag) == 0:
        raise ValueError("an ST.96 document needs at least one mark")
    written: bytes = etree.tostring(document, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _mark(element: Any, mark: TrademarkDocument) -> None:
    _numbers(element, mark)
    _dates(element, mark)
    add_designations(element, mark)
    add_international_number(element, mark)
    add(element, "tmk:MarkCategory", CATEGORIES[mark.category])
    _representation(element, mark)
    if mark.disclaimer:
        add(add(element, "tmk:MarkDisclaimerBag"), "tmk:MarkDisclaimerText", mark.disclaimer)
    add_goods(element, mark.goods)
    _priorities(element, mark.priorities)
    _publications(element, mark)
    add_holders(element, mark.holders)
    add_representatives(element, mark.representatives)
    add_interests(element, mark.interests)


def _numbers(element: Any, mark: TrademarkDocument) -> None:
    add(element, "com:RegistrationOfficeCode", mark.office)
    number = add(element, "com:ApplicationNumber")
    add(number, "com:IPOfficeCode", mark.office)
    add(number, "com:ApplicationNumberText", mark.application_number)
    add_if(element, "com:RegistrationNumber", mark.registration_number)


def _dates(element: Any, mark: TrademarkDocument) -> None:
    add_if(element, "com:ApplicationDate", mark.filed_on)
    add_if(element, "com:RegistrationDate", mark.registered_on)
    add_if(element, "com:ApplicantFileReference", mark.reference)
    add_if(element, "com:ApplicationLanguageCode", mark.language)
    add_if(element, "com:ExpiryDate", mark.expires_on)
    add_if(element, "tmk:TerminationDate", mark.ended_on)
    add_if(element, "tmk:MarkCurrentStatusCode", mark.status)
    add_if(element, "tmk:MarkCurrentStatusDate", mark.status_on)


def _representation(element: Any, mark: TrademarkDocument) -> None:
    representation = add(element, "tmk:MarkRepresentation")
    add(representation, "tmk:MarkFeatureCategory", FEATURES[mark.kind])
    reproduction = add(representation, "tmk:MarkReproduction")
    if mark.text or not mark.files:
        _words(reproduction, mark)
    _images(reproduction, mark)
    _recordings(reproduction, mark.files, "sound")
    _recordings(reproduction, mark.files, "multimedia")
    if mark.description:
        add(add(representation, "tmk:MarkDescriptionBag"), "tmk:MarkDescriptionText", mark.description)


def _words(reproduction: Any, mark: TrademarkDocument) -> None:
    words = add(reproduction, "tmk:WordMarkSpecification")
    add_if(words, "tmk:MarkVerbalElementText", mark.text)
    add(words, "tmk:MarkSignificantVerbalElementText", mark.text)
    add_if(words, "tmk:MarkTranslationText", mark.translation)
    add_if(words, "tmk:MarkTransliteration", mark.transliteration)
    add(words, "tmk:MarkStandardCharacterIndicator", mark.standard_characters)


def _images(reproduction: Any, mark: TrademarkDocument) -> None:
    images = [file for file in mark.files if file.kind == "image"]
    if not images:
        return
    bag = add(reproduction, "tmk:MarkImageBag")
    for order, file in enumerate(images, start=1):
        _image(bag, file, order, mark)


def _image(bag: Any, file: DocumentFile, order: int, mark: TrademarkDocument) -> None:
    image = add(bag, "tmk:MarkImage", sequenceNumber=str(order))
    add(image, "com:FileName", file.name)
    add_if(image, "com:ImageFormatCategory", IMAGE_FORMATS.get(_ending(file.name)))
    add_if(image, "tmk:MarkImageColourClaimedText", ", ".join(mark.colours))
    if order == 1 and mark.vienna_codes:
        _vienna(image, mark.vienna_codes)
    add(image, "com:ColourIndicator", file.colour)


def _vienna(image: Any, codes: tuple[str, ...]) -> None:
    classification = add(image, "tmk:MarkImageClassification")
    bag = add(add(classification, "com:FigurativeElementClassificationBag"), "com:ViennaClassificationBag")
    for code in codes:
        names = ("com:ViennaCategory", "com:ViennaDivision", "com:ViennaSection")
        entry = add(bag, "com:ViennaClassification")
        for name, part in zip(names, code.split("."), strict=False):
            add(entry, name, part)


def _recordings(reproduction: Any, files: tuple[DocumentFile, ...], kind: str) -> None:
    chosen = [file for file in files if file.kind == kind]
    if not chosen:
        return
    word = kind.capitalize()
    bag = add(reproduction, f"tmk:Mark{word}Bag")
    for file in chosen:
        entry = add(bag, f"tmk:Mark{word}")
        add(entry, "com:FileName", file.name)
        if kind == "sound":
            add_if(entry, "tmk:SoundFileFormatCategory", SOUND_FORMATS.get(_ending(file.name)))


def _ending(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower()


def _priorities(element: Any, priorities: tuple[DocumentPriority, ...]) -> None:
    if not priorities:
        return
    bag = add(element, "tmk:PriorityBag")
    for priority in priorities:
        entry = add(bag, "tmk:Priority")
        add(entry, "com:PriorityCountryCode", priority.country)
        if priority.number:
            add(add(entry, "com:ApplicationNumber"), "com:ApplicationNumberText", priority.number)
        add(entry, "com:PriorityApplicationFilingDate", priority.filed_on)


def _publications(element: Any, mark: TrademarkDocument) -> None:
    if not mark.publications:
        return
    bag = add(element, "tmk:PublicationBag")
    for issue, published_on in mark.publications:
        entry = add(bag, "tmk:Publication")
        add(entry, "com:PublicationIdentifier", issue)
        add(entry, "com:PublicationDate", published_on)
