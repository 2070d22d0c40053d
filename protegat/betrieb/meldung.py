"""What ./start says: progress goes to stderr, results to stdout."""

import sys


class Abbruch(Exception):
    """It cannot go on; the text says why and what to do."""


def melde(text):
    print(f"· {text}", file=sys.stderr, flush=True)
