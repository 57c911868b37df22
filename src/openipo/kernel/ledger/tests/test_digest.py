"""A digest is over the canonical JSON of all fields: anyone can compute it again."""

import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone
from types import MappingProxyType

from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from openipo.kernel.ledger.rules.canonical import canonical
from openipo.kernel.ledger.rules.digest import EventText, digest, instant_text

words = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@given(words, words, st.dictionaries(words, values, max_size=4))
def test_the_digest_is_over_the_canonical_json_of_all_fields(actor: str, kind: str, payload: dict[str, object]) -> None:
    fields = {
        "chain": "ab" * 16, "sequence": 7, "kind": kind, "effective_on": "2026-03-05",
        "recorded_at": "2026-03-05T09:00:00.000000Z", "actor": actor, "provision": kind + actor, "payload": payload,
        "schema": 1, "previous": "0" * 64,
    }  # fmt: skip
    text = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    event = EventText(**{**fields, "payload": canonical(payload)})  # type: ignore[arg-type]
    assert digest(event) == hashlib.sha256(text.encode()).hexdigest()


def test_a_payload_has_one_way_of_being_written() -> None:
    assert canonical({"b": (1, 2), "a": MappingProxyType({"é": None})}) == '{"a":{"é":null},"b":[1,2]}'


def test_text_that_a_page_has_marked_as_safe_is_text() -> None:
    assert canonical({"reason": SafeString("Act s.8")}) == '{"reason":"Act s.8"}'


def test_an_instant_is_written_in_utc_to_the_microsecond() -> None:
    instant = datetime(2026, 3, 5, 11, tzinfo=timezone(timedelta(hours=2)))
    assert instant_text(instant) == instant_text(instant.astimezone(UTC)) == "2026-03-05T09:00:00.000000Z"
