"""Has somebody signed who may sign for the right: its holder, its applicant or a representative? (Act s.131(1)(a))"""

from openipo.domain.procedures.api import CaseView, rule
from openipo.offices.examplia.trademark.names import same_name


@rule(
    law="Act s.131(1)(a)",
    obstacle={
        "en": "The request is not signed by somebody whom the file names as holder or representative.",
        "fr": "La demande n'est pas signée par une personne que le dossier désigne comme titulaire ou mandataire.",
    },
)
def signatory_is_on_file(case: CaseView) -> bool:
    """The signatory stated is, but for capitals and blanks, an applicant, holder or representative of the file."""
    signed_by = case.proceeding.facts.get("signed_by", "") if case.proceeding else ""
    known = [*case.facts["applicants"], *case.facts["representatives"]]
    return bool(signed_by) and any(same_name(party["name"], signed_by) for party in known)
