"""The door of meanings: whether words mean the same, by a list and by a model. See README.md."""

from openipo.similarity.meaning.choice import LIST, MODEL, OFF, MeaningsUnusable, meanings_by
from openipo.similarity.meaning.kept import KeptVectors
from openipo.similarity.meaning.meanings import Meanings, by_list, by_model
from openipo.similarity.meaning.model import ModelMissing, SentenceModel, loaded

__all__ = [
    "LIST",
    "MODEL",
    "OFF",
    "KeptVectors",
    "Meanings",
    "MeaningsUnusable",
    "ModelMissing",
    "SentenceModel",
    "by_list",
    "by_model",
    "loaded",
    "meanings_by",
]
