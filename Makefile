# On Windows: py tools\bootstrap.py, then .venv\Scripts\delegaties.cmd; see README.
PY ?= python3
PYTHON = .venv/bin/python

.PHONY: setup run test words golden bench package lock

run: setup
	@$(PYTHON) tools/run.py $(ARGS)

test: setup
	@$(PYTHON) tools/check.py $(ARGS)

# Does nothing when nothing changed.
setup:
	@$(PY) tools/bootstrap.py

words: setup
	@$(PYTHON) tools/words.py --missing

golden: setup
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -q -m golden --update-golden

bench: setup
	@for script in benchmarks/*.py; do $(PYTHON) $$script || exit 1; done

package: setup
	@$(PYTHON) -m PyInstaller --noconfirm --log-level WARN build.spec
	@dist/delegaties/delegaties-cli selfcheck

# After a change to the dependencies in pyproject.toml.
LOCKED = --universal --generate-hashes --no-emit-index-url --no-header --no-annotate -q
lock: setup
	@.venv/bin/uv pip compile pyproject.toml --group dev $(LOCKED) -o requirements.lock
