"""How far this office compares what marks mean: by the list, by the model too, or not at all."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from openipo.similarity.meaning.api import (
    MODEL,
    Meanings,
    MeaningsUnusable,
    ModelMissing,
    SentenceModel,
    loaded,
    meanings_by,
)


def model() -> SentenceModel:
    """The model of meanings, where the office has chosen it and it is installed."""
    if settings.OPENIPO_MEANING != MODEL:
        raise ImproperlyConfigured(f"The model is used with OPENIPO_MEANING={MODEL}.")
    try:
        return loaded()
    except ModelMissing as fault:
        raise ImproperlyConfigured(f"OPENIPO_MEANING is “{MODEL}”. {fault}") from fault


def meanings() -> Meanings | None:
    """As OPENIPO_MEANING says; OPENIPO_MEANING_WORDS names a file of the office's own words."""
    try:
        return meanings_by(settings.OPENIPO_MEANING, settings.OPENIPO_MEANING_WORDS)
    except MeaningsUnusable as fault:
        raise ImproperlyConfigured(str(fault)) from fault
