"""Which lives are played, and when each begins, so that every phase has its files on the last day."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from openipo.offices.examplia.demo.stories import Story, lives, maintenance, oppositions

# Story -> how many of a hundred files, and between how many days before the last day they begin.
_PLAN: tuple[tuple[Story, int, int, int], ...] = (
    (lives.received, 5, 0, 3),
    (lives.incomplete, 2, 6, 40),
    (lives.never_completed, 1, 90, 400),
    (lives.never_paid, 2, 45, 300),
    (lives.paid_in_part, 1, 4, 20),
    (lives.in_formalities, 5, 12, 20),
    (lives.formalities_open, 3, 22, 60),
    (lives.formalities_extended, 1, 70, 95),
    (lives.formalities_open, 2, 95, 125),
    (lives.formalities_open, 2, 200, 600),
    (lives.formalities_mended, 4, 260, 700),
    (lives.in_classification, 4, 24, 40),
    (lives.classification_queried, 2, 34, 60),
    (lives.in_examination, 8, 34, 60),
    (lives.action_open, 3, 70, 110),
    (lives.action_extended, 1, 100, 130),
    (lives.action_open, 2, 135, 165),
    (lives.action_open, 1, 300, 600),
    (lives.reply_waiting, 3, 130, 170),
    (lives.second_action, 2, 150, 165),
    (lives.proposed_refusal, 1, 150, 180),
    (lives.refused, 3, 200, 700),
    (lives.refused_in_part, 3, 320, 700),
    (lives.accepted, 3, 60, 68),
    (lives.published, 5, 90, 115),
    (lives.allowed, 3, 175, 190),
    (lives.registered, 18, 260, 1200),
    (lives.withdrawn, 2, 80, 500),
    (lives.withdrawal_asked, 1, 12, 20),
    (lives.new_address, 3, 800, 1200),
    (lives.change_asked, 1, 50, 60),
    (lives.change_deficient, 1, 50, 65),
    (oppositions.opposition_filed, 1, 120, 130),
    (oppositions.opposition_deficient, 1, 130, 145),
    (oppositions.opposition_inadmissible, 1, 260, 400),
    (oppositions.cooling_off, 1, 140, 160),
    (oppositions.cooling_off_extended, 1, 190, 220),
    (oppositions.settled, 1, 300, 500),
    (oppositions.opposition_withdrawn, 1, 300, 500),
    (oppositions.counter_statement_awaited, 1, 225, 250),
    (oppositions.opponent_evidence_awaited, 1, 260, 290),
    (oppositions.applicant_evidence_awaited, 1, 300, 330),
    (oppositions.for_decision, 1, 340, 380),
    (oppositions.rejected, 1, 560, 800),
    (oppositions.upheld, 1, 480, 800),
    (oppositions.upheld_in_part, 1, 560, 800),
    (oppositions.two_oppositions, 1, 170, 180),
    (maintenance.renewal_due, 1, 3520, 3600),
    (maintenance.renewed, 1, 3760, 3900),
    (maintenance.renewal_requested, 1, 3560, 3620),
    (maintenance.in_grace, 1, 3680, 3800),
    (maintenance.lapsed, 1, 3900, 4100),
)


@dataclass(frozen=True)
class Scheduled:
    """A story and the day on which it begins."""

    on: date
    story: Story


def programme(chance: Random, *, files: int, until: date) -> list[Scheduled]:
    """At least so many stories, in the order in which they begin."""
    shares = sum(share for _story, share, _latest, _earliest in _PLAN)
    times = -(-files // shares)
    drawn = [
        Scheduled(until - timedelta(days=chance.randint(latest, earliest)), story)
        for story, share, latest, earliest in _PLAN
        for _ in range(share * times)
    ]
    return sorted(drawn, key=lambda scheduled: scheduled.on)
