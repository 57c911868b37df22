"""The classification aid: goods in an applicant's words, their likely class and the nearest accepted terms."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from openipo.domain.classification.api import accepted_terms, loaded_lists
from openipo.domain.searches.meanings import model
from openipo.similarity.goods.api import AcceptedTerm, Advice, GoodsClassifier, NothingToClassify
from openipo.similarity.meaning.api import MODEL, KeptVectors

OTHERWISE = "en"  # the list that is learnt from where none is loaded in the reader's language


def classify_goods(text: str, *, language: str = OTHERWISE) -> list[Advice]:
    """Advice for each item of the text. Raises NothingToClassify: the text has no words, or no list is loaded."""
    state = f"{list(loaded_lists())} {_stamp()}"
    for spoken in dict.fromkeys((language, OTHERWISE)):
        classifier = _classifier(spoken, state)
        if classifier is not None:
            return classifier.classify(text)
    raise NothingToClassify("There is no list of accepted terms to learn from.")


@lru_cache(maxsize=4)
def _classifier(language: str, state: str) -> GoodsClassifier | None:
    """Learnt once for the lists as they are loaded (`state`); None where there is none in the language."""
    terms = [AcceptedTerm(*row) for row in accepted_terms(language=language)]
    return GoodsClassifier(terms, _meaning([term.text for term in terms])) if terms else None


def _meaning(texts: list[str]) -> KeptVectors | None:
    """What the terms mean, where the office has the model and it was worked out beforehand: it takes minutes."""
    if settings.OPENIPO_MEANING != MODEL or not _place().is_file():
        return None
    kept = KeptVectors(_place(), model())
    return kept if kept.covers(texts) else None


def keep_meaning_of_terms() -> int:
    """Work out what the terms of all loaded lists mean, for `classify_goods`; how many were new."""
    languages = {language for scheme, _, language in loaded_lists() if scheme == "nice"}
    kept = KeptVectors(_place(), model())
    return kept.keep([text for language in sorted(languages) for text, *_ in accepted_terms(language=language)])


def _place() -> Path:
    return Path(settings.HOME) / "goods" / "meanings.npz"


def _stamp() -> float:
    return _place().stat().st_mtime if _place().is_file() else 0.0
