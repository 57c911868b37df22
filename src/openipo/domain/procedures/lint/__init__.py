"""The lint of a law book: what loads, but would leave a file, a party or a reader stranded."""
