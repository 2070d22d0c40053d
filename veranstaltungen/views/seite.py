"""The page of one event, and the form on it that counts."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from protegat.basis.merkmale import Sprache
from protegat.basis.views import HausDetailView, HausUpdateView

from ..auswertung import Auswertung
from ..forms import UebernahmeForm, ZaehlungForm, vorbehalt
from ..models import Anmeldestand, Feedback, Tuer, Veranstaltung
from ..models.vorhabenanteil import GANZES
from ..oeffentliche_seite import OeffentlicheSeite
from ..publizitaet import Nachweise
from ..sitzung import sitzung


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
            gleichzeitige=Veranstaltung.objects.sichtbar_fuer(self.request.user).zugleich_am_standort(self.object),
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
        schritt = form.save()
        satz = f"Gezählt: {self.object.teilnehmende} Teilnehmende. {vorbehalt(self.object)}"
        messages.success(self.request, satz.strip(), schritt.rueckweg)
        return redirect(self.object)
