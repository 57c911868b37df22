from openipo.domain.accounts.models.delegation import Delegation
from openipo.domain.accounts.models.look import Look
from openipo.domain.accounts.models.role_grant import RoleGrant
from openipo.domain.accounts.models.user import User

__all__ = ["Delegation", "Look", "RoleGrant", "User"]
