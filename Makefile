PY ?= python3

.PHONY: setup
setup:
	@$(PY) tools/bootstrap.py
