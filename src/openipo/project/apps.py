from collections.abc import Mapping

from django.apps import AppConfig
from django.conf import settings


class ProjectConfig(AppConfig):
    """Where parts of independent applications are put together."""

    name = "openipo.project"
    label = "project"

    def ready(self) -> None:
        from openipo.project.exchange_parts import offer_st96  # noqa: PLC0415 - needs the applications to be loaded
        from openipo.ui.api import put_words_beside  # noqa: PLC0415 - as late as the applications

        offer_st96()
        put_words_beside(_words_of_the_office)


def _words_of_the_office(language: str) -> Mapping[str, str]:
    """Asked at every text: a mended file of words shows from the next click on, like the table of duties."""
    from openipo.domain.procedures.api import words_for_screens  # noqa: PLC0415 - as late as the applications

    return words_for_screens(settings.OFFICE, language)
