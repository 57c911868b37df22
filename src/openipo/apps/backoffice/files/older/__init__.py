"""Files of an older system: where they would stand under a law book, and how an officer says so."""
