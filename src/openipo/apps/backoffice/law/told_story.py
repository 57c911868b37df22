"""A story as it came out, for the pages that tell it: day by day what happened, why, and what was expected."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from openipo.domain.procedures.api import Checked, Day, ScenarioResult
from openipo.ui.api import Status, date_in_words, in_language


def story_told(result: ScenarioResult) -> dict[str, Any]:
    """What `backoffice/law/story.html` shows."""
    return {
        "story_title": in_language(result.scenario.title),
        "story_words": in_language(result.scenario.story),
        "law": result.scenario.law,
        "verdict": verdict(result.is_ok),
        "days": [_day_told(day) for day in result.days],
    }


def _day_told(day: Day) -> dict[str, Any]:
    return {
        "on": date_in_words(day.on),
        "act": in_language(day.act),
        "happened": [(in_language(each.text), in_language(each.because), each.law) for each in day.happened],
        "checks": [(in_language(each.about), each) for each in day.checks],
    }


def verdict(is_ok: bool) -> Status:
    return Status(_("As expected"), "good") if is_ok else Status(_("Not as expected"), "bad")


def unmet(result: ScenarioResult) -> list[tuple[Day, Checked]]:
    """What was not as expected, in the order of the story."""
    return [(day, check) for day in result.days for check in day.checks if not check.is_ok]


def in_a_sentence(on: date, check: Checked) -> str:
    said = {"day": date_in_words(on), "about": in_language(check.about)}
    said |= {"expected": check.expected, "actual": check.actual}
    return _("%(day)s: %(about)s: expected %(expected)s, came %(actual)s") % said


def how_many(results: int, failing: int) -> str:
    if failing:
        return _("%(count)s stories, %(failing)s not as expected.") % {"count": results, "failing": failing}
    return _("%(count)s stories, all as expected.") % {"count": results}
