# Thin: every verb forwards. ./start is the entry and needs no make.
PYTHON = .venv/bin/python
LOCK = uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
       --no-header --no-build --no-emit-index-url --no-emit-find-links

.PHONY: run einrichten test stop schoen sperren

run:         ## set up what is missing and serve
	./start

einrichten:  ## set up only
	./start einrichten

test:        ## everything; one piece: make test ARGS="tests/beratung -x"
	./start test $(ARGS)

stop:        ## stop server and database
	./start stop

schoen:      ## format the code
	$(PYTHON) -m ruff check --fix . && $(PYTHON) -m ruff format .

sperren:     ## lock the dependencies of pyproject.toml anew (needs uv)
	$(LOCK) --upgrade -o requirements.txt
	$(LOCK) --upgrade --extra test -c requirements.txt -o requirements-test.txt
