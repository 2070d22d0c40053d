"""Small cells: who is one of two must not be found out from what leaves the house (docs/kleinzellen.md).

Goal: no count from 1 to below the threshold of any value of a merkmal, over any days between two days that the reports
of a Vorhaben name, printed or not, follows exactly from all that these reports print together: rows, columns, totals,
marks, differences. Totals stay exact, and the reader may even know them for every single day.
"""

from .dokument import decke

__all__ = ["decke"]
