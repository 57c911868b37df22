"""A law book in which automatic steps set each other off without end is found out, not followed."""

from dataclasses import replace

import pytest

from openipo.domain.procedures.api import EndlessChain, Law, Step, start
from openipo.domain.procedures.tests.story import FACTS, FILED, law


def circular() -> Law:
    """Two automatic steps, each set off by the phase that the other leads to."""
    known = law()
    application = known.revision.procedures["application"]
    to_and_fro = {
        step.id: step
        for step in (
            Step(id="fro", label={}, law="s.99", came_from=("received",), to="examined", when="entered:received"),
            Step(id="to", label={}, law="s.99", came_from=("examined",), to="received", when="entered:examined"),
        )
    }
    changed = replace(application, steps={**application.steps, **to_and_fro})
    revision = replace(known.revision, procedures={**known.revision.procedures, "application": changed})
    return Law(known.book, revision, known.calendar, known.office)


def test_the_chain_is_broken_with_the_place_where_it_turns() -> None:
    with pytest.raises(EndlessChain, match=r"follow one another without end; last: .* in application \[\w+\]"):
        start(circular(), FACTS, FILED)
