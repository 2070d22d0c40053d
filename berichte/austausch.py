"""The table `belege` as a file. How a receipt is split over several Vorhaben stands in none."""

from django.core.exceptions import ValidationError

from berichte.models import Beleg, Kostenart, Kostenposition
from protegat.basis.austausch.resource import HausResource
from protegat.basis.austausch.spalten import Spalte
from protegat.basis.austausch.verweise import Verweis
from protegat.basis.austausch.zellen import als_text, entschaerft
from protegat.basis.models import Vorhaben

VON_SELBST = {art.value: art for art in Kostenart if art != Kostenart.PAUSCHALE}


class Positionsnummer(Verweis):
    """The number of a position in the cost plan of the row's own Vorhaben.

    A kind of cost (`personal`, `honorar`, `sach`) stands for itself: without such a position it is made, with no plan.
    """

    def __init__(self):
        super().__init__(Kostenposition, "kennung")

    def bereite_vor(self, zellen):
        """Asked row by row, because the number alone names no position."""

    def clean(self, value, row=None, **kwargs):
        kuerzel, nummer = als_text((row or {}).get("vorhaben") or ""), als_text(value)
        schluessel = kuerzel.casefold(), nummer.casefold()
        if schluessel not in self.bekannt:
            self.bekannt[schluessel] = self._suche(kuerzel, nummer)
        return self.bekannt[schluessel]

    def zelle(self, wert):
        return entschaerft(wert.code) if wert else ""

    def _suche(self, kuerzel, nummer):
        vorhaben = Vorhaben.objects.filter(kuerzel__iexact=kuerzel).first()
        if vorhaben is None:
            raise ValidationError("Erst das Vorhaben sagt, welche Position gemeint ist.")
        positionen = Kostenposition.objects.fuer(vorhaben)
        treffer = positionen.filter(code__iexact=nummer).first()
        if treffer is None and nummer.lower() in VON_SELBST:
            return self._lege_position_an(vorhaben, VON_SELBST[nummer.lower()])
        if treffer is None:
            bekannt = ", ".join(positionen.belegbare().values_list("code", flat=True)) or "noch keine"
            raise ValidationError(f"„{nummer}“ steht nicht im Kostenplan von {vorhaben.kuerzel}. Es gibt: {bekannt}.")
        return treffer

    def _lege_position_an(self, vorhaben, art):
        position = Kostenposition.objects.create(
            kennung=f"{vorhaben.kuerzel}-{art}",
            vorhaben=vorhaben,
            kostenart=art,
            code=art,
            bezeichnung=art.label,
            rang=Kostenposition.objects.fuer(vorhaben).naechster_rang(),
        )
        self.angelegt.append(position.kennung)
        return position


class BelegResource(HausResource):
    vorhaben = Spalte(Verweis(Vorhaben, "kuerzel"))
    kostenposition = Spalte(Positionsnummer())

    verbunden = ("vorhaben", "kostenposition")
    reihenfolge = ("vorhaben__kuerzel", "zahlungsdatum", "pk")
    regelspalten = {
        "beleg_position_passt": "kostenposition",
        "belegaufteilung_hoechstens_ganz": "brutto",
        "beleg_brutto_nicht_null": "brutto",
        "beleg_nr_je_vorhaben_einmal": "beleg_nr",
    }

    class Meta:
        model = Beleg
        fields = (
            "kennung",
            "vorhaben",
            "beleg_nr",
            "kostenposition",
            "empfaenger",
            "grund",
            "rechnungsdatum",
            "zahlungsdatum",
            "brutto",
            "nicht_foerderfaehig",
        )
