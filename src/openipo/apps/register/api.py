"""The door of the register app, for `project`."""

from openipo.apps.register.machine_forms import MACHINE_FORMS, MachineForm

__all__ = ["MACHINE_FORMS", "MachineForm"]
