"""The door of the money room."""

from openipo.kernel.money.amount import Money, MoneyError, total
from openipo.kernel.money.display import show, show_figures

__all__ = ["Money", "MoneyError", "show", "show_figures", "total"]
