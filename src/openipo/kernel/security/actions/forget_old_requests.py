"""Forget request keys that no form can still carry."""

from datetime import datetime, timedelta

from django.apps import apps

KEPT_FOR = timedelta(days=30)


def forget_old_requests(*, at: datetime) -> int:
    """Drop keys older than thirty days; returns how many."""
    dropped, _ = apps.get_model("security", "HandledRequest").objects.filter(handled_at__lt=at - KEPT_FOR).delete()
    return dropped
