from importlib import import_module

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    name = "openipo.domain.correspondence"
    label = "correspondence"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("openipo.domain.correspondence.mailing")  # registers the outbox's handler
