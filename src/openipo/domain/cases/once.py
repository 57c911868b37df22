"""The same request, sent again, is carried out once and answered the same."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_noop

from openipo.domain.cases.errors import KeyReused
from openipo.domain.cases.models import RememberedRequest
from openipo.kernel.locks.api import lock_name

Answer = dict[str, Any]


def once(action: str, key: str, asked: Mapping[str, Any], *, at: datetime, carry_out: Callable[[], Answer]) -> Answer:
    """The answer to a request: remembered if the key is known, else carried out now, in the caller's transaction.

    `asked` (plain values) tells the same request from another under the same key, which raises `KeyReused`. A request
    without a key is carried out each time. A request that fails is not remembered.
    """
    if not key:
        return carry_out()
    digest = hashlib.sha256(json.dumps(asked, sort_keys=True, default=str).encode()).hexdigest()
    lock_name(f"cases.request:{key}")
    known = RememberedRequest.objects.filter(key=key).first()
    if known is None:
        answer = carry_out()
        RememberedRequest.objects.create(key=key, action=action, digest=digest, answer=answer, recorded_at=at)
        return answer
    if (known.action, known.digest) != (action, digest):
        raise KeyReused(gettext_noop("This form was already sent with other values; open a new one."))
    return known.answer
