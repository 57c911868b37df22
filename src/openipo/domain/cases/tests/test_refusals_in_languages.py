"""Why something is refused is said to each reader in his own language, by the law as by the register."""

from datetime import date

import pytest
from django.utils.translation import override

from openipo.domain.cases.api import CaseError
from openipo.domain.cases.in_languages import in_languages
from openipo.domain.cases.testing import a_case
from openipo.domain.procedures.api import LawError, UnknownInCase
from openipo.domain.rights.api import EffectRefused

pytestmark = pytest.mark.django_db


def test_what_a_file_does_not_have_is_said_in_every_language() -> None:
    now = a_case("received").now
    with pytest.raises(UnknownInCase) as gone:
        now.law.proceeding_named(now.case, "appeal")
    assert in_languages(gone.value) == {
        "en": "The file has no proceeding appeal.",
        "fr": "Le dossier n'a pas de procédure appeal.",
        "ar": "ليس في الملف الإجراء \u200f\u2068appeal\u2069.",
    }


def test_what_the_register_refuses_is_said_in_every_language_with_its_provision() -> None:
    sentence, facts = "Protection lasts until %(expires_on)s already.", {"expires_on": date(2036, 3, 5)}
    refusal = EffectRefused("renew", sentence, provision="Act s.33(4)", status="registered", facts=facts)
    assert in_languages(refusal) == {
        "en": "Protection lasts until 2036-03-05 already. (Act s.33(4))",
        "fr": "La protection dure déjà jusqu'au 2036-03-05. (Act s.33(4))",
        "ar": "الحماية ممتدة أصلًا حتى 2036-03-05. (Act s.33(4))",
    }
    assert (refusal.effect, refusal.provision, refusal.reason) == (
        "renew",
        "Act s.33(4)",
        "Protection lasts until 2036-03-05 already.",
    )


def test_words_that_no_table_has_are_in_english_for_everybody() -> None:
    assert set(in_languages(LawError("The story has no file.")).values()) == {"The story has no file."}


def test_a_use_case_speaks_the_language_of_the_page() -> None:
    with override("fr"):
        assert str(CaseError("Nothing lies ready on this file to be handed over at the counter.")).startswith("Rien")
