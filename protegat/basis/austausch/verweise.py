"""Cells that name rows of other tables by their natural key."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from import_export.widgets import ForeignKeyWidget, ManyToManyWidget

from .formen import Zellform
from .regeln import meldung_der_datenbank
from .zellen import als_text, entschaerft, ist_leer, ohne_doppelte, verbunden, zerlegt


class Verweis(Zellform, ForeignKeyWidget):
    """One row, asked once and remembered. `anlegen`: unknown keys become new rows.

    Capitals do not matter, unless keys are created by their exact spelling.
    `gross`: the table may be large, so only the keys in the file are fetched.
    """

    def __init__(self, model, schluessel, anlegen=False, gross=False):
        super().__init__(model, field=schluessel)
        self.anlegen, self.gross = anlegen, gross
        self.bekannt = {}
        self.angelegt = []

    def clean(self, value, row=None, **kwargs):
        return self.finde(self.lies(value))

    def lies(self, zelle):
        """The natural key that a cell means."""
        return als_text(zelle)

    def zelle(self, wert):
        return entschaerft(getattr(wert, self.field)) if wert else ""

    def bereite_vor(self, zellen):
        texte = {self.lies(zelle) for zelle in zellen if not ist_leer(zelle) and "\x00" not in str(zelle)}
        self.lade(texte)
        neue = [self.model(**{self.field: text}) for text in sorted(texte - self.bekannt.keys())]
        if self.anlegen and neue:
            self._lege_alle_an(neue)

    def lade(self, texte):
        """Fetch what is not known yet: these keys, or a small table once and for all."""
        fehlende = texte - self.bekannt.keys()
        if not fehlende or (self.bekannt and not self.gross):
            return
        nur = {f"{self.field}__in": fehlende} if self.gross else {}
        for zeile in self.model._default_manager.filter(**nur):
            self._merke(zeile)

    def finde(self, text):
        self.lade({text})
        treffer = self.bekannt.get(text) or (None if self.anlegen else self.bekannt.get(text.casefold()))
        if treffer:
            return treffer
        if not self.anlegen:
            raise ValidationError(f"„{text}“ gibt es unter „{self.model._meta.verbose_name_plural}“ nicht.")
        return self._lege_an(text)

    def _merke(self, zeile):
        """An old name means the row that it went into."""
        text, zeile = getattr(zeile, self.field), getattr(zeile, "gilt", zeile)
        self.bekannt[text] = zeile
        if not self.anlegen:
            self.bekannt.setdefault(text.casefold(), zeile)

    def _lege_alle_an(self, neue):
        """The fast way for many; when one is faulty, `_lege_an` finds it later and says why."""
        try:
            for zeile in neue:
                zeile.clean_fields()
            with transaction.atomic():
                self.model._default_manager.bulk_create(neue)
        except (ValidationError, IntegrityError):
            return
        for zeile in neue:
            self._merke_neue(zeile)

    def _lege_an(self, text):
        zeile = self.model(**{self.field: text})
        try:
            zeile.clean_fields()
            with transaction.atomic():
                zeile.save()
        except ValidationError as fehler:
            raise ValidationError(fehler.messages) from None
        except IntegrityError as fehler:
            raise ValidationError(meldung_der_datenbank(fehler, self.model)) from None
        self._merke_neue(zeile)
        return zeile

    def _merke_neue(self, zeile):
        self._merke(zeile)
        self.angelegt.append(getattr(zeile, self.field))


class Verweisliste(Zellform, ManyToManyWidget):
    """Several rows, each once."""

    def __init__(self, model, schluessel):
        super().__init__(model, field=schluessel)
        self.einzeln = Verweis(model, schluessel)

    def clean(self, value, row=None, **kwargs):
        zeilen, fehler = [], []
        for text in zerlegt(value):
            try:
                zeilen.append(self.einzeln.finde(text))
            except ValidationError as unbekannt:
                fehler.append(unbekannt)
        if fehler:
            raise ValidationError(fehler)
        ohne_doppelte([str(getattr(zeile, self.field)) for zeile in zeilen])
        return zeilen

    def zelle(self, wert):
        return verbunden(getattr(zeile, self.field) for zeile in wert)
