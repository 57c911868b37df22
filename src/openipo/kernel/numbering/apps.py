from django.apps import AppConfig


class NumberingConfig(AppConfig):
    name = "openipo.kernel.numbering"
    label = "numbering"
    default_auto_field = "django.db.models.BigAutoField"
