"""Is an application stated in a shape that can be recorded?"""

from openipo.domain.parties.api import Problem, gettext_noop, problems_of_parties
from openipo.domain.rights.content import WITHOUT_A_MARK, ApplicationContent
from openipo.domain.rights.rules.goods_problems import goods_problems
from openipo.domain.rights.rules.mark_problems import mark_problems
from openipo.domain.rights.rules.priority_problems import priority_problems

CHANNELS = ("paper", "post", "electronic", "import")


def problems(content: ApplicationContent, *, right: str = "trademark") -> list[Problem]:
    """Everything out of shape, field by field; an empty list says that the application can be recorded as stated.

    Shape is not law: an application without a picture may well be received, and is then deficient. The counter shows
    these problems; whether they bar reception is for the law book.
    """
    found = problems_of_parties(content.parties, content.powers)
    if right not in WITHOUT_A_MARK:
        found = [*mark_problems(content.mark), *found, *goods_problems(content.goods), *priority_problems(content)]
    if not any(party.role in ("applicant", "holder") for party in content.parties):
        found.append(Problem("parties", gettext_noop("Nobody applies: an applicant is missing.")))
    if content.channel not in CHANNELS:
        sentence = gettext_noop("“{channel}” is not a way in which applications arrive.")
        found.append(Problem("channel", sentence, {"channel": content.channel}))
    return found
