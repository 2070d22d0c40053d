from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property

from protegat.basis.kalender import lies_tag
from protegat.basis.merkmale import Sprache
from protegat.basis.models import Vorhaben
from protegat.basis.views import AusgabeMixin, HausCreateView, HausDetailView, HausListView, HausUpdateView

from ..auswertung import Auswertung
from ..filters import VeranstaltungFilter
from ..forms import UebernahmeForm, VeranstaltungForm, ZaehlungForm
from ..forms.veranstaltung import KOPFDATEN
from ..models import Anmeldestand, Feedback, Reihe, Tuer, Veranstaltung
from ..models.vorhabenanteil import GANZES
from ..oeffentliche_seite import OeffentlicheSeite
from ..publizitaet import Nachweise
from ..sitzung import sitzung
from ..tables import VeranstaltungTable


class VeranstaltungListView(HausListView):
    model = Veranstaltung
    permission_required = "veranstaltungen.view_veranstaltung"
    table_class = VeranstaltungTable
    filterset_class = VeranstaltungFilter
    template_name = "veranstaltungen/veranstaltung_list.html"
    ausgabe = "veranstaltungen:veranstaltung_ausgabe"

    def get_queryset(self):
        return super().get_queryset().select_related("reihe", "standort")

    def get_context_data(self, **kwargs):
        durchgefuehrte = self.object_list.durchgefuehrt()
        return super().get_context_data(
            titel="Veranstaltungen",
            durchgefuehrt=durchgefuehrte.zaehle(),
            teilnahmen=durchgefuehrte.teilnahmen(),
            **kwargs,
        )


class VeranstaltungAusgabeView(AusgabeMixin, VeranstaltungListView):
    pass


class SeiteMixin:
    """The page of one event: what it shows besides the form that counts."""

    queryset = Veranstaltung.objects.select_related(
        "vorhaben", "reihe", "gremium", "thema", "standort", "leitung", "nachfolger"
    )
    template_name = "veranstaltungen/veranstaltung_detail.html"

    def get_context_data(self, **kwargs):
        wiedervorlagen = self.object.wiedervorlagen.offene().sichtbar_fuer(self.request.user).select_related("fuer")
        feedback = Feedback.objects.sichtbar_fuer(self.request.user).zu(self.object)
        return super().get_context_data(
            heute=timezone.localdate(),
            wiedervorlagen=wiedervorlagen,
            feedback=feedback,
            auswertung=Auswertung([feedback] if feedback else []),
            sitzung=sitzung(self.object, self.request.user),
            nachweise=Nachweise(self.object, self.request.user, timezone.localdate()),
            anmeldestand=Anmeldestand.von(self.object, self.request.user),
            oeffentliche_seite=self.oeffentliche_seite(),
            verschobene=self.object.verschobene,
            tuer=Tuer(self.object).uebersicht(),
            uebernahme=UebernahmeForm(prefix="tuer"),
            **self.beteiligte(),
            **kwargs,
        )

    def oeffentliche_seite(self):
        adresse = reverse("programm:termin", args=[Sprache.DE, self.object.pk])
        return OeffentlicheSeite(self.object, self.request.build_absolute_uri(adresse))

    def beteiligte(self):
        """Who carries it and what it cost whom."""
        anteile = self.object.vorhabenanteile.select_related("vorhaben")
        kosten = self.object.kosten.select_related("vorhaben")
        return {
            "anteile": anteile,
            "eigener_anteil": GANZES - anteile.zusammen(),
            "kosten": kosten,
            "kosten_je_vorhaben": kosten.je_vorhaben(),
            "kosten_summe": kosten.betrag(),
        }


class VeranstaltungDetailView(SeiteMixin, HausDetailView):
    permission_required = "veranstaltungen.view_veranstaltung"

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=ZaehlungForm(instance=self.object, nutzer=self.request.user), **kwargs)


class ZaehlungUpdateView(SeiteMixin, HausUpdateView):
    """Counting happens on the page of the event; what does not add up comes back as it was typed."""

    form_class = ZaehlungForm
    permission_required = "veranstaltungen.change_zaehlung"

    def form_valid(self, form):
        form.save()
        messages.success(
            self.request,
            f"Gezählt: {self.object.teilnehmende} Teilnehmende.",
            reverse("veranstaltungen:zaehlung_delete", args=[self.object.pk]),
        )
        return redirect(self.object)


class VeranstaltungCreateView(HausCreateView):
    model = Veranstaltung
    form_class = VeranstaltungForm
    permission_required = "veranstaltungen.add_veranstaltung"
    success_message = "%(titel)s ist angelegt."
    extra_context = {"zurueck": reverse_lazy("veranstaltungen:veranstaltung_list")}
    template_name = "veranstaltungen/veranstaltung_form.html"

    @cached_property
    def vorbild(self):
        """The event that this one repeats: `?wie=<pk>`."""
        wie = self.request.GET.get("wie", "")
        return get_object_or_404(self.get_queryset(), pk=wie) if wie.isdecimal() else None

    def get_initial(self):
        if self.vorbild is None:
            tag = lies_tag(self.request.GET.get("tag", ""))  # chosen in the calendar
            vorhaben = Vorhaben.objects.aktuelles(tag or timezone.localdate())
            return {"vorhaben": vorhaben, "beginn": [tag, None], **self.aus_reihe()}
        uhrzeiten = {
            feld: [None, timezone.localtime(zeitpunkt).time()]
            for feld in ("beginn", "ende")
            if (zeitpunkt := getattr(self.vorbild, feld))
        }
        kopfdaten = {feld: getattr(self.vorbild, feld) for feld in KOPFDATEN}
        return {**kopfdaten, **uhrzeiten, "mitveranstalter": list(self.vorbild.mitveranstalter.all())}

    def aus_reihe(self):
        """The first date of a Reihe begins with what is usual in it: `?reihe=<pk>`."""
        nummer = self.request.GET.get("reihe", "")
        if not nummer.isdecimal():
            return {}
        reihe = get_object_or_404(Reihe, pk=nummer)
        return {"reihe": reihe, "titel": reihe.name, "art": reihe.art, "zielgruppe": reihe.zielgruppe}


class VeranstaltungUpdateView(HausUpdateView):
    model = Veranstaltung
    form_class = VeranstaltungForm
    permission_required = "veranstaltungen.change_veranstaltung"
    success_message = "%(titel)s ist gespeichert."
    template_name = "veranstaltungen/veranstaltung_form.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.object.get_absolute_url(), **kwargs)
