from openipo.domain.accounts.models.user import User

__all__ = ["User"]
