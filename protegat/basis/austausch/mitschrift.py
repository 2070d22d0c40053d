"""What an import changes, row by row: to show before it is written, and to take back afterwards."""

import json
from hashlib import sha256

from protegat.basis.models import Einlesungszeile

from .schreiben import felder
from .zellen import als_text, ist_leer, schreibweise

SCHUB = 1000
FELDER = ("nummer", "schluessel", "name", "felder", "vorher", "zweifel")
NICHT_VERGLICHEN = ("geaendert_am", "geaendert_von")


class Mitschrift:
    """Told by an Einleser of each row. The notes go to a text file, however many there are."""

    def __init__(self, resource, notizen):
        self.resource, self.notizen = resource, notizen
        self.hash = sha256()

    @property
    def abdruck(self):
        """The same for the same changes."""
        return self.hash.hexdigest()

    def merke(self, posten):
        """A known record as it is before the import."""
        zellen = {name: self.resource.spalten[name].zelle(posten.instanz) for name in posten.werte}
        posten.vorher = {"name": str(posten.instanz), "zellen": zellen, "bild": bild(self.resource, posten.instanz)}

    def notiere(self, posten):
        zweifel = self.resource.zweifel([einer.instanz for einer in posten if einer.stand == "neu"])
        for einer in posten:
            aenderungen = list(self._aenderungen(einer))
            self.hash.update(json.dumps([einer.zeile.nummer, einer.stand, aenderungen]).encode())
            schluessel = getattr(einer.instanz, self.resource.schluessel)
            name, vorher = einer.vorher.get("name", ""), einer.vorher.get("bild")
            notiz = [einer.zeile.nummer, schluessel, name, aenderungen, vorher, zweifel.get(schluessel, "")]
            self.notizen.write(json.dumps(notiz) + "\n")

    def zeilen(self, einlesung):
        """The notes as unsaved Einlesungszeilen, in lists."""
        self.notizen.seek(0)
        stapel = []
        for text in self.notizen:
            werte = dict(zip(FELDER, json.loads(text), strict=True))
            stapel.append(Einlesungszeile(einlesung=einlesung, neu=werte["vorher"] is None, **werte))
            if len(stapel) == SCHUB:
                yield stapel
                stapel = []
        yield stapel

    def _aenderungen(self, posten):
        """`[column, old, new]`; of a new row all filled cells."""
        alte = posten.vorher.get("zellen", {})
        for name, wert in posten.werte.items():
            neu = _lesbar(self.resource.spalten[name].widget.zelle(wert))
            alt = _lesbar(alte[name]) if name in alte else ""
            if alt != neu and (alte or not ist_leer(posten.zeile.zellen[name])):
                yield [name, alt, neu]


def bild(resource, instanz):
    """All values of a record as text, exact enough to restore them; sets as their cell in a file."""
    werte = {
        feld.attname: None if getattr(instanz, feld.attname) is None else feld.value_to_string(instanz)
        for feld in felder(type(instanz))
        if feld.name not in NICHT_VERGLICHEN
    }
    return werte | {menge.column_name: schreibweise(menge.zelle(instanz)) for menge in resource.mengen}


def abdruck(resource, instanz):
    """The same as long as nobody changed the record."""
    return sha256(json.dumps(bild(resource, instanz), sort_keys=True).encode()).hexdigest()


def nach_schluessel(resource, schluessel):
    """Records with their sets, by the column they are found by."""
    zeilen = resource.get_queryset().select_related(None).filter(**{f"{resource.schluessel}__in": schluessel})
    return {getattr(zeile, resource.schluessel): zeile for zeile in zeilen}


def _lesbar(zelle):
    """A cell for the eye: without the guard against formulas."""
    return als_text(schreibweise(zelle))
