"""The table `organisationen` as a file."""

from netzwerk.dubletten import paare
from netzwerk.models import Organisation, Thema
from protegat.basis.austausch.resource import HausResource
from protegat.basis.austausch.spalten import Menge, Spalte
from protegat.basis.austausch.verweise import Verweis, Verweisliste
from protegat.basis.models import Ortsteil
from protegat.basis.regeln import Sortierung

HOECHSTENS = 3  # possible doubles that are named for one row


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

    def get_queryset(self):
        """Without those that have gone into another."""
        return super().get_queryset().behaltene()

    def zweifel(self, instanzen):
        """Those that look like one that is there already, or like another one of the file."""
        neue = {einer.kennung for einer in instanzen}
        if not neue:
            return {}
        nummern = list(Organisation.objects.filter(kennung__in=neue).values_list("pk", flat=True))
        saetze = {}
        for paar in paare(Organisation.objects.all(), nur=nummern):
            neuer, anderer = (
                (paar.juenger, paar.aelter) if paar.juenger.kennung in neue else (paar.aelter, paar.juenger)
            )
            saetze.setdefault(neuer.kennung, []).append(f"„{anderer}“ ({paar.satz})")
        return {kennung: f"Vielleicht schon da: {'; '.join(teile[:HOECHSTENS])}." for kennung, teile in saetze.items()}

    def alte_schluessel(self, schluessel):
        """A row by its old Kennung means the entry that it went into; its old name means the same one."""
        alte = Organisation.objects.filter(kennung__in=schluessel).exclude(aufgegangen_in=None)
        return {
            einer.kennung: (einer.aufgegangen_in.kennung, {"name": (einer.name, einer.aufgegangen_in.name)})
            for einer in alte.select_related("aufgegangen_in")
        }
