"""Wiedervorlagen on the screen; under the roof, because they speak of records of every room."""
