from django.apps import AppConfig


class AccountingConfig(AppConfig):
    name = "openipo.domain.accounting"
    label = "accounting"
    default_auto_field = "django.db.models.BigAutoField"
