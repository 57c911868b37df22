from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "openipo.domain.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The check of duties is known once this is loaded; it looks at all rooms when it runs."""
        from openipo.domain.accounts import duty_checks  # noqa: F401, PLC0415 - as late as the applications
