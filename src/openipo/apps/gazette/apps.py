from django.apps import AppConfig


class GazetteConfig(AppConfig):
    name = "openipo.apps.gazette"
    label = "gazette"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Menu and warning need the applications to be loaded."""
        from openipo.apps.gazette.desk.warning import warn_everywhere  # noqa: PLC0415
        from openipo.apps.gazette.menu import fill_menu  # noqa: PLC0415

        fill_menu()
        warn_everywhere()
