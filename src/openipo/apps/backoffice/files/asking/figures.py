"""The question for the figurative elements of a mark: Vienna codes, as an officer types them."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from openipo.domain.classification.api import is_vienna_code, vienna_code

VIENNA_CODES = "vienna-codes"  # the question's type in a law book


class ViennaCodesField(forms.CharField):
    """Codes with blanks or commas between them; read as we write them, each once, at least with a division."""

    def clean(self, value: Any) -> Any:
        parts = str(super().clean(value) or "").replace(",", " ").replace(";", " ").split()
        wrong = next((part for part in parts if not is_vienna_code(part) or "." not in vienna_code(part)), None)
        if wrong is not None:
            sentence = _("“%(part)s” is not a Vienna code with category and division, such as 26.04.")
            raise forms.ValidationError(sentence % {"part": wrong[:40]})
        return list(dict.fromkeys(vienna_code(part) for part in parts))
