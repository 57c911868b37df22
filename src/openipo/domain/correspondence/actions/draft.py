"""A letter is drafted: the law book's text, filled from the file, with the grounds as clauses."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.clause import Clause
from openipo.domain.correspondence.errors import LetterRefused, LetterTextIncomplete
from openipo.domain.correspondence.models import Letter, Paragraph
from openipo.domain.correspondence.rules.choose_language import choose_language
from openipo.domain.correspondence.rules.clause_text import clause_text
from openipo.domain.correspondence.rules.fill_placeholders import fill_placeholders, placeholders_in
from openipo.domain.correspondence.rules.letter_text import read_letter_text
from openipo.domain.correspondence.rules.moves import DRAFT
from openipo.domain.parties.api import Party, party_as_json
from openipo.domain.procedures.api import Letter as LawLetter

GROUNDS = "{grounds}"
# Known only when the letter goes out; they stay in the paragraphs until then.
FILLED_ON_ISSUE = frozenset({"today", "officer"})


@transaction.atomic
def draft(
    *,
    file: UUID,
    letter_key: str,
    letter: LawLetter,
    addressee: Party,
    values: Mapping[str, str],
    by: Actor,
    on: date,
    at: datetime,
    language: str = "",
    grounds: Sequence[Clause] = (),
    items: Sequence[str] = (),
    references: Sequence[tuple[str, str]] = (),
) -> Letter:
    """The letter as a draft in the addressee's language (`language` overrides it).

    `values` fills the placeholders of the text by their names ("number", "clock:formalities-reply", "fact:reasons");
    a clock's value is its last day or, where it begins with service, its period in words. A paragraph that is only
    `{grounds}` becomes one clause a ground; elsewhere `{grounds}` becomes their names. `references` are further pairs
    for the reference block. Raises `LetterTextIncomplete`, and `LetterRefused` where the key has a letter already.
    """
    if Letter.objects.filter(file=file, key=letter_key).exists():
        reason = gettext("The letter “%(letter)s” of this file has been drafted already.") % {"letter": letter_key}
        raise LetterRefused(reason, step="draft", law=letter.law)
    spoken = choose_language(language or addressee.language, letter.texts, ())
    title = letter.label.get(spoken) or next(iter(letter.label.values()))
    text = read_letter_text(letter.texts[spoken], title)
    known = {**values, "grounds": _names(grounds, spoken)}
    _check_complete(letter.texts[spoken], known, letter)
    drafted = Letter.objects.create(
        file=file,
        key=letter_key,
        letter=letter.id,
        title=title,
        language=spoken,
        law=letter.law,
        number=values.get("number", ""),
        addressee=party_as_json(addressee),
        references=[list(pair) for pair in references],
        subject=fill_placeholders(text.subject, known),
        items=list(items),
        second_eyes=letter.second_eyes,
        signed_by=list(letter.signed_by),
        served_by=letter.served_by,
        state=DRAFT,
        drafted_by=by.id,
        drafted_on=on,
        drafted_at=at,
    )
    _write(drafted, text.paragraphs, grounds, known)
    return drafted


def _check_complete(text: str, values: Mapping[str, str], letter: LawLetter) -> None:
    missing = [name for name in placeholders_in(text) if name not in values and name not in FILLED_ON_ISSUE]
    if missing:
        raise LetterTextIncomplete(missing, letter=letter.id, law=letter.law)


def _write(letter: Letter, texts: Sequence[str], grounds: Sequence[Clause], values: Mapping[str, str]) -> None:
    """The paragraphs in their order; grounds that the text has no place for come at its end, so that none is lost."""
    places = list(texts)
    if grounds and GROUNDS not in places:
        places.append(GROUNDS)
    paragraphs: list[Paragraph] = []
    for text in places:
        if text == GROUNDS:
            paragraphs += [clause_paragraph(letter, clause) for clause in grounds]
        else:
            paragraphs.append(Paragraph(letter=letter, text=fill_placeholders(text, values)))
    for position, paragraph in enumerate(paragraphs, start=1):
        paragraph.position = position * 10
    Paragraph.objects.bulk_create(paragraphs)


def clause_paragraph(letter: Letter, clause: Clause) -> Paragraph:
    """The clause as a paragraph of the letter, in the letter's language."""
    words = clause_text(clause, letter.language)
    return Paragraph(
        letter=letter,
        kind="clause",
        text=words.text,
        ground=clause.ground.id,
        heading=words.heading,
        law=clause.ground.law,
        goods=words.goods,
        items=[item.id for item in clause.items],
    )


def _names(grounds: Sequence[Clause], language: str) -> str:
    return "; ".join(clause_text(clause, language).heading for clause in grounds)
