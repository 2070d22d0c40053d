"""The life of a report: checked, frozen, handed in; and what has changed in its records since."""
