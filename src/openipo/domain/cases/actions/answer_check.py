"""An officer answers a check of the examination report."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.errors import CaseError
from openipo.domain.cases.models import CheckAnswer
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import CHECK_ANSWERS


@transaction.atomic
def answer_check(
    *, file: UUID, proceeding: str, check: str, answer: str, by: Actor, at: datetime, remark: str = ""
) -> CheckAnswer:
    """Record the answer with its remark; the same answer again changes nothing. Raises `CaseError`, `AccessRefused`.

    It prepares the decision and is no fact of the register; a step that the law ties to the question is closed until it
    is answered as the law wants, and keeps the answers on which it rests.
    """
    require(by, "work")
    if answer not in CHECK_ANSWERS:
        raise CaseError(gettext_noop("A check holds, fails or does not apply."))
    said = {"answer": answer, "remark": remark.strip()}
    before = CheckAnswer.objects.filter(file=file, proceeding=proceeding, check_id=check).order_by("pk").last()
    if before is not None and {"answer": before.answer, "remark": before.remark} == said:
        return before
    place = {"file": file, "proceeding": proceeding, "check_id": check}
    return CheckAnswer.objects.create(**place, **said, answered_by=by.id, answered_at=at)
