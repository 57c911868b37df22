from django.apps import AppConfig


class BackofficeConfig(AppConfig):
    name = "openipo.apps.backoffice"
    label = "backoffice"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The menu needs the applications to be loaded."""
        from openipo.apps.backoffice.menu import fill_menu  # noqa: PLC0415

        fill_menu()
