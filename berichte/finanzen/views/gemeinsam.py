"""What all pages of the money of one Vorhaben share."""

from django.contrib.messages.views import SuccessMessageMixin
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DeleteView

from berichte.models import Beleg
from protegat.basis.models import Vorhaben
from protegat.basis.views import SichtbareMixin


class VorhabenMixin:
    """The Vorhaben that the address names."""

    @cached_property
    def vorhaben(self):
        return get_object_or_404(Vorhaben, kuerzel=self.kwargs["kuerzel"])

    @property
    def uebersicht(self):
        return reverse("finanzen:uebersicht", args=[self.vorhaben.kuerzel])

    def get_success_url(self):
        return self.uebersicht

    @property
    def abbrechen(self):
        """Where somebody goes who saves nothing."""
        return self.get_success_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"vorhaben": self.vorhaben, "zurueck": self.abbrechen} | kwargs)


class ImVorhabenMixin(VorhabenMixin, SichtbareMixin):
    """Rows of that Vorhaben only."""

    def get_queryset(self):
        return super().get_queryset().fuer(self.vorhaben)


class FormularMixin(ImVorhabenMixin):
    template_name = "finanzen/formular.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"vorhaben": self.vorhaben}


class LoeschbarMixin:
    """A form that also shows the way to the page that deletes its row: `loeschseite` takes the same numbers."""

    loeschbar = True

    def get_context_data(self, **kwargs):
        adresse = reverse(self.loeschseite, kwargs=self.kwargs) if self.loeschbar else ""
        return super().get_context_data(loeschadresse=adresse, **kwargs)


class AmBelegMixin(VorhabenMixin):
    """Something of the receipt that the address names."""

    @cached_property
    def beleg(self):
        sichtbare = Beleg.objects.sichtbar_fuer(self.request.user).select_related("vorhaben", "kostenposition")
        return get_object_or_404(sichtbare.fuer(self.vorhaben), pk=self.kwargs["beleg"])

    def get_queryset(self):
        return super().get_queryset().filter(beleg=self.beleg)

    def get_success_url(self):
        return self.beleg.get_absolute_url()


class LoeschenView(ImVorhabenMixin, SuccessMessageMixin, DeleteView):
    """Asks first; `folge` says what goes with it."""

    template_name = "finanzen/loeschen.html"
    folge = "Das lässt sich nicht rückgängig machen."

    def get_context_data(self, **kwargs):
        return super().get_context_data(folge=self.folge, **kwargs)
