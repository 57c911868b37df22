"""Is the applicant entitled to file through this office? (Act s.156(2))"""

from openipo.domain.procedures.api import CaseView, rule


@rule(
    law="Act s.156(2)",
    obstacle={
        "en": "Domicile or nationality in Examplia is stated, but no applicant of the file is of the country.",
        "fr": "Un domicile ou une nationalité d'Examplia est invoqué, mais aucun déposant du dossier n'est du pays.",
    },
)
def applicant_is_entitled(case: CaseView) -> bool:
    """An establishment is shown by evidence; nationality and domicile must agree with what the file says."""
    claimed = case.stated.get("entitlement")
    if claimed == "establishment":
        return True
    kept = "nationality" if claimed == "nationality" else "country"
    return any(each.get(kept) in ("XX", "", None) for each in case.facts["applicants"])
