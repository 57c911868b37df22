"""What can go wrong while printing."""


class PrintingError(Exception):
    """A document could not be printed; the message is one sentence for the officer."""
