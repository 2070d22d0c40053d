from decimal import Decimal
from itertools import groupby

from berichte.aufbau import Absatz, Tabelle, Zeile, Zelle
from berichte.kennzahlen import FOERDERFAEHIGE_AUSGABEN
from berichte.models import Belegteil
from protegat.basis.templatetags.haus import datum, euro

from .abschnitt import Abschnitt

SPALTEN = ("Beleg-Nr.", "Rechnung vom", "Empfänger, Grund", "Brutto", "Nicht förderfähig", "Anteil", "Förderfähig")
TEXTSPALTEN = (0, 2)
NACH_ZAHLUNG = ("zahlungsdatum", "beleg__beleg_nr", "pk")
REGEL = (
    "Je Kostenposition in der Reihenfolge der Zahlung. Die Liste nennt die Empfänger, wie es die Prüfung verlangt; "
    "statt des Namens einer Person steht, wo das Büro es so eingetragen hat, ihre Funktion. "
    "Pauschalen haben keine Belege. Förderfähig ist der Anteil an Brutto ohne das nicht Förderfähige."
)


class Belegliste(Abschnitt):
    """Annex C: every receipt of the period in chronological order per position, with sums; then what counts not."""

    nummer = "C"
    titel = "Belegliste"
    recht = "berichte.view_beleg"

    def teile(self):
        yield Absatz(REGEL)
        gezaehlte = FOERDERFAEHIGE_AUSGABEN.datensaetze(self.lage.vorhaben, self.lage.zeitraum)
        reihe = list(_mit_allem(gezaehlte).order_by("kostenposition__rang", "kostenposition__code", *NACH_ZAHLUNG))
        for position, teile in groupby(reihe, key=lambda teil: teil.kostenposition):
            yield self._je_position(position, list(teile))
        if not reihe:
            yield Tabelle("Belege", "Bezahlt am", SPALTEN, (), leer="In diesem Zeitraum ist kein Beleg bezahlt.")
        yield self._nicht_gezaehlt()

    def _je_position(self, position, teile):
        ausschnitt = "position", position.code
        summe = sum((teil.foerderfaehig for teil in teile), Decimal(0))
        am_ende = self.lage.zelle(FOERDERFAEHIGE_AUSGABEN, summe, self.lage.zeitraum, ausschnitt)
        return Tabelle(
            str(position),
            "Bezahlt am",
            SPALTEN,
            (*map(_zeile, teile), Zeile("Summe", (*(Zelle("") for _ in SPALTEN[1:]), am_ende))),
            einheit="Euro",
            textspalten=TEXTSPALTEN,
        )

    def _nicht_gezaehlt(self):
        """What section 11 sums: unpaid by the end of the period, or paid by then outside the Bewilligungszeitraum."""
        alle = _mit_allem(Belegteil.objects.fuer(self.lage.vorhaben))
        daneben = alle.bis(self.lage.zeitraum.bis).ausserhalb().order_by(*NACH_ZAHLUNG)
        offene = alle.unbezahlte().gestellt_bis(self.lage.zeitraum.bis).order_by("beleg__rechnungsdatum", "pk")
        return Tabelle(
            "Nicht gezählt: noch nicht bezahlt oder außerhalb des Bewilligungszeitraums bezahlt",
            "Bezahlt am",
            SPALTEN,
            (*map(_zeile, daneben), *map(_zeile, offene)),
            einheit="Euro",
            leer="Keine.",
            textspalten=TEXTSPALTEN,
        )


def _mit_allem(teile):
    """A rest of nothing is no row."""
    reihe = teile.mit_rest().exclude(ist_rest=True, foerderfaehig=0)
    return reihe.select_related("beleg__vorhaben", "kostenposition")


def _zeile(teil):
    beleg = teil.beleg
    zellen = (
        Zelle(beleg.beleg_nr, ziel=beleg.get_absolute_url()),
        Zelle(datum(beleg.rechnungsdatum), beleg.rechnungsdatum),
        Zelle(f"{beleg.empfaenger}, {beleg.grund}"),
        Zelle(euro(beleg.brutto), beleg.brutto),
        Zelle(euro(beleg.nicht_foerderfaehig), beleg.nicht_foerderfaehig),
        Zelle(teil.anteil or "–"),
        Zelle(euro(teil.foerderfaehig), teil.foerderfaehig),
    )
    return Zeile(datum(teil.zahlungsdatum) if teil.zahlungsdatum else "offen", zellen, tag=teil.zahlungsdatum)
