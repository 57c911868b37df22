"""The grounds for which an earlier mark is cited."""

from collections.abc import Mapping

from openipo.domain.procedures.api import Ground, Revision, books
from openipo.domain.rights.api import File
from openipo.ui.api import cited, in_language


def law_of(file: File) -> Revision | None:
    """The revision that the file is under; None for a file of an older system that is under no law book."""
    book = books().get(file.book)
    return book.revisions.get(file.revision) if book else None


def relative_grounds(file: File) -> list[Ground]:
    """The grounds of the law book that an earlier right gives."""
    law = law_of(file)
    return [ground for ground in law.grounds.values() if ground.kind == "relative"] if law else []


def usual_grounds(file: File) -> Mapping[str, str]:
    """The ground proposed for each kind of earlier right."""
    law = law_of(file)
    return law.usual_grounds if law else {}


def ground_names(file: File) -> Mapping[str, str]:
    """The grounds with their provisions, in the reader's words."""
    return {ground.id: cited(in_language(ground.label), ground.law) for ground in relative_grounds(file)}
