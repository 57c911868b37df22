"""Machine-readable forms of a file, e.g. ST.96 XML; `project` and other packages add them."""

from typing import Protocol

from openipo.domain.rights.api import FileState
from openipo.kernel.plugins.api import Registry


class MachineForm(Protocol):
    """A form: `id` ("st96") is its name in the address and its file's ending follows `ending`.

    `render` is given what the public may know of the file, and nothing else.
    """

    id: str
    is_demo: bool
    label: str
    media_type: str
    ending: str

    def check(self) -> list[str]: ...
    def render(self, state: FileState) -> bytes: ...


MACHINE_FORMS: Registry[MachineForm] = Registry("openipo.register_forms")
