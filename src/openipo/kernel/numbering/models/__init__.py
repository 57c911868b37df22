from openipo.kernel.numbering.models.counter import Counter

__all__ = ["Counter"]
