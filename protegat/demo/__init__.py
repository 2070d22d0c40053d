"""Example data: EV25 with the sums of its project sheet, and an invented Vorhaben of today.

Nothing outside this package knows these numbers; the reports get them by counting.
"""
