"""The table `vorhaben`: periods by their two days, shares of the funders in one cell."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from import_export.widgets import ManyToManyWidget

from protegat.basis.models import Finanzierungsanteil, Vorhaben

from .formen import Dezimalzahl, Tag, Zellform
from .resource import HausResource
from .spalten import Menge, Spalte
from .verweise import Verweis
from .zellen import ohne_doppelte, schreibweise, verbunden, zerlegt

TEILER = "|;"
REST = "rest"


class Grenze(Spalte):
    """The first or the last day of a period."""

    def __init__(self, spanne, letzter_tag=False, noetig=False):
        super().__init__(Tag(), attribute=spanne, noetig=noetig)
        self.letzter_tag = letzter_tag

    def leerwert(self):
        return None

    def get_value(self, instance):
        spanne = super().get_value(instance) or DateRange()
        if not self.letzter_tag:
            return spanne.lower
        return spanne.upper and spanne.upper - timedelta(days=1)

    def setze(self, instance, wert):
        bisher = super().get_value(instance) or DateRange()
        von, bis = bisher.lower, bisher.upper
        if self.letzter_tag:
            bis = wert and wert + timedelta(days=1)
        else:
            von = wert
        super().setze(instance, DateRange(von, bis) if von or bis else None)


class Anteilsform(Zellform, ManyToManyWidget):
    """`ESF- und Landesmittel=95;Stadt=rest` as `[("ESF- und Landesmittel", Decimal("95")), ("Stadt", None)]`."""

    def __init__(self):
        super().__init__(Finanzierungsanteil, field="mittelgeber")

    def clean(self, value, row=None, **kwargs):
        anteile = [self._anteil(teil) for teil in zerlegt(value, TEILER)]
        ohne_doppelte([mittelgeber for mittelgeber, _ in anteile])
        if [satz for _, satz in anteile].count(None) != 1:
            raise ValidationError("Genau ein Mittelgeber trägt den Rest, zum Beispiel „Stadt=rest“.")
        if sum(satz or 0 for _, satz in anteile) > 100:
            raise ValidationError("Die Anteile ergeben mehr als 100 Prozent.")
        return sorted(anteile, key=lambda anteil: (anteil[1] is None, -(anteil[1] or 0), anteil[0]))

    def zelle(self, wert):
        teile = (f"{mittelgeber}={REST if satz is None else _kurz(satz)}" for mittelgeber, satz in wert)
        return verbunden(teile, TEILER)

    def _anteil(self, text):
        mittelgeber, _, satz = (teil.strip() for teil in text.rpartition("="))
        if not (mittelgeber and satz):
            raise ValidationError(f"„{text}“: Hier wird Mittelgeber=Satz erwartet, zum Beispiel „Stadt=5“.")
        anteil = Finanzierungsanteil(
            mittelgeber=mittelgeber, satz=None if satz.lower() == REST else Dezimalzahl().clean(satz)
        )
        anteil.clean_fields(exclude=["vorhaben"])
        if anteil.satz is not None and not 0 < anteil.satz <= 100:
            raise ValidationError("Der Satz liegt über 0 und höchstens bei 100 Prozent.")
        return anteil.mittelgeber, anteil.satz


def _kurz(satz):
    """95 instead of 95,00."""
    return schreibweise(satz).rstrip("0").rstrip(",") if satz % 1 else str(int(satz))


class Anteile(Menge):
    """The shares; the last one takes the remainder, as `Vorhaben.verteile` has it."""

    zeilenmodell = Finanzierungsanteil

    def get_value(self, instance):
        anteile = [(anteil.mittelgeber, anteil.satz) for anteil in instance.finanzierungsanteile.all()]
        return [*anteile[:-1], (anteile[-1][0], None)] if anteile else []

    def gleich(self, alt, neu):
        return sorted(alt, key=str) == sorted(neu, key=str)

    def bisherige(self, instanzen):
        return Finanzierungsanteil.objects.filter(vorhaben__in=instanzen)

    def zeilen(self, instanz, werte):
        return [Finanzierungsanteil(vorhaben=instanz, mittelgeber=name, satz=satz) for name, satz in werte]


class VorhabenResource(HausResource):
    """Found again by its kuerzel. The name of a contact person leaves in no file."""

    beginn = Grenze("zeitraum", noetig=True)
    ende = Grenze("zeitraum", letzter_tag=True, noetig=True)
    bewilligung_beginn = Grenze("bewilligungszeitraum")
    bewilligung_ende = Grenze("bewilligungszeitraum", letzter_tag=True)
    anteile = Anteile(Anteilsform())
    vorgaenger = Spalte(Verweis(Vorhaben, "kuerzel", gross=True))

    verbunden = ("vorgaenger",)
    dazu = ("finanzierungsanteile",)
    reihenfolge = ("zeitraum", "kuerzel")
    nach_tag = False
    stapel = 1  # a row may name the one before it as its vorgaenger
    regelspalten = {"vorhaben_nicht_sein_eigener_vorgaenger": "vorgaenger"}

    class Meta:
        model = Vorhaben
        import_id_fields = ("kuerzel",)
        fields = (
            "kuerzel",
            "titel",
            "ev_nummer",
            "programm",
            "foerderperiode",
            "aktenzeichen",
            "auftraggeber",
            "beginn",
            "ende",
            "bewilligung_beginn",
            "bewilligung_ende",
            "gesamtkosten",
            "anteile",
            "cci",
            "traeger",
            "adressat",
            "vorgaenger",
            "publizitaetstext",
            "teilnehmermodus",
            "faelligkeitstag",
            "aufbewahrung_bis",
            "kleinzellen_schwelle",
            "inhalt",
            "aktiv",
        )

    def pruefe(self, instance, mengen):
        fehler = {}
        spannen = {"ende": instance.zeitraum, "bewilligung_ende": instance.bewilligungszeitraum}
        for spalte, spanne in spannen.items():
            if spanne and not (spanne.lower and spanne.upper):
                fehler[spalte] = "Ein Zeitraum braucht einen Anfang und ein Ende."
            elif spanne and spanne.lower >= spanne.upper:
                fehler[spalte] = "Das Ende liegt vor dem Beginn."
        if fehler:
            raise ValidationError(fehler)
