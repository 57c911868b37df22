"""Files of an older system, and how they come under a law book."""
