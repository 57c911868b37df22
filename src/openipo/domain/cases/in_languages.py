"""A refusal kept for later readers: in every language the program speaks, since nobody knows yet who will read it."""

from django.conf import settings
from django.utils.translation import override

from openipo.domain.procedures.api import LawError, StepNotAllowed
from openipo.ui.api import in_language


def in_languages(refusal: Exception) -> dict[str, str]:
    """The reasons by language; those of the law with their provisions."""
    return {language: _said(refusal, language) for language, _ in settings.LANGUAGES}


def _said(refusal: Exception, language: str) -> str:
    if isinstance(refusal, StepNotAllowed):
        reasons = ((in_language(each.reason, language), each.law) for each in refusal.obstacles)
        return " ".join(f"{reason} ({law})" if law else reason for reason, law in reasons)
    if isinstance(refusal, LawError):
        return refusal.in_words(language)
    with override(language):
        return str(refusal)
