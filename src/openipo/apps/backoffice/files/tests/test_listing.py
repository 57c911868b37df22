"""What the list of files offers."""

import pytest
from django.conf import settings
from django.utils.translation import override

from openipo.apps.backoffice.files.listing import phase_choices
from openipo.domain.cases.api import fee_labels
from openipo.domain.procedures.api import books

pytestmark = pytest.mark.django_db


def test_only_phases_of_the_offices_own_law_are_offered() -> None:
    strange = {
        f"{procedure.id}.{phase}"
        for law_book in books().values()
        if law_book.office.id != settings.OFFICE
        for procedure in list(law_book.revisions.values())[-1].procedures.values()
        for phase in procedure.phases
    }
    own = {
        f"{procedure.id}.{phase}"
        for law_book in books().values()
        if law_book.office.id == settings.OFFICE
        for procedure in list(law_book.revisions.values())[-1].procedures.values()
        for phase in procedure.phases
    }
    assert strange - own, "other offices have phases of their own"
    assert {phase for phase, _label in phase_choices()} == own


def test_a_fee_is_called_as_the_offices_own_law_calls_it() -> None:
    with override("fr"):
        assert fee_labels()["filing"]["fr"]
