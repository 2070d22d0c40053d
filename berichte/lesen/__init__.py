"""The city or an auditor reads frozen reports: who may, until when, and what they have looked at."""
