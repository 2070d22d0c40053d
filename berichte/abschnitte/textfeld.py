"""What people write in a section, beside its figures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Textfeld:
    """One text of a section; without the required ones a report cannot be frozen."""

    schluessel: str
    label: str
    hilfe: str = ""
    pflicht: bool = False
