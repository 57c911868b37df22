from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "openipo.apps.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The menu needs the applications to be loaded."""
        from openipo.apps.register.menu import fill_menu  # noqa: PLC0415

        fill_menu()
