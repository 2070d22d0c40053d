"""The addresses that give a file to an account: each of them leaves one line in the read log (test_gelesen.py)."""

HOLT = ()
