"""Why a paper is not issued."""

from django.utils.translation import gettext


class PaperRefused(Exception):
    """A certificate states that a mark is registered; this one was not, on the day asked for."""

    def __str__(self) -> str:
        return gettext("A certificate is issued for a registered mark only; on that day this one was not registered.")
