"""Why an exchange cannot be carried out; each message is one sentence for the person who asked."""


class ImportRefused(Exception):
    """Nothing was taken in."""


class ExportRefused(Exception):
    """There is nothing that could be handed out under that number."""
