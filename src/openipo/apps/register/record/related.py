"""The files tied to a mark: what it was divided from, what was divided from it, what it was joined to."""

from openipo.apps.register.addresses import mark_url
from openipo.domain.cases.api import tie_in_words
from openipo.domain.rights.api import FileState, files_with_numbers, number_key
from openipo.ui.api import Fact


def related_files(state: FileState) -> list[Fact]:
    """Each tie with the number; those open to the public lead to their own page."""
    keys = {number_key(link.number) for link in state.links}
    open_files = files_with_numbers(keys).filter(is_public=True) if keys else ()
    known = {file.number_key: mark_url(file) for file in open_files}
    return [
        Fact(
            tie_in_words(link.kind),
            f"{link.office} {link.number}".strip(),
            url=known.get(number_key(link.number), ""),
        )
        for link in state.links
    ]
