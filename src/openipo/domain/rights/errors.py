"""Why a change of the register's content was refused."""


class RightsError(Exception):
    """Refused; nothing was recorded."""


class EffectRefused(RightsError):
    """A step's effect on the register cannot be carried out; says which, why and under which provision."""

    def __init__(self, effect: str, reason: str, *, provision: str, status: str) -> None:
        super().__init__(f"{reason} ({effect}; file {status or 'without status'}; {provision})")
        self.effect, self.reason, self.provision, self.status = effect, reason, provision, status


class CorrectionRefused(RightsError):
    """A correction that does not fit what the register says."""


class FileNotFound(RightsError):
    """No file has this number."""

    def __init__(self, number: str) -> None:
        super().__init__(f"No file has the number {number}.")
        self.number = number


class NotOpenToPublic(RightsError):
    """The file may not be shown to the public; says no more than that."""

    def __init__(self, number: str) -> None:
        super().__init__(f"No file with the number {number} is open to the public.")
