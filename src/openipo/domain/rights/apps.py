from django.apps import AppConfig


class RightsConfig(AppConfig):
    name = "openipo.domain.rights"
    label = "rights"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from openipo.domain.rights.projection.file_rows import FILE_PROJECTION  # noqa: PLC0415 - models must be loaded
        from openipo.domain.rights.projection.registry import register_projection  # noqa: PLC0415

        register_projection(FILE_PROJECTION)
