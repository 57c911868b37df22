from django.apps import AppConfig


class GazetteConfig(AppConfig):
    name = "openipo.apps.gazette"
    label = "gazette"
    default_auto_field = "django.db.models.BigAutoField"
