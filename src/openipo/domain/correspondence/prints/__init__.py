"""The office's other papers: one kind a file, plain data in, PDF/A out."""
