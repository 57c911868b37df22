"""The life of an issue: what may be done in which state."""

from openipo.domain.publication.errors import PublicationRefused

COMPOSING, FROZEN, SIGNED, PUBLISHED = "composing", "frozen", "signed", "published"
QUEUED, COMPOSED = "queued", "composed"  # of entries, which then are frozen and published with their issue
NEEDS = {"compose": COMPOSING, "leave out": COMPOSING, "freeze": COMPOSING, "sign": FROZEN, "publish": SIGNED}
IN_WORDS = {COMPOSING: "being composed", FROZEN: "frozen", SIGNED: "signed", PUBLISHED: "published"}


def check_state(step: str, state: str, issue: str) -> None:
    """Raises `PublicationRefused` where the issue's state does not allow the step."""
    if state != NEEDS[step]:
        reason = (
            f"“{step.capitalize()}” needs an issue that is {IN_WORDS[NEEDS[step]]}; issue {issue} is {IN_WORDS[state]}."
        )
        raise PublicationRefused(reason, step=step, state=state)
