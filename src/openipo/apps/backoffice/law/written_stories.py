"""A story that is being written in a draft: what it begins with, and what is wrong with it, line by line."""

from datetime import date

from django.utils.translation import get_language

from openipo.apps.backoffice.law.told_story import in_a_sentence, unmet
from openipo.domain.lawdrafts.api import LookedThrough, book_of, story_played

Remarks = dict[int, list[tuple[str, str, str]]]  # line -> (tone, sentence, its language)
FIRST = """\
[scenario]
id = "{story}"
law = "{law}"
title = {{ {title} }}
story = {{ {title} }}

[filing]
on = {day}
channel = "paper"
applicant = {{ name = "Ana Costa", country = "{office}" }}
mark = {{ kind = "word", text = "ALBA" }}
goods = [{{ class = 25, text = "clothing" }}]

[[then]]
on = {day}
passes = true
[then.expect]
phases = {{}}
"""


def first_of_story(looked: LookedThrough, story: str, on: date) -> str:
    """A story that can be played as it is, filed on the day from which the draft is to be in force."""
    office = book_of(looked.draft).office
    title = story.replace("-", " ").capitalize()
    return FIRST.format(
        story=story,
        law=looked.revision.law if looked.revision else "",
        title=", ".join(f'{language} = "{title}"' for language in office.languages),
        day=(looked.revision.in_force_from if looked.revision else on).isoformat(),
        office=office.code,
    )


def remarks_on_story(looked: LookedThrough, story: str) -> Remarks:
    """What cannot be read in it, and what came otherwise than it expects, at the act."""
    played = story_played(looked, story)
    remarks: Remarks = {}
    for problem in played.problems if played else ():
        remarks.setdefault(problem.line, []).append(("bad", problem.message, "en"))
    for day, check in unmet(played.result) if played and played.result else ():
        line = int(day.place.rpartition(":")[2])
        remarks.setdefault(line, []).append(("bad", in_a_sentence(day.on, check), get_language() or "en"))
    return remarks
