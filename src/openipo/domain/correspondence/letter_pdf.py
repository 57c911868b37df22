"""A letter on the office's paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openipo.domain.correspondence.models import Letter, Paragraph
from openipo.domain.correspondence.office import LetterOffice, day, role_name
from openipo.domain.correspondence.queries import addressee_of, paragraphs_of
from openipo.domain.correspondence.rules.address_lines import address_lines
from openipo.domain.correspondence.rules.fill_placeholders import fill_placeholders
from openipo.domain.documents.api import find_document, view_image
from openipo.kernel.printing.api import letterhead_of, qr_svg, read_words, typeset

TEMPLATE = Path(__file__).parent / "templates" / "letter.typ"
WORDS = read_words(Path(__file__).parent / "words.toml")


@dataclass(frozen=True)
class Signature:
    """Who signs, as printed: name and role; `is_system` where no person signs."""

    name: str
    role: str
    is_system: bool = False


@dataclass(frozen=True)
class Occasion:
    """Where and when a letter is printed. `check_url` is where it can be checked; empty prints no QR code."""

    office: LetterOffice
    on: date
    at: datetime
    check_url: str = ""


def letter_pdf(letter: Letter, occasion: Occasion, signature: Signature | None) -> bytes:
    """The letter as it would go out on the day; without a signature it says that it is a draft."""
    head = letterhead_of(occasion.office, letter.language)
    data = _data(letter, occasion, signature)
    if occasion.check_url:
        data["check"] = check_box(occasion.check_url, letter.language)
    images = {**head.pictures(), **_pictures(letter)}
    return typeset(TEMPLATE, data, language=letter.language, at=occasion.at, images=images)


def _pictures(letter: Letter) -> dict[str, bytes]:
    """The pictures of the letter by the documents that they are. Raises DocumentError: no letter goes out without."""
    ids = dict.fromkeys(one.picture for one in paragraphs_of(letter) if one.picture)
    return {document: view_image(find_document(document)) for document in ids}


def check_box(url: str, *languages: str) -> dict[str, str]:
    """The box with the QR code under which anybody can check the paper."""
    return {
        "qr": qr_svg(url),
        "url": url,
        "title": WORDS.say("verify_title", *languages),
        "words": WORDS.say("verify_words", *languages),
        "about": WORDS.say("verify_about", *languages),
    }


def _data(letter: Letter, occasion: Occasion, signature: Signature | None) -> dict[str, Any]:
    language = letter.language
    head = letterhead_of(occasion.office, language)
    late = {"today": day(occasion.on, language), "officer": signature.name if signature else "…"}
    references = [[WORDS.say("our_reference", language), letter.number or letter.key]]
    references += [[WORDS.say("date", language), day(occasion.on, language)], *letter.references]
    return {
        "author": head.name,
        "office": head.as_data(),
        "sender": " · ".join((head.name, *head.address)),
        "addressee": address_lines(addressee_of(letter)),
        "references": references,
        "subject": fill_placeholders(letter.subject, late),
        "paragraphs": [_paragraph(one, late, language) for one in paragraphs_of(letter)],
        "signature": _signature(signature, language),
        "preview": "" if signature else WORDS.say("preview", language),
        "foot": " · ".join(part for part in (head.name, letter.number, letter.title) if part),
    }


def _paragraph(paragraph: Paragraph, late: Mapping[str, str], language: str) -> dict[str, str]:
    return {
        "kind": paragraph.kind,
        "heading": paragraph.heading,
        "law": paragraph.law,
        "picture": paragraph.picture,
        "text": fill_placeholders(paragraph.text, late),
        "goods": f"{WORDS.say('concerns', language)}: {paragraph.goods}" if paragraph.goods else "",
    }


def _signature(signature: Signature | None, language: str) -> dict[str, str]:
    if signature is None:
        return {"name": "", "role": "", "words": ""}
    word = "sign_of_system" if signature.is_system else "signed_electronically"
    return {"name": signature.name, "role": signature.role, "words": WORDS.say(word, language)}


def signature_of(name: str, role: str, office: LetterOffice, language: str) -> Signature:
    """How an officer of that role signs in a language."""
    return Signature(name, role_name(office, role, language), is_system=role == "system")
