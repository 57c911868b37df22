from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "openipo.domain.cases"
    label = "cases"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Announce the tables of this room, and take back the work of officers who leave."""
        from openipo.domain.accounts.api import on_departure  # noqa: PLC0415 - models must be loaded
        from openipo.domain.cases.hand_over import hand_over  # noqa: PLC0415
        from openipo.domain.cases.projection import CASE_PROJECTION  # noqa: PLC0415
        from openipo.domain.rights.api import register_projection  # noqa: PLC0415

        register_projection(CASE_PROJECTION)
        on_departure("cases", hand_over)
