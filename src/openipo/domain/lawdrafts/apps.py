from django.apps import AppConfig
from django.conf import settings


class LawDraftsConfig(AppConfig):
    name = "openipo.domain.lawdrafts"
    label = "lawdrafts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Published revisions are read with the installed books from the start."""
        from openipo.domain.procedures.api import publish_law_in  # noqa: PLC0415 - as late as the applications

        publish_law_in(settings.HOME / "law")
