"""The life of an issue: what may be done in which state."""

from collections.abc import Callable

from openipo.domain.parties.api import gettext_noop
from openipo.domain.publication.errors import PublicationRefused

COMPOSING, FROZEN, SIGNED, PUBLISHED = "composing", "frozen", "signed", "published"
QUEUED, COMPOSED = "queued", "composed"  # of entries, which then are frozen and published with their issue
NEEDS = {"compose": COMPOSING, "leave out": COMPOSING, "freeze": COMPOSING, "sign": FROZEN, "publish": SIGNED}
IN_WORDS = {
    COMPOSING: gettext_noop("being composed"),
    FROZEN: gettext_noop("frozen"),
    SIGNED: gettext_noop("signed"),
    PUBLISHED: gettext_noop("published"),
}
STEPS = {
    "compose": gettext_noop("Compose"),
    "leave out": gettext_noop("Leave out"),
    "freeze": gettext_noop("Freeze"),
    "sign": gettext_noop("Sign"),
    "publish": gettext_noop("Publish"),
}
SENTENCE = gettext_noop("“%(step)s” needs an issue that is %(needed)s; issue %(issue)s is %(state)s.")


def check_state(step: str, state: str, issue: str, translate: Callable[[str], str] = str) -> None:
    """Raises `PublicationRefused`, in the words of `translate`, where the issue's state does not allow the step."""
    if state != NEEDS[step]:
        words = {name: translate(word) for name, word in IN_WORDS.items()}
        facts = {"step": translate(STEPS[step]), "needed": words[NEEDS[step]], "issue": issue, "state": words[state]}
        raise PublicationRefused(translate(SENTENCE) % facts, step=step, state=state)
