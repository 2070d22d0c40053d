"""The table `organisationen` as a file."""

from netzwerk.models import Organisation, Thema
from protegat.basis.austausch.resource import HausResource
from protegat.basis.austausch.spalten import Menge, Spalte
from protegat.basis.austausch.verweise import Verweis, Verweisliste
from protegat.basis.models import Ortsteil
from protegat.basis.regeln import Sortierung


class OrganisationResource(HausResource):
    themen = Menge(Verweisliste(Thema, "code"))
    ortsteil = Spalte(Verweis(Ortsteil, "name"))

    verbunden = ("ortsteil",)
    dazu = ("themen",)
    reihenfolge = (Sortierung("name"), "pk")
    nach_tag = False
    regelspalten = {"organisation_name_einmal": "name"}

    class Meta:
        model = Organisation
        fields = (
            "kennung",
            "name",
            "typ",
            "kooperationsformen",
            "strasse",
            "plz",
            "ort",
            "telefon",
            "email",
            "web",
            "sprachen",
            "themen",
            "ev_nummer",
            "aktiv",
            "kurzname",
            "oeffnungszeiten",
            "zugang",
            "geprueft_am",
            "ortsteil",
        )
