from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """Where parts of independent applications are put together."""

    name = "openipo.project"
    label = "project"

    def ready(self) -> None:
        from openipo.project.exchange_parts import offer_st96  # noqa: PLC0415 - needs the applications to be loaded

        offer_st96()
