"""Letters are drafted: the law book's text, filled from the file, with the grounds as clauses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from openipo.domain.accounts.api import Actor
from openipo.domain.correspondence.clause import Clause
from openipo.domain.correspondence.clause_paragraph import clause_paragraph
from openipo.domain.correspondence.errors import LetterRefused, LetterTextIncomplete
from openipo.domain.correspondence.models import Letter, Paragraph
from openipo.domain.correspondence.rules.choose_language import choose_language
from openipo.domain.correspondence.rules.clause_text import clause_text
from openipo.domain.correspondence.rules.fill_placeholders import fill_placeholders, placeholders_in
from openipo.domain.correspondence.rules.letter_text import read_letter_text
from openipo.domain.correspondence.rules.moves import DRAFT
from openipo.domain.correspondence.rules.name_mark import name_mark
from openipo.domain.correspondence.rules.says_something import IF_STATED, says_something
from openipo.domain.parties.api import Party, party_as_json
from openipo.domain.procedures.api import Letter as LawLetter

GROUNDS = "{grounds}"
EARLIER_RIGHTS = "{earlier_rights}"
# Known only when the letter goes out; they stay in the paragraphs until then.
AT_A_TIME = 200  # rows in one statement: SQLite takes no more than some thousand values
FILLED_ON_ISSUE = frozenset({"today", "officer"})


@dataclass(frozen=True)
class ToDraft:
    """A letter as it is to be drafted.

    `values` fills the placeholders of the text by their names ("number", "clock:formalities-reply", "fact:reasons");
    a clock's value is its last day or, where it begins with service, its period in words. A paragraph that is only
    `{grounds}` becomes one clause a ground; elsewhere `{grounds}` becomes their names. The paragraph that prints
    earlier rights is followed by their `pictures`: documents, each with what stands under it. The letter is in the
    addressee's language (`language` overrides it). `references` are further pairs for the reference block.
    """

    file: UUID
    letter_key: str
    letter: LawLetter
    addressee: Party
    values: Mapping[str, str]
    language: str = ""
    grounds: Sequence[Clause] = ()
    pictures: Sequence[tuple[str, str]] = ()
    items: Sequence[str] = ()
    references: Sequence[tuple[str, str]] = ()


def draft(*, by: Actor, on: date, at: datetime, **letter: Any) -> Letter:
    """One letter as a draft, given as `ToDraft` has it. Raises as `draft_each` does."""
    return draft_each([ToDraft(**letter)], by=by, on=on, at=at)[0]


@transaction.atomic
def draft_each(letters: Sequence[ToDraft], *, by: Actor, on: date, at: datetime) -> list[Letter]:
    """The letters as drafts, in few statements however many they are.

    Raises `LetterTextIncomplete`, and `LetterRefused` where a key has a letter already.
    """
    _refuse_second_drafts(letters)
    drafted, paragraphs = [], []
    for each in letters:
        letter, own = _drafted(each, by, on, at)
        drafted.append(letter)
        paragraphs += own
    Letter.objects.bulk_create(drafted, batch_size=AT_A_TIME)
    Paragraph.objects.bulk_create(paragraphs, batch_size=AT_A_TIME)
    return drafted


def _refuse_second_drafts(letters: Sequence[ToDraft]) -> None:
    wanted = {(each.file, each.letter_key): each.letter for each in letters}
    known: set[tuple[UUID, str]] = set()
    files = sorted({each.file for each in letters})
    for place in range(0, len(files), AT_A_TIME):
        some = Letter.objects.filter(file__in=files[place : place + AT_A_TIME])
        known.update(some.values_list("file", "key"))
    for file, key in wanted.keys() & known:
        reason = gettext("The letter “%(letter)s” of this file has been drafted already.") % {"letter": key}
        raise LetterRefused(reason, step="draft", law=wanted[file, key].law)


def _drafted(each: ToDraft, by: Actor, on: date, at: datetime) -> tuple[Letter, list[Paragraph]]:
    letter = each.letter
    spoken = choose_language(each.language or each.addressee.language, letter.texts, ())
    title = letter.label.get(spoken) or next(iter(letter.label.values()))
    text = read_letter_text(letter.texts[spoken], title)
    known = {**each.values, "grounds": _names(each.grounds, spoken)}
    _check_complete(letter.texts[spoken], known, letter)
    drafted = Letter(
        file=each.file,
        key=each.letter_key,
        letter=letter.id,
        title=title,
        language=spoken,
        law=letter.law,
        number=each.values.get("number", ""),
        addressee=party_as_json(each.addressee),
        references=[list(pair) for pair in each.references],
        subject=fill_placeholders(name_mark(text.subject, known), known),
        items=list(each.items),
        second_eyes=letter.second_eyes,
        signed_by=list(letter.signed_by),
        served_by=letter.served_by,
        state=DRAFT,
        drafted_by=by.id,
        drafted_on=on,
        drafted_at=at,
    )
    return drafted, _paragraphs(drafted, text.paragraphs, each, known)


def _check_complete(text: str, values: Mapping[str, str], letter: LawLetter) -> None:
    missing = [name for name in placeholders_in(text) if name not in values and name not in FILLED_ON_ISSUE]
    if missing:
        raise LetterTextIncomplete(missing, letter=letter.id, law=letter.law)


def _paragraphs(letter: Letter, texts: Sequence[str], asked: ToDraft, values: Mapping[str, str]) -> list[Paragraph]:
    """The paragraphs in their order; grounds that the text has no place for come at its end, so that none is lost."""
    places = list(texts)
    if asked.grounds and GROUNDS not in places:
        places.append(GROUNDS)
    paragraphs: list[Paragraph] = []
    for text in places:
        if text == GROUNDS:
            paragraphs += [clause_paragraph(letter, clause) for clause in asked.grounds]
        elif says_something(text, values):
            said = name_mark(text.removeprefix(IF_STATED), values)
            paragraphs.append(Paragraph(letter=letter, text=fill_placeholders(said, values)))
            paragraphs += _pictures(letter, asked) if EARLIER_RIGHTS in text and values["earlier_rights"] else ()
    for position, paragraph in enumerate(paragraphs, start=1):
        paragraph.position = position * 10
    return paragraphs


def _pictures(letter: Letter, asked: ToDraft) -> list[Paragraph]:
    return [
        Paragraph(letter=letter, kind="picture", picture=document, text=words) for document, words in asked.pictures
    ]


def _names(grounds: Sequence[Clause], language: str) -> str:
    return "; ".join(clause_text(clause, language).heading for clause in grounds)
