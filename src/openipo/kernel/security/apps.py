from django.apps import AppConfig


class SecurityConfig(AppConfig):
    name = "openipo.kernel.security"
    label = "security"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from openipo.kernel.security import checks  # noqa: F401, PLC0415 - registers itself
