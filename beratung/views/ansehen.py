"""Reading: the list with its filters, and all facts of one Beratung."""

from beratung.filters import BeratungFilter
from beratung.models import Beratung, Hilfe, Status, Unterstuetzung
from beratung.models.kataloge import TRAEGER
from beratung.models.merkmale import MERKMALE
from beratung.tables import BeratungTable
from protegat.basis.models import Einschraenkung, Personengruppe
from protegat.basis.models.anliegen import sieht_ruhende
from protegat.basis.views import AusgabeMixin, HausDetailView, HausListView

KONTAKT = (
    "angebot",
    "kanal",
    "standort",
    "vorhaben",
    "beratende_person",
    "kontaktart",
    "adressat",
    "organisation",
    "personenzahl",
    "dauer",
)
PERSON = ("klient", *MERKMALE, "sprachmittlung", "zugangsweg")


class BeratungListView(HausListView):
    queryset = Beratung.objects.select_related("hauptthema", "beratende_person")
    filterset_class = BeratungFilter
    table_class = BeratungTable
    template_name = "beratung/beratung_list.html"
    ausgabe = "beratung:beratung_ausgabe"
    permission_required = "beratung.view_beratung"

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(titel="Beratungen", **kwargs)
        anzahl = kontext["table"].paginator.count
        if self.request.GET.get("status") == Status.ENTWURF:
            kontext["erster_strich"] = self.get_queryset().offene_striche(self.request.user).first()
        sieht = sieht_ruhende(self.request.user, Personengruppe.KLIENT)
        ruht = not sieht and Einschraenkung.objects.nummern(Personengruppe.KLIENT).exists()
        return kontext | {"einheit": "Beratung" if anzahl == 1 else "Beratungen", "ruht": ruht}


class BeratungAusgabeView(AusgabeMixin, BeratungListView):
    pass


class BeratungDetailView(HausDetailView):
    queryset = Beratung.objects.select_related(
        *("hauptthema", "vorhaben", "standort", "organisation", "ortsteil", "klient"),
        *("beratende_person", "erstellt_von", "geaendert_von"),
    )
    permission_required = "beratung.view_beratung"

    def get_context_data(self, **kwargs):
        beratung = self.object
        return super().get_context_data(
            kontakt=[angabe(beratung, name) for name in KONTAKT],
            person=[angabe(beratung, name) for name in PERSON],
            hilfen=[Hilfe(code).label for code in beratung.hilfen],
            traeger=beratung.adressat in TRAEGER,
            unterstuetzungen=[Unterstuetzung(code).label for code in beratung.unterstuetzungen],
            nebenthemen=beratung.themen_daneben(),
            vermittlungen=beratung.vermittlungen.mit_verlauf(),
            wiedervorlagen=beratung.wiedervorlagen.offene().sichtbar_fuer(self.request.user).select_related("fuer"),
            einschraenkung=Einschraenkung.objects.jetzt_zu(Personengruppe.KLIENT, beratung.klient_id),
            **kwargs,
        )


def angabe(beratung, name):
    """Label and words of one field; an empty one is None, which prints as a dash."""
    feld = beratung._meta.get_field(name)
    wert = getattr(beratung, f"get_{name}_display")() if feld.choices else getattr(beratung, name)
    return feld.verbose_name, wert
