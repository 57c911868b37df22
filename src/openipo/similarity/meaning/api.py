"""The door of meanings: whether words mean the same, by a list and by a model. See README.md."""

from openipo.similarity.meaning.kept import KeptVectors
from openipo.similarity.meaning.meanings import Meanings, by_list, by_model
from openipo.similarity.meaning.model import ModelMissing, SentenceModel, loaded

__all__ = ["KeptVectors", "Meanings", "ModelMissing", "SentenceModel", "by_list", "by_model", "loaded"]
