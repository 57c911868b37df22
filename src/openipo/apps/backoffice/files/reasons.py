"""Why a step is closed, as the pages show it: a sentence, below it what it is about, one by one, each with its way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from openipo.apps.backoffice.desk import wants_answers
from openipo.apps.backoffice.files.loading import OpenFile
from openipo.domain.procedures.api import Obstacle
from openipo.ui.api import in_language


@dataclass(frozen=True)
class Particular:
    """A question, an item of the goods, a state; `url` is where it is answered, where it is."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class Reason:
    """Why a step is closed, with its provision; `url` is where that can be changed, where it can be."""

    text: str
    law: str = ""
    particulars: tuple[Particular, ...] = ()
    url: str = ""


def reasons_of(opened: OpenFile, proceeding: str, obstacles: Iterable[Obstacle]) -> Iterator[Reason]:
    """Questions open, or answered against the step, are answered on the examination report."""
    asked = {check.id for check in opened.view.checks if check.proceeding == proceeding}
    report = reverse("office_examination:report", args=[opened.id])
    for obstacle in obstacles:
        questions = asked if wants_answers(obstacle) else set()
        yield Reason(
            in_language(obstacle.sentence),
            obstacle.law,
            tuple(
                Particular(
                    in_language(each.text),
                    f"{report}#question-{proceeding}.{each.id}" if each.id in questions else "",
                )
                for each in obstacle.particulars
            ),
            f"{report}#questions-{proceeding}" if questions else "",
        )
