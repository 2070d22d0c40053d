"""What the list of Beratungen can be asked; the answer lives in the address, so figures can link to it."""

import django_filters as filters
from django.db.models import Exists, OuterRef
from django.utils import timezone

from beratung.models import (
    Adressat,
    Angebot,
    Beratung,
    Ergebnis,
    Kanal,
    Kontaktart,
    Stammblatt,
    Status,
    Vermittlung,
    Vermittlungsstatus,
)
from beratung.models.stammblatt_querysets import (
    austritt_fehlt,
    ergebnis_faellig,
    ergebnis_ueberfaellig,
    verbleib_faellig,
)
from netzwerk.models import Organisation, Thema
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm
from protegat.basis.models import Nutzer, Rolle, Standort, Teilnehmermodus, Vorhaben

FAELLIG = {wort.__name__: wort for wort in (ergebnis_faellig, ergebnis_ueberfaellig, verbleib_faellig, austritt_fehlt)}
TEAM = (Rolle.BERATUNG, Rolle.KOORDINATION)


class BeratungFilter(filters.FilterSet):
    von = filters.DateFilter("datum", "gte", label="Von", widget=Datumsfeld)
    bis = filters.DateFilter("datum", "lte", label="Bis", widget=Datumsfeld)
    thema = filters.ModelChoiceFilter(
        label="Thema", queryset=Thema.objects.all(), to_field_name="code", method="mit_thema"
    )
    ergebnis = filters.ChoiceFilter(label="Ergebnis", choices=Ergebnis)
    status = filters.ChoiceFilter(label="Status", choices=Status, empty_label="alle außer storniert")
    vorhaben = filters.ModelChoiceFilter(queryset=Vorhaben.objects.all(), to_field_name="kuerzel")
    angebot = filters.ChoiceFilter(label="Angebot", choices=Angebot)
    kanal = filters.ChoiceFilter(label="Kanal", choices=Kanal)
    kontaktart = filters.ChoiceFilter(label="Kontaktart", choices=Kontaktart)
    adressat = filters.ChoiceFilter(label="Beraten", choices=Adressat)
    standort = filters.ModelChoiceFilter(queryset=Standort.objects.all())
    beratende_person = filters.ModelChoiceFilter(
        label="Beratende Person", queryset=Nutzer.objects.filter(rolle__in=TEAM)
    )
    klient = filters.CharFilter(label="Code", method="mit_code")
    vermittlung = filters.ChoiceFilter(label="Vermittlung", choices=Vermittlungsstatus, method="mit_vermittlung")
    partner = filters.ModelChoiceFilter(
        label="Vermittelt an", queryset=Organisation.objects.all(), method="mit_partner"
    )

    class Meta:
        model = Beratung
        form = FilterForm
        fields = ()

    def __init__(self, data=None, *args, **kwargs):
        """An address without filters is a question too: all but the cancelled ones."""
        super().__init__(data or {}, *args, **kwargs)

    def mit_thema(self, beratungen, name, thema):
        return beratungen.mit_thema(thema.code)

    def mit_code(self, beratungen, name, code):
        return beratungen.filter(klient__code=_code(code))

    def mit_partner(self, beratungen, name, organisation):
        """Sent to this partner; a Stand that is asked for as well is meant of the same Vermittlung."""
        vermittlungen = Vermittlung.objects.filter(organisation=organisation)
        if stand := self.form.cleaned_data["vermittlung"]:
            vermittlungen = vermittlungen.filter(status=stand)
        return beratungen.filter(Exists(vermittlungen.filter(beratung=OuterRef("pk"))))

    def mit_vermittlung(self, beratungen, name, stand):
        return beratungen.mit_vermittlung(stand)

    def filter_queryset(self, queryset):
        beratungen = super().filter_queryset(queryset)
        return beratungen if self.form.cleaned_data["status"] else beratungen.nicht_storniert()


class StammblattFilter(filters.FilterSet):
    vorhaben = filters.ModelChoiceFilter(
        queryset=Vorhaben.objects.filter(teilnehmermodus=Teilnehmermodus.STAMMBLATT), to_field_name="kuerzel"
    )
    stand = filters.ChoiceFilter(
        label="Stand",
        method="im_stand",
        choices=[
            ("laufend", "nimmt teil"),
            ("ausgetreten", "ausgetreten"),
            ("ergebnis_faellig", "Ergebnisse fällig"),
            ("ergebnis_ueberfaellig", "Ergebnisse überfällig"),
            ("verbleib_faellig", "Verbleib fällig"),
            ("austritt_fehlt", "Austritt fehlt"),
            ("unter_grenze", "unter der Bagatellgrenze"),
        ],
    )
    angaben = filters.ChoiceFilter(
        label="Angaben",
        method="mit_angaben",
        choices=[("vollstaendig", "vollständig"), ("unvollstaendig", "unvollständig")],
    )
    klient = filters.CharFilter(label="Code", method="mit_code")

    class Meta:
        model = Stammblatt
        form = FilterForm
        fields = ()

    def im_stand(self, blaetter, name, stand):
        if faellig := FAELLIG.get(stand):
            return blaetter.filter(faellig(timezone.localdate()))
        if stand == "unter_grenze":
            return blaetter.unter_bagatellgrenze()
        return blaetter.laufende() if stand == "laufend" else blaetter.ausgetretene()

    def mit_angaben(self, blaetter, name, angaben):
        return blaetter.vollstaendige() if angaben == "vollstaendig" else blaetter.unvollstaendige()

    def mit_code(self, blaetter, name, code):
        return blaetter.filter(klient__code=_code(code))


def _code(getippt):
    """As it stands on the card, or in a hurry: `k-9nkn`, `9nkn`."""
    return f"K-{getippt.strip().upper().removeprefix('K-')}"
