"""What each kind of event changes in the register: one handler a kind, from the values so far to those it sets."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from openipo.domain.rights.folding.content_events import (
    application_received,
    corrected,
    document_linked,
    figures_coded,
    file_linked,
    file_opened,
    goods_changed,
    items_marked,
    record_imported,
)
from openipo.domain.rights.folding.decision_events import cancelled, invalidated, reinstated
from openipo.domain.rights.folding.designation_events import goods_excluded, states_designated, states_marked
from openipo.domain.rights.folding.interest_events import interest_changed, interest_ended, interest_entered
from openipo.domain.rights.folding.party_events import (
    ownership_transferred,
    party_changed,
    power_filed,
    power_revoked,
    representative_changed,
)
from openipo.domain.rights.folding.publication_events import entry_published, entry_queued, made_public
from openipo.domain.rights.folding.status_events import (
    file_merged,
    filing_date_accorded,
    lapsed,
    mark_registered,
    refused,
    register_status_changed,
    renewed,
    restored,
    revision_moved,
    revision_pinned,
    surrendered,
    withdrawn,
)
from openipo.domain.rights.record import Assignment
from openipo.kernel.ledger.event import RecordedEvent

Handler = Callable[[Mapping[str, Any], RecordedEvent], Iterable[Assignment]]

HANDLERS: Mapping[str, Handler] = {
    "application_received": application_received,
    "record_imported": record_imported,
    "document_linked": document_linked,
    "file_opened": file_opened,
    "file_linked": file_linked,
    "file_merged": file_merged,
    "filing_date_accorded": filing_date_accorded,
    "goods_classified": goods_changed,
    "figures_coded": figures_coded,
    "goods_limited": goods_changed,
    "goods_joined": goods_changed,
    "items_marked": items_marked,
    "states_designated": states_designated,
    "states_marked": states_marked,
    "goods_excluded": goods_excluded,
    "mark_registered": mark_registered,
    "renewed": renewed,
    "party_changed": party_changed,
    "representative_changed": representative_changed,
    "power_filed": power_filed,
    "power_revoked": power_revoked,
    "interest_entered": interest_entered,
    "interest_changed": interest_changed,
    "interest_ended": interest_ended,
    "surrendered": surrendered,
    "restored": restored,
    "ownership_transferred": ownership_transferred,
    "withdrawn": withdrawn,
    "refused": refused,
    "lapsed": lapsed,
    "cancelled": cancelled,
    "invalidated": invalidated,
    "reinstated": reinstated,
    "corrected": corrected,
    "revision_pinned": revision_pinned,
    "revision_moved": revision_moved,
    "register_status_changed": register_status_changed,
    "made_public": made_public,
    "entry_queued": entry_queued,
    "entry_published": entry_published,
}
