from openipo.domain.accounts.models.delegation import Delegation
from openipo.domain.accounts.models.duty_change import DutyChange
from openipo.domain.accounts.models.look import Look
from openipo.domain.accounts.models.role_grant import RoleGrant
from openipo.domain.accounts.models.user import User

__all__ = ["Delegation", "DutyChange", "Look", "RoleGrant", "User"]
