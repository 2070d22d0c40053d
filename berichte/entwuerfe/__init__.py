"""Draft sentences made from the records: a function each, from a Lage to its parts, or None where it says nothing.

The name of a function is part of the key by which an accepted text knows its sentence again.
"""
