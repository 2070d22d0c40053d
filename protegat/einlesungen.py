"""The pages for reading a table from a file: choose, look at every change, write, take back."""

import django_tables2 as tables
from django import forms
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import DeleteView, FormView, ListView, View

from protegat.basis.ausgabebremse import GebremsteAusgabe
from protegat.basis.austausch.ausgeben import csv_stuecke
from protegat.basis.austausch.auskunft import ZEIGEN, Fehler
from protegat.basis.austausch.dateien import GROESSE, MEGABYTE
from protegat.basis.befehl import Abgelehnt
from protegat.basis.einmal import EinmalMixin
from protegat.basis.models import Einlesung, Einlesungszeile
from protegat.basis.models.einlesung import einlesbare
from protegat.basis.views import EineTabelleView, LoeschMixin, SichtbareMixin

from .austausch import TABELLEN
from .einlesen import BestandAnders, Fehlerhaft, ausgelassene, nimm_zurueck, schreibe, sieh_an
from .einlesungsworte import Worte

RECHT = "basis.view_einlesung"
LEER = "Diese Datei ändert nichts."
SPALTEN = {tabelle: list(resource().spalten.values()) for tabelle, resource in TABELLEN}


class EinlesungForm(forms.Form):
    tabelle = forms.ChoiceField(label="Tabelle")
    datei = forms.FileField(
        label="Datei",
        help_text="CSV (UTF-8), XLSX oder ODS, höchstens 50 MB und 200.000 Zeilen. Die erste Zeile nennt die Spalten.",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.ods", "class": "form-control"}),
        error_messages={"empty": "Die Datei ist leer."},
    )

    def __init__(self, *args, nutzer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tabelle"].choices = [(tabelle.value, tabelle.label) for tabelle in einlesbare(nutzer)]

    def clean_datei(self):
        datei = self.cleaned_data["datei"]
        if datei.size > GROESSE:
            raise ValidationError(f"Die Datei ist größer als {GROESSE // MEGABYTE} MB. Bitte teilen Sie sie auf.")
        return datei


class EinlesungszeileTable(tables.Table):
    nummer = tables.TemplateColumn(template_name="einlesungen/_zeile.html", verbose_name="Zeile")
    felder = tables.Column(verbose_name="Änderungen", attrs={"td": {"class": "breit"}})

    class Meta:
        model = Einlesungszeile
        fields = ("nummer", "felder")
        orderable = False

    def __init__(self, *args, worte, **kwargs):
        super().__init__(*args, **kwargs)
        self.worte = worte

    def render_felder(self, record):
        """Codes and days as people say them."""
        kontext = {"record": record, "felder": self.worte.in_worten(record.felder)}
        return render_to_string("einlesungen/_felder.html", kontext)


class EinlesungListView(SichtbareMixin, ListView):
    """What was read in, the latest first."""

    queryset = Einlesung.objects.select_related("erstellt_von")
    permission_required = RECHT
    template_name = "einlesungen/einlesung_list.html"
    paginate_by = 50

    def get(self, request, *args, **kwargs):
        Einlesung.objects.raeume_auf()
        return super().get(request, *args, **kwargs)


class EinlesungCreateView(PermissionRequiredMixin, EinmalMixin, FormView):
    """Choosing table and file; a faulty file comes back with its faults."""

    form_class = EinlesungForm
    permission_required = RECHT
    template_name = "einlesungen/einlesung_form.html"

    def get_initial(self):
        return {"tabelle": self.request.GET.get("tabelle")}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"nutzer": self.request.user}

    def form_valid(self, form):
        datei = form.cleaned_data["datei"]
        try:
            einlesung = sieh_an(form.cleaned_data["tabelle"], datei.name, datei.read(), self.request.user)
        except Abgelehnt as grund:
            return self.render_to_response(self.get_context_data(form=form, **_warum(grund)))
        return redirect(einlesung)

    def get_context_data(self, **kwargs):
        spalten = [(tabelle, SPALTEN[tabelle]) for tabelle in einlesbare(self.request.user)]
        return super().get_context_data(spalten=spalten, **kwargs)


class EineEinlesungMixin(PermissionRequiredMixin):
    """Pages and actions on one import."""

    permission_required = RECHT

    @cached_property
    def einlesung(self):
        sichtbare = Einlesung.objects.sichtbar_fuer(self.request.user)
        return get_object_or_404(sichtbare.select_related("erstellt_von"), pk=self.kwargs["pk"])


class EinlesungDetailView(EineEinlesungMixin, EineTabelleView):
    """Before writing the preview, afterwards the result: the same list of changes."""

    table_class = EinlesungszeileTable
    template_name = "einlesungen/einlesung_detail.html"
    paginate_by = 50

    def get_queryset(self):
        zeilen = self.einlesung.zeilen.all()
        if "zweifel" in self.request.GET:
            return zeilen.exclude(zweifel="")
        return zeilen.exclude(bleibt="") if "geblieben" in self.request.GET else zeilen

    def get_table_kwargs(self):
        """After thirty days the rows are gone, the counts stay."""
        aendert = self.einlesung.aendert
        leer = "Die einzelnen Änderungen sind nach 30 Tagen gelöscht." if aendert else LEER
        return {"empty_text": leer, "worte": Worte({s.column_name: s for s in SPALTEN[self.einlesung.tabelle]})}

    def get_context_data(self, **kwargs):
        bleibende = self.einlesung.zeilen.exclude(bleibt="").count()
        zweifel = self.einlesung.zeilen.exclude(zweifel="").count()
        fehler = [Fehler(*einer) for einer in self.einlesung.fehler]
        return super().get_context_data(
            einlesung=self.einlesung, bleibende=bleibende, zweifel=zweifel, fehler=fehler, **kwargs
        )


class AusgelasseneView(EineEinlesungMixin, GebremsteAusgabe, View):
    """The faulty rows as a file of their own, to be mended and read in afterwards; it goes with the preview."""

    def get(self, request, *args, **kwargs):
        if not self.einlesung.wartet or not self.einlesung.ausgelassen:
            raise Http404
        antwort = HttpResponse(csv_stuecke(ausgelassene(self.einlesung)), content_type="text/csv; charset=utf-8")
        antwort["Content-Disposition"] = 'attachment; filename="fehlerhafte-zeilen.csv"'
        antwort["Cache-Control"] = "private, no-store"
        return antwort


class SchreibungCreateView(EineEinlesungMixin, View):
    """Writing what the preview shows; when the records have changed since, there is a new preview instead."""

    def post(self, request, *args, **kwargs):
        try:
            schreibe(self.einlesung, request.user)
        except BestandAnders:
            return self._neue_vorschau(self.einlesung)
        except Abgelehnt as grund:
            messages.error(request, _warum(grund)["grund"])
        except Einlesung.DoesNotExist:
            messages.warning(request, "Diese Datei war schon eingelesen.")
        else:
            messages.success(request, "Die Datei ist eingelesen.")
        return redirect(self.einlesung)

    def _neue_vorschau(self, alte):
        neue = sieh_an(alte.tabelle, alte.dateiname, bytes(alte.datei), self.request.user)
        alte.delete()
        satz = "Seit der Vorschau hat sich der Bestand geändert. Bitte sehen Sie sich die neue Vorschau an."
        messages.warning(self.request, satz)
        return redirect(neue)


class RuecknahmeCreateView(EineEinlesungMixin, View):
    """Taking a written import back."""

    def post(self, request, *args, **kwargs):
        try:
            nimm_zurueck(self.einlesung, request.user)
        except Einlesung.DoesNotExist:
            messages.warning(request, "Diese Einlesung lässt sich nicht mehr zurücknehmen.")
        else:
            messages.success(request, "Die Einlesung ist zurückgenommen.")
        return redirect(self.einlesung)


class EinlesungDeleteView(EineEinlesungMixin, LoeschMixin, DeleteView):
    """Throwing a preview away; nothing was written, so nobody is asked twice."""

    http_method_names = ["post"]
    success_url = reverse_lazy("einlesung_list")
    success_message = "Die Datei ist verworfen, nichts wurde geschrieben."

    def get_queryset(self):
        return Einlesung.objects.sichtbar_fuer(self.request.user).wartende()


def _warum(grund):
    """What the page says about a refusal: a sentence, or the faults one by one."""
    if not isinstance(grund, Fehlerhaft):
        return {"grund": str(grund)}
    zeilen = len({fehler.zeile for fehler in grund.fehler})
    satz = "Eine Zeile ist fehlerhaft" if zeilen == 1 else f"{zeilen} Zeilen sind fehlerhaft"
    gezeigte = grund.fehler[:ZEIGEN]
    weitere = len(grund.fehler) - len(gezeigte)
    return {"grund": f"{satz}, nichts wurde geschrieben.", "fehler": gezeigte, "weitere": weitere}
