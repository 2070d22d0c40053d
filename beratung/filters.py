"""What the list of Beratungen can be asked; the answer lives in the address, so figures can link to it."""

import django_filters as filters
from django.db.models import Exists, OuterRef
from django.utils import timezone

from beratung.models import (
    NACHFRAGEN_NACH,
    Adressat,
    Angebot,
    Beratung,
    Ergebnis,
    Kanal,
    Klient,
    Kontaktart,
    Stammblatt,
    Status,
    Unterstuetzung,
    Vermittlung,
    Vermittlungsstatus,
)
from beratung.models.esf import PFLICHT
from beratung.models.stammblatt_querysets import (
    austritt_fehlt,
    ergebnis_faellig,
    ergebnis_ueberfaellig,
    verbleib_faellig,
)
from netzwerk.models import Organisation, Thema
from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm
from protegat.basis.merkmale import Sprache
from protegat.basis.models import Foerderperiode, Nutzer, Rolle, Standort, Teilnehmermodus, Vorhaben

FAELLIG = {wort.__name__: wort for wort in (ergebnis_faellig, ergebnis_ueberfaellig, verbleib_faellig, austritt_fehlt)}
TEAM = (Rolle.BERATUNG, Rolle.KOORDINATION)
MEINE, TEAM_FRAGT = "meine", "team"
WER = ((MEINE, "ich"), (TEAM_FRAGT, "ganzes Team"))
ZAEHLT = (("K1", "Beratung (K1)"), ("K2", "Kurzkontakt (K2)"), ("K11", "Trägerbegleitung (K11)"))
OFFEN, LANGE = "offen", "lange"
WOCHEN_OFFEN = NACHFRAGEN_NACH[-1]
WAS = ((OFFEN, "alle offenen"), (LANGE, f"seit über {WOCHEN_OFFEN} Wochen offen"))


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
    organisation = filters.ModelChoiceFilter(label="Begleitete Organisation", queryset=Organisation.objects.behaltene())
    unterstuetzung = filters.ChoiceFilter(label="Unterstützung", choices=Unterstuetzung, method="mit_unterstuetzung")
    standort = filters.ModelChoiceFilter(queryset=Standort.objects.all())
    beratende_person = filters.ModelChoiceFilter(
        label="Beratende Person", queryset=Nutzer.objects.filter(rolle__in=TEAM)
    )
    klient = filters.CharFilter(label="Code", method="mit_code")
    zaehlt = filters.ChoiceFilter(label="Zählt als", choices=ZAEHLT, method="gezaehlte")
    vermittlung = filters.ChoiceFilter(label="Vermittlung", choices=Vermittlungsstatus, method="mit_vermittlung")
    partner = filters.ModelChoiceFilter(
        label="Vermittelt an", queryset=Organisation.objects.behaltene(), method="mit_partner"
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
        """As it stands on the card, or in a hurry: `k-9nkn`, `9nkn`; an old code finds the one it went into."""
        return beratungen.filter(klient__in=Klient.objects.mit_code(code))

    def gezaehlte(self, beratungen, name, als):
        woerter = {
            "K1": beratungen.personenberatungen,
            "K2": beratungen.kurzkontakte,
            "K11": beratungen.traegerbegleitung,
        }
        return woerter[als]()

    def mit_unterstuetzung(self, beratungen, name, art):
        return beratungen.mit_unterstuetzung(art)

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


class KlientFilter(filters.FilterSet):
    """Asked of codes; the days are those of the last contact."""

    code = filters.CharFilter(label="Code", method="mit_code")
    vorhaben = filters.ModelChoiceFilter(
        label="Vorhaben", queryset=Vorhaben.objects.all(), to_field_name="kuerzel", method="im_vorhaben"
    )
    von = filters.DateFilter("letzter", "gte", label="Zuletzt da von", widget=Datumsfeld)
    bis = filters.DateFilter("letzter", "lte", label="bis", widget=Datumsfeld)
    sprache = filters.ChoiceFilter(label="Sprache", choices=Sprache)

    class Meta:
        model = Klient
        form = FilterForm
        fields = ()

    def mit_code(self, klienten, name, code):
        return klienten.mit_code(code)

    def im_vorhaben(self, klienten, name, vorhaben):
        return klienten.im_vorhaben(vorhaben)


def _mit_offenen(request):
    """Partners with something to ask about."""
    offene = Vermittlung.objects.offen().gueltig().filter(organisation=OuterRef("pk"))
    return Organisation.objects.filter(Exists(offene))


class NachfragenFilter(filters.FilterSet):
    """Which Vermittlungen to ask about: those that are due, of the reader or for Koordination of the team."""

    partner = filters.ModelChoiceFilter(label="Organisation", field_name="organisation", queryset=_mit_offenen)
    wer = filters.ChoiceFilter(label="Wer fragt nach?", choices=WER, empty_label=None, method="von_wem")
    was = filters.ChoiceFilter(label="Welche?", choices=WAS, empty_label="heute fällige", method="welche")

    class Meta:
        model = Vermittlung
        form = FilterForm
        fields = ()

    def __init__(self, data=None, *args, nutzer, **kwargs):
        """An address that does not say whose asks for the usual."""
        self.nutzer = nutzer
        ueblich = TEAM_FRAGT if nutzer.rolle == Rolle.KOORDINATION else MEINE
        gesagt = {name: wert for name, wert in (data or {}).items() if wert}
        super().__init__({"wer": ueblich} | gesagt, *args, **kwargs)
        self.filters["wer"].extra["initial"] = ueblich

    def gewaehlter_partner(self):
        """The one that the list is about, if any."""
        return self.form.cleaned_data.get("partner") if self.form.is_valid() else None

    def von_wem(self, vermittlungen, name, wer):
        return vermittlungen.von(self.nutzer) if wer == MEINE else vermittlungen

    def welche(self, vermittlungen, name, was):
        return vermittlungen.seit_wochen_offen(WOCHEN_OFFEN, timezone.localdate()) if was == LANGE else vermittlungen

    def filter_queryset(self, queryset):
        vermittlungen = super().filter_queryset(queryset)
        if self.form.cleaned_data["was"]:
            return vermittlungen
        return vermittlungen.nachzufragen(timezone.localdate())


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
    fehlt = filters.ChoiceFilter(
        label="Es fehlt",
        method="mit_luecke",
        choices=[(feld, Stammblatt.name_von(feld)) for feld in PFLICHT[Foerderperiode.ESF_PLUS]],
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

    def mit_luecke(self, blaetter, name, feld):
        return blaetter.mit_luecke(feld)

    def mit_angaben(self, blaetter, name, angaben):
        return blaetter.vollstaendige() if angaben == "vollstaendig" else blaetter.unvollstaendige()

    def mit_code(self, blaetter, name, code):
        return blaetter.filter(klient__in=Klient.objects.mit_code(code))
