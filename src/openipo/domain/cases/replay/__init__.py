"""The files of a year, decided once more under another text of the law. Nothing here is written."""
