"""The classification aid: goods in an applicant's words, their likely class and the nearest accepted terms."""

from functools import lru_cache

from openipo.domain.classification.api import accepted_terms, loaded_lists
from openipo.similarity.goods.api import AcceptedTerm, Advice, GoodsClassifier, NothingToClassify

OTHERWISE = "en"  # the list that is learnt from where none is loaded in the reader's language


def classify_goods(text: str, *, language: str = OTHERWISE) -> list[Advice]:
    """Advice for each item of the text. Raises NothingToClassify: the text has no words, or no list is loaded."""
    state = str(list(loaded_lists()))
    for spoken in dict.fromkeys((language, OTHERWISE)):
        classifier = _classifier(spoken, state)
        if classifier is not None:
            return classifier.classify(text)
    raise NothingToClassify("There is no list of accepted terms to learn from.")


@lru_cache(maxsize=4)
def _classifier(language: str, state: str) -> GoodsClassifier | None:
    """Learnt once for the lists as they are loaded (`state`); None where there is none in the language."""
    terms = [AcceptedTerm(*row) for row in accepted_terms(language=language)]
    return GoodsClassifier(terms) if terms else None
