"""Why something cannot be done with a letter."""


class LetterRefused(Exception):
    """The letter does not allow it: one sentence, naming what was asked, the letter's state and its provision."""

    def __init__(self, reason: str, *, step: str, state: str = "", law: str = "") -> None:
        self.step, self.state, self.law = step, state, law
        super().__init__(f"{reason} ({law})" if law else reason)


class LetterTextIncomplete(LetterRefused):
    """The text of the law book asks for values that the file does not give."""

    def __init__(self, missing: list[str], *, letter: str, law: str) -> None:
        self.missing = missing
        names = ", ".join("{" + name + "}" for name in missing)
        super().__init__(
            f"The letter “{letter}” asks for {names}, which the file does not give.", step="draft", law=law
        )


class EditedMeanwhile(LetterRefused):
    """Somebody else changed the paragraph after it was shown."""
