"""Which lives are played, and when each begins, so that every phase has its files on the last day."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from openipo.offices.examplia.demo.stories import Story, lives, maintenance, oppositions

# Story -> how many of a hundred files, and between how many days before the last day they begin.
PLAN: tuple[tuple[Story, int, int, int], ...] = (
    (lives.received, 6, 3, 5),
    (lives.incomplete, 2, 10, 40),
    (lives.never_completed, 2, 120, 400),
    (lives.never_paid, 2, 60, 300),
    (lives.paid_in_part, 1, 6, 20),
    (lives.in_formalities, 5, 16, 22),
    (lives.formalities_just_notified, 4, 60, 90),
    (lives.formalities_extended, 1, 70, 90),
    (lives.formalities_open, 2, 95, 125),
    (lives.formalities_open, 2, 240, 600),
    (lives.formalities_mended, 4, 320, 700),
    (lives.in_classification, 4, 24, 40),
    (lives.classification_queried, 2, 50, 80),
    (lives.in_examination, 8, 40, 60),
    (lives.action_open, 4, 90, 130),
    (lives.action_extended, 1, 100, 120),
    (lives.action_unanswered, 2, 135, 160),
    (lives.action_unanswered, 2, 300, 600),
    (lives.reply_waiting, 3, 130, 170),
    (lives.second_action, 2, 180, 220),
    (lives.proposed_refusal, 1, 150, 180),
    (lives.refused, 3, 220, 700),
    (lives.refused_in_part, 3, 360, 700),
    (lives.accepted, 3, 50, 90),
    (lives.published, 5, 62, 85),
    (lives.allowed, 3, 170, 190),
    (lives.registered, 18, 320, 1200),
    (lives.withdrawn, 2, 80, 500),
    (lives.withdrawal_asked, 1, 20, 40),
    (lives.withdrawal_declined, 1, 80, 300),
    (lives.new_address, 3, 900, 1300),
    (lives.change_asked, 1, 50, 60),
    (lives.change_deficient, 1, 70, 90),
    (lives.change_refused, 1, 70, 200),
    (oppositions.opposition_filed, 1, 85, 105),
    (oppositions.opposition_deficient, 1, 180, 200),
    (oppositions.opposition_unpaid, 1, 300, 400),
    (oppositions.opposition_inadmissible, 1, 300, 400),
    (oppositions.cooling_off, 2, 105, 120),
    (oppositions.cooling_off_extended, 1, 190, 220),
    (oppositions.settled, 1, 320, 500),
    (oppositions.opposition_withdrawn, 1, 320, 500),
    (oppositions.withdrawn_while_opposed, 1, 320, 500),
    (oppositions.counter_statement_awaited, 2, 160, 175),
    (oppositions.opponent_evidence_awaited, 2, 185, 195),
    (oppositions.applicant_evidence_awaited, 2, 212, 222),
    (oppositions.for_decision, 1, 360, 420),
    (oppositions.rejected, 1, 620, 900),
    (oppositions.upheld, 1, 560, 900),
    (oppositions.upheld_in_part, 1, 620, 900),
    (oppositions.two_oppositions, 1, 175, 190),
    (maintenance.renewal_due, 1, 3690, 3740),
    (maintenance.renewal_requested, 1, 3710, 3750),
    (maintenance.renewed, 1, 3900, 4050),
    (maintenance.in_grace, 1, 3850, 3940),
    (maintenance.lapsed, 1, 4080, 4220),
)


@dataclass(frozen=True)
class Scheduled:
    """A story and the day on which it begins."""

    on: date
    story: Story


def programme(chance: Random, *, files: int, until: date) -> list[Scheduled]:
    """At least so many stories, in the order in which they begin."""
    shares = sum(share for _story, share, _latest, _earliest in PLAN)
    drawn = [
        Scheduled(until - timedelta(days=chance.randint(latest, earliest)), story)
        for story, share, latest, earliest in PLAN
        for _ in range(-(-share * files // shares))  # rounded up: every story is told
    ]
    return sorted(drawn, key=lambda scheduled: scheduled.on)
