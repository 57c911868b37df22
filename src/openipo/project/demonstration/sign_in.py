"""The one password of a demonstration, which runs on its visitor's own machine."""

PASSWORD = "demonstration-only"  # noqa: S105 - printed on purpose; a real office's people choose their own
