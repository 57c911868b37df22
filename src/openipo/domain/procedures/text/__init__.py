"""Reading a law book: from TOML to the records of `model/book.py`, with every mistake told by file and line."""
