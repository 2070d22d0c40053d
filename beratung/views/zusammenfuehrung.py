"""One person with two cards, and two people who only look like one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView

from beratung.forms import AndererCodeForm, ZusammenfuehrungForm
from beratung.models import Klient, Unterscheidung, Zusammenfuehrung
from protegat.basis.einmal import EinmalMixin
from protegat.basis.views import SichtbareMixin, StandView

AENDERN = "beratung.change_klient"


class ZusammenfuehrungCreateView(SichtbareMixin, EinmalMixin, FormView):
    """First which other code, `?mit=`; then both side by side, and the merge."""

    queryset = Klient.objects.behaltene().mit_kontakten().select_related("ortsteil")
    form_class = ZusammenfuehrungForm
    template_name = "beratung/zusammenfuehrung_form.html"
    permission_required = AENDERN

    def get_queryset(self):
        return self.queryset.all().sichtbar_fuer(self.request.user)

    @cached_property
    def klient(self):
        return get_object_or_404(self.get_queryset(), code=self.kwargs["code"])

    @cached_property
    def wahl(self):
        """The question for the other code, answered or not."""
        genannt = self.request.GET if "mit" in self.request.GET else None
        return AndererCodeForm(genannt, klient=self.klient, nutzer=self.request.user)

    @cached_property
    def anderer(self):
        return get_object_or_404(self.get_queryset(), pk=self.wahl.cleaned_data["mit"].pk)

    def get_form(self, form_class=None):
        return super().get_form(form_class) if self.wahl.is_valid() else None

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "klient": self.klient,
            "anderer": self.anderer,
            "nutzer": self.request.user,
        }

    def post(self, request, *args, **kwargs):
        """Without a second code there is nothing to join: the question again."""
        return super().post(request, *args, **kwargs) if self.wahl.is_valid() else self.get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(klient=self.klient, wahl=self.wahl, **kwargs)
        if not self.wahl.is_valid():
            return kontext
        getrennt = Unterscheidung.objects.zwischen(self.klient, self.anderer).select_related("erstellt_von").first()
        gemeinsam = self.klient.gemeinsame_tage(self.anderer)
        return kontext | {"anderer": self.anderer, "getrennt": getrennt, "gemeinsame_tage": gemeinsam}

    def form_valid(self, form):
        try:
            spur = form.save()
        except ValidationError as grund:
            form.add_error(None, grund)
            for klient in (self.klient, self.anderer):
                klient.refresh_from_db()  # the page compares what is stored, not what was tried
            return self.form_invalid(form)
        ruecknahme = reverse("beratung:zusammenfuehrung_delete", args=[spur.pk])
        messages.success(self.request, f"{spur.aufgenommen} ist jetzt {spur.behalten}.", ruecknahme)
        return redirect(spur.behalten)


class ZusammenfuehrungDeleteView(StandView):
    """Taking a merge back; where it does not go any more, the reason is said."""

    queryset = Zusammenfuehrung.objects.select_related("behalten", "aufgenommen")
    permission_required = AENDERN

    def post(self, request, *args, **kwargs):
        spur = self.get_object()
        try:
            spur.nimm_zurueck(von=request.user)
        except ValidationError as grund:
            messages.error(request, " ".join(grund.messages))
        else:
            messages.success(request, f"{spur.aufgenommen} und {spur.behalten} sind wieder zwei Codes.")
        return self.zurueck(sonst=spur.behalten)


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
