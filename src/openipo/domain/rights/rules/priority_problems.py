"""Does each priority claim name an office, a day and goods that are on the file?"""

from collections.abc import Iterator

from openipo.domain.parties.api import Problem, gettext_noop
from openipo.domain.rights.content import ApplicationContent, Priority
from openipo.standards.st3 import is_code


def priority_problems(content: ApplicationContent) -> list[Problem]:
    """What is out of shape in the priority claims (the months allowed are for the law book)."""
    known = {item.id for item in content.goods}
    return [
        problem
        for place, priority in enumerate(content.priorities, start=1)
        for problem in _claim(place, priority, known)
    ]


def _claim(place: int, priority: Priority, known: set[str]) -> Iterator[Problem]:
    if not is_code(priority.office):
        sentence = gettext_noop("“{code}” is not the code of an office (WIPO ST.3).")
        yield Problem(f"priorities.{place}.office", sentence, {"code": priority.office})
    for item in priority.items:
        if item not in known:
            sentence = gettext_noop("The priority is claimed for item “{item}”, which is not on the file.")
            yield Problem(f"priorities.{place}.items", sentence, {"item": item})
