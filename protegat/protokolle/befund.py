from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Befund:
    """Something is not as it was sealed."""

    satz: str
    tag: date | None = None

    def __str__(self):
        return f"{self.tag:%d.%m.%Y}: {self.satz}" if self.tag else self.satz
