"""The sections of the reports, one class each, in print order."""
