from openipo.kernel.security.models.handled_request import HandledRequest

__all__ = ["HandledRequest"]
