"""What `openipo marks` takes beside words: a picture in a file, and a list of terms by which goods are judged."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from openipo.project.commands.goods import terms_in
from openipo.project.commands.prepare import start_with_database
from openipo.project.commands.result import Failure

if TYPE_CHECKING:
    from openipo.similarity.api import Comparison, Entry
    from openipo.similarity.goods.api import KnownGoods
    from openipo.similarity.meaning.api import Meanings
    from openipo.similarity.pictures.api import PictureFeatures

# Hits, and among how many marks they were searched.
Searched: TypeAlias = "tuple[list[tuple[Entry, Comparison]], int]"


def add_terms_to(parser: argparse.ArgumentParser) -> None:
    """Goods are judged by class alone unless a list says more."""
    parser.add_argument(
        "--terms", type=Path, metavar="FILE", help="judge goods by related classes and by this list (CSV or JSON)"
    )


def picture_in(path: Path | None) -> "PictureFeatures | None":
    """The features of a picture that was named; None where none was."""
    if path is None:
        return None
    from openipo.similarity.pictures.api import UnreadablePicture
    from openipo.similarity.trials.drawn import features_in

    try:
        return features_in(path)
    except UnreadablePicture as error:
        raise Failure(f"{path.name}: {error}", 2) from error


def in_register(arguments: argparse.Namespace, picture: "PictureFeatures | None") -> "Searched":
    """Marks of the register that are like the words, the picture or both: the search that an examiner's page makes."""
    start_with_database()
    from openipo.domain.searches.api import IndexNotReady, Narrowed, seek
    from openipo.similarity.api import IndexUnusable

    by_words = [{"by": "words", "words": arguments.text}] if arguments.text else []
    by_picture = [{"by": "picture", "document": ""}] if picture is not None else []
    strategy = {"queries": [*by_words, *by_picture], "classes": arguments.claims, "limit": arguments.limit}
    narrowed = Narrowed(classes=tuple(arguments.classes))
    try:
        found, snapshot = seek(strategy, confidential=not arguments.public, narrowed=narrowed, picture=picture)
    except IndexNotReady as error:
        raise Failure(str(error)) from error
    except IndexUnusable as error:
        raise Failure(f"{error} Type `openipo marks index`.") from error
    return [(each.entry, each.comparison) for each in found], snapshot.marks


def goods_by(terms: Path | None) -> "KnownGoods | None":
    """What a list of accepted terms teaches about goods; None without a list."""
    if terms is None:
        return None
    from openipo.similarity.goods.api import GoodsClassifier, GoodsKnowledge, KnownGoods, NothingToClassify

    try:
        return KnownGoods(GoodsKnowledge(classifier=GoodsClassifier(terms_in(terms))))
    except NothingToClassify as error:
        raise Failure(f"{terms.name}: {error}", 2) from error


def meanings_chosen() -> "Meanings | None":
    """As OPENIPO_MEANING says, without a register too."""
    from openipo.similarity.meaning.api import MeaningsUnusable, meanings_by

    try:
        return meanings_by(os.environ.get("OPENIPO_MEANING", "list"), os.environ.get("OPENIPO_MEANING_WORDS", ""))
    except MeaningsUnusable as fault:
        raise Failure(str(fault), 2) from fault
