# The README's two commands are `make site` and `make test`. Both may be run in a fresh clone and again at any time:
# the stamps in .venv/ remember what is installed, and a changed file of constraints installs again.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help site test lint serve bench soak screenshots figures constraints clean distclean

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ARTICLES ?= 1000 10000

help: ## List the commands
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

site: $(VENV)/.site ## Build the sample newsroom into build/
	@$(BIN)/ssg build
	@echo "Look at it: make serve, then http://127.0.0.1:8000/. To publish it, upload build/ as it is."

serve: $(VENV)/.site ## Preview the sample newsroom; each save appears in the open page
	@$(BIN)/ssg serve

lint: $(VENV)/.test ## Style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

test: lint $(VENV)/.tools ## All tests, with a real browser and the Nu HTML checker
	@$(BIN)/pytest -n 2 --dist loadgroup

screenshots: $(VENV)/.test ## Pictures of every page kind, wide and narrow, light and dark, in four languages, into screenshots/
	@$(BIN)/python tests/tools/screenshots.py

figures: $(VENV)/.test ## Weight, layout shift and largest paint of every page kind, as a table
	@$(BIN)/python tests/tools/figures.py

soak: $(VENV)/.test ## Two thousand sequences of edits, each build compared with one that remembers nothing
	@SSG_SEQUENCES=2000 $(BIN)/pytest -n 2 tests/incremental/test_sequences.py

bench: $(VENV)/.bench $(VENV)/.checkers ## Time against Hugo, and the checker against others; ARTICLES=1000 for a quick look
	@$(BIN)/python bench/run.py --articles $(ARTICLES)
	@$(BIN)/python bench/checkers.py

constraints: pyproject.toml $(BIN)/python ## Choose new versions of everything and pin them by hash
	@tests/tools/constraints.sh $(BIN)/python

clean: ## Remove what was built
	@rm -rf build .build.stage .ssg bench/sites bench/results .pytest_cache .mypy_cache .ruff_cache .hypothesis

distclean: clean ## Remove what was installed, too
	@rm -rf $(VENV) tests/tools/node_modules bench/tools/node_modules

$(BIN)/python:
	@tests/tools/venv.sh $(VENV)

# Builds in no isolation: the build backend is pinned by hash like everything else.
$(VENV)/.site: .constraints/site.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the program needs into $(VENV)/ …"
	@$(PIP) install --require-hashes -r .constraints/site.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: .constraints/test.txt $(VENV)/.site
	@echo "Installing what the tests need into $(VENV)/ …"
	@$(PIP) install --require-hashes -r .constraints/test.txt
	@touch $@

$(VENV)/.bench: .constraints/bench.txt $(VENV)/.site
	@$(PIP) install --require-hashes -r .constraints/bench.txt
	@touch $@

$(VENV)/.checkers: bench/tools/package-lock.json $(VENV)/.tools
	@cd bench/tools && npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

$(VENV)/.tools: tests/tools/package-lock.json tests/tools/outside.sh | $(BIN)/python
	@tests/tools/outside.sh
	@touch $@
