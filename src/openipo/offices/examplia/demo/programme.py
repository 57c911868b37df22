"""Which lives are played, and when each begins, so that every phase has its files on the last day."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from openipo.offices.examplia.demo.stories import (
    Story,
    disputes,
    lives,
    madrid,
    maintenance,
    office,
    oppositions,
    recordals,
    representatives,
)

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
    (lives.refused_in_part, 3, 430, 700),
    (lives.refused_in_part_lately, 1, 170, 220),
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
    (maintenance.restored, 1, 4250, 4300),
    (maintenance.portfolio, 1, 3900, 3960),
    (recordals.licensed, 1, 600, 750),
    (recordals.licence_ended, 1, 560, 750),
    (recordals.pledged, 1, 500, 750),
    (recordals.surrendered_with_consent, 1, 500, 750),
    (recordals.seized, 1, 500, 750),
    (recordals.order_lifted, 1, 500, 750),
    (recordals.holder_bankrupt, 1, 450, 750),
    (recordals.assigned, 1, 500, 750),
    (recordals.assigned_in_part, 1, 450, 750),
    (recordals.divided, 1, 450, 750),
    (recordals.divided_and_joined, 1, 550, 750),
    (recordals.limited, 1, 450, 750),
    (recordals.corrected, 1, 500, 750),
    (recordals.representatives_change, 1, 500, 750),
    (recordals.converted, 1, 80, 120),
    (recordals.withdrawn_in_part, 1, 110, 300),
    (disputes.observed, 1, 85, 100),
    (disputes.invalidity_claimed, 1, 420, 750),
    (disputes.invalidity_ripe, 1, 500, 750),
    (disputes.revocation_claimed, 1, 420, 750),
    (disputes.cancelled_by_the_office, 1, 420, 750),
    (disputes.hearing_fixed, 1, 380, 450),
    (disputes.appeal_with_panel, 1, 170, 190),
    (disputes.appeal_heard, 1, 235, 260),
    (disputes.gone_to_court, 1, 240, 300),
    (madrid.basic_mark, 1, 60, 120),
    (madrid.designated, 1, 60, 120),
    (madrid.protected, 1, 300, 400),
    (madrid.replaced, 1, 420, 600),
    (madrid.use_to_be_declared, 1, 420, 700),
    (representatives.representative_applied, 1, 3, 5),
    (representatives.representative_entered, 2, 40, 300),
    (representatives.representative_suspended, 1, 80, 300),
    (representatives.representative_owes, 1, 390, 410),
    (office.paid_at_the_bank, 2, 4, 6),
    (office.deposit_account, 1, 100, 300),
    (office.entered_twice, 1, 6, 12),
    (office.carelessly_filed, 1, 4, 9),
    (office.watched, 1, 6, 30),
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
