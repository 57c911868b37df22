from django.apps import AppConfig


class PersonsConfig(AppConfig):
    name = "openipo.domain.persons"
    label = "persons"
    default_auto_field = "django.db.models.BigAutoField"
