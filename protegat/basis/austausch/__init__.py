"""Tables in and out as CSV and XLSX: the machinery that the `austausch.py` of every room uses."""
