from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "openipo.apps.exchange"
    label = "exchange"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The menu needs the applications to be loaded."""
        from openipo.apps.exchange.menu import fill_menu  # noqa: PLC0415

        fill_menu()
