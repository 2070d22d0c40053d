"""The table `veranstaltungen` as a file. The name of a speaker leaves in none."""

from netzwerk.models import Gremium, Organisation, Thema
from protegat.basis.austausch.formen import Zeitpunkt
from protegat.basis.austausch.resource import HausResource
from protegat.basis.austausch.spalten import Menge, Spalte
from protegat.basis.austausch.verweise import Verweis, Verweisliste
from protegat.basis.models import Nutzer, Standort, Vorhaben
from veranstaltungen.models import Reihe, Veranstaltung


class VeranstaltungResource(HausResource):
    vorhaben = Spalte(Verweis(Vorhaben, "kuerzel"))
    reihe = Spalte(Verweis(Reihe, "name", anlegen=True))
    thema = Spalte(Verweis(Thema, "code"))
    ende = Spalte(Zeitpunkt(tag_von="beginn"))
    standort = Spalte(Verweis(Standort, "name", anlegen=True))
    mitveranstalter = Menge(Verweisliste(Organisation, "name"))
    leitung = Spalte(Verweis(Nutzer, "username"))
    gremium = Spalte(Verweis(Gremium, "name"))
    anwesende = Menge(Verweisliste(Organisation, "name"))

    verbunden = ("vorhaben", "reihe", "thema", "standort", "leitung", "gremium")
    dazu = ("mitveranstalter", "anwesende")
    reihenfolge = ("beginn", "pk")
    regelspalten = {
        "veranstaltung_tag_im_vorhaben": "beginn",
        "veranstaltung_nicht_in_der_zukunft": "beginn",
        "zaehlung_hoechstens_teilnehmende": "teilnehmende",
        "vorhabenanteil_nicht_das_zaehlende": "vorhaben",
        "kostenpunkt_vorhaben_beteiligt": "vorhaben",
        "veranstaltung_nur_verschoben_hat_neuen_termin": "status",
    }

    class Meta:
        model = Veranstaltung
        fields = (
            "kennung",
            "vorhaben",
            "art",
            "reihe",
            "titel",
            "thema",
            "beginn",
            "ende",
            "standort",
            "status",
            "teilnehmende",
            "zaehlart",
            "zielgruppe",
            "mitveranstalter",
            "oeffentlich",
            "kapazitaet",
            "leitung",
            "anwesende",
            "sprachen",
            "dolmetschen",
            "barrierefrei",
            "im_rahmen_von",
            "zugang",
            "gezaehlt_von",
            "gremium",
        )
