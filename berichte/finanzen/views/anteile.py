"""Shares and scans of one receipt, which the address names."""

from django.contrib.messages.views import SuccessMessageMixin
from django.views.generic import DeleteView

from berichte.finanzen.forms import BelegaufteilungForm
from berichte.models import Belegaufteilung, Belegdatei
from protegat.basis.dateiansicht import DateiAbrufView, DateiDeleteView
from protegat.basis.views import HausCreateView, HausUpdateView, SichtbareMixin

from .gemeinsam import AmBelegMixin, LoeschbarMixin


class BelegaufteilungFormular(AmBelegMixin):
    queryset = Belegaufteilung.objects.select_related("kostenposition__vorhaben")
    form_class = BelegaufteilungForm
    template_name = "finanzen/formular.html"
    success_message = "Der Anteil ist gespeichert."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"beleg": self.beleg}


class BelegaufteilungCreateView(BelegaufteilungFormular, HausCreateView):
    permission_required = "berichte.add_belegaufteilung"
    extra_context = {"titel": "Beleg aufteilen"}


class BelegaufteilungUpdateView(LoeschbarMixin, BelegaufteilungFormular, HausUpdateView):
    permission_required = "berichte.change_belegaufteilung"
    loeschseite = "finanzen:belegaufteilung_delete"
    extra_context = {"titel": "Anteil ändern"}


class BelegaufteilungDeleteView(AmBelegMixin, SichtbareMixin, SuccessMessageMixin, DeleteView):
    permission_required = "berichte.delete_belegaufteilung"
    queryset = Belegaufteilung.objects.select_related("kostenposition__vorhaben")
    template_name = "finanzen/loeschen.html"
    success_message = "Der Anteil ist gelöscht."
    extra_context = {"folge": "Was er trug, zählt nicht mehr; ohne jeden Anteil zählt der Beleg wieder ganz."}


class BelegdateiAbrufView(AmBelegMixin, DateiAbrufView):
    queryset = Belegdatei.objects.all()
    permission_required = "berichte.view_belegdatei"


class BelegdateiDeleteView(AmBelegMixin, DateiDeleteView):
    queryset = Belegdatei.objects.select_related("beleg__vorhaben")
    permission_required = "berichte.delete_belegdatei"
