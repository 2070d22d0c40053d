"""The tables `beratungen` and `vermittlungen` as files. Free text (`thema_text`) leaves in none."""

from django.core.exceptions import ValidationError
from django.db.models import Prefetch

from beratung.models import Beratung, Klient, Kontaktart, Nebenthema, Vermittlung
from netzwerk.models import Organisation, Thema
from protegat.basis.austausch.formen import Tag
from protegat.basis.austausch.resource import HausResource
from protegat.basis.austausch.spalten import Menge, Spalte
from protegat.basis.austausch.verweise import Verweis, Verweisliste
from protegat.basis.models import Nutzer, Ortsteil, Standort, Vorhaben


class Nebenthemen(Menge):
    """Up to three topics in their order."""

    def get_value(self, instance):
        return [zeile.thema for zeile in instance.nebenthemen_zeilen.all()]

    def gleich(self, alt, neu):
        return alt == neu

    def zeilen(self, instanz, werte):
        return [Nebenthema(beratung=instanz, thema=thema, rang=rang) for rang, thema in enumerate(werte, start=1)]


class Code(Verweis):
    """Klient codes have capital letters only, however somebody types them; an old one means the one it went into."""

    def lies(self, zelle):
        return super().lies(zelle).upper()

    def _merke(self, zeile):
        self.bekannt[zeile.code] = zeile.gilt


class BeratungResource(HausResource):
    vorhaben = Spalte(Verweis(Vorhaben, "kuerzel"))
    datum = Spalte(Tag(), noetig=True)  # today would be a guess
    beratende_person = Spalte(Verweis(Nutzer, "username"))
    standort = Spalte(Verweis(Standort, "name", anlegen=True))
    organisation = Spalte(Verweis(Organisation, "name"))
    hauptthema = Spalte(Verweis(Thema, "code"))
    nebenthemen = Nebenthemen(Verweisliste(Thema, "code"))
    ortsteil = Spalte(Verweis(Ortsteil, "name"))
    klient = Spalte(Code(Klient, "code", anlegen=True, gross=True))

    verbunden = ("vorhaben", "beratende_person", "standort", "organisation", "hauptthema", "ortsteil", "klient")
    dazu = (Prefetch("nebenthemen_zeilen", Nebenthema.objects.select_related("thema")),)
    reihenfolge = ("datum", "pk")
    vorgaben = {"kontaktart": Kontaktart.UNBEKANNT}  # a file that does not say so has counted no Erstberatung
    regelspalten = {"beratung_tag_im_vorhaben": "datum", "nebenthema_nicht_hauptthema": "hauptthema"}

    class Meta:
        model = Beratung
        fields = (
            "kennung",
            "vorhaben",
            "datum",
            "beratende_person",
            "standort",
            "angebot",
            "kanal",
            "kontaktart",
            "adressat",
            "organisation",
            "personenzahl",
            "dauer",
            "hauptthema",
            "nebenthemen",
            "hilfen",
            "ergebnis",
            "geschlecht",
            "altersgruppe",
            "staatsangehoerigkeit",
            "herkunftsregion",
            "aufenthaltsstatus",
            "sprache",
            "sprachmittlung",
            "zugangsweg",
            "ortsteil",
            "klient",
            "status",
            "unterstuetzungen",
        )

    def pruefe(self, instance, mengen):
        nebenthemen = mengen.get("nebenthemen", ())
        saetze = {
            "Höchstens drei Nebenthemen.": len(nebenthemen) > 3,
            "Das Hauptthema ist kein Nebenthema.": instance.hauptthema in nebenthemen,
        }
        if any(saetze.values()):
            raise ValidationError({"nebenthemen": [satz for satz, gilt in saetze.items() if gilt]})


class VermittlungResource(HausResource):
    beratung = Spalte(Verweis(Beratung, "kennung", gross=True))
    organisation = Spalte(Verweis(Organisation, "name"))
    thema = Spalte(Verweis(Thema, "code"))

    verbunden = ("beratung", "organisation", "thema")
    reihenfolge = ("beratung__datum", "pk")

    class Meta:
        model = Vermittlung
        fields = (
            "kennung",
            "beratung",
            "organisation",
            "thema",
            "art",
            "status",
            "wiedervorlage",
            "stelle",
            "entbindung_am",
        )
