"""What belongs to this installation, by subject; read by protegat/settings.py, so nothing here knows Django's models."""
