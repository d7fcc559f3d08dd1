# Everything a developer or a new user types. Needs python3 (3.11 or newer) and make, nothing else.
PYTHON ?= python3
BIN := .venv/bin
TRAINING := HF_HUB_OFFLINE=1 .venv-train/bin/python -m training

.DEFAULT_GOAL := help
.PHONY: help install install-french install-dev install-train train evaluate run test yardstick screenshots lint messages bench fuzz lock

help: ## show these lines
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install ## start Factcheck with its demo; Ctrl-C stops it
	@exec $(BIN)/python manage.py up

test: install-dev ## run the whole test suite; ARGS is handed to pytest
	$(BIN)/pytest -n auto $(ARGS)

yardstick: install-dev ## every task of a desk in a browser, its figures beside its budgets
	YARDSTICK=whole $(BIN)/pytest tests/yardstick $(ARGS)

screenshots: install-dev ## every screen of the demo, light, dark and on a phone, into docs/screens
	$(BIN)/python -m tests.yardstick.pictures $(ARGS)

lint: install-dev ## style, types, direction of imports, missing migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run

messages: install-dev ## bring the catalogues in locale/ up to date with the code, and compile them
	$(BIN)/python -m catalogues

train: install-train ## train the sentence model; DATA=folder of labelled sentences
	$(TRAINING) train "$(DATA)"

evaluate: install-train ## what engine and model reach; DATA=folder, GOLD=marked articles, FOLDS=4
	$(TRAINING) evaluate "$(DATA)" $(if $(GOLD),--gold "$(GOLD)") $(if $(FOLDS),--folds $(FOLDS))

bench: install-dev ## print floor and ours, from the same run
	$(BIN)/python -m benchmarks

fuzz: install-dev ## 10,000 spoiled drafts through the extraction; ARGS="--first SEED --count 1" for one
	$(BIN)/python -m tests.extraction.fuzz $(ARGS)

lock: install-dev ## write the hash locks from pyproject.toml; ARGS=--upgrade to newer versions
	$(BIN)/python requirements/lock.py $(ARGS)

install: ## make .venv with what Factcheck needs to run
	@$(PYTHON) requirements/install.py run

install-french: install ## the same, and the model for French texts (LGPL-LR)
	@$(PYTHON) requirements/install.py french

install-dev: ## the same, and what its developers need
	@$(PYTHON) requirements/install.py dev

install-train:
	@$(PYTHON) requirements/install.py train
