"""Reports on the screen, and the records behind each figure."""

from functools import cached_property

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.generic import ListView, TemplateView
from django_tables2 import SingleTableView

from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import LeererZeitraum, Zeitraum

from .arten import PROJEKTBLATT, QUARTALSBERICHT
from .ausgabe.formate import FORMATE
from .forms import ZeitraumForm
from .kennzahlen import KENNZAHLEN
from .kennzahlen.kennzahl import Einheit
from .lage import Lage
from .probe import pruefe
from .tables import TABELLEN


class BerichtListView(PermissionRequiredMixin, ListView):
    """Every Vorhaben with its quarters up to today, the latest first."""

    permission_required = "berichte.view_berichtsstand"
    template_name = "berichte/bericht_list.html"

    def get_queryset(self):
        return (
            Vorhaben.objects.all() if self.request.user.has_perm("berichte.view_bericht") else Vorhaben.objects.none()
        )

    def get_context_data(self, **kwargs):
        heute = timezone.localdate()
        vorhaben = [(v, *_quartale(v, heute)) for v in self.object_list]
        return super().get_context_data(vorhaben_mit_quartalen=vorhaben, heute=heute, **kwargs)


def _quartale(vorhaben, heute):
    """The quarters begun by today as `[(Zeitraum, due day), ...]`, and the period of the Projektblatt, if any."""
    spanne = vorhaben.spanne
    if spanne.von > heute:
        return [], None
    bisher = Zeitraum(spanne.von, min(heute, spanne.bis))
    return [(q, vorhaben.faellig_am(q)) for q in reversed(list(bisher.quartale()))], bisher


class ImVorhabenMixin(PermissionRequiredMixin):
    """Pages under `<kuerzel>/<zeitraum>/`; a period outside the Vorhaben does not exist."""

    permission_required = "berichte.view_bericht"

    @cached_property
    def vorhaben(self):
        return get_object_or_404(Vorhaben, kuerzel=self.kwargs["kuerzel"])

    @cached_property
    def lage(self):
        try:
            return Lage(self.vorhaben, self.kwargs["zeitraum"])
        except LeererZeitraum as grund:
            raise Http404(str(grund)) from grund


class BerichtDetailView(ImVorhabenMixin, TemplateView):
    template_name = "berichte/bericht_detail.html"
    art = QUARTALSBERICHT

    def get(self, request, *args, **kwargs):
        """`?von=…&bis=…` leads to the address of that period."""
        self.form = ZeitraumForm(request.GET if "von" in request.GET else None, vorhaben=self.vorhaben)
        if self.form.is_valid():
            return redirect(request.resolver_match.view_name, self.vorhaben.kuerzel, self.form.cleaned_data["zeitraum"])
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            dokument=self.art.dokument(self.lage),
            vorhaben=self.vorhaben,
            faellig=self.lage.faellig_am,
            davor=self.lage.vorquartal and self.lage.vorquartal.ganzes_quartal,
            danach=self.lage.folgequartal,
            form=self.form,
            formate=FORMATE.values(),
            **kwargs,
        )


class ProjektblattDetailView(BerichtDetailView):
    template_name = "berichte/projektblatt_detail.html"
    art = PROJEKTBLATT


class KennzahlDetailView(ImVorhabenMixin, SingleTableView):
    """Exactly the records that one printed number counts; the page counts them again and says so."""

    template_name = "berichte/kennzahl_detail.html"
    paginate_by = 50

    @cached_property
    def kennzahl(self):
        if self.kwargs["schluessel"] not in KENNZAHLEN:
            raise Http404("Diese Kennzahl gibt es nicht.")
        return KENNZAHLEN[self.kwargs["schluessel"]]

    @cached_property
    def ausschnitt(self):
        """`?nach=angebot&wert=termin`: one row of a table of this figure, or None."""
        nach = self.request.GET.get("nach")
        if nach is None and not self.kennzahl.nur_je_zeile:
            return None
        if nach not in self.kennzahl.gliederungen:
            raise Http404("Diese Aufgliederung gibt es nicht.")
        return nach, self.request.GET.get("wert", "")

    @cached_property
    def datensaetze(self):
        alle = self.kennzahl.datensaetze(self.vorhaben, self.lage.zeitraum).sichtbar_fuer(self.request.user)
        return self.kennzahl.ausschnitt(alle, *self.ausschnitt) if self.ausschnitt else alle

    def get_queryset(self):
        zeilen = self.datensaetze.select_related(*TABELLEN[self.kennzahl.modell].verwandte)
        return zeilen.order_by(*self.kennzahl.ordnung) if self.kennzahl.ordnung else zeilen

    def get_table_class(self):
        return TABELLEN[self.kennzahl.modell]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            vorhaben=self.vorhaben,
            zeitraum=self.lage.zeitraum,
            quartal=Zeitraum.quartal_mit(self.lage.zeitraum.bis),  # all three columns of a report end there
            kennzahl=self.kennzahl,
            ausschnitt=self.ausschnitt and self.kennzahl.bezeichnung(*self.ausschnitt),
            prozent=self.kennzahl.einheit == Einheit.PROZENT,
            nomen=self.kennzahl.modell._meta.verbose_name_plural,
            probe=pruefe(self.kennzahl, self.lage, self.datensaetze, self.ausschnitt),
            **kwargs,
        )
