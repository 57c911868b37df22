"""What can go wrong while signing."""


class SigningError(Exception):
    """A document could not be signed; the message is one sentence for the officer."""
