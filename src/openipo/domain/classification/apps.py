from django.apps import AppConfig


class ClassificationConfig(AppConfig):
    name = "openipo.domain.classification"
    label = "classification"
    default_auto_field = "django.db.models.BigAutoField"
