"""Backups: one encrypted file with everything but the keys, proven by a real restore."""
