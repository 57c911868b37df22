"""`openipo goods`: the office's list of accepted terms, and what it says of goods in free text."""

import argparse
import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openipo.project.commands.prepare import start_django, start_with_database
from openipo.project.commands.result import Failure, Result, add_command, add_group

if TYPE_CHECKING:
    from openipo.similarity.goods.api import AcceptedTerm, Advice

_NO_LIST = (
    "No list of accepted terms is loaded{language}; "
    "load one with `openipo goods load FILE --edition EDITION`, or name a file with --terms."
)


def add_to(subparsers: Any) -> None:
    goods = add_group(subparsers, "goods", "aid to classify goods and services")
    classify = add_command(goods, "classify", classify_goods, "the likely class and the nearest accepted terms")
    classify.add_argument("text", help="goods in free text; items parted by semicolons")
    classify.add_argument("--terms", type=Path, metavar="FILE", help="learn from this list (CSV or JSON) instead")
    classify.add_argument("--language", default="en", help="of the loaded list to learn from (en unless said)")
    classify.add_argument("--edition", default="", help="of the loaded list to learn from")
    load = add_command(goods, "load", load_list, "load the office's list of accepted terms, in place of the last")
    load.add_argument("file", type=Path, help="CSV with the columns class, text and maybe number; or WIPO's JSON")
    load.add_argument("--edition", required=True, type=an_edition, help="of the Nice Classification, as 13-2026")
    load.add_argument("--language", default="en", type=a_language, help="of the list (en unless said)")
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


def an_edition(text: str) -> str:
    """An edition as the classification writes it: its number, and the version's year where it has one."""
    if not re.fullmatch(r"[1-9]\d?(-(19|20)\d\d)?", text):
        raise argparse.ArgumentTypeError(f"“{text}” is not an edition; write it as 13-2026.")
    return text


def a_language(text: str) -> str:
    """A language by its code."""
    if not re.fullmatch("[a-z]{2,3}", text):
        raise argparse.ArgumentTypeError(f"“{text}” is not the code of a language; write it as en or fr.")
    return text


def load_list(arguments: argparse.Namespace) -> Result:
    """The list takes the place of that of the same edition and language, or nothing is changed."""
    start_with_database()
    from openipo.domain.classification.api import TermsUnreadable, load_terms

    path, edition, language = arguments.file, arguments.edition, arguments.language
    try:
        report = load_terms(path, edition=edition, language=language)
    except OSError as error:
        raise Failure(f"{path.name} cannot be read: {error.strerror}.") from error
    except TermsUnreadable as error:
        raise Failure(f"{path.name}: {error}") from error
    data = {"edition": edition, "language": language, **asdict(report)}
    replaced = f" in place of {report.replaced}" if report.replaced else ""
    return Result(data, [f"{report.read} accepted terms of edition {edition} are loaded{replaced}."])


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
