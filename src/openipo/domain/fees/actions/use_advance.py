"""The file for which money was waiting has arrived."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.fees.errors import PaymentRefused
from openipo.domain.fees.models import Advance
from openipo.domain.fees.rules.advance_code import written_code


@transaction.atomic
def use_advance(*, code: str, file: UUID, on: date) -> Advance:
    """Tie the money under the code to the file. Another file cannot use it any more."""
    advance = Advance.objects.select_for_update().filter(code=written_code(code)).first()
    if advance is None:
        raise PaymentRefused(gettext_noop("No payment waits under the code %(code)s."), code=code)
    if advance.file not in {None, file}:
        raise PaymentRefused(gettext_noop("The payment under the code %(code)s was used for another file."), code=code)
    if advance.file is None:
        advance.file, advance.used_on = file, on
        advance.save(update_fields=["file", "used_on"])
    return advance
