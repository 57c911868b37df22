from django.apps import AppConfig


class SearchesConfig(AppConfig):
    name = "openipo.domain.searches"
    label = "searches"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow the register, and do what was put into the outbox."""
        from openipo.domain.rights.api import follow_register  # noqa: PLC0415 - models must be loaded
        from openipo.domain.searches import outbox  # noqa: PLC0415

        follow_register("searches", outbox.files_moved)
