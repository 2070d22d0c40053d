"""What we did together with one partner: on the screen, as files for the talk, and the records behind each number."""

from io import BytesIO

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import View

from berichte.ausgabe import pdf, xlsx
from berichte.kennzahlen.verbindungen import PARTNERZAHLEN
from berichte.netz.adressen import sehrecht, zu_gemeinsamem
from berichte.netz.gemeinsam import Ausgegebenes, Gemeinsames
from berichte.netz.zeitwahl import ZeitwahlForm
from berichte.tables import TABELLEN
from netzwerk.models import Organisation
from protegat.basis.ausgabe import FORMATE, dateiwort
from protegat.basis.ausgabebremse import GebremsteAusgabe
from protegat.basis.views import EineTabelleView, HausDetailView

ZAHLEN = {zahl.schluessel: zahl for zahl in PARTNERZAHLEN}


class ZeitwahlMixin(PermissionRequiredMixin):
    """Pages of one organisation whose time stands in the address."""

    permission_required = "netzwerk.view_organisation"

    @cached_property
    def organisation(self):
        return get_object_or_404(Organisation.objects.sichtbar_fuer(self.request.user), pk=self.kwargs["pk"])

    @cached_property
    def form(self):
        return ZeitwahlForm(self.request.GET)

    @cached_property
    def wahl(self):
        """Of pages that say nothing without one."""
        if self.form.wahl is None:
            raise Http404("Diesen Zeitraum gibt es nicht.")
        return self.form.wahl


class GemeinsamesDetailView(ZeitwahlMixin, HausDetailView):
    """By topic and down to a single day: figures for those who read the figures, not for whoever keeps partners."""

    model = Organisation
    permission_required = ("netzwerk.view_organisation", "berichte.view_bericht")
    template_name = "netz/gemeinsames_detail.html"

    def get_context_data(self, **kwargs):
        wahl = self.form.wahl
        dokument = wahl and Gemeinsames(self.object, wahl, self.request.user).dokument()
        return super().get_context_data(form=self.form, wahl=wahl, dokument=dokument, **kwargs)


class GemeinsamesDateiView(ZeitwahlMixin, GebremsteAusgabe, View):
    """A file for the partner talk; it says who made it and when."""

    permission_required = ("netzwerk.view_organisation", "netz.ausgeben_gemeinsames")

    def get(self, request, *args, **kwargs):
        return self.datei(Ausgegebenes(self.organisation, self.wahl).dokument())

    def antwort(self, inhalt, form, typ):
        zeitraum = self.wahl.zeitraum
        partner = dateiwort(self.organisation.name) or f"organisation-{self.organisation.pk}"  # in no Latin letters
        name = "_".join(("gemeinsam", partner[:60], zeitraum.von.isoformat(), zeitraum.bis.isoformat()))
        return HttpResponse(inhalt, typ, headers={"Content-Disposition": f'attachment; filename="{name}.{form}"'})


class GemeinsamesPdfView(GemeinsamesDateiView):
    def datei(self, dokument):
        try:
            return self.antwort(pdf.schreibe(dokument), "pdf", "application/pdf")
        except pdf.PdfFehler as grund:
            messages.error(self.request, str(grund))
            return redirect(zu_gemeinsamem(self.organisation, self.wahl))


class GemeinsamesXlsxView(GemeinsamesDateiView):
    def datei(self, dokument):
        vorhaben = self.wahl.vorhaben
        herkunft = (
            ("Partner", dokument.titel),
            ("Zeitraum", str(dokument.zeitraum)),
            ("Vorhaben", str(vorhaben)),
            ("Hinweis", dokument.hinweis),
            ("Förderung", " ".join([*(logo.name + "." for logo in dokument.logos), dokument.publizitaet])),
            ("ausgegeben am", timezone.localtime().strftime("%d.%m.%Y %H:%M")),
            ("ausgegeben von", str(self.request.user)),
        )
        datei = BytesIO()
        xlsx.schreibe(dokument, [(name, wert) for name, wert in herkunft if wert.strip()], datei)
        return self.antwort(datei.getvalue(), "xlsx", FORMATE["xlsx"])


class ZahlDetailView(ZeitwahlMixin, EineTabelleView):
    """Exactly the records that one number of a partner counts."""

    template_name = "netz/zahl_detail.html"
    paginate_by = 50

    @cached_property
    def zahl(self):
        if self.kwargs["schluessel"] not in ZAHLEN:
            raise Http404("Diese Zahl gibt es nicht.")
        return ZAHLEN[self.kwargs["schluessel"]]

    def get_permission_required(self):
        return (*super().get_permission_required(), sehrecht(self.zahl))

    @cached_property
    def ausschnitt(self):
        """`?nach=status&wert=offen`: one row of a table, or None."""
        nach = self.request.GET.get("nach")
        if nach is None:
            return None
        if nach not in self.zahl.gliederungen:
            raise Http404("Diese Aufgliederung gibt es nicht.")
        return nach, self.request.GET.get("wert", "")

    @cached_property
    def datensaetze(self):
        """All that count, also those that rest (Art. 18 DSGVO) and that the list therefore does not show."""
        alle = self.zahl.mit(self.organisation, self.wahl.vorhaben, self.wahl.zeitraum)
        return self.zahl.ausschnitt(alle, *self.ausschnitt) if self.ausschnitt else alle

    def get_queryset(self):
        sichtbare = self.datensaetze.sichtbar_fuer(self.request.user)
        zeilen = sichtbare.select_related(*TABELLEN[self.zahl.modell].verwandte)
        return zeilen.order_by(*self.zahl.ordnung) if self.zahl.ordnung else zeilen

    def get_table_class(self):
        return TABELLEN[self.zahl.modell]

    def get_context_data(self, **kwargs):
        anzahl = self.datensaetze.count()
        kontext = super().get_context_data(
            organisation=self.organisation,
            wahl=self.wahl,
            anzahl=anzahl,
            zurueck=zu_gemeinsamem(self.organisation, self.wahl),
            zahl=self.zahl,
            ausschnitt=self.ausschnitt and self.zahl.bezeichnung(*self.ausschnitt),
            **kwargs,
        )
        return kontext | {"ruhende": anzahl - kontext["table"].paginator.count}
