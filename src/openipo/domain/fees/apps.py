from django.apps import AppConfig


class FeesConfig(AppConfig):
    name = "openipo.domain.fees"
    label = "fees"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Announce the table of charges, which follows the ledger."""
        from openipo.domain.fees.projection import FEES_PROJECTION  # noqa: PLC0415 - models must be loaded
        from openipo.domain.rights.api import register_projection  # noqa: PLC0415

        register_projection(FEES_PROJECTION)
