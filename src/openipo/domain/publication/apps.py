from django.apps import AppConfig


class PublicationConfig(AppConfig):
    name = "openipo.domain.publication"
    label = "publication"
    default_auto_field = "django.db.models.BigAutoField"
