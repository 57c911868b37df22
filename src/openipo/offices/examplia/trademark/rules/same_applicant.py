"""Is the applicant for the international registration that of the basic file? (Act s.157(1)(a))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.157(1)(a)",
    obstacle={
        "en": "The applicant is not that of the basic file.",
        "fr": "Le déposant n'est pas celui du dossier de base.",
    },
)
def same_applicant(case: CaseView) -> bool:
    """The name stated is that of an applicant or holder of the file, apart from case and blanks."""
    named = " ".join(str(case.stated.get("applicant_name", "")).split()).casefold()
    return any(" ".join(each["name"].split()).casefold() == named for each in case.facts["applicants"])
