"""Writing many rows of a table at once, their sets with them."""

from dataclasses import dataclass, field

from django.db import DataError, IntegrityError, transaction


@dataclass
class Posten:
    """One row on its way to the table."""

    zeile: object
    werte: dict
    instanz: object = None
    mengen: dict = field(default_factory=dict)  # the sets to replace, by column
    stand: str = "neu"
    faul: bool = False
    vorher: dict = field(default_factory=dict)  # cells and values of a known row before; only kept for a Mitschrift


class Schreiber:
    """Puts Posten into the table of a HausResource."""

    def __init__(self, resource):
        self.resource = resource

    def schreibe(self, posten):
        """All at once; if the database refuses, one by one. Returns `[(Posten, error), ...]` of those not written."""
        try:
            self._schreibe(posten)
        except (IntegrityError, DataError):
            return [paar for einer in posten for paar in self._schreibe_einzeln(einer)]
        return []

    def _schreibe_einzeln(self, posten):
        try:
            self._schreibe([posten])
        except (IntegrityError, DataError) as fehler:
            return [(posten, fehler)]
        return []

    def _schreibe(self, posten):
        if not posten:
            return
        modell, schluessel = self.resource.modell, self.resource.schluessel
        spalten = {spalte.column_name: spalte for spalte in self.resource.mengen}
        paare = {
            name: [(einer.instanz, einer.mengen[name]) for einer in posten if name in einer.mengen] for name in spalten
        }
        with transaction.atomic():
            for name, zeilen in paare.items():
                bekannte = [instanz for instanz, _ in zeilen if not instanz._state.adding]
                if bekannte:
                    spalten[name].raeume(bekannte)
            modell._default_manager.bulk_create(
                [einer.instanz for einer in posten],
                update_conflicts=True,
                unique_fields=[schluessel],
                update_fields=[feld.name for feld in felder(modell) if feld.name != schluessel],
            )
            for name, zeilen in paare.items():
                if zeilen:
                    spalten[name].schreibe(zeilen)


def felder(modell):
    """The columns that an import may write; who made a row, and when, stays."""
    alle = modell._meta.concrete_fields
    return [f for f in alle if not (f.primary_key or f.generated or f.name in ("erstellt_am", "erstellt_von"))]


def abbild(instanz):
    return {feld.attname: getattr(instanz, feld.attname) for feld in felder(type(instanz))}
