"""What the model says about one row: everything at once, as far as it can be known."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from .spalten import Menge
from .zellen import ist_leer

IRGENDEINE = 0  # key of a row that the cell names but nobody knows


class Zeilenpruefung:
    """Asks about one record. Both questions answer with `[(column or None, sentence), ...]`.

    What depends on a faulty cell is not asked, so that no fault is named that may not be one.
    """

    def __init__(self, resource, spalten, posten):
        self.resource, self.spalten = resource, spalten
        self.instanz, self.werte, self.zellen = posten.instanz, posten.werte, posten.zeile.zellen
        self.faule = set(spalten) - set(posten.werte)

    def modellfehler(self):
        """Each field, then the rules between columns."""
        befunde = []
        for frage in (self._frage_felder, self._frage_resource, self.instanz.clean):
            self._leere_faule()
            try:
                frage()
            except ValidationError as fehler:
                befunde += self._neue_befunde(fehler)
        return befunde

    def regelfehler(self):
        """The constraints that the database would check, without writing."""
        gestoert, befunde = self._gestoert(), []
        for feld in self._benannte_verweise():
            setattr(self.instanz, feld.attname, IRGENDEINE)
            gestoert.discard(feld.name)
        for regel in self.instanz._meta.constraints:
            try:
                regel.validate(type(self.instanz), self.instanz, exclude=gestoert)
            except ValidationError as fehler:
                befunde.append((self.resource.spalte_der_regel(regel.name, self.zellen), fehler.messages[0]))
        return befunde

    def _frage_felder(self):
        pruefbar = [name for name in self.werte if not getattr(self.spalten[name].modellfeld, "is_relation", True)]
        self.instanz.clean_fields([feld.name for feld in self.instanz._meta.fields if feld.name not in pruefbar])

    def _frage_resource(self):
        mengen = {name: wert for name, wert in self.werte.items() if isinstance(self.spalten[name], Menge)}
        self.resource.pruefe(self.instanz, mengen)

    def _neue_befunde(self, fehler):
        """What is said about columns that were fine until now."""
        je_feld = fehler.message_dict if hasattr(fehler, "error_dict") else {NON_FIELD_ERRORS: fehler.messages}
        gestoert, befunde = self._gestoert(), []
        for feld, saetze in je_feld.items():
            spalte = self._spalte(feld)
            if spalte and self.spalten[spalte].attribute in gestoert:
                continue
            befunde += [(spalte, satz) for satz in saetze]
            self.faule |= {spalte} - {None}
        return befunde

    def _spalte(self, feld):
        """The column of that name, or the last one that fills the model field of that name."""
        gefuellt = [name for name, spalte in self.spalten.items() if spalte.attribute == feld]
        return feld if feld in self.spalten else next(reversed(gefuellt), None)

    def _gestoert(self):
        return {self.spalten[name].attribute for name in self.faule}

    def _leere_faule(self):
        for name in self.faule:
            if not isinstance(self.spalten[name], Menge):
                self.spalten[name].setze(self.instanz, None)

    def _benannte_verweise(self):
        """References that name a row, though none that exists: rules that only want one to be named hold."""
        felder = {name: self.spalten[name].modellfeld for name in self.faule if not ist_leer(self.zellen[name])}
        return [feld for feld in felder.values() if feld and feld.many_to_one]
