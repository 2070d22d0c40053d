"""Deletion after DIN 66398: the rules, the calendar, the nightly run, the log, the holds. See docs/loeschkonzept.md."""
