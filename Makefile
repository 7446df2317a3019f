# Each target sets up what it needs: Python 3.11 or later and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test browser lint format docs readme examples dev clean

demo: $(VENV)/.core
	@$(BIN)/crosscheck table
	@$(BIN)/crosscheck check

test: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses 2

# The HTML report in a browser. It needs chromium (Debian: apt-get install chromium), which is not ours to install.
browser: $(VENV)/.browser
	$(BIN)/python -m pytest tests/browser

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# What the documents show, as the command prints it today; docs/commands.md, from the commands themselves.
docs: $(VENV)/.dev
	$(BIN)/python tests/reference.py
	$(BIN)/python tests/readme.py

readme: docs

# docs/examples/: what the commands write about the articles that come with the project, as of today.
examples: $(VENV)/.dev
	$(BIN)/python tests/examples.py

dev: $(VENV)/.dev

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "crosscheck needs Python 3.11 or later")'
	$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip uninstall --quiet --quiet --yes setuptools  # Python 3.11 adds it, nothing here needs it

$(VENV)/.core: pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/.core

$(VENV)/.browser: $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[browser]'
	@touch $@

clean:
	rm -rf $(VENV) dist build .hypothesis .pytest_cache .mypy_cache .ruff_cache
