"""What people write beside the figures of a section."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Textfeld:
    """One text of a report: its key, what it is called, what to write there, and whether it must be written."""

    schluessel: str
    label: str
    hilfe: str = ""
    pflicht: bool = False


def anmerkung(nummer):
    """The optional text of a section that has figures."""
    return (Textfeld(nummer, "Anmerkung", "Was die Zahlen nicht sagen. Bitte keine Namen."),)
