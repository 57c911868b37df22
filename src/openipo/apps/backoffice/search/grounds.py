"""The grounds for which an earlier mark is cited."""

from openipo.domain.procedures.api import Ground, books
from openipo.domain.rights.api import File


def relative_grounds(file: File) -> list[Ground]:
    """The grounds of the law book that an earlier right gives."""
    book = books().get(file.book)
    grounds = book.revisions[file.revision].grounds.values() if book else ()
    return [ground for ground in grounds if ground.kind == "relative"]
