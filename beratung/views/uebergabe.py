"""Handing open work over to a colleague, and taking it back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import ListView

from beratung.forms import UebergabeForm
from beratung.models import Beratung, Klient, Uebergabe
from beratung.models.uebergabe import in_worten
from protegat.basis.views import HausCreateView, SichtbareMixin, StandView

LISTE = reverse_lazy("beratung:uebergabe_list")


class UebergabeListView(SichtbareMixin, ListView):
    """Who gave what to whom, the latest first."""

    queryset = Uebergabe.objects.select_related("von", "an", "klient", "erstellt_von")
    template_name = "beratung/uebergabe_list.html"
    permission_required = "beratung.view_uebergabe"
    paginate_by = 50


class UebergabeCreateView(HausCreateView):
    """Everything that is open, for a leave or for good."""

    model = Uebergabe
    form_class = UebergabeForm
    template_name = "beratung/uebergabe_form.html"
    permission_required = "beratung.add_uebergabe"
    klient = None

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"klient": self.klient}

    def get_context_data(self, **kwargs):
        eigenes = Uebergabe(von=self.request.user, klient=self.klient).offenes()
        return super().get_context_data(
            titel=f"{self.klient or 'Alles'} übergeben",
            eigenes=in_worten({art: zeilen.count() for art, zeilen in eigenes.items()}),
            zurueck=self.zurueck(),
            **kwargs,
        )

    def zurueck(self):
        return LISTE

    def form_valid(self, form):
        uebergabe = form.save()
        rueckgabe = reverse("beratung:rueckgabe_create", args=[uebergabe.pk])
        messages.success(self.request, f"{uebergabe}.{self._striche(uebergabe)}", rueckgabe)
        return redirect(self.zurueck())

    def _striche(self, uebergabe):
        """Striche stay with whoever made them; the colleague finds them among what is to be checked."""
        anzahl = 0 if uebergabe.klient else Beratung.objects.offene_striche(uebergabe.von).zaehle()
        if not anzahl:
            return ""
        bleiben = "1 Strich bleibt" if anzahl == 1 else f"{anzahl} Striche bleiben"
        return f" {bleiben} unter dem Namen von {uebergabe.von}; {uebergabe.an} findet sie unter „Prüfen“."


class KlientUebergabeCreateView(UebergabeCreateView):
    """What is open for one code."""

    @cached_property
    def klient(self):
        return get_object_or_404(Klient.objects.sichtbar_fuer(self.request.user), code=self.kwargs["code"]).gilt

    def zurueck(self):
        return self.klient.get_absolute_url()


class RueckgabeCreateView(StandView):
    """Undo: what is still open goes back."""

    queryset = Uebergabe.objects.geltende().select_related("von", "an")
    permission_required = "beratung.change_uebergabe"

    def post(self, request, *args, **kwargs):
        uebergabe = self.get_object()
        uebergabe.gib_zurueck(durch=request.user)
        messages.success(request, f"Zurück bei {uebergabe.von}: was von {uebergabe.was} noch offen ist.")
        return self.zurueck(sonst=LISTE)
