# Two commands for a newcomer: `make demo` and `make test`. They need Python 3.11+, make and a package manager.
# `.venv/ready` is made anew whenever the pinned requirements change.

PYTHON ?= python3
RUN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test bench bench-similarity lint lock

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1 - \2/p' Makefile

setup: ## environment, pinned requirements, the command .venv/bin/openipo
	@"$(PYTHON)" scripts/setup.py

demo: setup ## the demo country on http://localhost:8000, with sign-in names
	@$(RUN)/openipo demo

test: setup ## everything: style, borders, tests on both databases, in the browser
	@$(RUN)/python scripts/test.py

bench: setup ## speed, for SQLite and PostgreSQL, as a table and JSON
	@$(RUN)/python scripts/bench.py

bench-similarity: setup ## marks found and how fast, beside pg_trgm, tantivy and RapidFuzz; --quick with QUICK=1
	@$(RUN)/python scripts/bench_similarity.py $(if $(QUICK),--quick) $(if $(PAIRS),--pairs $(PAIRS)) $(if $(PICTURES),--pictures $(PICTURES))

lint: setup ## style, types and borders only
	@$(RUN)/python scripts/test.py --lint

lock: setup ## pin the requirements again from pyproject.toml
	@$(RUN)/python scripts/lock.py
