import django_tables2 as tables

from protegat.basis.regeln import Sortierung

from .models import Gremium, Netzwerkkontakt, Organisation

ZAHL = {"th": {"class": "z"}, "td": {"class": "z halb"}}


class OrganisationTable(tables.Table):
    name = tables.TemplateColumn(template_name="netzwerk/_name.html")
    typ = tables.Column(visible=False)  # small print under the name on the screen, a column of its own in a file
    aktiv = tables.Column(visible=False)
    themen = tables.Column(orderable=False, attrs={"td": {"class": "breit"}})
    vermittelt = tables.TemplateColumn(template_name="netzwerk/_zahl.html", attrs=ZAHL)
    angekommen = tables.TemplateColumn(template_name="netzwerk/_zahl.html", verbose_name="davon angekommen", attrs=ZAHL)
    letzter_kontakt = tables.TemplateColumn(
        "{{ value|datum }}", verbose_name="Letzter Kontakt", attrs={"td": {"class": "halb"}}, empty_values=()
    )
    geprueft_am = tables.TemplateColumn(
        template_name="netzwerk/_pruefstand.html",
        verbose_name="Angaben geprüft",
        attrs={"td": {"class": "halb"}},
        empty_values=(),
    )

    class Meta:
        model = Organisation
        fields = ("name", "typ", "aktiv", "themen", "vermittelt", "angekommen", "letzter_kontakt", "geprueft_am")
        empty_text = "Keine Organisation passt zu diesen Filtern."

    def __init__(self, *args, vorhaben, **kwargs):
        super().__init__(*args, **kwargs)
        if vorhaben:
            self.columns["vermittelt"].column.verbose_name = f"Vermittelt {vorhaben.kuerzel}"

    def value_name(self, record):
        return record.name

    def value_vermittelt(self, value):
        return value

    value_angekommen = value_letzter_kontakt = value_geprueft_am = value_vermittelt

    def render_themen(self, value):
        return ", ".join(thema.kurz for thema in value.all()) or "–"

    def order_name(self, organisationen, absteigend):
        spalte = Sortierung("name")
        return organisationen.order_by(spalte.desc() if absteigend else spalte), True


class NetzwerkkontaktTable(tables.Table):
    datum = tables.TemplateColumn(template_name="netzwerk/_kontakt_datum.html")
    organisation = tables.Column(linkify=True, attrs={"td": {"class": "breit"}})
    anlass = tables.Column(attrs={"td": {"class": "breit"}})
    person = tables.Column(attrs={"td": {"class": "halb"}})
    naechster_schritt = tables.TemplateColumn(template_name="netzwerk/_naechster_schritt.html", orderable=False)
    vorhaben = tables.Column(accessor="vorhaben__kuerzel")

    class Meta:
        model = Netzwerkkontakt
        fields = ("datum", "organisation", "art", "anlass", "person", "naechster_schritt", "vorhaben")
        empty_text = "Kein Kontakt passt zu diesen Filtern."
        default = "–"

    def value_datum(self, value):
        return value

    def value_naechster_schritt(self, value):
        return str(value or "")

    def order_organisation(self, kontakte, absteigend):
        spalte = Sortierung("organisation__name")
        return kontakte.order_by(spalte.desc() if absteigend else spalte, "-datum", "-pk"), True


class GremiumTable(tables.Table):
    name = tables.TemplateColumn(template_name="netzwerk/_gremium_name.html")
    wann = tables.Column(verbose_name="Trifft sich", orderable=False, empty_values=(None, ""))
    leitung = tables.Column(default="wir", order_by=("leitung__name", "pk"))
    delegierte_person = tables.Column(verbose_name="Von uns", order_by=("delegierte_person__username", "pk"))
    mitgliederzahl = tables.Column(verbose_name="Mitglieder", attrs=ZAHL)
    letzte_sitzung = tables.TemplateColumn("{{ value|datum }}", attrs={"td": {"class": "halb"}}, empty_values=())
    naechste_sitzung = tables.TemplateColumn("{{ value|datum }}", attrs={"td": {"class": "halb"}}, empty_values=())

    class Meta:
        model = Gremium
        fields = ()
        default = "–"
        empty_text = "Kein Gremium passt zu diesen Filtern."

    def order_name(self, gremien, absteigend):
        spalte = Sortierung("name")
        return gremien.order_by(spalte.desc() if absteigend else spalte), True
