from openipo.apps.register.models.issued_paper import IssuedPaper

__all__ = ["IssuedPaper"]
