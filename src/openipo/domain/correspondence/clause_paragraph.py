"""A clause of the law book as a paragraph of a letter."""

from openipo.domain.correspondence.clause import Clause
from openipo.domain.correspondence.models import Letter, Paragraph
from openipo.domain.correspondence.rules.clause_text import clause_text


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
