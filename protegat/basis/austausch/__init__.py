"""Tables in and out as CSV, XLSX and ODS: the machinery that the `austausch.py` of every room uses."""
