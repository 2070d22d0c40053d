"""Exchanging the key: what an older one has written is written again with the first. Batches; may be interrupted."""

from collections import Counter

import pgtrigger
from django.apps import apps
from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Left

from . import ablage
from .faktorgeheimnis import GEHEIM, mit_geheimnis, oeffne, verschliesse
from .geheimfelder import BlindindexField, geheimfelder
from .models.einschraenkung import VERSTOSS
from .verschluesselung import Unlesbar, schreibender

STAPEL = 200


class Umschluesselung:
    """All encrypted fields of one model, and what is derived from them."""

    def __init__(self, modell):
        self.modell, self.name = modell, modell._meta.verbose_name_plural
        self.felder = [feld.name for feld in geheimfelder(modell)]
        abgeleitete = [feld.name for feld in modell._meta.concrete_fields if isinstance(feld, BlindindexField)]
        self.spalten = [*self.felder, *abgeleitete]
        namen = [waechter.name for waechter in getattr(modell._meta, "triggers", ())]
        self.waechter = [f"{modell._meta.label}:{name}" for name in namen if name.endswith(f"_{VERSTOSS}")]
        self.erneuert, self.gruende = 0, Counter()

    def ausfuehren(self):
        """Counts what was renewed, and why the rest could not be: `gruende` by sentence."""
        nummer = 0
        while nummer is not None:
            nummer = self._stapel(nummer)

    @transaction.atomic
    def _stapel(self, ab):
        """One batch of rows behind this number; the last number in it, None after the last batch."""
        zeilen = list(self._veraltete().filter(pk__gt=ab).select_for_update(of=("self",)).order_by("pk")[:STAPEL])
        for zeile in zeilen:
            try:
                self._erneuere(zeile)
                self.erneuert += 1
            except Unlesbar as grund:
                self.gruende[str(grund)] += 1
        return zeilen[-1].pk if zeilen else None

    def _veraltete(self):
        """Rows with a field that another key than the first has written."""
        anfang = f"{schreibender()}:"
        anfaenge = {f"anfang_{feld}": Left(F(feld), len(anfang)) for feld in self.felder}
        fremd = Q()
        for feld in self.felder:
            fremd |= Q(**{f"{feld}__isnull": False}) & ~Q(**{f"anfang_{feld}": anfang})
        return self.modell._base_manager.alias(**anfaenge).filter(fremd)

    def _erneuere(self, zeile):
        """Also of a restricted record: the content stays what it is."""
        for feld in self.felder:
            setattr(zeile, feld, getattr(zeile, feld))
        with pgtrigger.ignore(*self.waechter):
            zeile.save(update_fields=self.spalten)


class Faktorumschluesselung:
    """The same for the secrets of second factors, which stand inside a JSON column of allauth."""

    name = "Zweite Faktoren"

    def __init__(self):
        self.erneuert, self.gruende = 0, Counter()

    @transaction.atomic
    def ausfuehren(self):
        """All at once: there are two for each account."""
        anfang = f"{schreibender()}:"
        for faktor in mit_geheimnis().select_for_update():
            veraltete = [name for name in GEHEIM if not faktor.data.get(name, anfang).startswith(anfang)]
            try:
                neue = {name: verschliesse(oeffne(faktor.data[name])) for name in veraltete}
            except Unlesbar as grund:
                self.gruende[str(grund)] += 1
                continue
            if neue:
                faktor.data |= neue
                faktor.save(update_fields=["data"])
                self.erneuert += 1


class Dateiumschluesselung:
    """All uploaded files and their previews, one by one; what was clear is encrypted."""

    name = "Dateien"

    def __init__(self):
        self.erneuert, self.gruende = 0, Counter()

    def ausfuehren(self):
        for name, vorschau, _zeit in sorted(ablage.alle()):
            try:
                self._erneuere(name, vorschau)
            except FileNotFoundError:
                continue  # deleted meanwhile
            except Unlesbar as grund:
                self.gruende[str(grund)] += 1

    def _erneuere(self, name, vorschau):
        if ablage.kennung(name, vorschau) != schreibender():
            ablage.erneuere(name, vorschau)
            self.erneuert += 1


def umschluesselungen():
    """One for each model that keeps something encrypted, one for the second factors, one for the files."""
    felder = [Umschluesselung(modell) for modell in apps.get_models() if geheimfelder(modell)]
    return [*felder, Faktorumschluesselung(), Dateiumschluesselung()]
