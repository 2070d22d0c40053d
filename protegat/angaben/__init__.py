"""What belongs to this installation, by subject, for protegat/settings.py; nothing here knows Django's models."""
