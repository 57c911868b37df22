from openipo.domain.classification.models.term import Term

__all__ = ["Term"]
