"""The file may be shown to the public."""

from openipo.domain.procedures.api import CaseView, rule


@rule(law="s.14(1)", obstacle={"en": "The file is not public.", "fr": "Le dossier n'est pas public."})
def file_is_public(case: CaseView) -> bool:
    """The file may be shown to the public."""
    return case.state.is_public
