"""Reports on the screen, and the records behind each figure."""

from functools import cached_property

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.generic import ListView, TemplateView

from protegat.basis.models import Vorhaben
from protegat.basis.views import EineTabelleView
from protegat.basis.zeitraum import LeererZeitraum

from .arten import PROJEKTBLATT, QUARTALSBERICHT
from .ausgabe.formate import dateien
from .forms import StichtagForm, ZeitraumForm
from .kennzahlen import KENNZAHLEN
from .kennzahlen.kennzahl import IM_TEXT
from .lage import Lage
from .models import Bericht, Berichtsstand
from .probe import pruefe
from .stand.gang import Gang
from .stand.uebersicht import wege
from .tables import TABELLEN
from .texte.blatt import stapel
from .uebersicht import Uebersicht


class BerichtListView(PermissionRequiredMixin, ListView):
    """Every Vorhaben with its periods up to today, the latest first; what is chosen in a form leads to its report."""

    permission_required = "berichte.view_berichtsstand"
    template_name = "berichte/bericht_list.html"

    def get(self, request, *args, **kwargs):
        self.object_list = self.get_queryset()
        heute = timezone.localdate()
        je_vorhaben = wege(self.object_list, request.user)
        self.uebersichten = [
            Uebersicht(vorhaben, heute, request.GET, je_vorhaben.get(vorhaben, {})) for vorhaben in self.object_list
        ]
        ziele = [uebersicht.ziel for uebersicht in self.uebersichten if uebersicht.ziel]
        return redirect(ziele[0]) if ziele else self.render_to_response(self.get_context_data())

    def get_queryset(self):
        return (
            Vorhaben.objects.all() if self.request.user.has_perm("berichte.view_bericht") else Vorhaben.objects.none()
        )

    def get_context_data(self, **kwargs):
        staende = Berichtsstand.objects.sichtbar_fuer(self.request.user).gueltige().leichte()
        return super().get_context_data(
            uebersichten=self.uebersichten,
            staende=()
            if self.uebersichten
            else staende.prefetch_related("einreichungen").order_by("-bericht__zeitraum"),
            beschaedigte=self._beschaedigte(),
            heute=timezone.localdate(),
            **kwargs,
        )

    def _beschaedigte(self):
        """They count nowhere; that they are there must be known."""
        sichtbare = Berichtsstand.objects.sichtbar_fuer(self.request.user)
        nummern = sichtbare.beschaedigte()
        return list(sichtbare.filter(pk__in=nummern).leichte()) if nummern else []


class ImVorhabenMixin(PermissionRequiredMixin):
    """Pages under `<kuerzel>/<zeitraum>/`; a period outside the Vorhaben does not exist."""

    permission_required = "berichte.view_bericht"
    art = QUARTALSBERICHT

    @cached_property
    def vorhaben(self):
        return get_object_or_404(Vorhaben, kuerzel=self.kwargs["kuerzel"])

    @cached_property
    def lage(self):
        try:
            lage = Lage(self.vorhaben, self.kwargs["zeitraum"])
        except LeererZeitraum as grund:
            raise Http404(str(grund)) from grund
        lage.bericht = Bericht.objects.fuer(self.vorhaben).der_art(self.art.schluessel).ueber(lage.zeitraum).first()
        return lage


class BerichtMixin(ImVorhabenMixin):
    """A page that shows the report with what people have written in it."""

    formular = ZeitraumForm


class BerichtDetailView(BerichtMixin, TemplateView):
    template_name = "berichte/bericht_detail.html"
    datei = "berichte:bericht_datei"

    def get(self, request, *args, **kwargs):
        """`?von=…&bis=…` leads to the address of that period, `?stand=…` to the Projektblatt of that day."""
        gewaehlt = self.formular.base_fields.keys() & request.GET.keys()
        self.form = self.formular(request.GET if gewaehlt else None, vorhaben=self.vorhaben)
        if self.form.is_valid():
            return redirect(request.resolver_match.view_name, self.vorhaben.kuerzel, self.form.cleaned_data["zeitraum"])
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        dokument = self.art.dokument(self.lage).fuer(self.request.user)
        schreibt = self.request.user.has_perm("berichte.change_bericht")
        return super().get_context_data(
            dokument=dokument,
            stapel=stapel(dokument, self.art, self.lage, self.request.user if schreibt else None),
            vorhaben=self.vorhaben,
            gang=Gang(self.lage.bericht, self.vorhaben, self.art.schluessel, self.kwargs["zeitraum"]),
            faellig=self.lage.faellig_am,
            davor=self.lage.davor,
            danach=self.lage.danach,
            form=self.form,
            dateien=dateien(self.datei, self.vorhaben.kuerzel, self.kwargs["zeitraum"]),
            **kwargs,
        )


class ProjektblattDetailView(BerichtDetailView):
    template_name = "berichte/projektblatt_detail.html"
    datei = "berichte:projektblatt_datei"
    art = PROJEKTBLATT
    formular = StichtagForm


class KennzahlDetailView(ImVorhabenMixin, EineTabelleView):
    """Exactly the records that one printed number counts; the page counts them again and says so."""

    template_name = "berichte/kennzahl_detail.html"
    paginate_by = 50

    def get_permission_required(self):
        """Who opens a figure may also view the records it counts."""
        meta = self.kennzahl.modell._meta
        return (*super().get_permission_required(), f"{meta.app_label}.view_{meta.model_name}")

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
        """All that count, also those that rest (Art. 18 DSGVO) and that the list therefore does not show."""
        alle = self.kennzahl.datensaetze(self.vorhaben, self.lage.zeitraum)
        return self.kennzahl.ausschnitt(alle, *self.ausschnitt) if self.ausschnitt else alle

    def get_queryset(self):
        sichtbare = self.datensaetze.sichtbar_fuer(self.request.user)
        zeilen = sichtbare.select_related(*TABELLEN[self.kennzahl.modell].verwandte)
        return zeilen.order_by(*self.kennzahl.ordnung) if self.kennzahl.ordnung else zeilen

    def get_table_class(self):
        return TABELLEN[self.kennzahl.modell]

    def get_table_kwargs(self):
        return {"exclude": self.kennzahl.ohne_spalten(self.vorhaben)}

    def get_context_data(self, **kwargs):
        bericht = Bericht(vorhaben=self.vorhaben, zeitraum=self.lage.zeitraum.als_range())
        gemeint = Lage(self.vorhaben, bericht.gemeint)  # the report whose first column is of these days
        kontext = super().get_context_data(
            vorhaben=self.vorhaben,
            zeitraum=self.lage.zeitraum,
            gemeint=gemeint.gewaehlt,
            bericht=f"{self.art.label_fuer(gemeint)} {gemeint.kurzname}",
            kennzahl=self.kennzahl,
            ausschnitt=self.ausschnitt and self.kennzahl.bezeichnung(*self.ausschnitt),
            einheit_im_text=self.kennzahl.einheit in IM_TEXT,
            nomen=self.kennzahl.modell._meta.verbose_name_plural,
            probe=pruefe(self.kennzahl, self.lage, self.datensaetze, self.ausschnitt),
            **kwargs,
        )
        return kontext | {"ruhende": kontext["probe"].saetze - kontext["table"].paginator.count}
