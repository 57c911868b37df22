"""`openipo goods`: the likely class of goods in free text, and the accepted terms that come nearest."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openipo.project.commands.prepare import start_django, start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group

if TYPE_CHECKING:
    from openipo.similarity.goods.api import AcceptedTerm, Advice

_NO_LIST = "No list of accepted terms is loaded{language}; load one, or name a file with --terms."


def add_to(subparsers: Any) -> None:
    goods = add_group(subparsers, "goods", "aid to classify goods and services")
    classify = add_command(goods, "classify", classify_goods, "the likely class and the nearest accepted terms")
    classify.add_argument("text", help="goods in free text; items parted by semicolons")
    classify.add_argument("--terms", type=Path, metavar="FILE", help="learn from this list (CSV or JSON) instead")
    classify.add_argument("--language", default="en", help="of the loaded list to learn from (en unless said)")
    classify.add_argument("--edition", default="", help="of the loaded list to learn from")
    add_command(goods, "learn", learn_goods, "work out what the accepted terms mean, for a better aid (takes minutes)")


def learn_goods(arguments: argparse.Namespace) -> Result:
    """With the model of meanings; from then on the aid of the pages uses it."""
    start_with_database()
    from django.core.exceptions import ImproperlyConfigured

    from openipo.domain.searches.api import keep_meaning_of_terms

    try:
        count = keep_meaning_of_terms()
    except ImproperlyConfigured as error:
        raise Failure(str(error), 2) from error
    return Result({"terms": count}, [f"The meaning of {count} terms was worked out."])


def classify_goods(arguments: argparse.Namespace) -> Result:
    """An aid for an applicant or an officer; it learns anew each time, which takes some seconds."""
    terms = terms_in(arguments.terms) if arguments.terms else _loaded(arguments.language, arguments.edition)
    from openipo.similarity.goods.api import GoodsClassifier, NothingToClassify

    try:
        advice = GoodsClassifier(terms).classify(arguments.text)
    except NothingToClassify as error:
        raise Failure(str(error)) from error
    return Result({"items": [_told(each) for each in advice]}, [line for each in advice for line in _lines(each)])


def terms_in(path: Path) -> "list[AcceptedTerm]":
    """The accepted terms in a file."""
    start_django()
    from openipo.domain.classification.api import TermsUnreadable, read_list
    from openipo.similarity.goods.api import AcceptedTerm

    try:
        return [AcceptedTerm(term.text, term.class_number, term.number) for term in read_list(path, scheme="nice")]
    except TermsUnreadable as error:
        raise Failure(f"{path.name}: {error}") from error


def _loaded(language: str, edition: str) -> "list[AcceptedTerm]":
    start_with_database()
    from openipo.domain.classification.api import accepted_terms
    from openipo.similarity.goods.api import AcceptedTerm

    terms = [AcceptedTerm(*row) for row in accepted_terms(language=language, edition=edition)]
    if not terms:
        raise Failure(_NO_LIST.format(language=f" in the language “{language}”"))
    return terms


def _told(advice: "Advice") -> dict[str, Any]:
    return {
        "item": advice.item,
        "listed": advice.listed,
        "classes": [{"class": each.class_number, "confidence": each.confidence} for each in advice.classes],
        "terms": [{**asdict(near.term), "nearness": near.nearness} for near in advice.terms],
    }


def _lines(advice: "Advice") -> list[str]:
    classes = ", ".join(f"{each.class_number} ({each.confidence:.0%})" for each in advice.classes)
    listed = "in the list: " if advice.listed else ""
    terms = [f"    {near.term.class_number:2} {near.term.text} ({near.nearness:.0%})" for near in advice.terms]
    return [f"{advice.item}: {listed}class {classes}", *terms]
