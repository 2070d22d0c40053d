"""One person with two cards, and two people who only look like one."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from beratung.forms import AndererCodeForm, ZusammenfuehrungForm
from beratung.models import Klient, Unterscheidung, Zusammenfuehrung
from protegat.basis.views import StandView
from protegat.basis.zusammenfuehren import PaarRuecknahmeView, PaarView

AENDERN = "beratung.change_klient"


class ZusammenfuehrungCreateView(PaarView):
    queryset = Klient.objects.behaltene().mit_kontakten().select_related("ortsteil")
    form_class = ZusammenfuehrungForm
    template_name = "beratung/zusammenfuehrung_form.html"
    permission_required = AENDERN
    ruecknahme = "beratung:zusammenfuehrung_delete"

    @cached_property
    def klient(self):
        return get_object_or_404(self.get_queryset(), code=self.kwargs["code"])

    @cached_property
    def wahl(self):
        return AndererCodeForm(self.request.GET if "mit" in self.request.GET else None, klient=self.klient)

    @cached_property
    def paar(self):
        return self.klient, get_object_or_404(self.get_queryset(), pk=self.wahl.cleaned_data["mit"].pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(klient=self.klient, zurueck=self.klient, **kwargs)

    def vergleich(self):
        klient, anderer = self.paar
        getrennt = Unterscheidung.objects.zwischen(klient, anderer).select_related("erstellt_von").first()
        tage = klient.gemeinsame_tage(anderer)
        return {"anderer": anderer, "getrennt": getrennt, "gemeinsame_tage": tage, "bedenken": bool(tage)}

    def satz(self, spur):
        return f"{spur.aufgenommen} ist jetzt {spur.behalten}."


class ZusammenfuehrungDeleteView(PaarRuecknahmeView):
    queryset = Zusammenfuehrung.objects.select_related("behalten", "aufgenommen")
    permission_required = AENDERN
    wieder_zwei = "Codes"


class UnterscheidungCreateView(StandView):
    """„Nicht dieselbe Person“."""

    queryset = Klient.objects.behaltene()
    slug_field = slug_url_kwarg = "code"
    permission_required = AENDERN

    def post(self, request, *args, **kwargs):
        klient = self.get_object()
        anderer = get_object_or_404(self.get_queryset().exclude(pk=klient.pk), code=request.POST.get("anderer", ""))
        unterscheidung = klient.unterscheide(anderer, von=request.user)
        vergessen = reverse("beratung:unterscheidung_delete", args=[unterscheidung.pk])
        messages.success(request, f"Gemerkt: {klient} und {anderer} sind nicht dieselbe Person.", vergessen)
        return redirect(klient)


class UnterscheidungDeleteView(StandView):
    queryset = Unterscheidung.objects.select_related("erster", "zweiter")
    permission_required = AENDERN

    def post(self, request, *args, **kwargs):
        unterscheidung = self.get_object()
        unterscheidung.delete()
        messages.success(request, f"Vergessen: {unterscheidung.erster} und {unterscheidung.zweiter} sind wieder offen.")
        return self.zurueck(sonst=unterscheidung.erster)
