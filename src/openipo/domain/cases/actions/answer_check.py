"""An officer answers a check of the examination report."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.at_hand import take_up
from openipo.domain.cases.errors import CaseError, FileMoved
from openipo.domain.cases.models import CheckAnswer
from openipo.domain.cases.permissions import require
from openipo.domain.procedures.api import CHECK_ANSWERS


@transaction.atomic
def answer_check(
    *,
    file: UUID,
    proceeding: str,
    check: str,
    answer: str,
    by: Actor,
    at: datetime,
    remark: str = "",
    seen: int | None = None,
) -> CheckAnswer:
    """Record the answer with its remark; the same answer again changes nothing, unless the goods have changed since.

    Raises `CaseError`, `AccessRefused`.

    It prepares the decision and is no fact of the register; a step that the law ties to the question is closed until it
    is answered as the law wants, and keeps the answers on which it rests.

    `seen`: the number of the answer that was shown, 0 where there was none. Where somebody has answered since, what was
    only left as it was shown changes nothing, and another answer raises `FileMoved`: it is given knowing theirs.
    """
    require(by, "answer-questions")
    if answer not in CHECK_ANSWERS:
        raise CaseError(gettext_noop("A check holds, fails or does not apply."))
    at_hand = take_up(file)  # a step that rests on the answers is taken before this one, or knows it
    said = {"answer": answer, "remark": remark.strip()}
    place = {"file": file, "proceeding": proceeding, "check_id": check}
    given = list(CheckAnswer.objects.filter(**place).order_by("pk"))
    is_new = not given or at_hand.is_outdated(given[-1])
    if not is_new and (_says(given[-1]) == said or _is_left_as_shown(given, said, seen)):
        return given[-1]
    return CheckAnswer.objects.create(**place, **said, answered_by=by.id, answered_at=at)


def _says(answer: CheckAnswer) -> dict[str, str]:
    return {"answer": answer.answer, "remark": answer.remark}


def _is_left_as_shown(given: Sequence[CheckAnswer], said: Mapping[str, str], seen: int | None) -> bool:
    """Is it what was shown, and somebody has answered since? Raises `FileMoved` where it is not what was shown."""
    last = given[-1]
    if seen is None or last.pk == seen:
        return False
    if any(_says(each) == said for each in given if each.pk == seen):
        return True
    raise FileMoved(last.file, seen, last.pk)
