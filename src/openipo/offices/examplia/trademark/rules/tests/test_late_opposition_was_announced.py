from dataclasses import replace

from openipo.offices.examplia.trademark.rules.late_opposition_was_announced import late_opposition_was_announced
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case, a_proceeding


def test_the_opposition_period_was_told_or_it_was_not() -> None:
    told = replace(a_proceeding("designation", "published"), anchors={"set:opposition_ends": FILED_ON})
    assert late_opposition_was_announced(replace(a_case(), proceeding=told))
    assert not late_opposition_was_announced(a_case(stated={}))
    assert not late_opposition_was_announced(a_case())
