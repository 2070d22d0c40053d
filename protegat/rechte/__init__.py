"""Who may do what, in words: a page for Verwaltung and docs/rechte.md, both from the table in protegat/rollen.py."""
