from openipo.kernel.tasks.models.task import Task

__all__ = ["Task"]
